import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { descendants, type Element, parseHtml, textOf } from '../../tests/build/html.ts';
import { CONTEXTS, DOCUMENTS, SCHEMES } from '../../tests/unit/hostile-markdown.ts';
import { renderMarkdown } from './markdown.ts';

/** Every element a record's text may become, with its attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: [
    'href',
    'rel',
    'id',
    'class',
    'aria-label',
    'aria-describedby',
    'data-footnote-ref',
    'data-footnote-backref',
  ],
  blockquote: [],
  br: [],
  code: ['class'],
  del: [],
  em: [],
  h1: [],
  h2: ['id', 'class'],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  li: ['id', 'class'],
  ol: ['start', 'class'],
  p: [],
  pre: [],
  section: ['class', 'data-footnotes'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class'],
  thead: [],
  tr: [],
  ul: ['class'],
};
const IDS = /^text-(?:(?:fn|fnref)-[^\s"<>]+|footnote-label)$/;
const CLASSES =
  /^(?:align-(?:left|center|right)|language-\S+|sr-only|footnotes|contains-task-list|task-list-item|data-footnote-backref)$/;

function elements(markdown: string): Element[] {
  const root = parseHtml(renderMarkdown(markdown));
  return [...descendants(root)].filter(({ name }) => !['html', 'head', 'body'].includes(name));
}

/** What stands in the HTML that the guard must not let through. */
function faults(markdown: string): string[] {
  return elements(markdown).flatMap(({ name, attributes }) => {
    const allowed = ALLOWED[name];
    if (allowed === undefined) return [`<${name}>`];
    return Object.entries(attributes).flatMap(([key, value]) => {
      if (!allowed.includes(key)) return [`<${name} ${key}>`];
      if (key === 'href' && !/^(?:https:\/\/|mailto:|\/(?![/\\])|#)/i.test(value)) return [`href=${value}`];
      if (key === 'id' && !IDS.test(value)) return [`id=${value}`];
      if (key === 'class' && !value.split(' ').every((one) => CLASSES.test(one))) return [`class=${value}`];
      return [];
    });
  });
}

describe('renderMarkdown', () => {
  it.each(SCHEMES)('lets no link lead to %j', (address) => {
    for (const context of CONTEXTS) expect(faults(context(address)), context(address)).toEqual([]);
  });

  it.each(DOCUMENTS)('makes nothing but text of %j', (markdown) => {
    expect(faults(markdown)).toEqual([]);
    for (const wrapped of [
      `> ${markdown.replaceAll('\n', '\n> ')}`,
      `- ${markdown.replaceAll('\n', '\n  ')}`,
      `x\n${markdown}\ny`,
      `${markdown}${markdown}`,
    ]) {
      expect(faults(wrapped), wrapped).toEqual([]);
    }
  });

  it('lets no pair of hostile documents make what neither does alone', () => {
    for (const first of DOCUMENTS) {
      for (const second of DOCUMENTS)
        expect(faults(`${first}\n${second}`), `${first}\n${second}`).toEqual([]);
    }
  });

  it('makes nothing to guard of a text that looks plain', () => {
    const token = fc.constantFrom(
      ...[
        'a',
        'B.de',
        ' ',
        '    ',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '# ',
        '> ',
        '* ',
        '*',
        '_',
        '~~',
        '`',
        '```',
        '+',
        '=',
        '---',
      ],
      ...[
        '!',
        '(',
        ')',
        ']',
        '{',
        '}',
        '"',
        "'",
        ':',
        '/',
        '//',
        '#',
        '$',
        '%',
        '^',
        ';',
        '>',
        'http',
        'www',
        '.',
        '\t',
        'ü',
      ],
      ...['mailto:', 'javascript:', '[x]', '[^1]', '| - |', '<b>', '&lt;', '@', '\\', '\0'],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        expect(faults(tokens.join(''))).toEqual([]);
      }),
      { seed: 7, numRuns: 4000 },
    );
  });

  it('keeps what a text needs', () => {
    const names = (markdown: string) => [...new Set(elements(markdown).map(({ name }) => name))].sort();
    expect(names('**a** *b* ~~c~~ `d`\n\n- e\n\n1. f\n\n> g\n\n---\n\n### h')).toEqual([
      'blockquote',
      'code',
      'del',
      'em',
      'h3',
      'hr',
      'li',
      'ol',
      'p',
      'strong',
      'ul',
    ]);
    expect(names('| a |\n| - |\n| b |')).toEqual(['table', 'tbody', 'td', 'th', 'thead', 'tr']);
  });

  it('marks links to others and leaves own ones alone', () => {
    const links = elements('[a](https://x.example/) [b](/loesungen/) [c](#d) <e@stadt.de> https://y.example');
    expect(links.filter(({ name }) => name === 'a').map(({ attributes }) => attributes)).toEqual([
      { href: 'https://x.example/', rel: 'noopener noreferrer nofollow ugc' },
      { href: '/loesungen/' },
      { href: '#d' },
      { href: 'mailto:e@stadt.de' },
      { href: 'https://y.example', rel: 'noopener noreferrer nofollow ugc' },
    ]);
  });

  it('aligns cells by class', () => {
    const cells = elements('| a | b | c | d |\n| :-- | :-: | --: | --- |\n| 1 | 2 | 3 | 4 |');
    expect(cells.filter(({ name }) => name === 'td').map(({ attributes }) => attributes['class'])).toEqual([
      'align-left',
      'align-center',
      'align-right',
      undefined,
    ]);
  });

  it('writes German quotes and footnotes as they are', () => {
    expect(textOf(parseHtml(renderMarkdown('„a“ "b" -- ...')))).toContain('„a“ "b" -- ...');
    const html = renderMarkdown('x[^1]\n\n[^1]: y');
    expect(html).toContain('Anmerkungen');
    expect(html).toContain('Zurück zur Textstelle');
  });

  it('keeps the footnotes of two texts apart', () => {
    const idsOf = (scope: string) =>
      [...renderMarkdown('x[^1]\n\n[^1]: y', scope).matchAll(/(?:id|aria-describedby)="([^"]+)"/g)].map(
        ([, id]) => id,
      );
    expect(idsOf('a')).toEqual(['a-fnref-1', 'a-footnote-label', 'a-footnote-label', 'a-fn-1']);
    expect(idsOf('b').filter((id) => idsOf('a').includes(id))).toEqual([]);
  });

  it('gives the same HTML every time', () => {
    const markdown = DOCUMENTS.join('\n\n');
    expect(renderMarkdown(markdown)).toBe(renderMarkdown(markdown));
  });
});
