/** What pages say where a record says nothing, has ended or has moved. */
import { describe, expect, it } from 'vitest';

import { translate } from '#i18n/index.ts';
import { readSample } from '../../../tests/build/sample-catalogue.ts';
import { deploymentView } from './deployment.ts';
import { facetEntries, facetPages } from './facet-list.ts';
import { homeView } from './home.ts';
import { listPages, pageLinks, solutionPages } from './list.ts';
import { needView } from './need.ts';
import { organisationGroups } from './organisation-list.ts';
import { organisationView } from './organisation.ts';
import { redirects } from './redirect.ts';
import { solutionView } from './solution.ts';

const { catalogue, labels } = readSample();
const solution = (id: string) => solutionView(catalogue.solution.get(id)!, labels);
const t = translate('de');
const active = catalogue.solutions.filter(({ data }) => data.retired === undefined);
const ofCity = active.filter(({ organisation }) => organisation === 'musterstadt');

describe('a brief record', () => {
  const view = solution('hilfe-01');

  it('says of what readers rely on that it is not stated', () => {
    const missing = view.glance.filter(({ values }) => values.length === 0).map(({ label }) => label);
    expect(missing).toEqual(
      ['reuse', 'aiAct.riskClass', 'personalData'].map((name) =>
        labels.field('solution', ...name.split('.')),
      ),
    );
    expect(view.glance.every(({ expected, values }) => expected || values.length > 0)).toBe(true);
  });

  it('keeps the sections people look for and says what is missing there', () => {
    const sections = Object.fromEntries(view.sections.map((section) => [section.id, section]));
    expect(sections['nutzen']?.empty).toBe(t('solution.noBenefit'));
    expect(sections['einsatz']?.empty).toBe(t('solution.noDeployments'));
    expect(sections['nachnutzung']?.empty).toBe(t('solution.reuseUnknown'));
    expect(sections['ki-verordnung']?.empty).toBe(t('solution.riskUnknown'));
    expect(sections['verantwortung']?.facts.map(({ values }) => values)).toEqual([[], [], [], []]);
    expect(sections).not.toHaveProperty('grenzen-und-risiken');
    expect(sections).not.toHaveProperty('zusammenarbeit');
  });

  it('has nothing to say of honours, other names or its end', () => {
    expect(view).toMatchObject({
      aliases: undefined,
      lighthouse: undefined,
      notice: '',
      retirement: undefined,
    });
  });
});

describe('a full record', () => {
  const view = solution('antragshilfe');

  it('leaves nothing open', () => {
    expect(view.glance.filter(({ values }) => values.length === 0)).toEqual([]);
    expect(
      view.sections.filter(
        ({ facts, texts, benefits, deployments }) =>
          facts.length + texts.length + benefits.length + deployments.length === 0,
      ),
    ).toEqual([]);
  });

  it('says who has not spoken yet', () => {
    expect(view.notice).toBe(t('solution.declaredBy.public-source'));
  });

  it('writes figures as people do', () => {
    const benefit = view.sections.find(({ id }) => id === 'nutzen')!.benefits[0]!;
    expect(benefit.figures.text).toBe('Dauer: vorher 60 Min, nachher 45,5 Min');
    const use = view.sections
      .find(({ id }) => id === 'einsatz')!
      .deployments.find(({ organisation }) => organisation === 'Stadt Musterstadt')!;
    expect(use.period).toBe('seit März 2026, beendet Oktober 2026');
    expect(use.usage).toContain('1.200 ');
  });

  it('shows deployments that go on, on its page and beside each other', () => {
    const uses = catalogue.deploymentsOf.get('antragshilfe')!;
    expect(view.sections.find(({ id }) => id === 'einsatz')!.deployments).toHaveLength(uses.length);
    const [first] = uses;
    expect(deploymentView(first!, labels).others).toHaveLength(uses.length - 1);
  });
});

