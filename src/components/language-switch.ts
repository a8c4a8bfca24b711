/** Takes the fragment of the address along, in which the search or the comparison stands. */
class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    // They change the address without an event, so it is read when somebody is about to follow a link.
    for (const event of ['pointerdown', 'focusin', 'click']) {
      this.addEventListener(event, () => this.#takeFragment());
    }
  }

  #takeFragment(): void {
    for (const link of this.querySelectorAll('a')) link.hash = location.hash;
  }
}

customElements.define('language-switch', LanguageSwitch);
