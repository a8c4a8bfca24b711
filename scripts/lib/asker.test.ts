import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';

import { InputEnded, searchChoices, terminalAsker, type Asker, type Choice } from './asker.ts';

const FRUITS: Choice[] = [
  { id: 'apple', label: 'Apfel', note: 'süß' },
  { id: 'pear', label: 'Birne' },
  { id: 'plum', label: 'Pflaume', names: ['Zwetschge'] },
];
const MANY = Array.from({ length: 40 }, (_, index): Choice => ({ id: `n${index}`, label: `Größe ${index}` }));

/** Answers one question after the other, as somebody at a keyboard does. */
async function at<T>(lines: readonly string[], ask: (asker: Asker) => Promise<T>): Promise<[T, string]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const asker = terminalAsker(input, output, 'de');
  const left = [...lines];
  let seen = '';
  output.on('data', (chunk: Buffer) => {
    seen += chunk.toString();
    if (!seen.endsWith(': ')) return;
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  try {
    return [await ask(asker), seen];
  } finally {
    asker.close();
  }
}

const prompt = { name: 'x', label: 'Frucht', help: 'Welche?' };

describe('terminalAsker', () => {
  it('takes a line of text or what is proposed', async () => {
    expect((await at([' Apfel '], (asker) => asker.text(prompt)))[0]).toBe('Apfel');
    expect((await at([''], (asker) => asker.text({ ...prompt, proposal: 'Birne' })))[0]).toBe('Birne');
    expect((await at([''], (asker) => asker.text(prompt)))[0]).toBe('');
  });

  it('shows short lists with numbers', async () => {
    const [chosen, seen] = await at(['2'], (asker) => asker.choose(prompt, FRUITS));
    expect(chosen).toBe('pear');
    expect(seen).toBe(
      '\nFrucht\n  Welche?\n    1  Apfel (süß)\n    2  Birne\n    3  Pflaume\nNummer oder Suchwort: ',
    );
  });

  it('searches long lists', async () => {
    const [chosen, seen] = await at(['sse 1', '3'], (asker) => asker.choose(prompt, MANY));
    expect(chosen).toBe('n11');
    expect(seen).not.toContain('Größe 20');
  });

  it('takes the only hit', async () => {
    expect((await at(['Zwetsch'], (asker) => asker.choose(prompt, FRUITS)))[0]).toBe('plum');
  });

  it('asks again after numbers that are not in the list, and shows all for no word', async () => {
    expect((await at(['9', '', '1'], (asker) => asker.choose(prompt, FRUITS)))[0]).toBe('apple');
  });

  it('collects several until nothing more is written', async () => {
    const [chosen, seen] = await at(['1,3', 'birne', ''], (asker) => asker.chooseSeveral(prompt, FRUITS));
    expect(chosen).toEqual(['apple', 'plum', 'pear']);
    expect(seen).toContain('Gewählt: Apfel, Pflaume, Birne');
  });

  it('understands yes and no', async () => {
    expect((await at(['vielleicht', 'Ja'], (asker) => asker.confirm(prompt)))[0]).toBe(true);
    expect((await at(['n'], (asker) => asker.confirm(prompt)))[0]).toBe(false);
  });

  it('says when the input has ended', async () => {
    await expect(at([], (asker) => asker.text(prompt))).rejects.toThrow(InputEnded);
  });
});

describe('searchChoices', () => {
  it('finds by every word, in labels, ids and further names', () => {
    expect(searchChoices(FRUITS, 'pf').map(({ id }) => id)).toEqual(['apple', 'plum']);
    expect(searchChoices(MANY, 'groesse 7').map(({ id }) => id)).toEqual(['n7']);
    expect(searchChoices(FRUITS, 'Kirsche')).toEqual([]);
  });
});