describe('an ended record', () => {
  it('keeps its page, which says so and leads on', () => {
    expect(solution('altdienst').retirement).toMatchObject({
      successors: [{ text: 'Antragshilfe', href: '/loesungen/antragshilfe/' }],
      note: { text: 'Die Lösung ging in einer anderen auf.' },
    });
    expect(solution('altdienst').retirement!.text).toContain('30. September 2026');
    expect(solution('zurueckgezogen').retirement).toMatchObject({
      successors: [],
      note: { text: 'War ein Versehen.' },
    });
  });

  it('stands in no list', () => {
    const home = homeView(labels);
    const shown = JSON.stringify([
      solutionPages(labels),
      home,
      (['topics', 'tasks', 'techniques', 'status', 'levels', 'states'] as const).map((list) =>
        facetPages(list, labels),
      ),
      organisationGroups(labels),
      catalogue.organisations
        .filter(({ data }) => data.retired === undefined)
        .map((organisation) => organisationView(organisation, labels)),
      catalogue.needs.filter(({ data }) => data.retired === undefined).map((need) => needView(need, labels)),
    ]);
    for (const address of [
      '/loesungen/altdienst/',
      '/loesungen/zurueckgezogen/',
      '/einsaetze/musterstadt/altdienst/',
      '/gesuche/altes-gesuch/',
      '/stellen/altamt/',
    ]) {
      expect(shown).not.toContain(address);
    }
    expect(home.figures).toMatchObject({ solutions: active.length, organisations: 3, deployments: 2 });
  });

  it('is not counted', () => {
    const city = organisationGroups(labels)
      .flatMap(({ organisations }) => organisations)
      .find(({ href }) => href === '/stellen/musterstadt/')!;
    expect(city.counts).toBe(`${ofCity.length} Lösungen, 1 Einsatz, 1 Gesuch`);
    const all = facetEntries('topics', labels).find(({ id }) => id === 'administration')!;
    expect(all.count).toBe(active.length);
  });
});

it('leads from former ids straight to the present page', () => {
  expect(redirects(catalogue.solution.get('antragshilfe')!)).toEqual([
    { id: 'antragshilfe-alt', view: { redirect: '/loesungen/antragshilfe/' } },
  ]);
  expect(
    redirects(
      catalogue.deploymentsOf
        .get('antragshilfe')!
        .find(({ organisation }) => organisation === 'musterstadt')!,
    ),
  ).toEqual([{ id: 'antragshilfe-test', view: { redirect: '/einsaetze/musterstadt/antragshilfe/' } }]);
  expect(redirects(catalogue.solution.get('hilfe-01')!)).toEqual([]);
});

it('shows each solution once on the pages of the list', () => {
  const pages = solutionPages(labels);
  expect(pages.map(({ page }) => page)).toEqual([1, 2]);
  expect(pages.every(({ total }) => total === active.length)).toBe(true);
  const ids = pages.flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(new Set(ids).size).toBe(active.length);
  expect(ids).toHaveLength(active.length);
});

it.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [1, 9, '1 2 … 9'],
  [5, 9, '1 … 4 5 6 … 9'],
  [9, 9, '1 … 8 9'],
  [3, 5, '1 2 3 4 5'],
])('links from page %d of %d to %s', (current, pages, shown) => {
  const links = pageLinks(current, pages);
  expect(links.map(({ page, gap }) => `${gap ? '… ' : ''}${page}`).join(' ')).toBe(shown);
  expect(links.filter((link) => link.current).map(({ page }) => page)).toEqual([current]);
});

it('puts long lists on several pages and loses nothing', () => {
  const [card] = solutionPages(labels)[0]!.cards;
  const cards = Array.from({ length: 7 }, (_, index) => ({ ...card!, id: `nr-${index}` }));
  const pages = listPages(cards, 3);
  expect(pages.map(({ page, pages: all, total }) => [page, all, total])).toEqual([
    [1, 3, 7],
    [2, 3, 7],
    [3, 3, 7],
  ]);
  expect(pages.flatMap((page) => page.cards)).toEqual(cards);
  expect(listPages([], 3)).toEqual([{ page: 1, pages: 1, total: 0, cards: [] }]);
});

it('lists for a state who and what belongs there', () => {
  const state = facetPages('states', labels).find(({ id }) => id === 'DE-NI')!;
  const members = state.members!;
  expect(members.organisations.flatMap((group) => group.organisations.map(({ text }) => text))).toEqual([
    'Eigenbetrieb Musterstadt',
    'Stadt Musterstadt',
  ]);
  expect(members.deployments.map(({ href }) => href)).toEqual(['/einsaetze/musterstadt/antragshilfe/']);
  expect(state.cards).toHaveLength(ofCity.length);
});
