import type { RecordOf } from '#domain/record.ts';
import { COMPOUND_PARTS, WHOLE_WORDS } from '#domain/german/compound-words.ts';
import type { IndexSource } from '#domain/search/build-index.ts';
import type { Concept, SearchDocument } from '#domain/search/document.ts';
import type { VocabularyList } from '#domain/vocabulary.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { solutionsByTitle } from './view/card.ts';
import type { Labels } from './view/labels.ts';

/** Lists whose terms a solution can be found by, under the name of the filter that shows them. */
const LISTS = {
  topics: 'topics',
  tasks: 'tasks',
  techniques: 'techniques',
  users: 'users',
  status: 'status',
  reuse: 'reuse-availability',
  states: 'states',
  levels: 'levels',
} as const satisfies Readonly<Record<string, VocabularyList>>;

/** How far a system is: at equal relevance what runs and can be had comes before ideas. */
const MATURITY: Readonly<Record<string, number>> = {
  production: 0.8,
  pilot: 0.6,
  development: 0.3,
  idea: 0.1,
  discontinued: 0,
};
const REUSABLE = 0.2;

/** Everything the search index is made of: active solutions in the order of their titles, terms, authorities, synonyms. */
export function searchSource(labels: Labels): IndexSource {
  const { catalogue } = labels;
  const solutions = solutionsByTitle(labels);
  return {
    documents: solutions.map((solution) => searchDocument(solution, catalogue)),
    concepts: concepts(catalogue),
    synonyms: catalogue.vocabularies['search-terms'].entries.map(({ label, synonyms }) => ({
      names: [label.de, ...synonyms],
    })),
    parts: COMPOUND_PARTS,
    whole: WHOLE_WORDS,
  };
}

function searchDocument(solution: RecordOf<'solution'>, catalogue: Catalogue): SearchDocument {
  const { data } = solution;
  const uses = catalogue.deploymentsOf.get(solution.id) ?? [];
  const partners = data.partners ?? [];
  const organisations = [
    solution.organisation,
    ...uses.map(({ organisation }) => organisation),
    ...partners.flatMap(({ organisation }) => organisation ?? []),
  ];
  const states = organisations.flatMap((id) => catalogue.organisation.get(id)?.data.state ?? []);
  const level = catalogue.organisation.get(solution.organisation)?.data.level;
  const ids: readonly (readonly [string, readonly string[]])[] = [
    ['topics', data.topics],
    ['tasks', data.tasks],
    ['techniques', data.techniques],
    ['users', data.users],
    ['status', [data.status]],
    ['reuse', [data.reuse?.availability ?? []].flat()],
    ['states', states],
    ['levels', [level ?? []].flat()],
    ['organisations', organisations],
  ];
  return {
    id: solution.id,
    title: data.title,
    aliases: data.aliases ?? [],
    summary: data.summary,
    body: [
      solution.body.text,
      ...uses.flatMap(({ data: { purpose }, body }) => [purpose ?? '', body.text]),
      ...(data.benefits ?? []).map(({ text }) => text),
      ...partners.map(({ name }) => name ?? ''),
      ...(data.models ?? []).flatMap(({ name, provider }) => [name, provider ?? '']),
    ]
      .join('\n')
      .replace(/https:\/\/\S+/g, ' '),
    concepts: [...new Set(ids.flatMap(([list, values]) => values.map((value) => `${list}:${value}`)))],
    maturity:
      (MATURITY[data.status] ?? 0) +
      (data.reuse === undefined || ['not-yet', 'not-planned'].includes(data.reuse.availability)
        ? 0
        : REUSABLE),
  };
}

function concepts({ vocabularies, organisations }: Catalogue): Concept[] {
  const terms = Object.entries(LISTS).flatMap(([facet, list]) =>
    vocabularies[list].entries.map(({ id, label, synonyms }) => ({
      id: `${facet}:${id}`,
      label: label.de,
      names: [label.en, ...synonyms],
    })),
  );
  const authorities = organisations.map(({ id, data }) => ({
    id: `organisations:${id}`,
    label: data.name,
    names: [...[data.shortName ?? []].flat(), ...(data.aliases ?? [])],
  }));
  return [...terms, ...authorities];
}
