/** Writes a content folder of any size for measurements: records that look like the real ones and are all valid. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { dump } from 'js-yaml';

import type { Catalogue } from '#domain/catalogue.ts';
import type { AnyRecord, RecordOf } from '#domain/record.ts';
import { idFrom } from '#domain/record-id.ts';
import type { CheckResult } from '#records/check.ts';
import { recordPath, type RecordPlace } from '#records/record-path.ts';

export interface Corpus {
  readonly solutions: number;
  readonly organisations: number;
  readonly deployments: number;
  readonly needs: number;
}

/** Authorities that even the smallest corpus has: all partners of a record are different ones. */
const MIN_ORGANISATIONS = 20;

/**
 * How many records of each kind a corpus of `records` records has: for each solution half a deployment, a twentieth
 * of an authority and a fiftieth of a need, in the proportions of the real content. Small corpora have more.
 */
export function corpusSize(records: number): Corpus {
  const solutions = Math.max(1, Math.round(records / 1.57));
  const needs = Math.round(solutions / 50);
  const organisations = Math.max(MIN_ORGANISATIONS, Math.round(solutions / 20));
  return {
    solutions,
    organisations,
    needs,
    deployments: Math.max(1, records - solutions - needs - organisations),
  };
}

type Fields = Record<string, unknown>;

/**
 * Writes a corpus to `folder`. Every record is a real one in disguise: its fields, their number and the length of its
 * texts are a real record's; ids, names, references and the words themselves are new. No clock, no chance: the same
 * real records, size and seed give the same bytes.
 *
 * @param real the check whose faultless records serve as patterns
 * @param from its content folder, from which lists, settings and pages are copied
 */
export function generateCorpus(
  { catalogue: real, findings }: CheckResult,
  from: string,
  folder: string,
  records: number,
  seed = 1,
): Corpus {
  const size = corpusSize(records);
  const random = randomNumbers(seed);
  const words = new Words(real, random);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  // A few have many, most have few: as solutions are reused and authorities differ in size.
  const skewed = (count: number): number => Math.floor(count * random() ** 3);

  copyRest(from, folder);
  const organisations = unique(size.organisations, () => words.place());
  const names = unique(size.solutions, () => words.title());
  const organisationIds = organisations.map((name) => idOf(`stadt ${name}`));
  const solutionIds = names.map(idOf);
  const taken = new Set<string>();
  let number = 0;

  const renew = (fields: Fields): Fields => {
    const partner = Math.floor(random() * organisationIds.length);
    let partners = 0;
    return words.renew(fields, {
      address: (url) => (/[?#]/.test(url) ? url : `${url}${url.endsWith('/') ? '' : '/'}${(number += 1)}`),
      organisation: () => organisationIds[(partner + (partners += 1)) % organisationIds.length]!,
    });
  };
  const write = (place: RecordPlace, fields: Fields, body: string): void => {
    const file = path.join(folder, recordPath(place));
    mkdirSync(path.dirname(file), { recursive: true });
    const yaml = dump(fields, { lineWidth: 120, noRefs: true });
    writeFileSync(file, `---\n${yaml}---\n${body === '' ? '' : `\n${body}`}`);
  };

  organisations.forEach((name, index) => {
    const pattern = pick(real.organisations);
    const id = organisationIds[index]!;
    const {
      parent: _parent,
      ars,
      aliases: _aliases,
      formerIds: _former,
      retired: _retired,
      ...fields
    } = pattern.data;
    write(
      { kind: 'organisation', id, organisation: id },
      {
        ...fields,
        name: `Stadt ${name}`,
        shortName: name,
        ...(ars === undefined || ars.length < 5
          ? {}
          : { ars: regionalKey(ars.slice(0, 2), ars.length, index) }),
        url: `https://www.${id}.de/`,
        reporting: { status: 'has-entries', on: '2026-11-23' },
      },
      '',
    );
  });

  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const isPattern = ({ file, data }: AnyRecord): boolean => data.retired === undefined && !faulty.has(file);
  const live = real.solutions.filter(isPattern);
  names.forEach((title, index) => {
    const pattern = pick(live);
    const { externalIds, formerIds: _former, ...fields } = pattern.data;
    const ids = externalIds?.pstw === undefined ? undefined : { pstw: `PSTW-${index + 1}` };
    const organisation =
      organisationIds[index < organisationIds.length ? index : skewed(organisationIds.length)]!;
    write(
      { kind: 'solution', id: solutionIds[index]!, organisation },
      {
        ...renew(fields),
        title,
        ...(fields.aliases ? { aliases: [`${title} (alt)`] } : {}),
        ...(ids ? { externalIds: ids } : {}),
      },
      words.body(pattern),
    );
  });

  const using = real.deployments.filter(isPattern);
  for (let index = 0; index < size.deployments; index += 1) {
    const pattern = pick(using);
    let solution: string;
    let organisation: string;
    do {
      solution = solutionIds[skewed(solutionIds.length)]!;
      organisation = pick(organisationIds);
    } while (taken.has(`${organisation}/${solution}`));
    taken.add(`${organisation}/${solution}`);
    const { formerIds: _former, ...fields } = pattern.data;
    write(
      { kind: 'deployment', id: solution, organisation },
      { ...renew(fields), solution },
      words.body(pattern),
    );
  }

  for (const name of unique(size.needs, () => words.title())) {
    const { data } = pick(live);
    write(
      { kind: 'need', id: idOf(`gesuch ${name}`), organisation: pick(organisationIds) },
      {
        title: name,
        summary: words.text(160),
        kind: pick(['need', 'partner', 'pilot', 'exchange', 'offer']),
        status: 'open',
        until: '2027-06-30',
        topics: data.topics,
        tasks: data.tasks,
        matches: [pick(solutionIds)],
        contact: data.contact,
        added: '2026-11-23',
      },
      `## Ausgangslage\n\n${words.text(400)}\n\n## Gesucht\n\n${words.text(300)}\n`,
    );
  }
  return size;
}

/** Lists, settings, editorial pages: everything of the real content folder but its records. */
function copyRest(from: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== 'organisations') cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  }
}

