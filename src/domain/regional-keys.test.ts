import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { municipalityKey, parseRegionalKey, regionalKeyFault } from './regional-keys.ts';

const ORGANISATIONS = new URL('../../content/organisations/', import.meta.url);

/** Keys that stand in the records, with the folder of the authority. */
const REAL = readdirSync(ORGANISATIONS).flatMap((folder) => {
  const text = readFileSync(new URL(`${folder}/organisation.md`, ORGANISATIONS), 'utf8');
  return [...text.matchAll(/^ars: "(\d+)"$/gm)].map(([, key]) => [folder, key!] as const);
});

describe('keys of the content', () => {
  it('are many', () => {
    expect(REAL.length).toBeGreaterThan(20);
  });

  test.each(REAL)('%s: %s', (folder, key) => {
    expect(regionalKeyFault(key)).toBeUndefined();
    const parts = parseRegionalKey(key)!;
    // Districts and district-free cities end with zeros; towns within a district do not.
    if (folder.startsWith('kreis-')) expect(parts.area).toBe('district');
    expect(['district', 'municipality']).toContain(parts.area);
    expect(municipalityKey(key)).toMatch(parts.area === 'municipality' ? /^\d{8}$/ : /^\d{5}000$/);
  });
});

describe('known places', () => {
  test.each([
    // Examples of the statistical offices: GV-ISys, Kommunalverzeichnis Brandenburg.
    ['091620000000', 'district', '09162000'], // München, kreisfrei
    ['032410001001', 'municipality', '03241001'], // Hannover, in the Region Hannover
    ['120600181181', 'municipality', '12060181'], // Panketal, amtsfrei
    ['120605003154', 'municipality', '12060154'], // Marienwerder in the Amt Biesenthal-Barnim
    ['120605003', 'association', undefined], // Amt Biesenthal-Barnim
    ['145215115430', 'municipality', '14521430'], // Niederwürschnitz
    ['12060', 'district', '12060'],
    ['08', 'state', '08'],
    ['020000000000', 'state', '02000000'], // Hamburg
    ['110000000000', 'state', '11000000'], // Berlin
    ['091000000000', 'region', '09100000'], // Oberbayern, filled with zeros
  ])('%s is a %s, AGS %s', (key, area, ags) => {
    expect(regionalKeyFault(key)).toBeUndefined();
    expect(parseRegionalKey(key)?.area).toBe(area);
    expect(municipalityKey(key)).toBe(ags);
  });

  test.each([
    ['17', 'state'],
    ['00', 'state'],
    ['09000', 'district'],
    ['090005001001', 'district'],
    ['091621001001', 'association-kind'],
    ['032410001002', 'association-number'],
    ['120605000', 'association-missing'],
    ['120600000', 'association-missing'],
  ])('%s has a fault: %s', (key, fault) => {
    expect(regionalKeyFault(key)).toBe(fault);
  });

  test.each(['', '9', '091', '0916200000', '09162000000a', ' 09', '0916200000000'])(
    '„%s“ is no key',
    (text) => {
      expect(parseRegionalKey(text)).toBeUndefined();
      expect(municipalityKey(text)).toBeUndefined();
      expect(regionalKeyFault(text)).toBeUndefined();
    },
  );
});

it('gives back the digits of every key of 12 digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (key) => {
      const { state, region, district, association, municipality } = parseRegionalKey(key)!;
      expect(state + region + district + association + municipality).toBe(key);
    }),
  );
});
