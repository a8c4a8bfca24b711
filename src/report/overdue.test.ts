import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkContent, type CheckResult } from '#records/check.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { hostileWording, sampleFiles, writeContent } from '../../tests/build/sample-content.ts';
import { reportProblem } from '../../scripts/lib/inert-report.ts';
import { REPORT_START } from '../../scripts/lib/handover.ts';
import { ROOT } from '../../scripts/lib/step.ts';
import { overdueAuthorities, type OverdueAuthority } from './overdue.ts';
import { overdueIssue, overdueMarkdown } from './overdue-text.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'maki-overdue-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function check(content: string, today: string): CheckResult {
  return checkContent({ content, today, vocabularies: readVocabularies(content) });
}

describe('what has to be confirmed', () => {
  const content = path.join(FOLDER, 'content');
  let overdue: (today: string) => OverdueAuthority[];

  beforeAll(() => {
    cpSync(path.join(ROOT, 'tests', 'rules', 'base'), content, { recursive: true });
    cpSync(path.join(ROOT, 'content', 'vocabularies'), path.join(content, 'vocabularies'), {
      recursive: true,
    });
    overdue = (today) => {
      const { catalogue, records, findings } = check(content, today);
      return overdueAuthorities(catalogue, records, findings);
    };
  });

  it('is nothing while everything is new', () => {
    expect(overdue('2026-11-23')).toEqual([]);
  });

  it('is listed by authority, with the reason', () => {
    const found = overdue('2029-01-01');
    expect(found.map(({ id, records }) => [id, records.map(({ file }) => path.basename(file))])).toEqual([
      ['bundesamt', ['vorbild.md']],
      ['musterstadt', ['beispiel.md', 'partner-gesucht.md', 'beispiel.md']],
    ]);
    const rules = found.flatMap(({ records }) =>
      records.flatMap(({ problems }) => problems.map(({ rule }) => rule)),
    );
    expect(rules).toEqual([
      'pruefung-veraltet',
      'bestaetigung-veraltet',
      'gesuch-abgelaufen',
      'pruefung-veraltet',
    ]);
  });

  it('names addresses that do not answer', () => {
    const { catalogue, records, findings } = check(content, '2026-11-23');
    const link = { url: 'https://www.musterstadt.de/weg', file: records[0]!.file, problem: 'Status 404' };
    const found = overdueAuthorities(catalogue, records, findings, [link]);
    expect(found.flatMap((one) => one.records)).toMatchObject([{ problems: [], links: [link] }]);
    expect(overdueIssue(found[0]!, () => undefined).body).toMatch(
      /musterstadt\.de\/weg antwortet nicht: Status 404\./,
    );
  });

  it('reads as an issue, with the place where it can be mended', () => {
    const [, city] = overdue('2029-01-01');
    const { title, body } = overdueIssue(city!, ({ kind, id }) => `https://ki.example/${kind}/${id}`);
    expect(title).toBe('Bitte bestätigen: 3 Einträge von musterstadt');
    expect(body).toContain('[Im Formular bestätigen oder ändern](https://ki.example/need/partner-gesucht)');
    expect(body).toContain('Der Einsatz wurde zuletzt');
  });

  it('is cut where it is too long for an issue', () => {
    const [, city] = overdue('2029-01-01');
    const many = { ...city!, records: Array.from({ length: 3000 }, () => city!.records[0]!) };
    const { body } = overdueIssue(many, () => undefined);
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain('… und 2900 weitere Einträge');
  });
});

it('brings nothing active out of hostile records', () => {
  const content = path.join(FOLDER, 'hostile');
  writeContent(content, sampleFiles(hostileWording()));
  const { catalogue, records, findings } = check(content, '2031-01-01');
  const links = records.map(({ file }) => ({
    url: 'https://boese.example/@admin',
    file,
    problem: 'Status 404',
  }));
  const authorities = overdueAuthorities(catalogue, records, findings, links);
  expect(authorities.length).toBeGreaterThan(2);
  const texts = [
    overdueMarkdown(authorities, '2031-01-01', () => undefined),
    ...authorities.map((one) => overdueIssue(one, () => undefined).body),
  ];
  for (const text of texts)
    expect(reportProblem(`${REPORT_START}\n${text}`.slice(0, 60_000), 'https://x.de')).toBeUndefined();
});
