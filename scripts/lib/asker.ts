/** How a command asks people: a small contract, kept by a terminal or by a test that knows the answers. */
import { createInterface } from 'node:readline/promises';

import { fold } from '#domain/nearest.ts';
import type { Language, Text } from '#domain/text.ts';

/** What is asked. */
export interface Prompt {
  /** Name of the question in code and tests: the option that answers it. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  /** Further names by which it is found. */
  readonly names?: readonly string[] | undefined;
}

export interface Asker {
  /** Shows a text that wants no answer. */
  say(text: string): void;
  /** A line of text, without blanks at its ends; empty if nothing was written and nothing is proposed. */
  text(prompt: Prompt & { readonly proposal?: string | undefined }): Promise<string>;
  /** One of the choices, by its id. */
  choose(prompt: Prompt, choices: readonly Choice[]): Promise<string>;
  /** One or more of the choices. */
  chooseSeveral(prompt: Prompt, choices: readonly Choice[]): Promise<string[]>;
  confirm(prompt: Prompt): Promise<boolean>;
}

/** The person has ended the input. */
export class InputEnded extends Error {
  override readonly name = 'InputEnded';
}

/** Longer lists are searched instead of shown. */
const SHOWN = 14;

const TEXTS = {
  one: { de: 'Nummer oder Suchwort', en: 'Number or search word' },
  several: { de: 'Nummern (1,3) oder Suchwort', en: 'Numbers (1,3) or search word' },
  search: { de: 'Wort zum Suchen, leer zeigt alle', en: 'Word to search for, empty shows all' },
  nothing: { de: 'Dazu gibt es nichts.', en: 'Nothing found.' },
  chosen: { de: 'Gewählt', en: 'Chosen' },
  more: { de: 'Weitere suchen, leer: fertig', en: 'Search for more, empty: done' },
  yesNo: { de: 'j/n', en: 'y/n' },
} satisfies Readonly<Record<string, Text>>;

/** An asker on a terminal: numbered choices, long lists by search, everything by keyboard. */
export function terminalAsker(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  language: Language,
): Asker & { close(): void } {
  const terminal = createInterface({ input, output });
  const ended = new AbortController();
  terminal.once('close', () => ended.abort());
  const t = (key: keyof typeof TEXTS): string => TEXTS[key][language];
  const say = (text: string): void => void output.write(`${text}\n`);
  const line = async (text: string): Promise<string> => {
    try {
      return (await terminal.question(`${text}: `, { signal: ended.signal })).trim();
    } catch {
      throw new InputEnded();
    }
  };
  const open = ({ label, help }: Prompt): void => say(`\n${label}${help === undefined ? '' : `\n  ${help}`}`);
  const show = (choices: readonly Choice[]): void => {
    for (const [index, { label, note }] of choices.entries())
      say(`  ${String(index + 1).padStart(3)}  ${label}${note === undefined ? '' : ` (${note})`}`);
  };

  /** Lets search until numbers of the list shown last are written. `done` ends it with nothing. */
  const pick = async (choices: readonly Choice[], asked: string, done: boolean): Promise<Choice[]> => {
    let shown = choices.length <= SHOWN ? choices : [];
    show(shown);
    for (;;) {
      const written = await line(shown.length === 0 && !done ? t('search') : asked);
      const numbers = /^\d+(?:[\s,]+\d+)*$/.test(written) ? written.split(/[\s,]+/).map(Number) : [];
      const picked = numbers.flatMap((number) => shown[number - 1] ?? []);
      if (picked.length > 0 && picked.length === numbers.length) return picked;
      if (written === '' && done) return [];
      shown = searchChoices(choices, written);
      if (shown.length === 1 && written !== '') return [...shown];
      if (shown.length === 0) say(t('nothing'));
      show(shown);
    }
  };

  return {
    say,
    close: () => terminal.close(),
    async text({ proposal, ...prompt }) {
      open(prompt);
      const written = await line(proposal === undefined ? '>' : `> [${proposal}]`);
      return written === '' ? (proposal ?? '') : written;
    },
    async choose(prompt, choices) {
      open(prompt);
      for (;;) {
        const [picked, second] = await pick(choices, t('one'), false);
        if (picked !== undefined && second === undefined) return picked.id;
      }
    },
    async chooseSeveral(prompt, choices) {
      open(prompt);
      const chosen = new Map<string, Choice>();
      for (;;) {
        const picked = await pick(choices, chosen.size > 0 ? t('more') : t('several'), chosen.size > 0);
        if (picked.length === 0) return [...chosen.keys()];
        for (const choice of picked) chosen.set(choice.id, choice);
        say(`${t('chosen')}: ${[...chosen.values()].map(({ label }) => label).join(', ')}`);
      }
    },
    async confirm(prompt) {
      open(prompt);
      for (;;) {
        const written = fold(await line(t('yesNo')));
        if (/^(?:j|ja|y|yes)$/.test(written)) return true;
        if (/^(?:n|nein|no)$/.test(written)) return false;
      }
    },
  };
}

/** Choices that have every word in their label, id or further names; all of them for no word. */
export function searchChoices(choices: readonly Choice[], written: string): readonly Choice[] {
  const words = fold(written).split(' ').filter(Boolean);
  const exact = choices.filter(({ id, label }) => [id, fold(label)].includes(words.join(' ')));
  if (exact.length === 1) return exact;
  return choices.filter(({ id, label, names = [] }) => {
    const text = fold([id, label, ...names].join(' '));
    return words.every((word) => text.includes(word));
  });
}
