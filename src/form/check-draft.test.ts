import { describe, expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { compareText } from '#domain/finding.ts';
import { checkContent } from '#records/check.ts';
import { contentFolder } from '#records/content-folder.ts';
import { recordPath } from '#records/record-path.ts';
import { readSettings } from '#records/settings.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { formRegister } from '#site/form-register.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDraft } from './check-draft.ts';
import { FormContext } from './context.ts';

const TODAY = '2026-11-23';
const content = contentFolder();
const checked = checkContent({ content, today: TODAY, vocabularies: readVocabularies(content) });
const register = formRegister(checked.catalogue, readSettings(content));
// As the browser gets it.
const context = new FormContext(JSON.parse(JSON.stringify(register)) as typeof register, 'de', TODAY);
const text = (inside: string): string => readFileSync(path.join(content, inside), 'utf8');

describe('checkDraft', () => {
  // A twentieth of the records: every one of them is checked against the whole register.
  it('says of a record what the command line says', { timeout: 120_000 }, () => {
    const records = allRecords(checked.catalogue).filter((_, index) => index % 20 === 7);
    expect(records.length).toBeGreaterThan(15);
    for (const record of records) {
      const inside = recordPath(record);
      const { findings } = checkDraft([{ path: inside, text: text(inside), isNew: false }], context);
      const expected = checked.findings.filter(({ file }) => file === `content/${inside}`);
      expect(findings).toEqual(expected);
    }
  });

  it('finds what only the whole register shows', () => {
    const [first] = checked.catalogue.solutions;
    const copy = text(recordPath(first!)).replace(/^added: .*$/m, `added: ${TODAY}`);
    const rules = (place: string): string[] =>
      checkDraft([{ path: place, text: copy, isNew: true }], context)
        .findings.map(({ rule }) => rule)
        .sort(compareText);
    expect(rules(`organisations/${first!.organisation}/solutions/ganz-anders.md`)).toContain(
      'titel-aehnlich',
    );
    expect(rules(recordPath({ ...first!, organisation: 'zz' }))).toContain('kennung-doppelt');
    expect(rules('organisations/gibt-es-nicht/solutions/ganz-anders.md')).toContain('stelle-fehlt');
  });
});
