/** Issue forms: as files GitHub accepts, filled in as GitHub writes them, and filled in by somebody who means harm. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

import type { Catalogue } from '#domain/catalogue.ts';
import { KINDS, type Kind } from '#domain/kind.ts';
import { completeSettings } from '#domain/settings.ts';
import { checkContent } from '#records/check.ts';
import { recordQuestions } from '#records/new-record.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { contributionWays } from '#site/contribution.ts';
import { PAYLOADS } from '../../tests/build/sample-content.ts';
import { proposeRecord } from './github-record.ts';
import { reportProblem } from './inert-report.ts';
import { issueFile } from './issue-file.ts';
import { issueFormFiles } from './issue-form-files.ts';
import { issueForm, OPTIONAL, optionTexts, type IssueField } from './issue-form.ts';
import { recordFromIssue, type IssueResult } from './issue-record.ts';
import { ANSWER_START, REPORT_START } from './handover.ts';
import { ROOT } from './step.ts';

const TODAY = '2026-11-23';
const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-issue-'));
const CONTENT = path.join(FOLDER, 'content');
const vocabularies = readVocabularies(path.join(ROOT, 'content'));
let catalogue: Catalogue;

beforeAll(() => {
  cpSync(path.join(ROOT, 'tests', 'rules', 'base'), CONTENT, { recursive: true });
  cpSync(path.join(ROOT, 'content', 'vocabularies'), path.join(CONTENT, 'vocabularies'), { recursive: true });
  ({ catalogue } = checkContent({ content: CONTENT, today: TODAY, vocabularies, rules: [] }));
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Answers by id of the field; ids of controlled lists. */
const ANSWERS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  solution: {
    authority: 'Musterstadt',
    title: 'Bürgerbot für Größe',
    summary: 'Der Bürgerbot beantwortet Fragen\nzu Öffnungszeiten und Gebühren der Ämter.',
    status: 'production',
    since: '2025',
    topics: 'administration,digital',
    tasks: 'answer-questions',
    techniques: 'large-language-model',
    users: 'citizens',
    'contact-name': 'Amt für Digitales',
    'contact-url': 'https://www.musterstadt.de/kontakt',
    'sources-title': 'Pressemitteilung: Start des Bürgerbots',
    'sources-url': 'https://www.musterstadt.de/presse/buergerbot',
    'section-2': 'Der Bot antwortet mit Texten der Ämter.\n\n- Er nennt die Quelle.',
  },
  deployment: {
    authority: 'musterstadt',
    solution: 'vorbild',
    status: 'pilot',
    'contact-name': 'Amt für Digitales',
    'contact-email': 'digitales@musterstadt.de',
  },
  need: {
    authority: 'musterstadt',
    title: 'Partner für die Prüfung von Anträgen',
    summary: 'Die Stadt sucht Kommunen, die mit ihr die Prüfung von Anträgen erproben.',
    kind: 'partner',
    status: 'open',
    until: '2027-06-30',
    'contact-name': 'Amt für Digitales',
    'contact-email': 'digitales@musterstadt.de',
  },
  organisation: {
    name: 'Stadt Neustadt',
    level: 'municipal',
    state: 'DE-NI',
    ars: '"031570000000"',
    url: 'https://www.neustadt.de/',
  },
};

/** The text of an issue as GitHub makes it from a form. */
function issue(kind: Kind, answers: Readonly<Record<string, string>>): string {
  return issueForm(kind, vocabularies)
    .fields.map((field) => `### ${field.heading}\n\n${shown(field, answers[field.id])}`)
    .join('\n\n');
}

function shown({ asks }: IssueField, answer: string | undefined): string {
  if (answer === undefined) return '_No response_';
  if (asks.for !== 'field' || asks.question.meta.vocabulary === undefined) return answer;
  const options = optionTexts(asks.question, vocabularies);
  return answer
    .split(',')
    .map((id) => options.get(id) ?? id)
    .join(', ');
}

