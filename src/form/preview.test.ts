/** What the preview shows of a draft: nothing it cannot show, and never an error. */
import { describe, expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import type { AnyRecord } from '#domain/record.ts';
import { LANGUAGES } from '#domain/text.ts';
import { translate } from '#i18n/index.ts';
import { Labels } from '#site/view/labels.ts';
import { descendants, type Element, textOf } from '../../tests/build/html.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { hostileWording, sampleFiles } from '../../tests/build/sample-content.ts';
import { plain, usePlainDocument } from '../../tests/unit/plain-document.ts';
import { recordPreview } from './preview.ts';

usePlainDocument();

const { catalogue, labels } = readSample();
const t = translate('de');
const full = {
  solution: catalogue.solution.get('antragshilfe')!,
  deployment: catalogue.deployments.find(({ data }) => data.usage !== undefined)!,
  need: catalogue.needs[0]!,
  organisation: catalogue.organisation.get('musterstadt')!,
};

/** What stands in a text where code wrote down no text. */
const NO_TEXT = /undefined|null|NaN|\[object/;
/** Values of which nearly every field takes none. */
const WRONG = [...[undefined, null, '', 'x', 'javascript:alert(1)', '2026-13-45', -1], ...[[], [{}], {}]];

function preview(record: AnyRecord, own = labels): Element {
  return plain([recordPreview(record, own)]);
}

/** The record with other data, as a form may hold it. */
function draft(record: AnyRecord, data: unknown): AnyRecord {
  return { ...record, data } as AnyRecord;
}

/** Every place in the data of a record. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const below = steps.flatMap((step) =>
    places((value as Record<string | number, unknown>)[step], [...path, step]),
  );
  return path.length === 0 ? below : [path, ...below];
}

function withValue(data: object, path: readonly (string | number)[], value: unknown): object {
  const copy = structuredClone(data) as Record<string | number, unknown>;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (part, step) => part[step] as Record<string | number, unknown>,
      copy,
    );
  if (value === undefined) delete parent[path.at(-1)!];
  else parent[path.at(-1)!] = value;
  return copy;
}

/** The value of a fact, by its label. */
function fact(root: Element, label: string): string | undefined {
  const row = [...descendants(root)].find(
    ({ name, children: [term] }) =>
      name === 'div' && typeof term === 'object' && term.name === 'dt' && textOf(term) === label,
  );
  return row === undefined ? undefined : textOf(row.children[1] as Element);
}

describe.each(['solution', 'deployment', 'need', 'organisation'] as const)('an unfinished %s', (kind) => {
  // Its texts have tests of their own and would take most of the time.
  const record = { ...full[kind], body: { ...full[kind].body, sections: [] } } as AnyRecord;

  it.each([{}, null, [], 'x'].map((data) => ({ data })))('can be $data', ({ data }) => {
    const root = preview(draft(record, data));
    expect(textOf(root)).toContain(t('common.notStated'));
    expect(textOf(root)).not.toMatch(NO_TEXT);
  });

  it.each(WRONG.map((value) => ({ value })))('can have $value in every place', ({ value }) => {
    for (const path of places(record.data)) {
      const root = preview(draft(record, withValue(record.data, path, value)));
      expect(textOf(root), path.join('.')).not.toMatch(NO_TEXT);
      for (const { attributes } of descendants(root))
        expect(attributes['href'] ?? '/', path.join('.')).toMatch(/^(?:https:\/\/|mailto:|\/(?!\/))/);
    }
  });

  it('shows texts that are still too short or too long', () => {
    const key = kind === 'organisation' ? 'name' : kind === 'deployment' ? 'purpose' : 'title';
    for (const text of ['K', 'K'.repeat(2000)])
      expect(textOf(preview(draft(record, { ...record.data, [key]: text })))).toContain(text);
  });
});

describe('a draft', () => {
  const { solution } = full;
  const brief = catalogue.solution.get('hilfe-01')!;
  const label = (...path: string[]): string => labels.field('solution', ...path);

  it('shows what is stated of a group whose main field is missing', () => {
    const { availability: _, ...reuse } = solution.data.reuse!;
    const root = preview(draft(solution, { ...solution.data, reuse }));
    expect(fact(root, label('reuse', 'availability'))).toBe(t('common.notStated'));
    expect(fact(root, label('reuse', 'licence'))).toBe(labels.label('licences', reuse.licence!));
  });

  it('says so where it has nothing yet', () => {
    const root = preview(draft(brief, { title: 'Neu', reuse: {}, aiAct: { riskClass: '' } }));
    expect(textOf(root)).toContain(t('solution.reuseUnknown'));
    expect(textOf(root)).toContain(t('solution.riskUnknown'));
    expect(fact(root, label('added'))).toBe(t('common.notStated'));
  });

  it.each(LANGUAGES)('makes nothing of hostile words but text (%s)', (language) => {
    const hostile = readSample(sampleFiles(hostileWording()));
    const kinds = (records: readonly AnyRecord[], own: Labels): string[] => [
      ...new Set(records.flatMap((record) => [...descendants(preview(record, own))].map(({ name }) => name))),
    ];
    const plainWords = new Labels(catalogue, language);
    const hostileWords = new Labels(hostile.catalogue, language);
    expect(kinds(allRecords(hostile.catalogue), hostileWords).sort()).toEqual(
      [...new Set([...kinds(allRecords(catalogue), plainWords), 'code', 'strong'])].sort(),
    );
  });

  it('opens every link beside the form', () => {
    for (const record of Object.values(full))
      for (const { attributes } of descendants(preview(record)))
        if (attributes['href']?.startsWith('mailto:') === false)
          expect(attributes).toMatchObject({ target: '_blank', rel: expect.stringContaining('noopener') });
  });

  it('begins at the level it is given', () => {
    const levels = [...descendants(plain([recordPreview(solution, labels, 2)]))]
      .map(({ name }) => name)
      .filter((name) => /^h\d$/.test(name));
    expect([...new Set(levels)].sort()).toEqual(['h2', 'h3', 'h4']);
    expect(levels[0]).toBe('h2');
  });
});
