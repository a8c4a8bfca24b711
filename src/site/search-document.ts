import type { RecordOf } from '#domain/record.ts';
import { vocabularyEntry, type VocabularyList } from '#domain/vocabulary.ts';
import { renderMarkdown } from './markdown.ts';
import type { Labels } from './view/labels.ts';

/**
 * What the full-text index knows of a solution, as a small page of its own: titles and names weigh most, then the
 * summary, then terms with their synonyms, then the text.
 */
export function searchDocument(solution: RecordOf<'solution'>, labels: Labels): string {
  const { data, body } = solution;
  const organisation = labels.catalogue.organisation.get(solution.organisation)?.data;
  const names = [data.title, ...(data.aliases ?? [])];
  const places = [
    organisation?.name,
    organisation?.shortName,
    ...(organisation?.aliases ?? []),
    organisation?.state && labels.label('states', organisation.state),
    ...(labels.catalogue.deploymentsOf.get(solution.id) ?? []).map((use) =>
      labels.organisationName(use.organisation),
    ),
    ...(data.partners ?? []).map((partner) =>
      partner.organisation === undefined ? partner.name : labels.organisationName(partner.organisation),
    ),
  ].filter((text) => text !== undefined);
  const terms = [
    ...words('topics', data.topics, labels),
    ...words('tasks', data.tasks, labels),
    ...words('techniques', data.techniques, labels),
    ...words('users', data.users, labels),
    ...words('status', [data.status], labels),
    ...words('reuse-availability', data.reuse === undefined ? [] : [data.reuse.availability], labels),
    ...(data.models ?? []).map(({ name }) => name),
    ...(data.services ?? []).flatMap(({ key, name }) => [key, name ?? '']),
  ];
  const text = renderMarkdown(body.sections.map((section) => section.text).join('\n\n'));
  return [
    '<!doctype html><html lang="de"><head><title>x</title></head><body>',
    `<p data-pagefind-weight="10">${escape(names.join(' · '))}</p>`,
    `<p data-pagefind-weight="5">${escape(data.summary)}</p>`,
    `<p data-pagefind-weight="3">${escape(places.join(' · '))}</p>`,
    `<p data-pagefind-weight="2">${escape(terms.join(' · '))}</p>`,
    text,
    '</body></html>',
  ].join('');
}

/** Labels and synonyms of terms, so that everyday words find the record too. */
function words(list: VocabularyList, ids: readonly string[], labels: Labels): string[] {
  return ids.flatMap((id) => {
    const entry = vocabularyEntry(labels.catalogue.vocabularies, list, id);
    return entry === undefined || id === 'not-stated' ? [] : [entry.label.de, ...entry.synonyms];
  });
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
