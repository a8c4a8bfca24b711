/** The English editorial pages keep up with the German ones. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { ROOT } from '../../scripts/lib/step.ts';

const PAGES = path.join(ROOT, 'content/pages');
const GERMAN_ONLY = ['leichte-sprache.mdx'];
const german = readdirSync(path.join(PAGES, 'de'));

it('every page stands in both languages, except what is German by nature', () => {
  expect([...readdirSync(path.join(PAGES, 'en')), ...GERMAN_ONLY].sort()).toEqual(german.sort());
});

describe.each(german.filter((name) => !GERMAN_ONLY.includes(name)))('%s', (name) => {
  const de = readFileSync(path.join(PAGES, 'de', name), 'utf8');
  const en = readFileSync(path.join(PAGES, 'en', name), 'utf8');

  it('has the same parts', () => {
    expect(parts(en)).toEqual(parts(de));
  });

  it('links to the English pages', () => {
    expect(ownLinks(en)).toEqual(ownLinks(de).map(english));
  });
});

/** Components and lists of terms, settings and examples they name. */
function parts(text: string): string[] {
  return text.match(/<[A-Z]\w*[^>]*>/g) ?? [];
}

/** Addresses of this site, without the heading they lead to, which is named in each language. */
function ownLinks(text: string): string[] {
  return Array.from(text.matchAll(/\]\((\/[^)#]*)/g), ([, address]) => address!);
}

function english(address: string): string {
  return address === '/leichte-sprache/' ? address : `/en${address}`;
}
