import type { Catalogue } from '../catalogue.ts';
import { abbreviations, explains } from '../german/abbreviations.ts';
import type { AnyRecord } from '../record.ts';
import { placeIn, recordProse, recordStrings } from '../record-texts.ts';
import type { CatalogueRule } from './rule.ts';

export const abkuerzungUnerklaert: CatalogueRule = {
  id: 'abkuerzung-unerklaert',
  severity: 'hint',
  scope: 'catalogue',
  title: { de: 'Abkürzung nicht erklärt', en: 'Abbreviation not explained' },
  explanation: {
    de: 'Abkürzungen kennt oft nur das eigene Haus. Schreiben Sie beim ersten Mal aus, was gemeint ist, und die Abkürzung in Klammern dahinter: „Landeskriminalamt (LKA)“. Namen von Stellen im Register, Fachwörter der Wertelisten und allgemein bekannte Abkürzungen brauchen das nicht.',
    en: 'Abbreviations are often known only within one authority. The first time, write out what is meant, with the abbreviation in brackets: “Landeskriminalamt (LKA)”. Names of authorities in the register, terms from the vocabularies and generally known abbreviations need no explanation.',
  },
  *check({ records, catalogue }) {
    const known = knownWords(catalogue);
    for (const record of records) {
      // Working out the prose costs most; a record without an unknown abbreviation anywhere needs none of it.
      if (!hasUnknown(record, known)) continue;
      const prose = recordProse(record);
      const reported = new Set<string>();
      for (const item of prose) {
        for (const { text: found, start, end } of abbreviations(item.text)) {
          if (known.has(found) || reported.has(found)) continue;
          reported.add(found);
          if (isExplained(found, record, prose)) continue;
          yield {
            record,
            place: placeIn(item, start, end),
            actual: found,
            message: {
              de: `Die Abkürzung „${found}“ ist nicht erklärt. Schreiben Sie sie beim ersten Mal aus: „… (${found})“.`,
              en: `The abbreviation “${found}” is not explained. Write it out the first time: “… (${found})”.`,
            },
          };
        }
      }
    }
  },
};

function hasUnknown(record: AnyRecord, known: ReadonlySet<string>): boolean {
  const texts = [record.body.text, ...recordStrings(record).map(({ text }) => text)];
  return abbreviations(texts.join('\n')).some(({ text }) => !known.has(text));
}

// Texts that name things by their proper name: what stands there needs no explanation in the same record.
const NAMING = new Set(['title', 'name', 'provider', 'tradeName', 'references', 'aliases', 'interfaces']);

function isExplained(abbreviation: string, record: AnyRecord, prose: readonly { text: string }[]): boolean {
  return (
    prose.some(({ text }) => explains(text, abbreviation)) ||
    recordStrings(record).some(
      ({ text: value, path }) =>
        NAMING.has(String(path.findLast((part) => typeof part === 'string'))) &&
        words(value).includes(abbreviation),
    )
  );
}

/** Words of the names of all authorities and solutions, and of the labels and synonyms of all lists. */
function knownWords({ organisations, solutions, vocabularies }: Catalogue): ReadonlySet<string> {
  const names = [
    ...organisations.flatMap(({ id, data }) => [
      id.toUpperCase(),
      data.name,
      data.shortName,
      ...(data.aliases ?? []),
    ]),
    ...solutions.flatMap(({ data }) => [data.title, ...(data.aliases ?? [])]),
    ...Object.values(vocabularies).flatMap(({ entries }) =>
      entries.flatMap(({ label, synonyms }) => [label.de, label.en, ...synonyms]),
    ),
  ];
  return new Set(names.flatMap((name) => words(name ?? '')));
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u);
}