function made(body: string): IssueResult {
  return recordFromIssue(body, { content: CONTENT, catalogue, today: TODAY });
}

describe('the forms', () => {
  const files = issueFormFiles(vocabularies);
  const forms = files.filter(({ file }) => file.startsWith('.github/') && !file.endsWith('config.yml'));

  test.each(forms.map((form) => [form.file, form] as const))('%s is what GitHub accepts', (_name, form) => {
    // Read by a parser of YAML 1.1, in which `yes` and `2026-11-23` are no text.
    const { name, description, labels, body, ...rest } = parse(form.content(), { version: '1.1' });
    expect(Object.keys(rest)).toEqual([]);
    expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).not.toContain('eintrag-übernehmen');
    const fields = body.filter(({ type }: { type: string }) => type !== 'markdown');
    expect(fields.length).toBeGreaterThan(0);
    const ids = fields.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const headings = fields.map(({ attributes }: { attributes: { label: string } }) => attributes.label);
    expect(new Set(headings).size).toBe(headings.length);
    for (const { type, id, attributes, validations, ...more } of fields) {
      expect(Object.keys(more)).toEqual([]);
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(typeof validations.required).toBe('boolean');
      const { label, description: help, placeholder = '', multiple = true, options, ...others } = attributes;
      expect(Object.keys(others)).toEqual([]);
      expect([label, help, placeholder].every((text) => typeof text === 'string')).toBe(true);
      expect(multiple).toBe(true);
      expect(options === undefined).toBe(type !== 'dropdown');
      for (const option of options ?? []) expect(option).toMatch(/^(?!none$).+ \([\w.-]+\)$/i);
      expect(new Set(options).size).toBe((options ?? []).length);
    }
  });

  it('have names of their own', () => {
    const names = forms.map((form) => parse(form.content()).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(KINDS)('ask for what a record of the kind %s must have, and say so', (kind) => {
    const must = recordQuestions(kind, vocabularies).filter(
      ({ required, group, path }) =>
        required && group === undefined && !['added', 'reviewed', 'confirmed'].includes(String(path[0])),
    );
    const asked = issueForm(kind, vocabularies).fields.filter(({ required }) => required);
    expect(asked.map(({ id }) => id).filter((id) => id !== 'authority')).toEqual(
      must.map(({ option }) => option),
    );
  });

  it('can be told apart by their headings', () => {
    const sets = KINDS.map(
      (kind) => new Set(issueForm(kind, vocabularies).fields.map(({ heading }) => heading)),
    );
    for (const one of sets)
      for (const other of sets) if (one !== other) expect(one.isSubsetOf(other)).toBe(false);
  });

  it.each(KINDS)('ask for every optional field named for the kind %s', (kind) => {
    const asked = issueForm(kind, vocabularies).fields.map(({ id }) => id);
    expect(asked).toEqual(expect.arrayContaining([...OPTIONAL[kind], ...Object.keys(ANSWERS[kind])]));
  });
});

describe('a filled-in form', () => {
  it.each(KINDS)('makes a record of the kind %s that passes the check', (kind) => {
    const result = made(issue(kind, ANSWERS[kind]).replaceAll('\n', '\r\n'));
    expect(result).toMatchObject({ accepted: true, kind });
    if (result.accepted) expect(existsSync(path.join(CONTENT, result.path))).toBe(false);
  });

  it('becomes the file as a person would write it', () => {
    const result = made(issue('solution', ANSWERS.solution));
    expect(result).toMatchObject({
      id: 'buergerbot-fuer-groesse',
      path: 'organisations/musterstadt/solutions/buergerbot-fuer-groesse.md',
    });
    expect(result.accepted && result.text).toBe(`---
title: Bürgerbot für Größe
summary: Der Bürgerbot beantwortet Fragen zu Öffnungszeiten und Gebühren der Ämter.
status: production
since: "2025"
topics: [administration, digital]
tasks: [answer-questions]
techniques: [large-language-model]
users: [citizens]
contact:
  name: Amt für Digitales
  url: https://www.musterstadt.de/kontakt
sources:
  - title: "Pressemitteilung: Start des Bürgerbots"
    url: https://www.musterstadt.de/presse/buergerbot
added: 2026-11-23
reviewed: 2026-11-23
---

## Lösung

Der Bot antwortet mit Texten der Ämter.

- Er nennt die Quelle.
`);
  });

  it.each([
    ['a required answer is missing', { title: undefined }, /Titel \/ Title: Die Angabe fehlt/],
    [
      'the authority is unknown',
      { authority: 'Musterstat' },
      /steht nicht im Register\. Gemeint „musterstadt“/,
    ],
    ['a value is none of the list', { status: 'live' }, /Status: .*„live“ gibt es nicht/],
    ['an address is none', { 'sources-url': 'javascript:alert(1)' }, /Quellen: Adresse/],
    ['no way to reach anybody', { 'contact-url': undefined }, /kontakt-unvollstaendig/],
    ['HTML in a text', { 'section-2': 'Hallo <script>alert(1)</script>' }, /rohes-html/],
    ['a character that turns text around', { title: 'Bot \u202Etxt.exe' }, /Schreibrichtung/],
    ['a NUL character', { title: 'Bot\0' }, /NUL/],
  ])('is refused with the reason: %s', (_name, change, reason) => {
    const answers = Object.fromEntries(
      Object.entries({ ...ANSWERS.solution, ...change }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    const result = made(issue('solution', answers));
    expect(result.accepted).toBe(false);
    expect(result.note).toMatch(reason);
  });

  it.each([
    ['no form', 'Hallo, bitte nehmt uns auf.'],
    ['empty', ''],
    ['a heading of the form is missing', issue('solution', ANSWERS.solution).replace('### Status', '###')],
    ['too long', 'x'.repeat(70_000)],
  ])('is refused as a whole: %s', (_name, body) => {
    expect(made(body)).toMatchObject({ accepted: false, note: expect.stringContaining(ANSWER_START) });
  });

  it('is refused where an answer brings a heading of the form', () => {
    const result = made(
      issue('solution', { ...ANSWERS.solution, 'section-2': 'x\n\n### Status\n\nproduction' }),
    );
    expect(result).toMatchObject({ accepted: false, note: expect.stringMatching(/steht mehrmals/) });
  });
});

describe('a file from the form of the website', () => {
  const PLACE = 'organisations/musterstadt/solutions/beispiel.md';
  const text = readFileSync(path.join(ROOT, 'tests', 'rules', 'base', PLACE), 'utf8');
  const body = (where: string, what: string, fence = '```') =>
    `Bitte diese Datei übernehmen:\n\n\`${where}\`\n\n${fence}markdown\n${what}${fence}\n`;

  it('is taken as it is, new or changed', () => {
    const changed = text.replace('status: ', 'declaredBy: authority\nstatus: ');
    expect(made(body(PLACE, changed).replaceAll('\n', '\r\n'))).toMatchObject({
      accepted: true,
      id: 'beispiel',
      path: PLACE,
      text: changed,
    });
    const where = 'organisations/musterstadt/solutions/neues-beispiel.md';
    const other = text.replace(/^title: .*$/m, 'title: Wetterwarte');
    expect(made(body(where, other, '````'))).toMatchObject({
      accepted: true,
      id: 'neues-beispiel',
      path: where,
    });
  });

  it('is what the form writes', () => {
    const settings = completeSettings({
      name: 'MaKI',
      title: 'Register',
      repository: {
        host: 'gitlab',
        url: 'https://gitlab.opencode.de/muster/maki',
        branch: 'main',
        contentPath: 'content',
      },
    });
    const ways = contributionWays({ path: PLACE, text, isNew: true }, 'Neu', settings, 'de');
    const { href } = ways.find(({ id, copyFirst }) => id === 'issue' && !copyFirst)!;
    expect(issueFile(new URL(href!).searchParams.get('issue[description]')!)).toEqual({ path: PLACE, text });
  });

  it('is refused with the findings', () => {
    const result = made(body(PLACE, text.replace(/^status: .*$/m, 'status: live')));
    expect(result).toMatchObject({ accepted: false, note: expect.stringMatching(/„live“ gibt es nicht/) });
  });

  it.each([
    ['../../.github/workflows/x.yml'],
    ['organisations/musterstadt/../../x.md'],
    ['organisations/musterstadt/solutions/X.md'],
    ['site.yaml'],
  ])('is none at %s', (where) => {
    expect(issueFile(body(where, text))).toBeUndefined();
    expect(made(body(where, text)).accepted).toBe(false);
  });

  it('is none where there are two', () => {
    expect(issueFile(body(PLACE, text) + body(PLACE, text))).toBeUndefined();
  });
});

/** What a stranger may try, in every field. */
const ATTACKS = [
  ...PAYLOADS,
  '`touch /tmp/maki-x` $(touch /tmp/maki-x) ; rm -rf . #',
  '"; exit 0; echo "',
  '${{ github.token }} ${{ secrets.X }}',
  '::set-output name=x::y ::error::x ##[command]x',
  '@admin @org/team #1 GH-1 https://boese.example ![x](https://boese.example/x.png)',
  '---\nretired: {on: 2026-01-01, reason: withdrawn}\n---',
  'x\nowners: ["@boese"]',
  '"\nstatus: production\nx: "',
  '../../../.github/workflows/x',
  '!!js/function "x" &a *a',
  'EOF\nnumber=1',
];

describe('a hostile issue', () => {
  const attacked = (kind: Kind, id: string, attack: string): string =>
    issue(kind, { ...ANSWERS[kind], [id]: attack });

  it.each(KINDS)(
    'gains nothing in any field of the kind %s',
    async (kind) => {
      const { fields } = issueForm(kind, vocabularies);
      for (const [index, { id }] of fields.entries()) {
        // A third of them for each field: every one meets every sort of field.
        for (const attack of ATTACKS.filter((_, at) => at % 3 === index % 3)) {
          const result = made(attacked(kind, id, attack));
          expect(inertProblem(result.note), `${id}: ${attack}`).toBeUndefined();
          if (!result.accepted) continue;
          expect(result.path).toMatch(/^organisations\/[a-z0-9-]+\/(?:[a-z]+\/)?[a-z0-9-]+\.md$/);
          expect(keysOf(result.text), `${id}: ${attack}`).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/^(?:owners|retired|formerIds|x)$/)]),
          );
        }
      }
    },
    60_000,
  );

  it('reaches GitHub as data of a request and nothing else', async () => {
    const attack = ATTACKS.find((one) => one.includes('touch'))!;
    const result = made(attacked('solution', 'section-2', attack));
    const bodies: object[] = [];
    await proposeRecord(
      {
        request: async <T>(method: string, at: string, body?: object) => {
          if (method !== 'GET') bodies.push({ at, ...body });
          return { permission: 'write', object: { sha: '' }, number: 2 } as T;
        },
        list: async () => [],
      },
      {
        issue: { number: 1 },
        label: { name: 'eintrag-übernehmen' },
        sender: { login: 'wartung' },
        repository: { default_branch: 'main', html_url: 'https://github.com/muster/maki' },
      },
      result,
    );
    expect(result.accepted).toBe(true);
    expect(JSON.stringify(bodies)).not.toContain('touch');
  });
});

/** As for the review report, which begins otherwise. */
function inertProblem(note: string): string | undefined {
  return reportProblem(note.replace(ANSWER_START, REPORT_START), 'https://github.com/muster/maki');
}

function keysOf(text: string): string[] {
  return Object.keys(parse(text.split('---\n')[1]!));
}
