import type { Translate } from '#i18n/translator.ts';
import { indexedKind, PAGE_KINDS, type PageKind } from '#site/page-kinds.ts';
import { filled, recordLang, recordText, type Phrase } from '#site/phrase.ts';
import { localised } from '#site/urls.ts';
import { element } from './element.ts';
import type { FoundPage } from './full-text.ts';
import { phraseNodes } from './phrase.ts';

/** A page in the results of the search over all pages. */
export function pageHit({ url, excerpt, meta, filters }: FoundPage, t: Translate): HTMLElement {
  const kind = kindOf(filters['kind']?.[0], t);
  const { title = '', authority = '' } = meta;
  const isRecord = kind !== 'page';
  const words = (text: string): Phrase => (isRecord ? recordText(text, t.language) : { text });
  const name =
    kind === 'deployment'
      ? filled(t, 'deployment.title', { solution: words(title), organisation: words(authority) })
      : words(title);
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'page-hits__kind' },
      t(isRecord ? `${kind}.kind` : 'siteSearch.page'),
      // The title of a deployment names its authority.
      ...(authority === '' || kind === 'deployment' ? [] : [' · ', ...phraseNodes(words(authority))]),
    ),
    element(
      'h2',
      { class: 'page-hits__title' },
      element('a', { href: isRecord ? localised(url, t.language) : url }, ...phraseNodes(name)),
    ),
    element(
      'p',
      { class: 'page-hits__text', lang: isRecord ? recordLang(t.language) : undefined },
      ...markedNodes(excerpt),
    ),
  );
}

function kindOf(indexed: string | undefined, t: Translate): PageKind {
  const kinds = Object.keys(PAGE_KINDS) as PageKind[];
  return kinds.find((kind) => indexedKind(kind, t.language) === indexed) ?? 'page';
}

/** Pagefind's excerpt as nodes: its marks are the only elements, everything else is text. */
function markedNodes(excerpt: string): (Node | string)[] {
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
