import { describe, expect, it } from 'vitest';

import { formatTask, parseTask, type FormTask } from './form-task.ts';

const record = { kind: 'solution', id: 'mucgpt', organisation: '' } as const;

describe('a task in the address', () => {
  it.each<[string, FormTask]>([
    ['neu=loesung', { task: 'new', kind: 'solution' }],
    [
      'neu=einsatz&stelle=bamf&loesung=mucgpt',
      { task: 'new', kind: 'deployment', organisation: 'bamf', solution: 'mucgpt' },
    ],
    ['neu=gesuch&titel=Z%C3%A4une%20%26%20%2B', { task: 'new', kind: 'need', title: 'Zäune & +' }],
    ['bearbeiten=loesungen/mucgpt', { task: 'edit', record }],
    [
      'bestaetigen=einsaetze/bamf/dias',
      { task: 'confirm', record: { kind: 'deployment', id: 'dias', organisation: 'bamf' } },
    ],
    [
      'melden=stellen/bamf',
      { task: 'report', record: { kind: 'organisation', id: 'bamf', organisation: 'bamf' } },
    ],
    ['nutzen=mucgpt', { task: 'use', solution: 'mucgpt' }],
    ['antworten=partner', { task: 'answer', need: 'partner' }],
    ['entwurf=abc-_1', { task: 'draft', packed: 'abc-_1' }],
  ])('%s', (fragment, task) => {
    expect(formatTask(task)).toBe(fragment);
    expect(parseTask(`#${fragment}`)).toEqual(task);
  });

  it('means a solution where it is an id alone', () => {
    expect(parseTask('#bearbeiten=mucgpt')).toEqual({ task: 'edit', record });
  });

  it.each([
    '',
    '#',
    '#inhalt',
    '#aufgabe=',
    '#neu=quatsch',
    '#bearbeiten=../x',
    '#bearbeiten=loesungen/<b>',
    '#nutzen=A B',
    '#entwurf=',
  ])('is none: %s', (fragment) => {
    expect(parseTask(fragment)).toBeUndefined();
  });
});
