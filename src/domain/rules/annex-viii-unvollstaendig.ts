import { annexVIIIItems, isGiven } from '../ai-act/annex-viii.ts';
import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

/** Holds an item together with another field that the schema requires. */
const OPTIONAL: ReadonlySet<string> = new Set(['references']);

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
    const missing = annexVIIIItems(provider.section)
      .filter((item) => item.due === 'always')
      .filter((item) => isGiven(item, aiAct?.annexIII ?? [], aiAct?.restricted !== undefined))
      .flatMap(({ section, number, heldIn }) =>
        heldIn.flatMap(({ path: [, part, key] }) =>
          part === 'provider' && key !== undefined && !OPTIONAL.has(key) && !(key in provider)
            ? [{ key, point: `${section} ${number}` }]
            : [],
        ),
      );
    if (missing.length === 0) return;
    const list = missing.map(({ key, point }) => `${key} (${point})`).join(', ');
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
