import { expect, it } from 'vitest';

import { descendants, parseHtml, textOf } from '../../tests/build/html.ts';
import { hostileWording, PAYLOADS, sampleFiles } from '../../tests/build/sample-content.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { searchDocument } from './search-document.ts';

const { catalogue, labels } = readSample();
const words = (html: string) => textOf(parseHtml(html));

it('holds names, summary, places, terms with synonyms, and text', () => {
  const text = words(searchDocument(catalogue.solution.get('antragshilfe')!, labels));
  for (const word of [
    'Antragshilfe',
    'FoPrü',
    'Stadt Musterstadt',
    'Niedersachsen',
    'Bundesamt für Musterverfahren',
    'Hochschule Musterland',
    'Modell Eins',
    '99107023017000',
    'Handschrift',
  ]) {
    expect(text).toContain(word);
  }
});

it('takes words as words', () => {
  const hostile = readSample(sampleFiles(hostileWording()));
  for (const solution of hostile.catalogue.solutions) {
    const html = searchDocument(solution, hostile.labels);
    const harmless = searchDocument(catalogue.solution.get(solution.id)!, labels);
    const names = (page: string) => [...descendants(parseHtml(page))].map(({ name }) => name);
    expect(names(html)).toEqual(names(harmless));
    expect(PAYLOADS.some((payload) => words(html).includes(payload))).toBe(true);
  }
});
