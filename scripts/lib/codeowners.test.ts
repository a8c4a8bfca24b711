import { expect, it } from 'vitest';

import type { RecordOf } from '#domain/record.ts';
import { completeSettings } from '#domain/settings.ts';
import { codeOwners } from './codeowners.ts';

function authority(id: string, owners?: string[]): RecordOf<'organisation'> {
  const data = { name: id, level: 'municipal', url: `https://www.${id}.de/`, owners };
  return {
    kind: 'organisation',
    id,
    organisation: id,
    file: '',
    data,
  } as unknown as RecordOf<'organisation'>;
}

const AUTHORITIES = [
  authority('stadt-b', ['@stadt-b/ki', '@frau-b']),
  authority('stadt-a', ['@stadt-a']),
  authority('stadt-c'),
];

function rules(maintainers?: string[]): string[] {
  const settings = completeSettings({ name: 'MaKI', title: 'Register' });
  const repository = { ...settings.repository, ...(maintainers === undefined ? {} : { maintainers }) };
  return codeOwners(AUTHORITIES, { repository })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

it('gives everything to the maintainers, then each folder to the accounts its authority names', () => {
  expect(rules(['@register/wartung'])).toEqual([
    '* @register/wartung',
    '/content/organisations/stadt-a/ @stadt-a',
    '/content/organisations/stadt-b/ @stadt-b/ki @frau-b',
  ]);
});

it('invents no maintainers', () => {
  expect(rules()).toEqual([
    '/content/organisations/stadt-a/ @stadt-a',
    '/content/organisations/stadt-b/ @stadt-b/ki @frau-b',
  ]);
});
