/** The filters: what is counted is right in every state, what is chosen stays, and nothing takes the focus away. */
import { describe, expect, it } from 'vitest';

import type { RecordOf } from '#domain/record.ts';
import { DEPLOYMENT_SECTIONS } from '#domain/schema/deployment.ts';
import { translate } from '#i18n/index.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { EMPTY_STATE, formatState, type SearchState } from '#search/state.ts';
import { LONG_FILTER, SHOWN_OF_LONG } from '#site/filter-size.ts';
import { FACET_LISTS, facetValues } from '#site/view/facet-list.ts';
import { Labels } from '#site/view/labels.ts';
import { TODAY } from '../build/run-build.ts';
import { siteContent } from '../build/sites.ts';
import { type CatalogueFiles, changing, facetOf, openCatalogue, PER_PAGE } from './catalogue-page.ts';

const t = translate('de');

function state(
  facets: Readonly<Record<string, readonly string[]>>,
  rest: Partial<SearchState> = {},
): SearchState {
  const chosen = new Map(Object.entries(facets).map(([facet, values]) => [facet, new Set(values)]));
  return { ...EMPTY_STATE, chosen, ...rest };
}

describe.concurrent('Filter', () => {
  it('zählen dasselbe wie eine Zählung der Einträge', async () => {
    const { catalogue } = readCatalogue(siteContent('sample'), TODAY);
    const labels = new Labels(catalogue, 'de');
    const active = catalogue.solutions.filter(({ data }) => data.retired === undefined);
    const stated = (values: readonly string[]): readonly string[] =>
      values.filter((value) => value !== 'not-stated');
    const experience: readonly string[] = DEPLOYMENT_SECTIONS.slice(1);
    const others: Readonly<Record<string, (solution: RecordOf<'solution'>) => readonly string[]>> = {
      organisations: ({ organisation }) => [organisation],
      users: ({ data }) => stated(data.users),
      reuse: ({ data }) => stated([data.reuse?.availability ?? []].flat()),
      licence: ({ data }) => [data.reuse?.licence ?? []].flat(),
      risk: ({ data }) => [data.aiAct?.riskClass ?? 'not-assessed'],
      'personal-data': ({ data }) => data.personalData ?? ['not-stated'],
      reports: ({ id }) => [
        (catalogue.deploymentsOf.get(id) ?? []).some(({ body }) =>
          body.sections.some(({ title }) => experience.includes(title)),
        )
          ? 'yes'
          : 'no',
      ],
      partners: ({ data }) => [(data.cooperation ?? []).length > 0 ? 'yes' : 'no'],
    };
    const page = await openCatalogue({ site: 'sample' });
    const { facets } = page.data;
    expect(facets.map(({ id }) => id).sort()).toEqual([...FACET_LISTS, ...Object.keys(others)].sort());
    // First as the server counts, then as the script does.
    for (const fragment of ['', '#q=Hilfe']) {
      await page.show(fragment);
      const shown = fragment === '' ? active : active.filter(({ data }) => /hilfe/i.test(data.title));
      for (const { id } of facets) {
        const expected: Record<string, number> = {};
        for (const solution of shown) {
          const values =
            others[id]?.(solution) ?? facetValues(id as (typeof FACET_LISTS)[number], solution, labels);
          for (const value of values) expected[value] = (expected[value] ?? 0) + 1;
        }
        const counts = Object.entries(await page.counts(id)).filter(([, count]) => count > 0);
        expect(Object.fromEntries(counts), `${fragment} ${id}`).toEqual(expected);
      }
    }
    await page.close();
  });

  it('verbinden innerhalb eines Merkmals mit oder, zwischen Merkmalen mit und, und zählen genau', async () => {
    const page = await openCatalogue();
    const { data } = page;
    const pick = (facet: string, ...places: number[]): string[] =>
      places.flatMap((place) => facetOf(data, facet).values[place] ?? []);
    const states = [
      state({ topics: pick('topics', 0) }),
      state({ topics: pick('topics', 0, 2) }),
      state({ topics: pick('topics', 0, 1, 2), status: pick('status', 0) }),
      state({ status: pick('status', 0, 1), tasks: pick('tasks', 0, 3), levels: pick('levels', 0, 1) }),
      state({ organisations: pick('organisations', 0, 5), states: pick('states', 0, 1, 2, 3) }),
      state({ reuse: pick('reuse', 0, 1), users: pick('users', 0) }),
      state({ reports: ['yes'], partners: ['no'], 'personal-data': pick('personal-data', 0, 1, 2) }),
    ];
    for (const chosen of states) {
      const fragment = formatState(
        chosen,
        data.facets.map(({ id }) => id),
      );
      await page.show(fragment);
      const expected = recount(data, chosen);
      expect(await page.count(), fragment).toBe(expected.ids.length);
      expect(await page.ids(), fragment).toEqual(expected.ids.slice(0, PER_PAGE));
      for (const { id, values } of data.facets) {
        const shown = await page.counts(id);
        const all = expected.counts[id]!;
        const wanted = values.length > LONG_FILTER ? mostFrequent(all, chosen.chosen.get(id)) : all;
        expect(shown, `${fragment} ${id}`).toEqual(wanted);
      }
    }
    await page.close();
  });

  it('zählen auch in den Treffern einer Suche, was ein Klick bringt', async () => {
    const page = await openCatalogue({}, '#q=Antrag&partners=no');
    const all = await page.count();
    for (const facet of ['topics', 'techniques', 'users', 'levels', 'risk']) {
      const [value, amount] = Object.entries(await page.counts(facet)).find(([, count]) => count > 0)!;
      expect(amount).toBeLessThanOrEqual(all);
      await page.toggle(facet, value);
      expect(await page.count(), `${facet}=${value}`).toBe(amount);
      await page.toggle(facet, value);
      expect(await page.count()).toBe(all);
    }
    await page.close();
  });

  it('sagen bei Werten, die nichts brächten, „keine“ und lassen sie nicht wählen', async () => {
    const page = await openCatalogue({}, '#q=Wohngeld');
    const values = await page.page.locator('[data-facet] label').evaluateAll((labels) =>
      labels.map((label) => ({
        text: label.querySelector('.count')!.textContent,
        isOff: label.querySelector('input')!.disabled,
      })),
    );
    const none = t('list.facetNone');
    expect(values.some(({ text }) => text === none)).toBe(true);
    expect(
      values.filter(({ text, isOff }) => (text === none) !== isOff || !/^(?:keine|[1-9]\d*)$/.test(text)),
    ).toEqual([]);
    // What is chosen can be taken away, even if it gives nothing.
    await page.show('#q=qqxxyyzzqq&status=pilot');
    const chosen = page.page.locator('[data-facet="status"] input[value="pilot"]');
    expect(await chosen.isChecked()).toBe(true);
    expect(await chosen.isEnabled()).toBe(true);
    await page.close();
  });

  it('verschieben sich nicht, wenn eine Zahl zu „keine“ wird', async () => {
    const page = await openCatalogue();
    const heights = () =>
      page.page
        .locator('[data-facet="topics"] label')
        .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    const before = await heights();
    await page.search('Wohngeld');
    expect(Object.values(await page.counts('topics'))).toContain(0);
    expect(await heights()).toEqual(before);
    await page.close();
  });

  it('lassen sich setzen, einzeln und alle zusammen wegnehmen, ohne den Fokus zu verlieren', async () => {
    const page = await openCatalogue();
    const topics = facetOf(page.data, 'topics');
    const status = facetOf(page.data, 'status');
    const active = (property: 'localName' | 'className') =>
      page.page.evaluate((name) => document.activeElement?.[name], property);
    await page.toggle('topics', topics.values[0]!);
    expect(await page.chips()).toEqual([topics.labels[0]]);
    expect(await active('localName')).toBe('input');
    await page.toggle('topics', topics.values[1]!);
    const [usable] = Object.entries(await page.counts('status')).find(([, count]) => count > 0)!;
    const usableLabel = status.labels[status.values.indexOf(usable)];
    await page.toggle('status', usable);
    expect(await page.chips()).toEqual([topics.labels[0], topics.labels[1], usableLabel, t('list.clear')]);
    await changing(page.page, () => page.page.locator('.chip').first().click());
    expect(await page.chips()).toEqual([topics.labels[1], usableLabel, t('list.clear')]);
    expect(await active('className')).toBe('chip');
    await changing(page.page, () => page.page.locator('.chip').last().click());
    expect(await page.chips()).toEqual([]);
    expect(await page.focused()).toBe('suche');
    expect(await page.count()).toBe(page.data.ids.length);
    expect(new URL(page.page.url()).hash).toBe('');
    expect(await page.page.locator('[data-facet] input:checked').count()).toBe(0);
    await page.close();
  });

  it('bieten bei langen Listen eine Suche in den Werten', async () => {
    const page = await openCatalogue();
    const long = facetOf(page.data, 'organisations');
    expect(long.values.length).toBeGreaterThan(LONG_FILTER);
    const details = page.page.locator('details[data-facet="organisations"]');
    await details.locator('summary').click();
    expect(await details.locator('label').count()).toBe(SHOWN_OF_LONG);
    const shown = await page.counts('organisations');
    const place = long.values.findIndex((value) => !(value in shown));
    const value = long.values[place]!;
    const name = long.labels[place]!;
    const field = details.locator('input[type="search"]');
    await field.fill(name);
    await details.locator(`input[value="${value}"]`).waitFor();
    const visible = await details.locator('label:visible').allTextContents();
    expect(visible.every((text) => text.toLowerCase().includes(name.toLowerCase()))).toBe(true);
    await page.toggle('organisations', value);
    expect(await page.chips()).toEqual([name]);
    // What is ticked stays in sight, whatever is looked for.
    await field.fill('qqxxyyzzqq');
    expect(await details.locator('label:visible').allTextContents()).toEqual([expect.stringContaining(name)]);
    expect(await details.locator('[data-more]').textContent()).toBe(t('list.facetNoHit'));
    await field.fill('');
    expect(await details.locator('label').count()).toBeGreaterThan(1);
    await page.close();
  });
});

