import { describe, expect, it } from 'vitest';

import { GLOSSARY } from './glossary.ts';
import { ID } from './id.ts';
import { LANGUAGES } from './text.ts';

describe('glossary', () => {
  it('has ids that can be anchors', () => {
    expect(GLOSSARY.map(({ id }) => id).filter((id) => !ID.test(id))).toEqual([]);
  });

  it.each(LANGUAGES)('names every term once (%s)', (language) => {
    const names = GLOSSARY.map(({ label }) => label[language]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(LANGUAGES)('explains in whole sentences (%s)', (language) => {
    expect(
      GLOSSARY.map(({ text }) => text[language]).filter((text) => !/^\p{Lu}.{20,}\.$/u.test(text)),
    ).toEqual([]);
  });
});
