import { languageAt, localised, urls } from '#site/urls.ts';
import type { CatalogueData } from './catalogue-data.ts';
import { Combobox } from './combobox.ts';

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
    input.addEventListener('input', () => {
      void (async () => {
        const typed = input.value;
        const [{ catalogueData }, module] = await Promise.all([
          import('./catalogue-data.ts'),
          import('./suggestions.ts'),
        ]);
        suggestions = module;
        loaded = await catalogueData(source);
        const options = await module.suggestionsFor(loaded, typed);
        if (typed === input.value) combobox.show(options);
      })().catch(() => combobox.close());
    });
  }
}

customElements.define('search-form', SearchForm);
