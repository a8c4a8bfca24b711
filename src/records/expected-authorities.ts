import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Catalogue } from '#domain/catalogue.ts';
import type { FieldPath } from '#domain/finding.ts';
import {
  expectedAuthoritiesSchema,
  type ExpectedAuthorities,
  type ListedAuthority,
  type OfficialList,
} from '#domain/schema/expected-authorities.ts';
import { EXPECTED_AUTHORITIES_FILE } from './content-folder.ts';
import { faulty, parseYamlFile } from './yaml-file.ts';

const WHAT = 'Amtliche Listen';

/**
 * Reads the official lists of a content folder; a folder without the file has none.
 * @throws ContentError naming every mistake with its line
 */
export function readExpectedAuthorities(content: string, catalogue: Catalogue): ExpectedAuthorities {
  const file = path.join(content, EXPECTED_AUTHORITIES_FILE);
  if (!existsSync(file)) return { lists: [] };
  const { vocabularies } = catalogue;
  const schema = expectedAuthoritiesSchema(vocabularies);
  const { data, yaml } = parseYamlFile(WHAT, file, readFileSync(file), schema, vocabularies);
  const mistakes = [...mistakesIn(data, catalogue)].map(
    ([place, message]) => `Zeile ${yaml.locate(place, 'value').line}, ${place.join('.')}: ${message}`,
  );
  if (mistakes.length > 0) throw faulty(WHAT, file, mistakes);
  return data;
}

type Mistake = readonly [place: FieldPath, message: string];

/** What no single field shows: levels with states, names and records that stand twice, records that do not fit. */
function* mistakesIn({ lists }: ExpectedAuthorities, catalogue: Catalogue): Generator<Mistake> {
  const ids = new Set<string>();
  const records = new Set<string>();
  for (const [index, list] of lists.entries()) {
    const at: FieldPath = ['lists', index];
    if (ids.has(list.id)) yield [[...at, 'id'], `Die Kennung „${list.id}“ steht zweimal.`];
    ids.add(list.id);
    yield* stateMistakes(list, at);
    const names = new Set<string>();
    for (const [position, authority] of list.authorities.entries()) {
      const place: FieldPath = [...at, 'authorities', position];
      if (names.has(authority.name)) yield [[...place, 'name'], `„${authority.name}“ steht zweimal.`];
      names.add(authority.name);
      const message = recordMistake(authority, list, records, catalogue);
      if (message !== undefined) yield [[...place, 'organisation'], message];
    }
  }
}

function* stateMistakes({ level, state }: OfficialList, at: FieldPath): Generator<Mistake> {
  if (level === 'state' && state === undefined)
    yield [[...at, 'level'], 'Zu einer Liste von Landesbehörden gehört das Land. Ergänzen Sie state.'];
  if (level === 'federal' && state !== undefined)
    yield [[...at, 'state'], 'Eine Liste von Bundesbehörden hat kein Land. Entfernen Sie state.'];
}

/** @param records ids of the records met so far; the authority's is added */
function recordMistake(
  { organisation: id }: ListedAuthority,
  { level, state }: OfficialList,
  records: Set<string>,
  { organisation }: Catalogue,
): string | undefined {
  if (id === undefined) return undefined;
  if (records.has(id)) return `Die Stelle „${id}“ steht zweimal.`;
  records.add(id);
  const record = organisation.get(id);
  if (record === undefined)
    return `Die Stelle „${id}“ gibt es im Register nicht. Entfernen Sie das Feld, bis sie eingetragen ist.`;
  if (record.data.retired !== undefined)
    return `Die Stelle „${id}“ gibt es nicht mehr. Nennen Sie ihre Nachfolgerin.`;
  if (record.data.level !== level || (state !== undefined && record.data.state !== state))
    return `Die Stelle „${id}“ gehört nicht zu Ebene und Land dieser Liste. Berichtigen Sie die Liste oder den Eintrag.`;
  return undefined;
}
