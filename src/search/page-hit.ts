import { recordLang } from '#site/phrase.ts';
import type { Translate } from '#i18n/translator.ts';
import { indexedKind, PAGE_KINDS, type PageKind } from '#site/page-kinds.ts';
import { localised } from '#site/urls.ts';
import { element } from './element.ts';
import type { FoundPage } from './full-text.ts';

/** A page in the results of the search over all pages. */
export function pageHit({ url, excerpt, meta, filters }: FoundPage, t: Translate): HTMLElement {
  const kind = kindOf(filters['kind']?.[0], t);
  const lang = kind === 'page' ? undefined : recordLang(t.language);
  const { title = '', authority = '' } = meta;
  const record = (text: string): HTMLElement => element('span', { lang }, text);
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'page-hits__kind' },
      t(kind === 'page' ? 'siteSearch.page' : `${kind}.kind`),
      // The title of a deployment names its authority.
      ...(authority === '' || kind === 'deployment' ? [] : [' · ', record(authority)]),
    ),
    element(
      'h2',
      { class: 'page-hits__title' },
      element(
        'a',
        { href: kind === 'page' ? url : localised(url, t.language) },
        ...(kind === 'deployment'
          ? filledIn(t('deployment.title'), { solution: record(title), organisation: record(authority) })
          : [record(title)]),
      ),
    ),
    element('p', { class: 'page-hits__text', lang }, ...markedNodes(excerpt)),
  );
}

function kindOf(indexed: string | undefined, t: Translate): PageKind {
  const kinds = Object.keys(PAGE_KINDS) as PageKind[];
  return kinds.find((kind) => indexedKind(kind, t.language) === indexed) ?? 'page';
}

/** A text of the interface with elements in its places. */
function filledIn(text: string, values: Readonly<Record<string, Node>>): (Node | string)[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? (values[part] ?? part) : part));
}

/** Pagefind's excerpt as nodes: its marks are the only elements, everything else is text. */
export function markedNodes(excerpt: string): (Node | string)[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .flatMap((part, index) => (index % 2 === 1 ? markedWord(unescaped(part)) : [unescaped(part)]));
}

/** What stands behind a word without a blank is no match. */
function markedWord(text: string): (Node | string)[] {
  const [word = ''] = /^.*[\p{L}\p{N}]/u.exec(text) ?? [];
  return [element('mark', {}, word), text.slice(word.length)];
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
