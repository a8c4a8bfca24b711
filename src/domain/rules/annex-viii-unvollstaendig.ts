import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

// Annex VIII Sections A and B of Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744; what the schema
// requires anyway (provider, trade name, intended purpose) and what is due only "where applicable" is left out.
const DUE = {
  A: [
    ['inputs', 'A 6'],
    ['operatingLogic', 'A 6'],
    ['marketStatus', 'A 7'],
    ['memberStates', 'A 10'],
    ['declarationOfConformity', 'A 11'],
    ['instructionsForUse', 'A 12'],
  ],
  B: [['marketStatus', 'B 8']],
} as const;

// Article 49(4): not registered for law enforcement, migration, asylum and border control.
const NOT_IF_RESTRICTED: ReadonlySet<string> = new Set([
  'inputs',
  'operatingLogic',
  'declarationOfConformity',
  'instructionsForUse',
]);
const NO_INSTRUCTIONS = /^III\.[167](?:\.|$)/;

export const annexViiiUnvollstaendig = rule({
  id: 'annex-viii-unvollstaendig',
  severity: 'warning',
  kind: 'solution',
  title: { de: 'Angaben nach Anhang VIII unvollständig', en: 'Annex VIII information incomplete' },
  explanation: {
    de: 'Anhang VIII der KI-Verordnung zählt auf, was ein Anbieter für die EU-Datenbank angibt: Abschnitt A für Hochrisiko-Systeme, Abschnitt B bei der Ausnahme nach Artikel 6 Absatz 3. Wer den Anbietereintrag hier führt, sollte ihn vollständig führen. Betriebsanleitungen entfallen bei Anhang III Punkt 1, 6 und 7.',
    en: 'Annex VIII of the AI Act lists what a provider states for the EU database: Section A for high-risk systems, Section B where the exception in Article 6(3) is relied on. If the provider record is kept here, it should be complete. Instructions for use are not required for Annex III points 1, 6 and 7.',
  },
  *check({ data: { aiAct } }) {
    const provider = aiAct?.provider;
    if (provider?.section !== 'A' && provider?.section !== 'B') return;
    const noInstructions = (aiAct?.annexIII ?? []).some((point) => NO_INSTRUCTIONS.test(point));
    const missing = DUE[provider.section].filter(
      ([key]) =>
        provider[key] === undefined &&
        !(aiAct?.restricted !== undefined && NOT_IF_RESTRICTED.has(key)) &&
        !(noInstructions && key === 'instructionsForUse'),
    );
    if (missing.length === 0) return;
    const list = missing.map(([key, point]) => `${key} (${point})`).join(', ');
    yield {
      place: valueAt('aiAct', 'provider', 'section'),
      actual: provider.section,
      message: {
        de: `Für Abschnitt ${provider.section} des Anhangs VIII fehlen: ${list}. Ergänzen Sie die Angaben.`,
        en: `Missing for Section ${provider.section} of Annex VIII: ${list}. Add them.`,
      },
    };
  },
});