/** The plainest way to filter and count: every entry, every value, one by one. */
function recount({ facets, ids }: CatalogueFiles, { chosen }: SearchState) {
  const has = (entry: number, facet: number, value: string) =>
    facets[facet]!.rows[entry]!.includes(facets[facet]!.values.indexOf(value));
  const fits = (entry: number, facet: number) => {
    const values = [...(chosen.get(facets[facet]!.id) ?? [])];
    return values.length === 0 || values.some((value) => has(entry, facet, value));
  };
  const entries = ids.map((_, entry) => entry);
  const others = (entry: number, facet: number) =>
    facets.every((_, other) => other === facet || fits(entry, other));
  return {
    ids: entries
      .filter((entry) => facets.every((_, facet) => fits(entry, facet)))
      .map((entry) => ids[entry]!),
    counts: Object.fromEntries(
      facets.map(({ id, values }, facet) => [
        id,
        Object.fromEntries(
          values.map((value): [string, number] => [
            value,
            entries.filter((entry) => others(entry, facet) && has(entry, facet, value)).length,
          ]),
        ),
      ]),
    ),
  };
}

/** What a long filter shows: what is chosen and the most frequent of what gives something. */
function mostFrequent(
  counts: Readonly<Record<string, number>>,
  chosen: ReadonlySet<string> = new Set(),
): Record<string, number> {
  const frequent = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN_OF_LONG);
  return Object.fromEntries([...Object.entries(counts).filter(([value]) => chosen.has(value)), ...frequent]);
}
