import { FIELD } from '#domain/search/document.ts';
import type { SearchResult } from '#domain/search/engine.ts';
import { counted } from '#i18n/translator.ts';
import { facetLang, recordLang } from '#site/phrase.ts';
import { localised, urls } from '#site/urls.ts';
import type { CatalogueData } from './catalogue-data.ts';
import type { ComboboxTexts, Option } from './combobox.ts';

/** Suggestions of each kind at most. */
const SOLUTIONS = 4;
const CONCEPTS = 4;
const NAMED = FIELD.title | FIELD.titlePart | FIELD.alias | FIELD.aliasPart;
const LISTS = new Set(['topics', 'tasks', 'organisations']);

/** What fits while somebody types: topics, tasks and authorities by name, solutions by title and other names. */
export async function suggestionsFor(catalogue: CatalogueData, query: string): Promise<Option[]> {
  if (query.trim().length < 2) return [];
  const { t, suggester, searcher } = catalogue;
  const cards = await catalogue.cards(named(await searcher.search(query)));
  const lang = recordLang(t.language);
  return [
    ...suggester.suggest(query, LISTS, CONCEPTS).map(({ id, label, documents }): Option => {
      const [list, value] = id.split(':') as ['topics' | 'tasks' | 'organisations', string];
      return {
        text: catalogue.conceptLabel(id, label),
        detail: `${catalogue.conceptKind(id)}, ${counted(t, 'search.solutions', documents)}`,
        href:
          list === 'organisations'
            ? localised(urls.organisation(value), t.language)
            : `${localised(urls.solutions, t.language)}#${list}=${value}`,
        lang: facetLang(list, t.language),
      };
    }),
    ...cards.map(({ title, organisation, href }): Option => ({
      text: title,
      detail: `${t('search.kind.solution')}, ${organisation}`,
      href,
      lang,
    })),
  ];
}

/** The best solutions with words of the query in their title or another name, as positions. */
function named({ hits, reasons }: SearchResult): number[] {
  const found: number[] = [];
  for (const { document } of hits) {
    if (reasons(document).some(({ fields }) => (fields & NAMED) !== 0)) found.push(document);
    if (found.length === SOLUTIONS) break;
  }
  return found;
}

/** Texts of the list of suggestions. */
export function suggestionTexts({ t }: CatalogueData): ComboboxTexts {
  return {
    label: t('search.suggestions'),
    available: (count) => counted(t, 'search.available', count),
  };
}
