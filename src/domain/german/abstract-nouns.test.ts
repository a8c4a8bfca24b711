import { expect, test } from 'vitest';

import { abstractNouns } from './abstract-nouns.ts';

test.each([
  [
    'Die Durchführung der Prüfung der Vollständigkeit erfolgt automatisch.',
    ['Durchführung', 'Prüfung', 'Vollständigkeit'],
  ],
  ['Die Landesverwaltung bietet Leistungen für die Bevölkerung.', []],
  ['Das Amt prüft, ob Angaben fehlen.', []],
  ['Jung und Alt, Dung und Sprung', []],
  ['Die KI-Einbindung', ['KI-Einbindung']],
])('%s', (sentence, nouns) => {
  expect(abstractNouns(sentence)).toEqual(nouns);
});
