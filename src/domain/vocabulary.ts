import * as z from 'zod';

import type { Candidate } from './nearest.ts';
import type { Language } from './text.ts';

/** The controlled lists, by file name without ending. */
export const VOCABULARY_LISTS = [
  'annex-iii',
  'annex-iii-areas',
  'annex-viii-sections',
  'answers',
  'article-50',
  'article-6-3',
  'assessment-kinds',
  'assessment-status',
  'cost-bands',
  'cost-bases',
  'data-location',
  'declared-by',
  'deployment-status',
  'hosting',
  'levels',
  'licences',
  'market-status',
  'need-kinds',
  'need-status',
  'operation',
  'partner-roles',
  'personal-data',
  'reporting-status',
  'restriction-grounds',
  'retirement-reasons',
  'reuse-availability',
  'risk-classes',
  'search-terms',
  'states',
  'status',
  'tasks',
  'techniques',
  'topics',
  'usage-units',
  'users',
] as const;
export type VocabularyList = (typeof VOCABULARY_LISTS)[number];

const textSchema = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const entrySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/),
  label: textSchema,
  definition: textSchema,
  synonyms: z.array(z.string().min(1)),
  mappings: z.record(z.string(), z.string()).optional(),
});

/** One file `content/vocabularies/<list>.yaml`. */
export const vocabularySchema = z.strictObject({
  id: z.enum(VOCABULARY_LISTS),
  label: textSchema,
  definition: textSchema,
  source: z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }) }).optional(),
  entries: z.array(entrySchema).min(1),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;
export type VocabularyEntry = Vocabulary['entries'][number];
export type Vocabularies = Readonly<Record<VocabularyList, Vocabulary>>;

/** Ids of a list in the order of its file. */
export function vocabularyIds(vocabularies: Vocabularies, list: VocabularyList): string[] {
  return vocabularies[list].entries.map(({ id }) => id);
}

/** The entry, or undefined for an id that the list does not have. */
export function vocabularyEntry(
  vocabularies: Vocabularies,
  list: VocabularyList,
  id: string,
): VocabularyEntry | undefined {
  const vocabulary = vocabularies[list];
  let entries = entriesById.get(vocabulary);
  if (entries === undefined) {
    entries = new Map(vocabulary.entries.map((entry) => [entry.id, entry]));
    entriesById.set(vocabulary, entries);
  }
  return entries.get(id);
}

const entriesById = new WeakMap<Vocabulary, ReadonlyMap<string, VocabularyEntry>>();

/** Label of an entry; an id that the list does not have is returned as it is, so that nothing is lost. */
export function vocabularyLabel(
  vocabularies: Vocabularies,
  list: VocabularyList,
  id: string,
  language: Language,
): string {
  return vocabularyEntry(vocabularies, list, id)?.label[language] ?? id;
}

/** Entries with every name a contributor may write by mistake: labels and synonyms. */
export function vocabularyCandidates(vocabulary: Vocabulary): Candidate[] {
  return vocabulary.entries.map(({ id, label, synonyms }) => ({
    id,
    names: [label.de, label.en, ...synonyms],
  }));
}
