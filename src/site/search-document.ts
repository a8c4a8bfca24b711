import type { AnyRecord, RecordOf } from '#domain/record.ts';
import type { VocabularyList } from '#domain/vocabulary.ts';
import { escaped } from './escaped.ts';
import { renderMarkdown } from './markdown.ts';
import { indexedKind } from './page-kinds.ts';
import type { Labels } from './view/labels.ts';

/** What the full-text index knows of a record, German as the record is. */
interface SearchDocument {
  readonly title: string;
  /** Missing on the page of an authority itself. */
  readonly authority?: string;
  readonly names: readonly (string | undefined)[];
  readonly places: readonly (string | undefined)[];
  readonly terms: readonly string[];
  /** What the page is about, in one or two sentences: it weighs more than the text. */
  readonly lead: string;
  readonly html: string;
}

/**
 * A record as a small page for the full-text index. Title, authority, names, places and terms can be
 * searched but stand in no excerpt; src/search/full-text.ts says what they weigh.
 */
export function searchDocument(record: AnyRecord, labels: Labels): string {
  const { title, authority, names, places, terms, lead, html } = documentOf(record, labels);
  return [
    '<!doctype html><html lang="de"><head><title>x</title></head><body>',
    `<main data-pagefind-filter="kind:${indexedKind(record.kind, 'de')}">`,
    searchable('title', [title]),
    searchable('authority', [authority]),
    searchable('names', names),
    searchable('places', places),
    searchable('terms', terms),
    `<p data-pagefind-weight="5">${escaped(lead)}</p>`,
    html,
    '</main></body></html>',
  ].join('');
}

function documentOf(record: AnyRecord, labels: Labels): SearchDocument {
  switch (record.kind) {
    case 'solution':
      return solutionDocument(record, labels);
    case 'deployment':
      return deploymentDocument(record, labels);
    case 'need':
      return needDocument(record, labels);
    case 'organisation':
      return organisationDocument(record, labels);
  }
}

function solutionDocument(solution: RecordOf<'solution'>, labels: Labels): SearchDocument {
  const { data } = solution;
  const uses = labels.catalogue.deploymentsOf.get(solution.id) ?? [];
  return {
    title: data.title,
    authority: labels.organisationName(solution.organisation),
    names: data.aliases ?? [],
    places: [
      ...placesOf(solution.organisation, labels),
      ...uses
        .filter((use) => use.data.retired === undefined)
        .map(({ organisation }) => labels.organisationName(organisation)),
      ...(data.partners ?? []).map(({ organisation, name }) =>
        organisation === undefined ? name : labels.organisationName(organisation),
      ),
    ],
    terms: [
      ...words('topics', data.topics, labels),
      ...words('tasks', data.tasks, labels),
      ...words('techniques', data.techniques, labels),
      ...words('users', data.users, labels),
      ...words('status', [data.status], labels),
      ...words('reuse-availability', data.reuse === undefined ? [] : [data.reuse.availability], labels),
      ...(data.models ?? []).map(({ name }) => name),
      ...serviceWords(data.services),
    ],
    lead: data.summary,
    html: bodyHtml(solution),
  };
}

/** Called like its solution: which authority it is stands beside it. */
function deploymentDocument(deployment: RecordOf<'deployment'>, labels: Labels): SearchDocument {
  const { data, organisation } = deployment;
  const solution = labels.catalogue.solution.get(data.solution)?.data;
  return {
    title: solution?.title ?? data.solution,
    authority: labels.organisationName(organisation),
    names: solution?.aliases ?? [],
    places: placesOf(organisation, labels),
    terms: words('deployment-status', [data.status], labels),
    lead: data.purpose ?? '',
    html: `${bodyHtml(deployment)}<p>${escaped(solution?.summary ?? '')}</p>`,
  };
}

function needDocument(need: RecordOf<'need'>, labels: Labels): SearchDocument {
  const { data } = need;
  return {
    title: data.title,
    authority: labels.organisationName(need.organisation),
    names: [],
    places: placesOf(need.organisation, labels),
    terms: [
      ...words('need-kinds', [data.kind], labels),
      ...words('topics', data.topics ?? [], labels),
      ...words('tasks', data.tasks ?? [], labels),
      ...serviceWords(data.services),
    ],
    lead: data.summary,
    html: bodyHtml(need),
  };
}

/** With the titles of what the authority has entered, as its page lists them. */
function organisationDocument(organisation: RecordOf<'organisation'>, labels: Labels): SearchDocument {
  const { data, id } = organisation;
  const own = labels.catalogue.recordsOf.get(id);
  const titles = [...(own?.solutions ?? []), ...(own?.needs ?? [])]
    .filter((record) => record.data.retired === undefined)
    .map((record) => record.data.title);
  return {
    title: data.name,
    names: [data.shortName, ...(data.aliases ?? [])],
    places: data.parent === undefined ? [] : [labels.organisationName(data.parent)],
    terms: [],
    lead: [...new Set([labels.label('levels', data.level), labels.place(organisation)])].join(' · '),
    html: `<p>${escaped(titles.join(' · '))}</p>${bodyHtml(organisation)}`,
  };
}

/** Other names of an authority, and where it is. */
function placesOf(id: string, labels: Labels): (string | undefined)[] {
  const organisation = labels.catalogue.organisation.get(id);
  return [organisation?.data.shortName, ...(organisation?.data.aliases ?? []), labels.place(organisation)];
}

/** What the page says of its terms. Their synonyms stand on no page; the search over solutions knows them. */
function words(list: VocabularyList, ids: readonly string[], labels: Labels): string[] {
  return ids.filter((id) => id !== 'not-stated').map((id) => labels.label(list, id));
}

function serviceWords(
  services: readonly { readonly key: string; readonly name?: string | undefined }[] = [],
): string[] {
  return services.flatMap(({ key, name }) => (name === undefined ? [key] : [key, name]));
}

function bodyHtml({ body }: AnyRecord): string {
  return renderMarkdown(body.sections.map((section) => section.text).join('\n\n'));
}

/** Text that a search finds without its being part of the page's text. */
function searchable(name: string, texts: readonly (string | undefined)[]): string {
  const text = texts.filter((part) => part !== undefined).join(' · ');
  return text === '' ? '' : `<p data-pagefind-ignore data-pagefind-meta="${name}">${escaped(text)}</p>`;
}
