import { annexIIIArea } from '../ai-act/annex-iii.ts';
import { ANNEX_VIII, EU_DATABASE_FIELDS } from '../ai-act/annex-viii.ts';
import type { FieldPath } from '../finding.ts';
import { keyAt, valueAt } from '../place.ts';
import type { RecordOf } from '../record.ts';
import type { CatalogueRule } from './rule.ts';

type Withheld = readonly [path: FieldPath, reason: string];

/** What Article 49(4) does not even name for the non-public section, by the field that would hold it. */
function notRegistered(kind: 'solution' | 'deployment'): Withheld[] {
  const numbers = new Map<string, { path: FieldPath; numbers: string[] }>();
  for (const { section, number, ifRestricted, heldIn } of ANNEX_VIII) {
    if (ifRestricted !== 'not-registered') continue;
    for (const { path } of heldIn.filter((field) => field.kind === kind)) {
      // The copy of a certificate lies within the certificate.
      const whole = path.slice(0, 3);
      const entry = numbers.get(whole.join('.')) ?? { path: whole, numbers: [] };
      entry.numbers.push(`${section} ${number}`);
      numbers.set(whole.join('.'), entry);
    }
  }
  return [...numbers.values()].map(({ path, numbers: all }) => [path, all.join(', ')]);
}

/** Addresses in the EU database: who knows one knows of an entry in the non-public section. */
function addresses(kind: 'solution' | 'deployment'): Withheld[] {
  return EU_DATABASE_FIELDS.filter((field) => field.kind === kind).map(({ path }) => [path, 'Art. 49(4)']);
}

const WITHHELD: readonly Withheld[] = [
  ...notRegistered('solution'),
  ...addresses('solution'),
  [['externalIds', 'euDatabase'], 'Art. 49(4)'],
];
const WITHHELD_OF_DEPLOYER: readonly Withheld[] = [
  ...addresses('deployment'),
  ...notRegistered('deployment'),
];

export const eingeschraenktOeffentlich: CatalogueRule = {
  id: 'eingeschraenkt-oeffentlich',
  severity: 'error',
  scope: 'catalogue',
  title: { de: 'Nicht öffentliche Angaben im Eintrag', en: 'Non-public information in the entry' },
  explanation: {
    de: 'Bei Systemen nach Anhang III Punkt 1, 6 und 7 für Strafverfolgung, Migration, Asyl und Grenzkontrolle führt Artikel 49 Absatz 4 der KI-Verordnung in einen nicht öffentlichen Teil der EU-Datenbank, und einige Angaben entfallen ganz. Steht „restricted“ im Eintrag, dürfen diese Angaben und Adressen der EU-Datenbank hier nicht stehen, auch nicht bei Einsätzen des Systems. Entfernen Sie sie; sie wären sonst für immer öffentlich.',
    en: 'For systems under Annex III points 1, 6 and 7 in law enforcement, migration, asylum and border control, Article 49(4) of the AI Act provides for a non-public section of the EU database, and some information is not required at all. If the entry contains “restricted”, this information and addresses of the EU database must not appear here, nor in deployments of the system. Remove them; otherwise they would be public for ever.',
  },
  *check({ catalogue }) {
    for (const record of catalogue.solutions) {
      const { aiAct } = record.data;
      if (aiAct?.restricted === undefined) continue;
      for (const [path, reason] of WITHHELD)
        if (has(record.data, path)) yield { record, ...withheld(path, reason) };
      for (const found of withheldSummaries(record.data)) yield { record, ...found };
      for (const [index, point] of (aiAct.annexIII ?? []).entries()) {
        if (annexIIIArea(point)?.restrictable !== true) yield { record, ...wrongArea(index, point) };
      }
      for (const deployment of catalogue.deploymentsOf.get(record.id) ?? []) {
        for (const [path, reason] of WITHHELD_OF_DEPLOYER) {
          if (has(deployment.data, path)) yield { record: deployment, ...withheld(path, reason) };
        }
        for (const found of withheldSummaries(deployment.data)) yield { record: deployment, ...found };
      }
    }
  },
};

function has(data: object, path: FieldPath): boolean {
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    data,
  );
  return found !== undefined;
}

/** The findings of C 4 and C 5 in the other field that can hold them. Kind, state and day of an assessment may stay. */
function* withheldSummaries({ assessments = [] }: Pick<RecordOf<'deployment'>['data'], 'assessments'>) {
  for (const [index, { kind, summary }] of assessments.entries()) {
    const item = SUMMARIES[kind];
    if (item !== undefined && summary !== undefined) {
      yield withheld(['assessments', index, 'summary'], item);
    }
  }
}

const SUMMARIES: Readonly<Record<string, string>> = { fria: 'C 4', dpia: 'C 5' };

function withheld(path: FieldPath, reason: string) {
  const name = path.join('.');
  return {
    place: keyAt(...path),
    actual: name,
    message: {
      de: `Das System ist nach Artikel 49 Absatz 4 eingeschränkt; „${name}“ (${reason}) darf hier nicht stehen. Entfernen Sie die Angabe.`,
      en: `The system is restricted under Article 49(4); “${name}” (${reason}) must not appear here. Remove it.`,
    },
  };
}

function wrongArea(index: number, point: string) {
  return {
    place: valueAt('aiAct', 'annexIII', index),
    actual: point,
    message: {
      de: `„restricted“ gilt nur für Anhang III Punkt 1, 6 und 7, hier steht ${point}. Entfernen Sie „restricted“ oder korrigieren Sie den Punkt.`,
      en: `“restricted” applies only to Annex III points 1, 6 and 7, but this is ${point}. Remove “restricted” or correct the point.`,
    },
  };
}
