import { describe, expect, it } from 'vitest';

import { createCatalogue } from './catalogue.ts';
import {
  QUALITY_CONDITIONS,
  QUALITY_ITEMS,
  type QualityCondition,
  type QualityGap,
} from './quality-items.ts';
import { QUALITY_STATES, qualityCounts, registerQuality, type QualityStateName } from './quality.ts';
import type { AnyRecord } from './record.ts';
import type { Vocabularies } from './vocabulary.ts';

const TODAY = '2028-01-10';

interface Parts {
  readonly solution?: object;
  readonly deployment?: object;
  readonly body?: object;
}

const NO_BODY = { text: '', sections: [], links: [], headings: [], html: [], tables: [] };

/** A register of one solution and one deployment of it. */
function register({ solution = {}, deployment = {}, body = {} }: Parts) {
  const record = (kind: string, id: string, data: object): AnyRecord =>
    ({ kind, organisation: 'amt', id, data, body: { ...NO_BODY, ...body } }) as unknown as AnyRecord;
  const catalogue = createCatalogue(
    [
      record('solution', 'bot', { status: 'production', reviewed: '2028-01-01', ...solution }),
      record('deployment', 'bot', {
        solution: 'bot',
        status: 'production',
        confirmed: '2028-01-01',
        ...deployment,
      }),
    ],
    {} as Vocabularies,
  );
  return registerQuality(catalogue, TODAY);
}

const field = (...path: string[]): QualityGap => ({ kind: 'field', path });
const broken = (rule: string, count = 1): QualityGap => ({ kind: 'rule', rule, count });
const high = (more: object = {}) => ({ aiAct: { riskClass: 'high-risk', annexIII: ['III.5.a'], ...more } });
const minimal = { aiAct: { riskClass: 'minimal' } };
const harmless = { ...minimal, personalData: ['none'] };
const LONG = `Der Satz ${'hat viele Worte und '.repeat(10)}endet.`;
const link = (url: string) => ({ links: [{ url, image: false }] });

type Expected = 'fulfilled' | readonly QualityGap[] | QualityCondition;
type Row = readonly [item: string, name: string, parts: Parts, expected: Expected];

