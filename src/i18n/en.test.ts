import { describe, expect, it } from 'vitest';

import { de } from './de.ts';
import { en } from './en.ts';

const german = Object.entries(de);
const english = Object.entries(en);

/** The places of a text that are filled in. */
function places(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name!).sort();
}

describe('English texts', () => {
  it('have the keys of the German ones, in the same order', () => {
    expect(english.map(([key]) => key)).toEqual(german.map(([key]) => key));
  });

  it.each(german)('%s: same places to fill in', (key, text) => {
    expect(places(en[key as keyof typeof en])).toEqual(places(text));
  });

  it('are never empty and never German', () => {
    const suspicious = english.filter(
      ([, text]) => text.trim() === '' || /[„ß]|\b(?:und|oder|der|die|das|nicht|eine?|für|mit)\b/.test(text),
    );
    expect(suspicious).toEqual([]);
  });
});

it.each(Object.keys(de).filter((key) => /\.(?:one|other)$/.test(key)))('%s: has its counterpart', (key) => {
  const counterpart = key.endsWith('.one') ? key.replace(/one$/, 'other') : key.replace(/other$/, 'one');
  expect(de).toHaveProperty([counterpart]);
});
