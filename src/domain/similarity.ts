import { groupBy, type Catalogue } from './catalogue.ts';
import type { RecordOf } from './record.ts';
import { TermVectors, type WeightedText } from './term-vectors.ts';

/** A solution that is like another one, and why. */
export interface Neighbour {
  readonly id: string;
  /** 0 to 1: words of the texts and terms in common. */
  readonly score: number;
  /** The most telling first; never empty. */
  readonly reasons: readonly SimilarityReason[];
}

/** What two solutions have in common: service keys, ids of a controlled list, or words of their texts. */
export type SimilarityReason =
  | { readonly kind: 'services'; readonly ids: readonly string[] }
  | { readonly kind: TermList; readonly ids: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] };

type Solution = RecordOf<'solution'>;
/** A record that says what a system does or should do. */
type Described = Solution | RecordOf<'need'>;
type TermList = (typeof TERM_LISTS)[number];

const MAX_NEIGHBOURS = 5;
const MAX_WORDS = 4;
/** The lists whose terms tell what a solution is about, with what a common term counts. */
const TERM_LISTS = ['tasks', 'topics', 'techniques'] as const;
const LIST_WEIGHT: Readonly<Record<TermList, number>> = { tasks: 1.5, topics: 1, techniques: 0.75 };
const NOT_STATED = 'not-stated';
/** What the titles, names and summaries count beside the text below them. */
const TITLE_WEIGHT = 3;
const SUMMARY_WEIGHT = 2;
/** Share of the score that the terms make; the texts make the rest. */
const TERMS_SHARE = 0.25;
/** Two solutions for one public service are alike even if their texts are not. */
const SAME_SERVICE = 0.25;
/** So many solutions for one service are compared with each other. */
const MAX_SAME_SERVICE = 50;
/** Better no neighbour than a silly one: lowest score, and what the texts must have in common. */
const MIN_SCORE = 0.2;
const MIN_COSINE = 0.08;
const MIN_COSINE_WITHOUT_TASK = 0.18;
/** One common word is chance. */
const MIN_WORDS = 2;

/** Words on when and how a project runs: every text has them, and they do not say what it is about. */
const COURSE_WORDS =
  `Januar Februar März April Mai Juni Juli August September Oktober November Dezember Uhr Tag Tage
  Tagen Woche Wochen Monat Monate Monaten Jahr Jahre Jahren Jahres Datum Anfang Mitte Ende Zeit Beginn Stand Rahmen
  Projekt Projekte Projekts Forschungsprojekt Vorhaben Pilotprojekt Pilotphase Pilot Pilotbetrieb Phase Versuch Versuche
  Prototyp Test Tests Testphase Erprobung Beteiligt Abgeschlossenes Dazu Lösung Lösungen Beispiel Zusammenhang Art
  System Systeme Systems Funktion Funktionen KI-System`.split(/[\s-]+/);

/** Solutions that can be compared: not retired, and with the title and summary that a record with mistakes may lack. */
export function comparableSolutions({ solutions }: Catalogue): Solution[] {
  return solutions.filter(
    ({ data }) => data.retired === undefined && data.title !== undefined && data.summary !== undefined,
  );
}

/**
 * Neighbours of every solution that can be compared: at most five each, most alike first, none where none is alike.
 * The time grows with the number of solutions, not with its square.
 */
