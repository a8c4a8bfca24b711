import { languageAt, localised, urls } from '#site/urls.ts';
import type { CatalogueData } from './catalogue-data.ts';
import { Combobox, type Option } from './combobox.ts';

/** Opens the catalogue with the query in the fragment instead of sending it to the server; suggests while one types. */
class SearchForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = input.value.trim();
      location.assign(query === '' ? form.action : `${form.action}#q=${encodeURIComponent(query)}`);
    });
    const source = localised(urls.searchData, languageAt(location.pathname));
    let loaded: CatalogueData | undefined;
    let suggestions: typeof import('./suggestions.ts') | undefined;
    const combobox = new Combobox(
      input,
      () => suggestions!.suggestionTexts(loaded!),
      ({ href }) => location.assign(href),
    );
    const suggest = async (typed: string): Promise<readonly Option[]> => {
      const [{ catalogueData }, module] = await Promise.all([
        import('./catalogue-data.ts'),
        import('./suggestions.ts'),
      ]);
      suggestions = module;
      loaded = await catalogueData(source);
      return module.suggestionsFor(loaded, typed);
    };
    input.addEventListener('input', () => void combobox.offer(suggest(input.value)));
  }
}

customElements.define('search-form', SearchForm);
