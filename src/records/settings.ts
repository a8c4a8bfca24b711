import { readFileSync } from 'node:fs';
import path from 'node:path';

import { completeSettings, settingsSchema, type Settings } from '#domain/settings.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { ContentError } from './content-error.ts';
import { SETTINGS_FILE } from './content-folder.ts';
import { reason } from './reader-problem.ts';
import type { YamlDocument } from './yaml.ts';
import { faulty, parseYamlFile } from './yaml-file.ts';

const WHAT = 'Einstellungen';

/**
 * Reads the operator's settings of a content folder.
 * @throws ContentError naming every mistake with its line, or that the file is missing
 */
export function readSettings(content: string): Settings {
  const file = path.join(content, SETTINGS_FILE);
  return parseSettings(file, readBytes(file));
}

/**
 * Settings wherever their bytes come from.
 * @param file as messages call it
 * @throws ContentError naming every mistake with its line
 */
export function parseSettings(file: string, bytes: Uint8Array): Settings {
  // The settings use no controlled list, so no vocabulary is ever looked up.
  const { data, yaml } = parseYamlFile(WHAT, file, bytes, settingsSchema, {} as Vocabularies);
  const settings = completeSettings(data);
  const contradictions = checkTogether(settings, yaml);
  if (contradictions.length > 0) throw faulty(WHAT, file, contradictions);
  return settings;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const missing = reason(error) === 'ENOENT';
    throw new ContentError(
      missing
        ? `Die Einstellungen ${file} fehlen. Legen Sie die Datei nach dem Muster des Projekts an (content/${SETTINGS_FILE}).`
        : `Die Einstellungen ${file} lassen sich nicht lesen: ${reason(error)}.`,
    );
  }
}

function checkTogether({ languages, official, operator }: Settings, yaml: YamlDocument): string[] {
  const at = (name: string): string => `Zeile ${yaml.locate([name], 'value').line}, ${name}`;
  const problems: string[] = [];
  if (!languages.includes('de'))
    problems.push(`${at('languages')}: Deutsch fehlt. Ergänzen Sie de; die Einträge sind deutsch.`);
  if (new Set(languages).size < languages.length)
    problems.push(`${at('languages')}: Eine Sprache steht zweimal. Behalten Sie eine davon.`);
  if (official && (operator.name === undefined || operator.address === undefined)) {
    problems.push(
      `${at('official')}: Eine amtliche Website nennt ihren Betreiber. Ergänzen Sie operator mit name und address oder setzen Sie official auf false.`,
    );
  }
  return problems;
}
