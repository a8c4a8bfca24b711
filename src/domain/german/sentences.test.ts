import { expect, test } from 'vitest';

import { countWords, sentences } from './sentences.ts';

test.each([
  ['Ein Satz. Noch einer.', 2],
  ['Ein Satz! Noch einer? Ja.', 3],
  ['Das gilt z. B. für Anträge. Sonst nicht.', 2],
  ['Nach Art. 6 Abs. 3 Nr. 2 der Verordnung gilt die Ausnahme.', 1],
  ['Der Start war am 25. November 2025. Danach kam der Betrieb.', 2],
  ['Im 3. Quartal begann der Test.', 1],
  ['Die Stelle erreichte Stufe 3. Danach endete der Test.', 2],
  ['Der Test begann 2024. Er lief ein Jahr.', 2],
  ['Es kostete 1.250.000 Euro, also rd. 1,3 Mio. Euro.', 1],
  ['Prof. Dr. h. c. Muster leitete den Beirat.', 1],
  ['Die Seite (stadt.example) ist öffentlich. Jeder liest sie.', 2],
  ['„Wir warten.“ Das sagte die Stadt.', 2],
  ['Der Dienst hält inne… dann geht es weiter.', 1],
  ['Eine Zeile\nund noch eine. Und Schluss.', 2],
  ['Anträge, Bescheide usw. liest das System.', 1],
  ['', 0],
])('%s has %i', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('a sentence knows its place', () => {
  const text = ' Eins. Zwei zwei.\nDrei.';
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Eins.',
    'Zwei zwei.',
    'Drei.',
  ]);
});

test('a long run of full stops takes no time', () => {
  expect(sentences('. '.repeat(30_000)).length).toBeGreaterThan(0);
});

test.each([
  ['Die Stadt prüft 12 Anträge.', 5],
  ['E-Akte und KI-Assistent – zwei Dienste', 5],
  ['', 0],
])('%s has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
