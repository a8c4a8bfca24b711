import { groupBy } from '#domain/catalogue.ts';
import { GLOSSARY, type GlossaryTerm } from '#domain/glossary.ts';
import type { Language } from '#domain/text.ts';
import { sortedByName } from '../format.ts';
import type { Phrase } from '../phrase.ts';
import type { Link } from './labels.ts';

/** A term as the glossary shows it. */
export interface GlossaryEntry {
  readonly id: string;
  readonly name: string;
  /** The name in the other language. */
  readonly other: Phrase;
  readonly text: string;
  readonly source: Link | undefined;
}

export interface GlossaryLetter {
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

/** All terms by their first letter, in the order of the language. */
export function glossaryView(language: Language): GlossaryLetter[] {
  const entries = sortedByName(
    GLOSSARY.map((term) => glossaryEntry(term, language)),
    ({ name }) => name,
  );
  const letters = groupBy(entries, ({ name }) => [name.charAt(0).normalize('NFD').charAt(0).toUpperCase()]);
  return [...letters].map(([letter, group]) => ({ letter, entries: group }));
}

function glossaryEntry({ id, label, text, source }: GlossaryTerm, language: Language): GlossaryEntry {
  const other = language === 'de' ? 'en' : 'de';
  return {
    id,
    name: label[language],
    other: { text: label[other], lang: other },
    text: text[language],
    source:
      source === undefined
        ? undefined
        : { text: source.article[language], href: source.address[language], external: true },
  };
}
