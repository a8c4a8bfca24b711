import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { KINDS, type Kind } from '#domain/kind.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import {
  newRecordText,
  openQuestions,
  proposedId,
  readAnswer,
  recordQuestions,
  usualAnswer,
  withAnswer,
  type Answers,
} from './new-record.ts';
import { readRecord } from './read-record.ts';
import { createSchemas } from '#domain/schema/index.ts';
import { readVocabularies } from './vocabularies.ts';

const vocabularies = readVocabularies(path.join(PROJECT_ROOT, 'content'));

const asked = (kind: Kind, answers: Answers = {}): string[] =>
  openQuestions(kind, recordQuestions(kind, vocabularies), answers).map(({ question }) => question.option);

const question = (kind: Kind, option: string) =>
  recordQuestions(kind, vocabularies).find((one) => one.option === option)!;

describe('openQuestions', () => {
  it('asks for what the schema requires, in its order', () => {
    expect(asked('organisation')).toEqual(['name', 'level', 'url']);
    expect(asked('solution')).toEqual([
      ...['title', 'summary', 'status', 'topics', 'tasks', 'techniques', 'users'],
      ...['contact-name', 'sources-title', 'sources-url', 'added', 'reviewed'],
    ]);
    expect(asked('deployment')).toEqual(['solution', 'status', 'contact-name', 'confirmed']);
    expect(asked('need')).toEqual(['title', 'summary', 'kind', 'status', 'until', 'contact-name']);
  });

  it.each<[string, Kind, Answers, string]>([
    ['the state of a municipality', 'organisation', { level: 'municipal' }, 'state'],
    ['the start of what is in production', 'solution', { status: 'production' }, 'since'],
    ['the end of what was discontinued', 'solution', { status: 'discontinued' }, 'ended'],
    ['the end of a deployment', 'deployment', { status: 'ended' }, 'ended'],
    ['a way to the contact', 'need', { contact: { name: 'Amt' } }, 'contact-email'],
    ['the rest of a group once it is begun', 'deployment', { usage: { number: 5 } }, 'usage-unit'],
  ])('asks for %s', (_, kind, answers, option) => {
    expect(asked(kind)).not.toContain(option);
    expect(asked(kind, answers)).toContain(option);
  });

  it('takes mailbox or page as the way to a contact', () => {
    const email = { contact: { name: 'Amt', email: 'a@b.de' } };
    const url = { contact: { name: 'Amt', url: 'https://b.de/' } };
    expect(asked('need', email).filter((option) => option.startsWith('contact'))).toEqual([]);
    expect(asked('need', url).filter((option) => option.startsWith('contact'))).toEqual([]);
  });
});

describe('recordQuestions', () => {
  it('knows which record an id means', () => {
    expect(question('deployment', 'solution').refersTo).toBe('solution');
    expect(question('organisation', 'parent').refersTo).toBe('organisation');
    expect(question('need', 'matches').refersTo).toBe('solution');
    expect(question('need', 'title').refersTo).toBeUndefined();
  });

  it('gives every question of a kind a name of its own', () => {
    for (const kind of KINDS) {
      const options = recordQuestions(kind, vocabularies).map(({ option }) => option);
      expect(new Set(options).size).toBe(options.length);
      for (const option of options) expect(option).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
    }
  });
});

describe('readAnswer', () => {
  const read = (kind: Kind, option: string, ...written: string[]) =>
    readAnswer(kind, question(kind, option), written, vocabularies);

  it.each<[Kind, string, string[], unknown]>([
    ['solution', 'title', [' Bu\u0308rgerbot '], 'Bürgerbot'],
    ['solution', 'status', ['production'], 'production'],
    ['solution', 'status', ['PILOTBETRIEB'], 'pilot'],
    ['deployment', 'effort', ['40'], 40],
    ['solution', 'topics', ['building', 'digital', 'building'], ['building', 'digital']],
    ['solution', 'sources-url', ['https://a.de/x'], 'https://a.de/x'],
  ])('%s %s %j', (kind, option, written, value) => expect(read(kind, option, ...written)).toEqual({ value }));

  it('takes the label of a listed value', () => {
    const [entry] = vocabularies.topics.entries;
    expect(read('solution', 'topics', entry!.label.de)).toEqual({ value: [entry!.id] });
  });

  it.each<[Kind, string, string[], RegExp]>([
    ['solution', 'title', ['X'], /kurz|Zeichen/],
    ['solution', 'status', ['productoin'], /Gemeint „production“/],
    ['solution', 'sources-url', ['http://a.de'], /https/],
    ['deployment', 'effort', ['viel'], /Zahl/],
    ['solution', 'topics', [], /Eintr/],
    ['need', 'until', ['30.6.2027'], /2027|JJJJ/],
  ])('refuses %s %s %j', (kind, option, written, message) => {
    expect(read(kind, option, ...written)).toMatchObject({
      problem: { de: expect.stringMatching(message) as string },
    });
  });
});

it('proposes today for the days of provenance only', () => {
  const today = '2026-11-23';
  expect(usualAnswer(question('solution', 'added'), today)).toBe(today);
  expect(usualAnswer(question('deployment', 'confirmed'), today)).toBe(today);
  expect(usualAnswer(question('need', 'until'), today)).toBeUndefined();
  expect(usualAnswer(question('solution', 'since'), today)).toBeUndefined();
});

it('makes ids from what the record is called', () => {
  expect(proposedId('solution', { title: 'Bürgerbot' })).toBe('buergerbot');
  expect(proposedId('organisation', { name: 'Stadt Köln' })).toBe('stadt-koeln');
  expect(proposedId('deployment', { solution: 'mucgpt' })).toBe('mucgpt');
  expect(proposedId('need', {})).toBeUndefined();
});

it('writes a file that reads back without problems', () => {
  let answers: Answers = {};
  const given: Readonly<Record<string, string[]>> = {
    title: ['Fälle: prüfen #1'],
    summary: ['Prüft Anträge: Was fehlt, zeigt das System der Sachbearbeitung.'],
    status: ['pilot'],
    topics: ['building'],
    tasks: ['check-completeness'],
    techniques: ['document-recognition'],
    users: ['staff'],
    'contact-name': ['Amt für Digitales'],
    'contact-email': ['ki@stadt.de'],
    'sources-title': ['Pressemitteilung: Start'],
    'sources-url': ['https://www.stadt.de/presse'],
    added: ['2026-11-23'],
    reviewed: ['2026-11-23'],
    since: ['2026-03'],
  };
  for (const [option, written] of Object.entries(given).reverse()) {
    const answer = readAnswer('solution', question('solution', option), written, vocabularies);
    if ('value' in answer) answers = withAnswer(answers, question('solution', option).path, answer.value);
  }
  const text = newRecordText('solution', answers, vocabularies);
  expect(text).toBe(`---
title: "Fälle: prüfen #1"
summary: "Prüft Anträge: Was fehlt, zeigt das System der Sachbearbeitung."
status: pilot
since: "2026-03"
topics: [building]
tasks: [check-completeness]
techniques: [document-recognition]
users: [staff]
contact:
  name: Amt für Digitales
  email: ki@stadt.de
sources:
  - title: "Pressemitteilung: Start"
    url: https://www.stadt.de/presse
added: 2026-11-23
reviewed: 2026-11-23
---
`);
  const { problems } = readRecord(Buffer.from(text), {
    place: { kind: 'solution', id: 'x', organisation: 'y' },
    file: 'x.md',
    schemas: createSchemas(vocabularies),
    vocabularies,
  });
  expect(problems).toEqual([]);
});
