import { describe, expect, it } from 'vitest';

import { inertText } from './inert-text.ts';

describe('inertText', () => {
  it.each([
    ['@admin', '@|admin'],
    ['ki@stadt.de', 'ki@|stadt.de'],
    ['org/repo#1 und GH-2', 'org/repo#|1 und GH-|2'],
    ['!3 %4 &5 ~6', '!|3 %|4 &|5 ~|6'],
    ['deadbeefcafe', 'deadbe|efcafe'],
    ['https://www.stadt.de', 'https:|//www|.stadt.de'],
    [':tada:', ':|tada:'],
    ['$x$', '＄x＄'],
    ['eins\n\n  zwei', 'eins zwei'],
    ['a\u202Eb\u200Bc', 'a\uFFFDb\uFFFDc'],
    ['Straße 5, 40 % mehr & schöner: ja', 'Straße 5, 40 % mehr & schöner: ja'],
  ])('%j', (text, expected) => {
    expect(inertText(text)).toBe(expected.replaceAll('|', '\u200B'));
  });
});
