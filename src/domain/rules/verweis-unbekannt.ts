import { nearest, type Candidate } from '../nearest.ts';
import { valueAt } from '../place.ts';
import type { AnyRecord } from '../record.ts';
import { references, type Reference } from '../references.ts';
import type { Kind } from '../schema/index.ts';
import type { CatalogueRule } from './rule.ts';

// A search through all names is slow; a change that breaks more references than this has one cause.
const MAX_SEARCHES = 40;

const NAMES: Readonly<Record<Kind, { de: string; en: string }>> = {
  organisation: { de: 'Keine Stelle', en: 'authority' },
  solution: { de: 'Keine Lösung', en: 'solution' },
  deployment: { de: 'Kein Einsatz', en: 'deployment' },
  need: { de: 'Kein Gesuch', en: 'request' },
};

export const verweisUnbekannt: CatalogueRule = {
  id: 'verweis-unbekannt',
  severity: 'error',
  scope: 'catalogue',
  title: { de: 'Verweis ins Leere', en: 'Reference leads nowhere' },
  explanation: {
    de: 'Ein Einsatz nennt seine Lösung, ein Gesuch passende Lösungen, eine Lösung ihre Partner: immer mit der Kennung des anderen Eintrags, also seinem Dateinamen ohne Endung. Prüfen Sie die Schreibweise. Gibt es den Eintrag noch nicht, legen Sie ihn an.',
    en: 'A deployment refers to its solution, a request to matching solutions, a solution to its partners: always by the ID of the other entry, which is its file name without the extension. Check the spelling. If the entry does not exist yet, create it.',
  },
  *check({ records, known }) {
    const ids = new Set([...known].map(kindAndId));
    const suggest = suggester(records);
    for (const record of records) {
      for (const reference of references(record)) {
        if (ids.has(`${reference.kind}:${reference.id}`)) continue;
        const suggestion = suggest(reference);
        const { de, en } = NAMES[reference.kind];
        yield {
          record,
          place: valueAt(...reference.path),
          actual: reference.id,
          suggestion,
          message: {
            de: `${de} hat die Kennung „${reference.id}“.${suggestion === undefined ? ' Prüfen Sie die Schreibweise oder legen Sie den Eintrag an.' : ` Gemeint „${suggestion}“?`}`,
            en: `No ${en} has the ID “${reference.id}”.${suggestion === undefined ? ' Check the spelling or create the entry.' : ` Did you mean “${suggestion}”?`}`,
          },
        };
      }
    }
  },
};

/** A deployment may be named from another authority's folder: `deployment:stadt-a/mucgpt` as `deployment:mucgpt`. */
function kindAndId(key: string): string {
  return key.startsWith('deployment:') ? `deployment:${key.slice(key.indexOf('/') + 1)}` : key;
}

/** Finds the nearest id; builds the lists of names when first asked and searches each id only once. */
function suggester(records: readonly AnyRecord[]): (reference: Reference) => string | undefined {
  const candidates = new Map<Kind, Candidate[]>();
  const found = new Map<string, string | undefined>();
  return ({ kind, id }) => {
    const key = `${kind}:${id}`;
    if (!found.has(key) && found.size < MAX_SEARCHES) {
      let list = candidates.get(kind);
      if (list === undefined) {
        list = records
          .filter((record) => record.kind === kind)
          .map((record) => ({ id: record.id, names: namesOf(record) }));
        candidates.set(kind, list);
      }
      found.set(key, nearest(id, list, 1)[0]);
    }
    return found.get(key);
  };
}

function namesOf({ kind, data }: AnyRecord): string[] {
  const former = data.formerIds ?? [];
  if (kind === 'organisation')
    return [data.name, data.shortName, ...(data.aliases ?? []), ...former].filter(isText);
  if (kind === 'solution') return [data.title, ...(data.aliases ?? []), ...former].filter(isText);
  return former;
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
