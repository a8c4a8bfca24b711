import { createSplitter, type Splitter } from '../german/compounds.ts';
import { normalise, words } from '../german/normalise.ts';
import { stem } from '../german/stem.ts';
import { isStopWord } from '../german/stop-words.ts';
import { FIELD, type Concept, type SearchDocument, type SynonymGroup } from './document.ts';
import type { NameTargets, SearchIndex } from './index-data.ts';
import { splitCamelCase } from './query.ts';

export interface IndexSource {
  readonly documents: readonly SearchDocument[];
  readonly concepts: readonly Concept[];
  readonly synonyms: readonly SynonymGroup[];
  /** Curated parts of compounds and words that stay whole. */
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}

/** Shortest word of the catalogue that the splitter may use as a part without being in the curated list. */
const MIN_OWN_PART = 5;

/** Builds the index. Pure: same documents, same index. */
export function buildSearchIndex(source: IndexSource): SearchIndex {
  const whole = [...new Set(source.whole.map(normalise))].sort();
  const parts = [...new Set([...source.parts.map(normalise), ...ownParts(source)])].sort();
  const splitter = createSplitter({ parts, whole });
  const entries = new Map<string, Map<number, number>>();
  for (const [document, { title, aliases, summary, body }] of source.documents.entries()) {
    addText(entries, document, title, FIELD.title, FIELD.titlePart, splitter);
    for (const alias of aliases) addText(entries, document, alias, FIELD.alias, FIELD.aliasPart, splitter);
    addText(entries, document, summary, FIELD.summary, FIELD.summaryPart, splitter);
    addText(entries, document, body, FIELD.body, FIELD.bodyPart, splitter);
  }
  const terms = [...entries.keys()].sort();
  const groups = source.synonyms.map(({ names }) => ({
    label: names[0]!,
    alternatives: [...new Set(names.map(nameKey))].filter((key) => key !== '').map((key) => key.split(' ')),
  }));
  return {
    ids: source.documents.map(({ id }) => id),
    titleLengths: source.documents.map(({ title }) => contentWords(title).length),
    maturity: source.documents.map(({ maturity }) => Math.round(maturity * 9)),
    terms,
    postings: terms.map((term) => {
      const found = [...entries.get(term)!].sort(([a], [b]) => a - b);
      return { documents: found.map(([document]) => document), fields: found.map(([, fields]) => fields) };
    }),
    concepts: source.concepts.map(({ id, label }) => ({
      id,
      label,
      documents: source.documents.flatMap(({ concepts }, document) =>
        concepts.includes(id) ? [document] : [],
      ),
    })),
    names: nameTable(source.concepts, groups),
    groups,
    parts,
    whole,
  };
}

/** The words of a text that carry meaning, normalised. */
export function contentWords(text: string): string[] {
  return words(splitCamelCase(text)).filter((word) => !isStopWord(word));
}

/** Key of a name in the name table: the stems of its words. */
export function nameKey(name: string): string {
  return contentWords(name).map(stem).join(' ');
}

/**
 * Words of titles, aliases and summaries that stand alone: what people call things, they also build compounds of.
 * Compounds themselves are left out, so that words are still taken apart down to their base words.
 */
function ownParts({ documents, parts, whole }: IndexSource): string[] {
  const curated = createSplitter({ parts, whole });
  const seen = new Map<string, number>();
  for (const { title, aliases, summary } of documents) {
    for (const word of new Set([title, ...aliases, summary].flatMap(contentWords))) {
      if (word.length >= MIN_OWN_PART && /^\p{L}+$/u.test(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  }
  // A word that stands in one record only is as likely a name as a part of others.
  return [...seen]
    .filter(([word, count]) => count > 1 && curated.split(word).length === 1)
    .map(([word]) => word);
}

function addText(
  entries: Map<string, Map<number, number>>,
  document: number,
  text: string,
  field: number,
  partField: number,
  splitter: Splitter,
): void {
  const add = (term: string, bit: number): void => {
    let postings = entries.get(term);
    if (postings === undefined) entries.set(term, (postings = new Map()));
    postings.set(document, (postings.get(document) ?? 0) | bit);
  };
  for (const word of contentWords(text)) {
    add(stem(word), field);
    const parts = splitter.split(word);
    if (parts.length > 1) for (const part of parts) add(stem(part), partField);
  }
}

function nameTable(concepts: readonly Concept[], groups: SearchIndex['groups']): Map<string, NameTargets> {
  const table = new Map<string, { concepts: number[]; groups: number[] }>();
  const at = (key: string) => {
    let targets = table.get(key);
    if (targets === undefined) table.set(key, (targets = { concepts: [], groups: [] }));
    return targets;
  };
  for (const [concept, { label, names }] of concepts.entries()) {
    for (const key of new Set([label, ...names].map(nameKey))) if (key !== '') at(key).concepts.push(concept);
  }
  for (const [group, { alternatives }] of groups.entries()) {
    for (const stems of alternatives) at(stems.join(' ')).groups.push(group);
  }
  return table;
}
