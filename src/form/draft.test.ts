import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { draftFile, packDraft, readDraft, unpackDraft } from './draft.ts';

const draft = {
  path: 'organisations/stadt/solutions/zaun.md',
  text: '---\ntitle: Zäune & „Mauern“ 😀\n# Ein Kommentar\n---\n\n## Lösung\n\nText.\n',
};

const packed = (value: unknown): string =>
  btoa(String.fromCharCode(...zlibSync(strToU8(JSON.stringify(value)))));

describe('a draft in an address', () => {
  it('comes back as it was, with characters that addresses take', () => {
    expect(packDraft(draft)).toMatch(/^[\w-]+$/);
    expect(unpackDraft(packDraft(draft))).toEqual(draft);
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no archive', btoa('hallo')],
    ['other data', packed({ path: 1 })],
    ['a path outside', packed(['../../etc/passwd', 'x'])],
    ['no text', packed(['organisations/a/solutions/b.md', 5])],
    ['far too much', packed(['organisations/a/solutions/b.md', 'x'.repeat(5_000_000)])],
  ])('is refused when it is %s', (_, text) => {
    expect(unpackDraft(text)).toBeUndefined();
  });
});

describe('a draft as a file', () => {
  it('says where it belongs, and comes back without that', () => {
    expect(draftFile(draft)).toContain('\n# Ablage: organisations/stadt/solutions/zaun.md\n');
    expect(readDraft(draftFile(draft))).toEqual(draft);
    expect(readDraft(draftFile(draft).replaceAll('\n', '\r\n'))).toEqual(draft);
  });

  it.each([
    ['name: A\nlevel: federal\n', 'organisations/offen/organisation.md'],
    ['solution: a\n', 'organisations/offen/deployments/offen.md'],
    ['title: A\nuntil: 2026-01-01\n', 'organisations/offen/needs/offen.md'],
    ['title: A\n', 'organisations/offen/solutions/offen.md'],
  ])('of a record is known by its fields: %j', (fields, path) => {
    expect(readDraft(`---\n${fields}---\n`).path).toBe(path);
  });

  it('takes no path that leads elsewhere', () => {
    expect(readDraft('---\n# Ablage: ../../x.md\ntitle: A\n---\n').path).toBe(
      'organisations/offen/solutions/offen.md',
    );
  });
});
