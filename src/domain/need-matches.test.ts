import { describe, expect, it } from 'vitest';

import { readSample } from '../../tests/build/sample-catalogue.ts';
import { createCatalogue } from './catalogue.ts';
import { findNeedMatches, openNeeds } from './need-matches.ts';
import type { AnyRecord, RecordOf } from './record.ts';

const TODAY = '2026-11-23';
const { catalogue } = readSample();
const body = {
  text: '',
  line: 1,
  headings: [],
  sections: [],
  lead: undefined,
  html: [],
  links: [],
  tables: [],
};

function need(id: string, data: Partial<RecordOf<'need'>['data']>): RecordOf<'need'> {
  const usual = {
    title: 'Prüfung von Zaunanträgen',
    summary: 'Die Stadt sucht ein Verfahren, das Anträge auf Zäune und ihre Unterlagen auf Lücken prüft.',
    kind: 'need',
    status: 'open',
    until: '2027-01-01',
    contact: { name: 'Bauamt' },
  };
  const place = { kind: 'need', id, organisation: 'musterstadt', file: `${id}.md`, body } as const;
  return { ...place, data: { ...usual, ...data } as RecordOf<'need'>['data'] };
}

function solution(id: string, data: Partial<RecordOf<'solution'>['data']>): RecordOf<'solution'> {
  const usual = {
    title: 'Zaunprüfer',
    summary:
      'Prüft Anträge auf Zäune und ihre Unterlagen auf Lücken und meldet sie der Bauaufsicht der Stadt.',
    status: 'production',
    topics: ['building'],
    tasks: ['check-completeness'],
    techniques: ['large-language-model'],
  };
  const place = { kind: 'solution', id, organisation: 'bundesamt', file: `${id}.md`, body } as const;
  return { ...place, data: { ...usual, ...data } as RecordOf<'solution'>['data'] };
}

/** Other solutions give the words their weights. */
const others = catalogue.solutions;
const matchesOf = (...records: AnyRecord[]) =>
  findNeedMatches(
    createCatalogue([...catalogue.organisations, ...others, ...records], catalogue.vocabularies),
    TODAY,
  );
const ids = (found: readonly { readonly id: string }[] | undefined) => (found ?? []).map(({ id }) => id);

describe('findNeedMatches', () => {
  it('proposes a solution with the same task and like words, both ways and with the reason', () => {
    const { solutions, needsOfSolution } = matchesOf(
      need('zaun', { tasks: ['check-completeness'] }),
      solution('zaunpruefer', {}),
    );
    expect(ids(solutions.get('zaun'))[0]).toBe('zaunpruefer');
    expect(solutions.get('zaun')![0]!.reasons.map(({ kind }) => kind)).toEqual(['tasks', 'words']);
    expect(ids(needsOfSolution.get('zaunpruefer'))).toEqual(['zaun']);
  });

  it('proposes a solution for the same service even if no word is the same', () => {
    const services = [{ key: '99027002012000' }];
    const { solutions } = matchesOf(
      need('zaun', { services }),
      solution('anders', {
        title: 'Kommandozentrale',
        summary: 'Ganz und gar fremde Begriffe stehen hier nebeneinander.',
        services,
      }),
    );
    expect(ids(solutions.get('zaun'))).toContain('anders');
    expect(solutions.get('zaun')!.find(({ id }) => id === 'anders')!.reasons[0]).toEqual({
      kind: 'services',
      ids: ['99027002012000'],
    });
  });

  it('leaves out what the need names itself, what has been discontinued and what is only a little alike', () => {
    const { solutions } = matchesOf(
      need('zaun', { tasks: ['check-completeness'], matches: ['genannt'] }),
      solution('genannt', {}),
      solution('eingestellt', { status: 'discontinued' }),
      solution('fremd', {
        title: 'Wetterkarte',
        summary: 'Zeichnet Karten des Wetters für die Schifffahrt auf Nord- und Ostsee.',
        tasks: ['translate'],
      }),
    );
    expect(ids(solutions.get('zaun'))).toEqual([]);
  });

  it('finds like needs, and no solutions for an offer', () => {
    const { needs, solutions } = matchesOf(
      need('zaun', { tasks: ['check-completeness'] }),
      need('zaun-angebot', { kind: 'offer', tasks: ['check-completeness'] }),
      solution('zaunpruefer', {}),
    );
    expect(ids(needs.get('zaun'))).toEqual(['zaun-angebot']);
    expect(ids(solutions.get('zaun-angebot'))).toEqual([]);
  });

  it.each([
    ['closed', { status: 'closed' }],
    ['expired', { until: '2026-11-22' }],
    ['retired', { retired: { on: '2026-01-01', reason: 'merged' } }],
  ] as const)('knows no need that is %s', (_, data) => {
    const over = need('zaun', data as Partial<RecordOf<'need'>['data']>);
    expect(openNeeds(createCatalogue([over], catalogue.vocabularies), TODAY)).toEqual([]);
    expect(matchesOf(over, solution('zaunpruefer', {})).needsOfSolution.size).toBe(0);
  });

  it('takes a need on its last day', () => {
    const last = need('zaun', { until: TODAY });
    expect(ids(openNeeds(createCatalogue([last], catalogue.vocabularies), TODAY))).toEqual(['zaun']);
  });
});
