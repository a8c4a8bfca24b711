/** Messages of the schema: what they say, what they offer, and that each wrong value is spoken of once. */
import { expect, test } from 'vitest';
import { readVocabularies } from '#records/vocabularies.ts';
import { PROJECT_ROOT } from '#records/content-folder.ts';
import { createSchemas } from './index.ts';
import { explainIssues, metaAt, schemaAt, show } from './issues.ts';

const vocabularies = readVocabularies(`${PROJECT_ROOT}/content`);
const schemas = createSchemas(vocabularies);

const NEED = {
  title: 'Partner gesucht',
  summary: 'Die Stadt sucht Kommunen, die gemeinsam mit ihr etwas erproben.',
  kind: 'pilot',
  status: 'open',
  until: '2027-06-30',
  contact: { name: 'Amt für Digitales' },
};

function problems(change: Record<string, unknown>) {
  const data = Object.fromEntries(
    Object.entries({ ...NEED, ...change }).filter(([, value]) => value !== undefined),
  );
  const result = schemas.need.safeParse(data);
  return result.success ? [] : explainIssues(schemas.need, data, result.error.issues, vocabularies);
}

test('Der Ausgangspunkt ist gültig', () => expect(problems({})).toEqual([]));

test.each([
  [
    { status: 'Open' },
    'unbekannter-wert',
    'open',
    /^Status: „Open“ gibt es nicht\. Möglich: .*Gemeint „open“/,
  ],
  [{ kind: 'Partner' }, 'unbekannter-wert', 'partner', /^Art: „Partner“ gibt es nicht/],
  [{ titel: 'x' }, 'unbekanntes-feld', 'title', /^Das Feld „titel“ gibt es hier nicht\. Gemeint „title“\?/],
  [{ Kurzbeschreibung: 'x' }, 'unbekanntes-feld', 'summary', /Gemeint „summary“\?/],
  [
    { until: '30.6.2027' },
    'datum-ungueltig',
    '2027-06-30',
    /Erwartet wird JJJJ-MM-TT\. Gemeint „2027-06-30“\?$/,
  ],
  [{ until: '2027-02-30' }, 'datum-ungueltig', undefined, /gibt es im Kalender nicht/],
  [
    { title: undefined },
    'pflichtfeld-fehlt',
    /^title: /,
    /^Das Pflichtfeld „title“ \(Titel\) fehlt\. Ergänzen Sie zum Beispiel: title: /,
  ],
  [
    { topics: 'building' },
    'falscher-typ',
    '[building]',
    /^Erwartet wird eine Liste, gefunden wurde Text\. Schreiben Sie: \[building\]$/,
  ],
  [
    { title: 2024 },
    'falscher-typ',
    '"2024"',
    /^Erwartet wird Text, gefunden wurde eine Zahl\. Schreiben Sie: "2024"$/,
  ],
  [
    { contact: 'Bürgeramt' },
    'falscher-typ',
    undefined,
    /^Erwartet wird eine Gruppe von Feldern, gefunden wurde Text\. Schreiben Sie die Felder darunter, eingerückt\. Möglich sind: name, email, url\.$/,
  ],
  [
    { contact: [{ name: 'Bürgeramt' }] },
    'falscher-typ',
    undefined,
    /gefunden wurde eine Liste\. Schreiben Sie die Felder darunter, eingerückt und ohne „- “\./,
  ],
  [
    { sources: { title: 'Bericht' } },
    'falscher-typ',
    undefined,
    /^Erwartet wird eine Liste, gefunden wurde eine Gruppe von Feldern\. Setzen Sie vor das erste Feld jedes Eintrags „- “/,
  ],
  [{ matches: ['Bürger-Bot'] }, 'kennung-ungueltig', 'buerger-bot', /Gemeint „buerger-bot“\?$/],
  [{ matches: ['../bot'] }, 'kennung-ungueltig', undefined, /64 Zeichen\.$/],
  [{ title: ' Partner' }, 'leerraum-am-rand', 'Partner', /Entfernen Sie ihn/],
  [
    { contact: { name: 'Amt', url: 'www.stadt.de' } },
    'webadresse-ungueltig',
    'https://www.stadt.de',
    /Setzen Sie https/,
  ],
  [
    { contact: { name: 'Amt', url: 'http://www.stadt.de' } },
    'webadresse-ungueltig',
    'https://www.stadt.de',
    /nur verschlüsselte|Nur verschlüsselte/,
  ],
] as const)('%j', (change, rule, suggestion, message) => {
  const found = problems(change);
  expect(found.map((problem) => problem.rule)).toEqual([rule]);
  if (suggestion instanceof RegExp) expect(found[0]!.suggestion).toMatch(suggestion);
  else expect(found[0]!.suggestion).toBe(suggestion);
  expect(found[0]!.message.de).toMatch(message);
});

test('Ein Wert mit mehreren Fehlern wird einmal gemeldet', () => {
  expect(problems({ title: ' ' }).map(({ rule }) => rule)).toEqual(['text-zu-kurz']);
  expect(problems({ contact: { name: ' ' }, matches: ['A', 'B'] })).toHaveLength(3);
});

test('Namen, die jedes Objekt hat, sind keine Felder', () => {
  for (const name of ['toString', 'constructor', 'hasOwnProperty', '__proto__']) {
    expect(schemaAt(schemas.need, [name])).toBeUndefined();
    expect(metaAt(schemas.need, [name])).toBeUndefined();
    expect(metaAt(schemas.need, ['contact', name, 0])).toBeUndefined();
  }
});

test('Werte erscheinen kurz und in einer Zeile', () => {
  expect(show('a\nb')).toBe('a b');
  expect(show('x'.repeat(61))).toHaveLength(58);
  expect(show({ a: [1] })).toBe('{"a":[1]}');
  expect(show(undefined)).toBe('undefined');
});