export function findNeighbours(catalogue: Catalogue): ReadonlyMap<string, readonly Neighbour[]> {
  const solutions = comparableSolutions(catalogue);
  const vectors = textVectors(solutions, catalogue);
  const terms = termVectors(solutions);
  const sameService = groupBy([...solutions.keys()], (at) => serviceKeys(solutions[at]!));
  return new Map(
    solutions.map((solution, at) => {
      const also = new Set(
        serviceKeys(solution).flatMap((key) => sameService.get(key)!.slice(0, MAX_SAME_SERVICE)),
      );
      const scored = vectors
        .matches(at, { also })
        .filter(({ document, cosine }) => cosine >= MIN_COSINE || also.has(document))
        .map(({ document, cosine }) => {
          const alike = cosine * (1 - TERMS_SHARE) + product(terms[at]!, terms[document]!) * TERMS_SHARE;
          return { document, cosine, score: Math.min(1, alike + (also.has(document) ? SAME_SERVICE : 0)) };
        })
        .filter(({ score }) => score >= MIN_SCORE)
        .sort((a, b) => b.score - a.score);
      const found: Neighbour[] = [];
      for (const { document, cosine, score } of scored) {
        const other = solutions[document]!;
        const words = vectors.sharedWords(at, document, MAX_WORDS);
        const reasons = inCommon(solution, other, words);
        const sameTask = reasons.some(({ kind }) => kind === 'tasks');
        const likeText =
          cosine >= (sameTask ? MIN_COSINE : MIN_COSINE_WITHOUT_TASK) && words.length >= MIN_WORDS;
        if (likeText || also.has(document)) found.push({ id: other.id, score, reasons });
        if (found.length === MAX_NEIGHBOURS) break;
      }
      return [solution.id, found] as const;
    }),
  );
}

/** The texts of solutions and needs as comparable vectors. */
export function textVectors(records: readonly Described[], catalogue: Catalogue): TermVectors {
  return new TermVectors(records.map(textsOf), [...COURSE_WORDS, ...wordsIn(namesAside(catalogue))]);
}

function textsOf({ data, body }: Described): WeightedText[] {
  const aliases = 'aliases' in data ? (data.aliases ?? []) : [];
  return [
    { text: [data.title, ...aliases].join(' '), weight: TITLE_WEIGHT },
    { text: data.summary, weight: SUMMARY_WEIGHT },
    ...body.sections.map(({ text }) => ({
      text: text.replace(/\]\([^()\s]*\)|https?:\S+/g, ' '),
      weight: 1,
    })),
  ];
}

/** Names of places say where a solution is at home, not what it does; those of techniques count as terms already. */
function namesAside({ vocabularies, organisations }: Catalogue): string[] {
  return [
    ...[vocabularies.states, vocabularies.techniques].flatMap(({ entries }) =>
      entries.flatMap(({ label, synonyms }) => [label.de, label.en, ...synonyms]),
    ),
    ...organisations.flatMap(({ data }) =>
      data.level === 'municipal' ? [data.name ?? '', data.shortName ?? ''] : [],
    ),
  ];
}

function wordsIn(names: readonly string[]): string[] {
  return names.flatMap((name) => name.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Terms of the controlled lists with their weights, of length 1 as a vector; rare terms tell more. */
function termVectors(solutions: readonly Solution[]): Map<string, number>[] {
  const termsOf = (solution: Solution): [term: string, weight: number][] =>
    TERM_LISTS.flatMap((list) =>
      stated(solution.data[list]).map((id): [string, number] => [`${list}:${id}`, LIST_WEIGHT[list]]),
    );
  const users = groupBy(solutions, (solution) => termsOf(solution).map(([term]) => term));
  return solutions.map((solution) => {
    const weights = termsOf(solution).map(
      ([term, weight]) => [term, weight * Math.log(1 + solutions.length / users.get(term)!.length)] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}

function product(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}

/** What two records have in common, the most telling first. @param words they share, the most telling first */
export function inCommon(one: Described, other: Described, words: readonly string[]): SimilarityReason[] {
  const found: SimilarityReason[] = [
    { kind: 'services', ids: common(serviceKeys(one), serviceKeys(other)) },
    ...TERM_LISTS.map((kind) => ({ kind, ids: common(termsIn(one, kind), termsIn(other, kind)) })),
    { kind: 'words', words: words.length < MIN_WORDS ? [] : words },
  ];
  return found.filter((reason) => (reason.kind === 'words' ? reason.words : reason.ids).length > 0);
}

/** Needs do not say how something is done, only what. */
function termsIn({ data }: Described, list: TermList): string[] {
  return list in data ? stated((data as Partial<Record<TermList, string[]>>)[list]) : [];
}

function common(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((item) => other.includes(item));
}

function stated(ids: readonly string[] | undefined): string[] {
  return (ids ?? []).filter((id) => id !== NOT_STATED);
}

export function serviceKeys({ data }: Described): string[] {
  return (data.services ?? []).map(({ key }) => key);
}
