import { expect, it } from 'vitest';

import { parseHtml, textOf } from '../../tests/build/html.ts';
import { jsonForHtml } from './json-for-html.ts';

it.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '&lt;',
  '\u2028\u2029',
  '"\\',
  'ä🙂',
  '',
])('carries %j through a page unchanged', (text) => {
  const json = jsonForHtml({ [text]: [text] });
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  const page = parseHtml(
    `<!doctype html><title>x</title><script type="application/ld+json">${json}</script><p>`,
  );
  const html = page.children[0];
  const head = typeof html === 'object' ? html.children[0] : undefined;
  const script = typeof head === 'object' ? head.children.at(-1) : undefined;
  expect(typeof script === 'object' && JSON.parse(textOf(script))).toEqual({ [text]: [text] });
});
