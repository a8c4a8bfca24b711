import { expect, it } from 'vitest';

import { readSample } from '../../tests/build/sample-catalogue.ts';
import { itemListData, organisationData, pageData, solutionData } from './structured-data.ts';
import { solutionCard } from './view/card.ts';
import { Labels } from './view/labels.ts';
import { organisationView } from './view/organisation.ts';
import { solutionView } from './view/solution.ts';

const { catalogue, labels, settings } = readSample();
const ADDRESS = 'https://ki.musterstadt.de';
const solution = catalogue.solution.get('antragshilfe')!;

it('tells of a page, the way to it and what it is about', () => {
  const about = { '@type': 'Thing' };
  const texts = { title: { text: 'Titel' }, description: { text: 'Text' } };
  const page = { ...texts, language: 'de' as const, path: '/a/b/', settings, about };
  const crumbs = [{ text: 'Start', href: '/' }, { text: 'Titel' }];
  const data = pageData({ ...page, crumbs }) as { '@graph': Record<string, unknown>[] };
  const [self, way, thing] = data['@graph'];
  expect(self).toMatchObject({ '@type': 'WebPage', url: `${ADDRESS}/a/b/`, name: 'Titel', inLanguage: 'de' });
  expect(way?.['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Start', item: `${ADDRESS}/` },
    { '@type': 'ListItem', position: 2, name: 'Titel', item: `${ADDRESS}/a/b/` },
  ]);
  expect(thing).toBe(about);
  expect(pageData({ ...page, crumbs: [], about: undefined })['@graph']).toHaveLength(1);
});

it('names a solution, its provider and its sources as the record does', () => {
  const data = solutionData(solutionView(solution, labels), settings, 'de');
  expect(data).toMatchObject({
    '@type': 'SoftwareApplication',
    url: `${ADDRESS}/loesungen/antragshilfe/`,
    name: solution.data.title,
    description: solution.data.summary,
    dateCreated: solution.data.added,
    dateModified: solution.data.reviewed,
    provider: {
      '@type': 'GovernmentOrganization',
      name: 'Stadt Musterstadt',
      url: `${ADDRESS}/stellen/musterstadt/`,
    },
  });
  expect(data['citation']).toEqual(
    solution.data.sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
  );
});

it('names an authority with its own site', () => {
  const view = organisationView(catalogue.organisation.get('bundesamt')!, labels);
  expect(organisationData(view, settings, 'de')).toMatchObject({
    name: 'Bundesamt für Musterverfahren',
    url: 'https://www.bundesamt.de/',
  });
});

it('lists solutions in order', () => {
  const { itemListElement } = itemListData('Liste', [solutionCard(solution, labels)], settings, 'de') as {
    itemListElement: unknown;
  };
  expect(itemListElement).toEqual([
    {
      '@type': 'ListItem',
      position: 1,
      name: solution.data.title,
      url: `${ADDRESS}/loesungen/antragshilfe/`,
    },
  ]);
});

it('says on English pages that a record is German', () => {
  const english = new Labels(catalogue, 'en');
  const data = solutionData(solutionView(solution, english), settings, 'en');
  expect(data).toMatchObject({
    '@id': `${ADDRESS}/loesungen/antragshilfe/`,
    url: `${ADDRESS}/en/loesungen/antragshilfe/`,
    name: { '@value': solution.data.title, '@language': 'de' },
    inLanguage: 'de',
    provider: { url: `${ADDRESS}/en/stellen/musterstadt/` },
  });
});
