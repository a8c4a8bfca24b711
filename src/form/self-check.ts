import { SELF_CHECK } from '#domain/ai-act/self-check.ts';
import { walk, type Walk } from '#domain/ai-act/self-check-walk.ts';
import type { Language } from '#domain/text.ts';
import { translator, type Translate } from '#i18n/translator.ts';
import type { SelfCheckView, ShownQuestion } from '#site/view/self-check.ts';
import { resultParts } from './self-check-result.ts';
import { button, element, sourceLinks } from './element.ts';

const PREFIX = '#antworten=';

/** Guides through the self-check one question at a time. The answers stand in the address fragment and nowhere else. */
class MakiSelfCheck extends HTMLElement {
  readonly #t: Translate = translator(
    document.documentElement.lang as Language,
    JSON.parse(this.dataset['texts']!) as Record<string, string>,
  );
  readonly #questions = JSON.parse(this.dataset['questions']!) as SelfCheckView['questions'];
  readonly #classes = JSON.parse(this.dataset['classes']!) as SelfCheckView['classes'];
  /** What was chosen before going back, by question. */
  readonly #chosen = new Map<string, string>();

  connectedCallback(): void {
    addEventListener('popstate', () => this.#follow());
    addEventListener('hashchange', () => this.#follow());
    this.#show();
  }

  /** Shows what the address says, unless it only points to a place on the page. */
  #follow(): void {
    if (location.hash === '' || location.hash.startsWith(PREFIX)) this.#show();
  }

  #answers(): string[] {
    const { hash } = location;
    return hash.startsWith(PREFIX)
      ? decodeURIComponent(hash.slice(PREFIX.length))
          .split(',')
          .filter((answer) => answer !== '')
      : [];
  }

  /** Takes answers into the address, then on the page; whoever acted is led to what is new. */
  #go(answers: readonly string[]): void {
    const { pathname, search } = location;
    history.pushState(null, '', answers.length === 0 ? pathname + search : PREFIX + answers.join(','));
    this.#show();
    this.querySelector<HTMLElement>('[data-part="heading"]')?.focus();
  }

  #show(): void {
    const state = walk(SELF_CHECK, this.#answers());
    for (const { question, option } of state.steps) this.#chosen.set(question.id, option.id);
    this.replaceChildren(...(state.question === undefined ? this.#result(state) : [this.#form(state)]));
  }

  #form(state: Walk & { question: object }): HTMLFormElement {
    const question = this.#questions.find(({ id }) => id === state.question.id)!;
    const error = element('p', { class: 'check-error', id: 'antwort-fehlt', role: 'alert' });
    const form = element(
      'form',
      { class: 'check-form', novalidate: true },
      element('p', { class: 'row-list__meta' }, this.#t('check.progress', { number: state.steps.length + 1 })),
      element('h3', { class: 'kern-heading-medium', tabindex: -1, 'data-part': 'heading' }, question.text),
      element('p', {}, question.help),
      this.#options(question),
      error,
      element(
        'p',
        { class: 'button-row' },
        button('kern-btn--primary', this.#t('check.next'), 'submit'),
        ...(state.steps.length === 0 ? [] : this.#moves(state)),
      ),
      element('p', { class: 'row-list__meta' }, `${this.#t('check.basis')} `, ...sourceLinks(question.sources)),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answer = new FormData(form).get('antwort');
      if (typeof answer === 'string') this.#go([...state.steps.map(({ option }) => option.id), answer]);
      else {
        error.textContent = this.#t('check.choose');
        form.querySelector<HTMLElement>('input')?.focus();
      }
    });
    return form;
  }

  #options({ id, text, options }: ShownQuestion): HTMLFieldSetElement {
    return element(
      'fieldset',
      { class: 'check-options', 'aria-describedby': 'antwort-fehlt' },
      element('legend', { class: 'sr-only' }, text),
      ...options.map((option, index) => {
        const input = element('input', {
          class: 'kern-form-check__radio',
          type: 'radio',
          name: 'antwort',
          id: `antwort-${index}`,
          value: option.id,
          checked: this.#chosen.get(id) === option.id,
          'aria-describedby': option.definition === undefined ? undefined : `antwort-${index}-text`,
        });
        return element(
          'div',
          { class: 'kern-form-check' },
          input,
          element(
            'div',
            {},
            element('label', { class: 'kern-label', for: input.id }, option.label),
            ...(option.definition === undefined
              ? []
              : [element('p', { class: 'check-definition', id: `antwort-${index}-text` }, option.definition)]),
          ),
        );
      }),
    );
  }

  #moves({ steps }: Walk): HTMLButtonElement[] {
    const back = button('kern-btn--secondary', this.#t('check.back'));
    back.addEventListener('click', () => this.#go(steps.slice(0, -1).map(({ option }) => option.id)));
    const restart = button('kern-btn--tertiary', this.#t('check.restart'));
    restart.addEventListener('click', () => {
      this.#chosen.clear();
      this.#go([]);
    });
    return [back, restart];
  }

  #result(state: Walk & { question?: undefined }): HTMLElement[] {
    return [
      ...resultParts(state, { t: this.#t, questions: this.#questions, classes: this.#classes }),
      element('p', { class: 'button-row check-moves' }, ...this.#moves(state)),
    ];
  }
}

customElements.define('maki-self-check', MakiSelfCheck);
