import { readFileSync } from 'node:fs';
import path from 'node:path';

import * as z from 'zod';

import type { FieldPath } from '#domain/finding.ts';
import { nearest } from '#domain/nearest.ts';
import { explainIssues, show, valueAt } from '#domain/schema/issues.ts';
import { completeSettings, settingsSchema, type Settings } from '#domain/settings.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { checkCharacters, decodeText } from './characters.ts';
import { ContentError } from './content-error.ts';
import { SETTINGS_FILE } from './content-folder.ts';
import { reason, type ReaderProblem } from './reader-problem.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

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
  const { text = '', problems: unreadable } = decodeText(bytes);
  if (unreadable.length > 0) throw faulty(file, unreadable.map(problemLine));
  const yaml = readYaml(text, 1);
  const problems = [...checkCharacters(text), ...yaml.problems];
  if (problems.length > 0) throw faulty(file, problems.map(problemLine));
  const result = settingsSchema.safeParse(yaml.data ?? {});
  if (!result.success) throw faulty(file, explain(yaml, result.error.issues));
  const settings = completeSettings(result.data);
  const contradictions = checkTogether(settings, yaml);
  if (contradictions.length > 0) throw faulty(file, contradictions);
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

function problemLine({ place, message }: ReaderProblem): string {
  return `${place.in === 'text' ? `Zeile ${place.line}: ` : ''}${message.de}`;
}

/** One line per mistake, in the order of the file. */
function explain(yaml: YamlDocument, issues: readonly z.core.$ZodIssue[]): string[] {
  return issues
    .flatMap((issue) => {
      if (issue.code === 'invalid_value')
        return [
          { place: issue.path as FieldPath, part: 'value', message: wrongChoice(yaml, issue) } as const,
        ];
      // The settings use no controlled list, so no vocabulary is ever looked up.
      return explainIssues(settingsSchema, yaml.data, [issue], {} as Vocabularies).map(
        ({ place, message }) => ({
          place: place.in === 'value' || place.in === 'key' ? place.path : [],
          part: place.in === 'key' ? ('key' as const) : ('value' as const),
          message: message.de,
        }),
      );
    })
    .map(({ place, part, message }) => ({
      line: yaml.locate(place, part).line,
      name: place.join('.'),
      message,
    }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, name, message }) => `Zeile ${line}, ${name}: ${message}`);
}

function wrongChoice(yaml: YamlDocument, issue: z.core.$ZodIssueInvalidValue): string {
  const found = valueAt(yaml.data, issue.path as FieldPath);
  const values = issue.values.map(String);
  if (found === undefined) return `Die Angabe fehlt. Möglich: ${values.join(', ')}.`;
  const [suggestion] = nearest(
    show(found),
    values.map((id) => ({ id })),
    1,
  );
  return `„${show(found)}“ gibt es nicht. Möglich: ${values.join(', ')}.${suggestion === undefined ? '' : ` Gemeint „${suggestion}“?`}`;
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

function faulty(file: string, problems: readonly string[]): ContentError {
  return new ContentError(`Einstellungen in ${file} fehlerhaft:\n  ${problems.join('\n  ')}`);
}
