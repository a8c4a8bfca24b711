import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';

import { headingId, headingIds } from './heading-ids.ts';

it.each([
  ['Für wen?', 'fuer-wen'],
  ['Größe & Maß', 'groesse-mass'],
  ['„keine Angabe“', 'keine-angabe'],
  ['2. Schritt', 'abschnitt-2-schritt'],
  ['…', 'abschnitt'],
])('makes an id of %s', (text, id) => {
  expect(headingId(text, new Set())).toBe(id);
});

it('avoids ids of the frame and of headings before', () => {
  const { html } = markdownToHtml('## Inhalt\n\n## Daten\n\n### Daten\n', { hastPlugins: [headingIds] });
  expect([...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['inhalt-2', 'daten', 'daten-2']);
});

it('starts anew with each page', () => {
  const page = () => markdownToHtml('## Daten\n', { hastPlugins: [headingIds] }).html;
  expect(page()).toBe(page());
});
