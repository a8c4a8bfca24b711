import { compareText } from '../finding.ts';
import { editDistance, fold } from '../nearest.ts';
import { relatedRecord, valueAt } from '../place.ts';
import type { AnyRecord } from '../record.ts';
import type { CatalogueContext, CatalogueRule, RecordProblem } from './rule.ts';

// Shorter titles differ by one letter without meaning the same: „Kora“ and „Nora“.
const MIN_LENGTH = 10;
const MAX_NEIGHBOURS = 50;

interface Titled {
  readonly record: AnyRecord;
  readonly key: 'name' | 'title';
  readonly title: string;
  readonly aliases: readonly string[];
}

export const titelAehnlich: CatalogueRule = {
  id: 'titel-aehnlich',
  severity: 'warning',
  scope: 'catalogue',
  title: { de: 'Möglicherweise doppelt', en: 'Possibly a duplicate' },
  explanation: {
    de: 'Zwei Einträge einer Art heißen fast gleich, oder der Titel des einen ist ein weiterer Name des anderen. Oft ist es dasselbe System, zweimal erfasst. Ist es dasselbe, tragen Sie Ihre Nutzung als Einsatz ein. Sind es verschiedene, ergänzen Sie den Titel um das, was sie unterscheidet.',
    en: 'Two entries of the same kind have nearly the same name, or the title of one is another name of the other. Often it is the same system, entered twice. If it is the same, enter your use as a deployment. If they differ, add to the title what tells them apart.',
  },
  *check({ catalogue }: CatalogueContext) {
    for (const list of [catalogue.organisations, catalogue.solutions, catalogue.needs])
      yield* similar(list.flatMap(titled));
  },
};

function titled(record: AnyRecord): Titled[] {
  if (record.kind === 'deployment' || record.data.retired !== undefined) return [];
  const [key, title] =
    record.kind === 'organisation'
      ? (['name', record.data.name] as const)
      : (['title', record.data.title] as const);
  const aliases = record.kind === 'need' ? [] : (record.data.aliases ?? []);
  return title === undefined ? [] : [{ record, key, title, aliases }];
}

/** Each record once, against the first that is like it; later added records are reported, not earlier ones. */
function* similar(list: readonly Titled[]): Generator<RecordProblem> {
  const inOrder = list.toSorted(
    (a, b) => compareText(age(a.record), age(b.record)) || compareText(a.record.file, b.record.file),
  );
  const titles = new Map<string, Titled>();
  const aliases = new Map<string, Titled>();
  const halves = new Map<string, string[]>();
  for (const item of inOrder) {
    const title = compact(item.title);
    const other = titles.get(title) ?? nearTitle(title, titles, halves);
    const named = aliases.get(title) ?? firstOf(item.aliases, (alias) => titles.get(compact(alias)));
    if (other !== undefined) yield duplicate(item, other, 'gleicht', 'resembles');
    else if (named !== undefined)
      yield duplicate(item, named, 'hat einen Namen gemeinsam mit', 'shares a name with');
    for (const alias of item.aliases) if (!aliases.has(compact(alias))) aliases.set(compact(alias), item);
    if (titles.has(title)) continue;
    titles.set(title, item);
    for (const half of halvesOf(title)) {
      const block = halves.get(half);
      if (block === undefined) halves.set(half, [title]);
      else if (block.length < MAX_NEIGHBOURS) block.push(title);
    }
  }
}

/** A title one typing error away; it shares its first or second half. Different numbers mean different things. */
function nearTitle(
  title: string,
  titles: ReadonlyMap<string, Titled>,
  halves: ReadonlyMap<string, string[]>,
): Titled | undefined {
  if (title.length < MIN_LENGTH) return undefined;
  const near = firstOf(halvesOf(title), (half) =>
    halves.get(half)?.find((known) => editDistance(title, known, 1) <= 1 && digits(title) === digits(known)),
  );
  return near === undefined ? undefined : titles.get(near);
}

function halvesOf(title: string): string[] {
  if (title.length < MIN_LENGTH - 1) return [];
  const lengths = new Set([Math.floor(title.length / 2), Math.floor((title.length - 1) / 2)]);
  return [...lengths].flatMap((length) => [`<${title.slice(0, length)}`, `>${title.slice(-length)}`]);
}

function duplicate({ record, key, title }: Titled, other: Titled, de: string, en: string): RecordProblem {
  return {
    record,
    place: valueAt(key),
    actual: title,
    message: {
      de: `„${title}“ ${de} „${other.title}“ (${other.record.file}). Ist es dasselbe, führen Sie die Einträge zusammen; sonst machen Sie den Unterschied im Titel deutlich.`,
      en: `“${title}” ${en} “${other.title}” (${other.record.file}). If it is the same, merge the entries; otherwise make the difference clear in the title.`,
    },
    related: [relatedRecord(other.record, { de: 'Ähnlicher Eintrag', en: 'Similar entry' })],
  };
}

function age({ data }: AnyRecord): string {
  return ('added' in data ? data.added : undefined) ?? '';
}

/** Letters and digits only, umlauts transliterated. */
function compact(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]/gu, '');
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