const SOLUTIONS: readonly Row[] = [
  ['begin', 'given', { solution: { since: '2024' } }, 'fulfilled'],
  ['begin', 'not given', {}, [field('since')]],
  ['begin', 'in development', { solution: { status: 'development' } }, 'not-begun'],
  ['benefits', 'as a field', { solution: { benefits: [{ text: 'Schneller.' }] } }, 'fulfilled'],
  ['benefits', 'in the text', { body: { sections: [{ title: 'Nutzen', text: 'Schneller.' }] } }, 'fulfilled'],
  ['benefits', 'nowhere', {}, [field('benefits')]],
  ['benefits', 'of an idea', { solution: { status: 'idea' } }, 'not-begun'],
  ['operation', 'both', { solution: { hosting: 'cloud', dataLocation: 'germany' } }, 'fulfilled'],
  ['operation', 'one', { solution: { hosting: 'cloud' } }, [field('dataLocation')]],
  [
    'operation',
    'said not to be stated',
    { solution: { hosting: 'not-stated', dataLocation: 'germany' } },
    [field('hosting')],
  ],
  ['operation', 'of an idea', { solution: { status: 'idea' } }, 'idea'],
  ['operation', 'discontinued', { solution: { status: 'discontinued' } }, 'ended'],
  [
    'data',
    'all',
    { solution: { personalData: ['none'], dataSources: [{ title: 'Akten' }], trainingData: 'Akten' } },
    'fulfilled',
  ],
  [
    'data',
    'not stated',
    { solution: { personalData: ['not-stated'], dataSources: [{ title: 'Akten' }] } },
    [field('personalData'), field('trainingData')],
  ],
  ['data', 'of an idea', { solution: { status: 'idea' } }, 'idea'],
  ['reuse', 'stated', { solution: { reuse: { availability: 'on-request' } } }, 'fulfilled'],
  [
    'reuse',
    'open',
    { solution: { reuse: { availability: 'not-stated' } } },
    [field('reuse', 'availability')],
  ],
  ['reuse', 'discontinued', { solution: { status: 'discontinued' } }, 'ended'],
  ['risk-class', 'stated', { solution: minimal }, 'fulfilled'],
  ['risk-class', 'missing', {}, [field('aiAct', 'riskClass')]],
  [
    'risk-class',
    'not assessed',
    { solution: { aiAct: { riskClass: 'not-assessed' } } },
    [field('aiAct', 'riskClass')],
  ],
  ['risk-class', 'of an idea', { solution: { status: 'idea' } }, 'idea'],
  ['annex-viii', 'complete', { solution: high({ provider: { section: 'C' } }) }, 'fulfilled'],
  ['annex-viii', 'no record', { solution: high() }, [field('aiAct', 'provider')]],
  [
    'annex-viii',
    'incomplete',
    { solution: high({ provider: { section: 'A' } }) },
    [broken('annex-viii-unvollstaendig')],
  ],
  ['annex-viii', 'not classified', {}, 'not-classified'],
  ['annex-viii', 'minimal risk', { solution: minimal }, 'not-high-risk'],
  ['annex-viii', 'restricted', { solution: high({ restricted: { ground: 'asylum' } }) }, 'restricted'],
  [
    'annex-viii',
    'critical infrastructure',
    { solution: high({ annexIII: ['III.2'] }) },
    'not-in-eu-database',
  ],
  [
    'annex-viii',
    'product law alone',
    { solution: { aiAct: { riskClass: 'high-risk', productLaw: 'Medizinprodukte' } } },
    'not-in-eu-database',
  ],
  [
    'duties',
    'a notice that is given',
    {
      solution: { since: '2027-12-20', aiAct: { riskClass: 'transparency', transparency: ['50.1'] } },
      deployment: { information: 'Hinweis im Dialog.' },
    },
    'fulfilled',
  ],
  [
    'duties',
    'a notice that is not given',
    { solution: { since: '2027-12-20', aiAct: { riskClass: 'transparency', transparency: ['50.1'] } } },
    [{ kind: 'duty', duty: '50.1' }],
  ],
  ['duties', 'none', { solution: minimal }, 'no-duty'],
  ['duties', 'not classified', {}, 'not-classified'],
  ['legal-basis', 'given', { solution: { legalBasis: [{ title: 'SGB X' }] } }, 'fulfilled'],
  ['legal-basis', 'missing', { solution: minimal }, [field('legalBasis')]],
  ['legal-basis', 'minimal risk, no personal data', { solution: harmless }, 'harmless'],
  [
    'oversight',
    'both',
    { solution: { oversight: 'Ein Mensch entscheidet.', complaint: { email: 'a@b.de' } } },
    'fulfilled',
  ],
  ['oversight', 'none', {}, [field('oversight'), field('complaint')]],
  ['oversight', 'minimal risk, no personal data', { solution: harmless }, 'harmless'],
  ['assessments', 'one', { solution: { assessments: [{ kind: 'dpia', status: 'done' }] } }, 'fulfilled'],
  ['assessments', 'none', {}, [field('assessments')]],
  ['assessments', 'in development', { solution: { status: 'development' } }, 'not-begun'],
  ['declared', 'by the authority', {}, 'fulfilled'],
  ['declared', 'by others', { solution: { declaredBy: 'public-source' } }, [field('declaredBy')]],
  ['declared', 'discontinued', { solution: { status: 'discontinued' } }, 'ended'],
  ['review', 'recent', {}, 'fulfilled'],
  ['review', 'old', { solution: { reviewed: '2026-01-01' } }, [broken('pruefung-veraltet')]],
  ['review', 'discontinued', { solution: { status: 'discontinued' } }, 'ended'],
  ['links', 'sound', { body: link('https://www.amt.de/') }, 'fulfilled'],
  ['links', 'short', { body: link('https://bit.ly/x') }, [broken('webadresse-kurzlink')]],
  [
    'links',
    'unencrypted and private',
    { body: link('http://amt.intern/') },
    [broken('link-unsicher'), broken('webadresse-rechner')],
  ],
  ['links', 'none', {}, 'no-address'],
  ['language', 'short sentences', { solution: { summary: 'Der Bot antwortet.' } }, 'fulfilled'],
  ['language', 'a long sentence', { solution: { summary: LONG } }, [broken('satz-zu-lang')]],
  ['language', 'no sentence', {}, 'no-sentence'],
];

