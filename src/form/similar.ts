import { createCatalogue } from '#domain/catalogue.ts';
import { words } from '#domain/german/normalise.ts';
import type { RecordOf } from '#domain/record.ts';
import type { Answers } from '#records/new-record.ts';
import { similarRecords } from '#records/similar-records.ts';
import { element } from '#search/element.ts';
import { formUrl } from '#site/form-task.ts';
import { recordLang } from '#site/phrase.ts';
import { localised, urls } from '#site/urls.ts';
import type { FormContext } from './context.ts';

/** Solutions that are compared closely; more would make typing wait in a large register. */
const MAX_COMPARED = 300;
/** Shorter words say little about what a system is for. */
const MIN_WORD = 5;
/** Milliseconds of rest before what is typed is looked up. */
const REST = 400;
/** A title this long is enough to look. */
const MIN_TITLE = 4;

/** „Gibt es das schon?“: solutions like the one that is being entered, with the offer to declare their use instead. */
export class SimilarSolutions {
  readonly element: HTMLElement;
  readonly #context: FormContext;
  readonly #list = element('ul', { class: 'similar-offer__list', role: 'list' });
  readonly #status = element('p', { class: 'sr-only', role: 'status' });
  readonly #words = new Map<string, ReadonlySet<string>>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(context: FormContext) {
    this.#context = context;
    const { t } = context;
    this.element = element(
      'aside',
      { class: 'similar-offer', 'aria-label': t('form.similar.title'), hidden: true },
      element('h4', { class: 'kern-heading-small' }, t('form.similar.title')),
      element('p', {}, t('form.similar.lead')),
      this.#list,
    );
  }

  /** Stays in the page while the list comes and goes, so that changes are announced. */
  get status(): HTMLElement {
    return this.#status;
  }

  /** Looks as soon as typing rests. */
  ask(answers: () => Answers): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#show(this.#find(answers())), REST);
  }

  #find(answers: Answers): RecordOf<'solution'>[] {
    const { title, summary } = answers;
    if (typeof title !== 'string' || title.length < MIN_TITLE) return [];
    const near = this.#candidates(`${title} ${String(summary ?? '')}`);
    const { organisations, vocabularies } = this.#context.catalogue;
    const catalogue = createCatalogue([...organisations, ...near], vocabularies);
    return similarRecords(
      'solution',
      // Before there is a summary, the title speaks for the whole.
      { topics: [], tasks: [], techniques: [], ...answers, title, summary: summary ?? title },
      catalogue,
    ).map(({ record }) => record as RecordOf<'solution'>);
  }

  /** The solutions that share most words with a text. */
  #candidates(text: string): RecordOf<'solution'>[] {
    const asked = wordsOf(text);
    return this.#context.catalogue.solutions
      .filter(({ data }) => data.retired === undefined)
      .map((solution) => ({ solution, shared: countShared(asked, this.#wordsOf(solution)) }))
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MAX_COMPARED)
      .map(({ solution }) => solution);
  }

  #wordsOf({ id, data }: RecordOf<'solution'>): ReadonlySet<string> {
    let known = this.#words.get(id);
    if (known === undefined)
      this.#words.set(id, (known = wordsOf([data.title, data.summary, ...(data.aliases ?? [])].join(' '))));
    return known;
  }

  #show(solutions: readonly RecordOf<'solution'>[]): void {
    const { language, t } = this.#context;
    this.element.hidden = solutions.length === 0;
    const lang = recordLang(language);
    this.#list.replaceChildren(
      ...solutions.map(({ id, organisation, data }) =>
        element(
          'li',
          {},
          element('a', { href: localised(urls.solution(id), language), target: '_blank', lang }, data.title),
          element('span', { class: 'count', lang }, `, ${this.#context.organisationName(organisation)}`),
          element('p', { lang }, data.summary),
          element(
            'p',
            {},
            element(
              'a',
              { href: localised(formUrl({ task: 'use', solution: id }), language) },
              t('solution.weUseIt'),
            ),
          ),
        ),
      ),
    );
    const count = solutions.length === 0 ? '' : t('form.similar.count', { count: solutions.length });
    if (this.#status.textContent !== count) this.#status.textContent = count;
  }
}

function wordsOf(text: string): Set<string> {
  return new Set(words(text).filter(({ length }) => length >= MIN_WORD));
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const word of some) if (others.has(word)) count += 1;
  return count;
}
