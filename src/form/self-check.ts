import { SELF_CHECK } from '#domain/ai-act/self-check.ts';
import { walk, type Walk } from '#domain/ai-act/self-check-walk.ts';
import type { Language } from '#domain/text.ts';
import { translator, type Translate } from '#i18n/translator.ts';
import { element } from '#search/element.ts';
import type { SelfCheckView, ShownQuestion } from '#site/view/self-check.ts';
import { button } from './parts.ts';
import { selfCheckResultView, sourceLinks } from './self-check-result.ts';

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
    this.#show();
  }

  /** Shows what the address says, unless it only points to a place on the page. */
  #follow(): void {
    if (location.hash === '' || location.hash.startsWith(PREFIX)) this.#show();
  }

  #answers(): string[] {
    const { hash } = location;
    return hash.startsWith(PREFIX) ? hash.slice(PREFIX.length).split(',') : [];
  }

  /** Takes answers into the address, then on the page; whoever acted is led to what is new. */
  #go(answers: readonly string[]): void {
    const { pathname, search } = location;
    history.pushState(null, '', answers.length === 0 ? pathname + search : PREFIX + answers.join(','));
    this.#show();
    this.querySelector<HTMLElement>('h3')?.focus();
  }

  #show(): void {
    const state = walk(SELF_CHECK, this.#answers());
    for (const { question, option } of state.steps) this.#chosen.set(question.id, option.id);
    this.dataset['state'] = state.end === undefined ? 'question' : 'result';
    if (state.question !== undefined) this.replaceChildren(this.#form(state));
    else {
      const view = { t: this.#t, questions: this.#questions, classes: this.#classes };
      this.replaceChildren(
        ...selfCheckResultView(state, view),
        element(
          'p',
          { class: 'button-row' },
          ...this.#moves(state),
          button(this.#t('check.print'), () => print()),
        ),
      );
    }
  }

  #form(state: Extract<Walk, { question: object }>): HTMLFormElement {
    const question = this.#questions.find(({ id }) => id === state.question.id)!;
    const missing = element('p', { class: 'check-error', id: 'antwort-fehlt', role: 'alert' });
    const submit = button(this.#t('check.next'), () => {}, 'primary');
    submit.type = 'submit';
    const form = element(
      'form',
      { class: 'check-form', novalidate: true },
      element('p', { class: 'check-number' }, this.#t('check.progress', { number: state.steps.length + 1 })),
      element('h3', { class: 'kern-heading-medium', tabindex: -1 }, question.text),
      element('p', {}, question.help),
      this.#options(question),
      missing,
      element('p', { class: 'button-row' }, submit, ...this.#moves(state)),
      element('p', { class: 'check-number' }, `${this.#t('check.basis')} `, ...sourceLinks(question.sources)),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answer = new FormData(form).get('antwort');
      if (typeof answer === 'string') this.#go([...answersOf(state), answer]);
      else {
        missing.textContent = this.#t('check.choose');
        form.querySelector('input')?.focus();
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
        const own = `antwort-${index}`;
        const meaning = option.definition === undefined ? undefined : `${own}-text`;
        return element(
          'div',
          { class: 'kern-form-check' },
          element('input', {
            class: 'kern-form-check__radio',
            type: 'radio',
            name: 'antwort',
            id: own,
            value: option.id,
            checked: this.#chosen.get(id) === option.id,
            'aria-describedby': meaning,
          }),
          element(
            'div',
            {},
            element('label', { class: 'kern-label', for: own }, option.label),
            ...(option.definition === undefined
              ? []
              : [element('p', { class: 'check-definition', id: meaning }, option.definition)]),
          ),
        );
      }),
    );
  }

  /** Ways back; none at the first question. */
  #moves(state: Walk): HTMLButtonElement[] {
    if (state.steps.length === 0) return [];
    return [
      button(this.#t('check.back'), () => this.#go(answersOf(state).slice(0, -1))),
      button(
        this.#t('check.restart'),
        () => {
          this.#chosen.clear();
          this.#go([]);
        },
        'tertiary',
      ),
    ];
  }
}

function answersOf({ steps }: Walk): string[] {
  return steps.map(({ option }) => option.id);
}

customElements.define('maki-self-check', MakiSelfCheck);