const DEPLOYMENTS: readonly Row[] = [
  ['purpose', 'given', { deployment: { purpose: 'Auskunft geben.' } }, 'fulfilled'],
  ['purpose', 'not given', {}, [field('purpose')]],
  ['purpose', 'ended', { deployment: { status: 'ended' } }, 'ended'],
  ['begin', 'given', { deployment: { since: '2027' } }, 'fulfilled'],
  ['begin', 'testing', { deployment: { status: 'testing' } }, 'not-begun'],
  ['experience', 'in the text', { body: { text: 'Lief gut.' } }, 'fulfilled'],
  ['experience', 'not told', {}, [{ kind: 'body' }]],
  ['experience', 'interested', { deployment: { status: 'interested' } }, 'not-begun'],
  [
    'duties',
    'owed by the deployer',
    { solution: { since: '2027-12-20', ...high() } },
    ['oversight', 'registered-only', 'affected-persons', 'fundamental-rights', 'registration-deployer'].map(
      (duty) => ({ kind: 'duty', duty }) as QualityGap,
    ),
  ],
  ['duties', 'none', { solution: minimal }, 'no-duty'],
  [
    'affected',
    'all',
    { deployment: { affected: 'Alle.', information: 'Hinweis.', complaint: { email: 'a@b.de' } } },
    'fulfilled',
  ],
  ['affected', 'none', {}, [field('affected'), field('information'), field('complaint')]],
  ['affected', 'minimal risk, no personal data', { solution: harmless }, 'harmless'],
  ['assessments', 'none', {}, [field('assessments')]],
  ['declared', 'by others', { deployment: { declaredBy: 'provider' } }, [field('declaredBy')]],
  [
    'sources',
    'given',
    { deployment: { declaredBy: 'public-source', sources: [{ title: 'Bericht' }] } },
    'fulfilled',
  ],
  ['sources', 'missing', { deployment: { declaredBy: 'public-source' } }, [field('sources')]],
  ['sources', 'the authority speaks', {}, 'own-statement'],
  ['review', 'old', { deployment: { confirmed: '2026' } }, [broken('bestaetigung-veraltet')]],
  ['review', 'interested', { deployment: { status: 'interested' } }, 'interested'],
];

const ROWS = [
  ...SOLUTIONS.map((row) => ['solution:bot', ...row] as const),
  ...DEPLOYMENTS.map((row) => ['deployment:amt/bot', ...row] as const),
];

function stateOf(expected: Expected): QualityStateName {
  if (expected === 'fulfilled') return expected;
  return typeof expected === 'string' ? 'not-needed' : 'missing';
}

describe('quality profile', () => {
  it.each(ROWS)('%s, %s: %s', (key, item, _, parts, expected) => {
    const state = stateOf(expected);
    expect(
      register(parts)
        .get(key)
        ?.states.find((one) => one.item === item),
    ).toEqual({
      item,
      state,
      reason: { fulfilled: 'complete', missing: 'gaps', 'not-needed': expected }[state],
      gaps: state === 'missing' ? expected : [],
    });
  });

  it.each(QUALITY_ITEMS)('has rows for every state of $id', ({ id }) => {
    const seen = ROWS.filter(([, item]) => item === id).map(([, , , , expected]) => stateOf(expected));
    expect([...new Set(seen)].sort()).toEqual([...QUALITY_STATES].sort());
  });

  it('has a row for every condition', () => {
    const seen = ROWS.map(([, , , , expected]) => expected);
    expect(Object.keys(QUALITY_CONDITIONS).filter((id) => !seen.includes(id as QualityCondition))).toEqual(
      [],
    );
  });

  it('looks only at the items of the kind', () => {
    const profiles = register({});
    expect(profiles.get('solution:bot')!.states.map(({ item }) => item)).toEqual(
      QUALITY_ITEMS.filter(({ kinds }) => kinds.includes('solution')).map(({ id }) => id),
    );
    expect(profiles.get('deployment:amt/bot')!.states.map(({ item }) => item)).not.toContain('reuse');
  });

  it('leaves out retired records and deployments of unknown solutions', () => {
    expect([...register({ solution: { retired: {} } }).keys()]).toEqual(['deployment:amt/bot']);
    expect([...register({ deployment: { solution: 'other' } }).keys()]).toEqual(['solution:bot']);
  });
});

it('counts every record of an item once', () => {
  const counts = qualityCounts(register({ solution: { since: '2024' } }).values());
  expect(counts.find(({ item }) => item === 'begin')).toEqual({
    item: 'begin',
    fulfilled: 1,
    missing: 1,
    'not-needed': 0,
  });
  expect(counts.find(({ item }) => item === 'reuse')).toMatchObject({ missing: 1 });
  expect(qualityCounts([])).toEqual([]);
});
