/** What a comparison shows, by the record that has everything. */
import { describe, expect, it } from 'vitest';

import { readSample } from '../../../tests/build/sample-catalogue.ts';
import { packSolution, unpackSolution, type PackedSolution } from '../comparison-data.ts';
import { comparedFields, comparedSolution } from './compared-solution.ts';
import { comparisonTitles } from './comparison-titles.ts';
import { comparisonView } from './comparison.ts';
import { comparisonPairs, similarItems } from './similar.ts';
import { translate } from '#i18n/index.ts';

const { catalogue, labels } = readSample();
const full = comparedSolution(catalogue.solution.get('antragshilfe')!, labels);
const rows = full.groups.flatMap((group) => group.rows);

describe('comparedSolution', () => {
  it('shows every field of the schema in the group and under the label the schema gives', () => {
    const silent = ['title', 'formerIds', 'retired'];
    const { data } = catalogue.solution.get('antragshilfe')!;
    for (const [key, group] of labels.fieldGroups('solution')) {
      const own = rows.filter((row) => row.key === key || row.key.startsWith(`${key}.`));
      // What the record states is shown, and shown in its group.
      const stated = (data as Record<string, unknown>)[key] !== undefined && !silent.includes(key);
      expect([key, own.some(({ values }) => values.length > 0)]).toEqual([key, stated]);
      const place = full.groups.find(({ id }) => id === group)?.rows ?? [];
      expect(own.every((row) => place.includes(row))).toBe(true);
    }
    expect(rows.find(({ key }) => key === 'reuse.licence')?.label).toBe(
      labels.field('solution', 'reuse', 'licence'),
    );
  });

  it('has each key once and no markup, only texts and links', () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const value of rows.flatMap(({ values }) => values)) {
      expect(Object.keys(value).filter((name) => !['text', 'href', 'external'].includes(name))).toEqual([]);
    }
  });

  it('says of a retired solution that it is', () => {
    const retired = comparedSolution(catalogue.solution.get('altdienst')!, labels);
    expect(retired).toMatchObject({ retired: true, similar: [] });
  });
});

describe('packSolution', () => {
  it('loses nothing, and leaves the names of the fields to the page', () => {
    for (const solution of catalogue.solutions) {
      const view = comparedSolution(solution, labels);
      const sent = JSON.stringify(packSolution(view));
      expect(unpackSolution(JSON.parse(sent) as PackedSolution, comparedFields(labels))).toEqual(
        JSON.parse(JSON.stringify(view)),
      );
      expect(sent.length).toBeLessThan(JSON.stringify(view).length * 0.8);
    }
  });
});

describe('similar solutions', () => {
  const items = similarItems(catalogue.solution.get('antragshilfe')!, labels, translate('de'));

  it('come with their reasons in words and a way to compare', () => {
    expect(items).toMatchObject([
      {
        id: 'formularlotse',
        record: { text: 'Formularlotse', href: '/loesungen/formularlotse/' },
        compareHref: '/vergleich/antragshilfe--formularlotse/',
      },
    ]);
    expect(items[0]?.reasons.slice(0, 2)).toEqual([
      { label: 'Gleiche Leistung', text: { text: 'Wohngeld' } },
      { label: 'Gleiche Aufgabe', text: { text: labels.label('tasks', 'check-completeness') } },
    ]);
  });
});

describe('comparisonView', () => {
  it('has one page per pair, whichever is the other’s neighbour', () => {
    const views = comparisonPairs(labels).map((ids) => comparisonView(ids, labels));
    expect(views.map(({ path, moreHref }) => ({ path, moreHref }))).toEqual([
      {
        path: '/vergleich/antragshilfe--formularlotse/',
        moreHref: '/vergleich/#antragshilfe,formularlotse',
      },
    ]);
  });
});

describe('comparisonTitles', () => {
  it('offers every solution that goes on', () => {
    const ids = comparisonTitles(labels).map(([id]) => id);
    const active = catalogue.solutions.filter(({ data }) => data.retired === undefined);
    expect(ids.toSorted()).toEqual(active.map(({ id }) => id));
  });
});
