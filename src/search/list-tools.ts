import { feedUrl, FEED_FOLDERS, localised, urls, type FeedList } from '#site/urls.ts';
import { counted } from '#i18n/translator.ts';
import type { CatalogueData } from './catalogue-data.ts';
import type { ExportFormat } from './export-list.ts';
import type { SearchState } from './state.ts';

/** What a visitor can do with the list that is shown: take it along as a file, follow it as a feed. */
export class ListTools {
  readonly #root: HTMLElement;
  readonly #catalogue: CatalogueData;
  #state: SearchState | undefined;
  #positions: readonly number[];
  #title = '';

  constructor(root: HTMLElement, catalogue: CatalogueData) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#positions = Array.from({ length: catalogue.data.count }, (_, position) => position);
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-export]') : null;
      if (button !== null) void this.#export(button);
    });
  }

  /** @param positions of the solutions shown, in their order */
  update(state: SearchState, positions: readonly number[], title: string): void {
    this.#state = state;
    this.#positions = positions;
    this.#title = title;
    const feed = feedOf(state);
    const link = this.#root.querySelector<HTMLAnchorElement>('[data-feed]')!;
    link.parentElement!.hidden = feed === undefined;
    if (feed !== undefined) link.setAttribute('href', localised(feed, this.#catalogue.t.language));
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-export]'))
      button.disabled = positions.length === 0;
  }

  async #export(button: HTMLButtonElement): Promise<void> {
    const { t } = this.#catalogue;
    const status = this.#root.querySelector<HTMLElement>('[role="status"]')!;
    status.textContent = t('list.export.busy');
    try {
      const { exportList } = await import('./export-list.ts');
      await exportList(button.dataset['export'] as ExportFormat, {
        source: localised(urls.solutionList, t.language),
        ids: await this.#catalogue.ids(this.#positions),
        title: this.#words(),
        address: location.href,
      });
      status.textContent = counted(t, 'list.export.done', this.#positions.length);
    } catch {
      status.textContent = t('list.export.failed');
    }
  }

  /** What the list shows, in words: the query, the chosen values, the number. */
  #words(): string {
    const { facets, t } = this.#catalogue;
    const chosen = facets.flatMap(({ id, label, values, labels }) => {
      const names = values.flatMap((value, index) =>
        this.#state?.chosen.get(id)?.has(value) === true ? [labels[index]!] : [],
      );
      return names.length === 0 ? [] : [`${label}: ${names.join(', ')}`];
    });
    const query = this.#state?.query ?? '';
    return [
      this.#title || t('list.title'),
      ...(query === '' ? [] : [`${t('list.searchLabel')}: ${query}`]),
      ...chosen,
    ].join('; ');
  }
}

/** The feed of a list: that of all solutions, or of the one value that is chosen; none for other lists. */
function feedOf({ query, chosen, onlySelection }: SearchState): string | undefined {
  if (query !== '' || onlySelection) return undefined;
  const values = [...chosen].flatMap(([facet, ids]) => [...ids].map((id) => ({ facet, id })));
  if (values.length === 0) return urls.feed;
  const [only] = values;
  if (values.length > 1 || !(only!.facet in FEED_FOLDERS)) return undefined;
  return feedUrl(only!.facet as FeedList, only!.id);
}
