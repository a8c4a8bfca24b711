import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isPlaceholder, missingSettings, siteAddress, UNSET_URL } from '#domain/settings.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { readSettings } from './settings.ts';

const MINIMAL = 'name: MaKI\ntitle: Marktplatz\n';
const SHIPPED = path.join(PROJECT_ROOT, 'content');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maki-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(path.join(folder, 'site.yaml'), text);
  return readSettings(folder);
}

/** Every line of the message but the first, which names the file. */
function mistakes(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    const [first, ...rest] = (error as Error).message.split('\n');
    expect(first).toContain(path.join(folder, 'site.yaml'));
    return rest.map((line) => line.trim());
  }
  return [];
}

describe('readSettings', () => {
  it('fills in what has a default', () => {
    expect(read(MINIMAL)).toEqual({
      name: 'MaKI',
      title: 'Marktplatz',
      official: false,
      languages: ['de', 'en'],
      operator: {},
      repository: { host: 'github', branch: 'main', contentPath: 'content' },
      accessibility: {},
      privacy: {},
    });
  });

  it.each<[what: string, text: string, mistakes: string[]]>([
    [
      'an unknown name',
      `${MINIMAL}offical: true\n`,
      [
        'Zeile 3, offical: Das Feld „offical“ gibt es hier nicht. Gemeint „official“? Möglich sind: name, title, url, official, languages, contactMailbox, operator, repository, accessibility, privacy.',
      ],
    ],
    [
      'an unknown host',
      `${MINIMAL}repository: { host: gitlap, branch: main, contentPath: content }\n`,
      ['Zeile 3, repository.host: „gitlap“ gibt es nicht. Möglich: github, gitlab. Gemeint „gitlab“?'],
    ],
    [
      'http',
      `${MINIMAL}url: http://ki.example.de/\n`,
      [
        'Zeile 3, url: „http://ki.example.de/“ beginnt mit http. Nur verschlüsselte Adressen mit https sind erlaubt. Erwartet wird https://name.de/seite. Gemeint „https://ki.example.de/“?',
      ],
    ],
    [
      'a missing title',
      'name: MaKI\n',
      [
        'Zeile 1, title: Das Pflichtfeld „title“ (Titel) fehlt. Ergänzen Sie zum Beispiel: title: Marktplatz der KI-Möglichkeiten',
      ],
    ],
    [
      'text for a truth value',
      `${MINIMAL}official: ja\n`,
      ['Zeile 3, official: Erwartet wird ein Wahrheitswert, gefunden wurde Text.'],
    ],
    [
      'no German',
      `${MINIMAL}languages: [en]\n`,
      ['Zeile 3, languages: Deutsch fehlt. Ergänzen Sie de; die Einträge sind deutsch.'],
    ],
    [
      'one language twice',
      `${MINIMAL}languages: [de, de]\n`,
      ['Zeile 3, languages: Eine Sprache steht zweimal. Behalten Sie eine davon.'],
    ],
    [
      'an official site without operator',
      `${MINIMAL}official: true\n`,
      [
        'Zeile 3, official: Eine amtliche Website nennt ihren Betreiber. Ergänzen Sie operator mit name und address oder setzen Sie official auf false.',
      ],
    ],
    [
      'an empty group',
      `${MINIMAL}operator:\n`,
      [
        'Zeile 3: Das Feld hat keinen Wert. Tragen Sie einen Wert ein oder entfernen Sie das Feld; fehlende Angaben erscheinen als „keine Angabe“.',
      ],
    ],
    [
      'a content folder outside the repository',
      `${MINIMAL}repository: { host: github, branch: main, contentPath: ../x }\n`,
      ['Zeile 3, repository.contentPath: „../x“ hat nicht die erwartete Form. Beispiel: content'],
    ],
    [
      'two mistakes, in the order of the file',
      `official: 1\nname: M\ntitle: Marktplatz\n`,
      [
        'Zeile 1, official: Erwartet wird ein Wahrheitswert, gefunden wurde eine Zahl.',
        'Zeile 2, name: Der Text hat 1 Zeichen, erlaubt sind mindestens 2. Beschreiben Sie es genauer.',
      ],
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  it('says that the file is missing', () => {
    expect(() => readSettings(folder)).toThrow(/site\.yaml fehlen\. Legen Sie die Datei/);
  });
});

describe('the settings that ship with the project', () => {
  const settings = readSettings(SHIPPED);

  it('claim nothing: no authority, no address, not official', () => {
    expect(settings.official).toBe(false);
    expect(missingSettings(settings)).toEqual([
      'url',
      'contactMailbox',
      'operator.name',
      'operator.address',
      'operator.email',
      'operator.representedBy',
      'repository.url',
      'accessibility.feedback',
      'accessibility.enforcement',
      'accessibility.assessedOn',
      'privacy.officer',
      'privacy.authority',
      'privacy.logs',
    ]);
    expect(siteAddress(settings)).toBe(UNSET_URL);
  });

  it('are complete once every prepared line is uncommented', () => {
    const text = readFileSync(path.join(SHIPPED, 'site.yaml'), 'utf8');
    const filled = text
      .replace(/^( *)# ((?: *)(?:- |[a-zA-Z]+:(?: |$)).*)$/gm, '$1$2')
      .replace(/^(?:Prüfen|Angabe|Wohin).*$/gm, '');
    expect(missingSettings(read(filled))).toEqual([]);
  });
});

it('knows an unset value', () => {
  expect([undefined, null, [], '', 'x', false].map(isPlaceholder)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