/** Text out of the words of the real records: which word follows which is as it is there. */
class Words {
  readonly #next = new Map<string, string[]>();
  readonly #starts: string[] = [];
  readonly #nouns: string[];
  readonly #places: string[];
  readonly #random: () => number;

  constructor(real: Catalogue, random: () => number) {
    this.#random = random;
    const records: AnyRecord[] = [...real.solutions, ...real.deployments];
    for (const { body } of records) for (const section of body.sections) this.#learn(section.text);
    for (const { data } of real.solutions) this.#learn(data.summary);
    const seen = new Set([...this.#next.keys()].map((word) => word.replace(/[^\p{L}]/gu, '')));
    this.#nouns = [...seen].filter((word) => /^\p{Lu}\p{Ll}{4,13}$/u.test(word));
    this.#places = real.organisations.flatMap(
      ({ data }) => /^(?:Stadt|Gemeinde) (\p{Lu}\p{Ll}{3,12})$/u.exec(data.name)?.[1] ?? [],
    );
  }

  #learn(text: string): void {
    // A link is one word. Abbreviations stay out: torn from their explanation they would be a finding each.
    const words = text
      .replace(/\[[^\]]*\]\([^)]*\)/g, (link) => link.replaceAll(' ', '\u00A0'))
      .split(/[ \n]+/)
      .filter((word) => word !== '' && !/\p{Lu}{3}/u.test(word));
    let last = '.';
    for (const word of words) {
      if (/[.!?:]$/.test(last)) this.#starts.push(word);
      else groupInto(this.#next, last, word);
      last = word;
    }
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  /** Sentences of `length` characters or a little less, but for very short ones. */
  text(length: number): string {
    let text = this.#pick(this.#starts);
    let last = text;
    while (text.length > length - 2) text = last = this.#pick(this.#starts);
    // A long word ends the text, unless it has only begun.
    for (let misses = 0; misses < 20;) {
      const following = this.#next.get(last);
      const end = misses > 0 || following === undefined || /[.!?]$/.test(last);
      const word = this.#pick(end ? this.#starts : following);
      if (text.length + word.length + 2 <= length) {
        text += ` ${word}`;
        last = word;
        misses = 0;
      } else {
        misses += text.length < length * 0.7 ? 1 : 20;
      }
    }
    return `${text.replaceAll('\u00A0', ' ').replace(/[\s,;:.–-]+$/, '')}.`;
  }

  /** A compound that no real record has: „Antragsdienst“ from „Antrag“ and „Dienst“, with two more for difference. */
  title(): string {
    return `${this.#compound()}: ${this.#compound()} für ${this.#pick(this.#nouns)}`;
  }

  #compound(): string {
    return this.#pick(this.#nouns) + this.#pick(this.#nouns).toLowerCase();
  }

  place(): string {
    const [start, end] = [this.#pick(this.#places), this.#pick(this.#places)];
    return `${start}-${this.#pick(this.#nouns)}${end.toLowerCase()}`;
  }

  body(pattern: RecordOf<'solution'> | RecordOf<'deployment'>): string {
    return pattern.body.sections
      .map(({ title, text }) => {
        const length = Math.max(40, Math.round(text.length * 2 ** (this.#random() * 3 - 1.2)));
        const parts = this.#random() < 0.05 ? this.#list(length) : this.text(length);
        return `## ${title}\n\n${parts}\n`;
      })
      .join('\n');
  }

  #list(length: number): string {
    return Array.from({ length: 3 }, () => `- ${this.text(Math.max(40, length / 3))}`).join('\n');
  }

  /** A copy of the fields with other texts, addresses and organisations, of the same lengths. */
  renew(fields: Fields, by: { address(url: string): string; organisation(): string }): Fields {
    const value = (name: string, old: unknown): unknown => {
      if (Array.isArray(old)) return old.map((item) => value(name, item));
      if (typeof old === 'object' && old !== null)
        return Object.fromEntries(Object.entries(old).map(([key, item]) => [key, value(key, item)]));
      if (name === 'organisation') return by.organisation();
      if (typeof old !== 'string') return old;
      if (old.startsWith('https://')) return by.address(old);
      return old.length >= 40 && old.includes(' ') && name !== 'name'
        ? this.text(Math.max(42, old.length))
        : old;
    };
    return value('', fields) as Fields;
  }
}

function groupInto(groups: Map<string, string[]>, key: string, item: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

function unique(count: number, make: () => string): string[] {
  const made = new Map<string, string>();
  while (made.size < count) {
    const name = make();
    if (name.length <= 90) made.set(idOf(name), name);
  }
  return [...made.values()];
}

/** @throws Error for a name that makes no id */
function idOf(name: string): string {
  const id = idFrom(name);
  if (id === undefined) throw new Error(`no id: ${name}`);
  return id;
}

/** A regional key of the given length that could exist: an association in a district, else a district-free city. */
function regionalKey(state: string, length: number, index: number): string {
  const district = `${state}0${String(1 + (index % 99)).padStart(2, '0')}`;
  return length === 9 ? `${district}5001` : district.padEnd(length, '0');
}

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
