/** Opens the catalogue with the query in the fragment instead of sending it to the server. */
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
  }
}

customElements.define('search-form', SearchForm);
