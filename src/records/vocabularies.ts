import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { compareText } from '#domain/finding.ts';
import {
  VOCABULARY_LISTS,
  vocabularySchema,
  type Vocabularies,
  type Vocabulary,
} from '#domain/vocabulary.ts';
import { ContentError } from './content-error.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads all controlled lists of a content folder.
 * @throws ContentError naming every file that is missing or wrong
 */
export function readVocabularies(content: string): Vocabularies {
  const folder = path.join(content, 'vocabularies');
  return parseVocabularies(folder, namesIn(folder), (name) => readFileSync(path.join(folder, name), 'utf8'));
}

/**
 * Controlled lists wherever their texts come from.
 * @param folder as messages call it
 * @param names of the files that are there
 * @param read gives the text of a file; throws when there is none
 * @throws ContentError naming every file that is missing or wrong
 */
export function parseVocabularies(
  folder: string,
  names: readonly string[],
  read: (name: string) => string,
): Vocabularies {
  const problems: string[] = [];
  const lists: Record<string, Vocabulary> = {};
  for (const list of VOCABULARY_LISTS) {
    try {
      const vocabulary = parseVocabulary(read(`${list}.yaml`));
      if (vocabulary.id !== list) problems.push(`${list}.yaml: id „${vocabulary.id}“ statt „${list}“`);
      lists[list] = vocabulary;
    } catch (error) {
      problems.push(`${list}.yaml: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  problems.push(...unknownFiles(names));
  if (problems.length > 0) {
    throw new ContentError(`Wertelisten in ${folder} fehlerhaft:\n  ${problems.join('\n  ')}`);
  }
  return lists as unknown as Vocabularies;
}

function parseVocabulary(text: string): Vocabulary {
  const { data, problems } = readYaml(text.replace(/\r\n/g, '\n'), 1);
  const [problem] = problems;
  if (problem !== undefined) {
    const line = problem.place.in === 'text' ? `Zeile ${problem.place.line}: ` : '';
    throw new ContentError(`${line}${problem.message.de}`);
  }
  const result = vocabularySchema.safeParse(data);
  if (!result.success) {
    throw new ContentError(
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  }
  const ids = result.data.entries.map(({ id }) => id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double !== undefined) throw new ContentError(`Kennung „${double}“ steht zweimal`);
  return result.data;
}

function unknownFiles(names: readonly string[]): string[] {
  const known = new Set<string>(VOCABULARY_LISTS.map((list) => `${list}.yaml`));
  return names
    .filter((name) => !known.has(name))
    .toSorted(compareText)
    .map((name) => `${name}: unbekannte Datei`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
