import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '#site/markdown.ts';
import { descendants, type Element, parseHtml } from '../../tests/build/html.ts';
import { outline } from '../../tests/build/outline.ts';
import { CONTEXTS, DOCUMENTS, SCHEMES } from '../../tests/unit/hostile-markdown.ts';
import { plain, usePlainDocument } from '../../tests/unit/plain-document.ts';
import { markdownElements } from './markdown-dom.ts';

usePlainDocument();

function made(markdown: string): Element {
  return plain(markdownElements(markdown, 1));
}

/** As pages show it, without links to places in them. */
function published(markdown: string): string[] {
  const body = [...descendants(parseHtml(renderMarkdown(markdown)))].find(({ name }) => name === 'body');
  return outline(body!, { without: ({ attributes }) => 'data-footnote-backref' in attributes });
}

/** NUL, which the reader refuses, is the one character that both write differently. */
function same(markdown: string): void {
  const shown = outline(made(markdown)).map((line) => line.replaceAll('\uFFFD', ''));
  expect(shown, markdown).toEqual(published(markdown));
}

const DOCUMENT = `# One
## Two *with* \`code\`

x[^1] y[^b] z[^1] **a** ~~b~~ ***c***  
new line, <b>kept</b>

[^1]: first

    and more
[^b]: *second*, see[^c]
[^c]: third

- [ ] open
- [x] done

3. tight
4. list

   1. deep

* * *

- loose

- list

> quote
> with [a][ref], [ref] and [ref][]

[ref]: /loesungen/ "title"
[ref]: https://second.example

| a | b |
| :- | - |
| 1 |
| 1 | 2 | 3 |

\`\`\`js a
code
\`\`\`

<div>

inside

</div>

![only](/x) http://x.example www.x.example https://x.example/ä?a=b&c [l](https://x.example/ä) a@x.example
`;

const ALLOWED = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre section strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

describe('markdownElements', () => {
  it('makes what pages show', () => {
    same(DOCUMENT);
  });

  it.each(SCHEMES)('leads where pages lead, never to %j', (address) => {
    for (const context of CONTEXTS) same(context(address));
  });

  it.each(DOCUMENTS)('makes of %j what pages make of it', (markdown) => {
    for (const text of [
      markdown,
      `> ${markdown.replaceAll('\n', '\n> ')}`,
      `- ${markdown.replaceAll('\n', '\n  ')}`,
      `x\n${markdown}\ny`,
    ])
      same(text);
  });

  it('makes nothing but the elements of a text, whatever it says', () => {
    const piece = fc.constantFrom(
      ...DOCUMENTS,
      ...SCHEMES,
      '\n',
      '\n\n',
      ' ',
      '[x](',
      ')',
      '> ',
      '- ',
      '| ',
      '[^1]:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        for (const { name, attributes } of descendants(made(pieces.join('')))) {
          expect(ALLOWED).toContain(name);
          expect(['class', 'href', 'rel', 'start', 'target']).toEqual(
            expect.arrayContaining(Object.keys(attributes)),
          );
          expect(attributes['href'] ?? '/').toMatch(/^(?:https:\/\/|mailto:|\/(?![/\\]))/i);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('opens links beside the form and vouches for none of others', () => {
    const links = [...descendants(made('[a](https://x.example/) [b](/loesungen/) <c@x.example> [d](#e)'))];
    expect(links.filter(({ name }) => name === 'a').map(({ attributes }) => attributes)).toEqual([
      { href: 'https://x.example/', target: '_blank', rel: 'noopener noreferrer nofollow ugc' },
      { href: '/loesungen/', target: '_blank', rel: 'noopener' },
      { href: 'mailto:c@x.example' },
      {},
    ]);
  });

  it('lowers headings as far as HTML goes', () => {
    const names = [...descendants(plain(markdownElements('# a\n\n### b\n\n###### c', 3)))];
    expect(names.map(({ name }) => name)).toEqual(['h3', 'h5', 'h6']);
  });
});
