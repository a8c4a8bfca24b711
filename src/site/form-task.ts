import { ID } from '#domain/id.ts';
import type { Kind } from '#domain/kind.ts';
import type { AnyRecord } from '#domain/record.ts';
import { recordUrl, urls } from './urls.ts';

/** Name of a record wherever it lies. */
export type RecordName = Pick<AnyRecord, 'kind' | 'id' | 'organisation'>;

/** What somebody wants to do in the form; it stands in the address, so that pages can link to it. */
export type FormTask =
  | {
      readonly task: 'new';
      readonly kind: Kind;
      /** Id of the authority it is for. */
      readonly organisation?: string | undefined;
      /** Id of the solution that is used. */
      readonly solution?: string | undefined;
      readonly title?: string | undefined;
    }
  | { readonly task: 'edit' | 'confirm' | 'report'; readonly record: RecordName }
  /** Declare that one's authority uses a solution. */
  | { readonly task: 'use'; readonly solution: string }
  /** Name a solution that meets a need. */
  | { readonly task: 'answer'; readonly need: string }
  | { readonly task: 'draft'; readonly packed: string };

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  organisation: 'stelle',
  solution: 'loesung',
  deployment: 'einsatz',
  need: 'gesuch',
};
const RECORD_TASKS = { edit: 'bearbeiten', confirm: 'bestaetigen', report: 'melden' } as const;

/** Address of the form for a task, German. */
export function formUrl(task: FormTask): string {
  return `${urls.form}#${formatTask(task)}`;
}

/** The part of the address behind `#`. */
export function formatTask(task: FormTask): string {
  switch (task.task) {
    case 'new': {
      const rest = [
        ['stelle', task.organisation],
        ['loesung', task.solution],
        ['titel', task.title],
      ].flatMap(([key, value]) => (value === undefined ? [] : [`&${key}=${encodeURIComponent(value)}`]));
      return `neu=${KIND_WORDS[task.kind]}${rest.join('')}`;
    }
    case 'edit':
    case 'confirm':
    case 'report':
      // As on the site: „loesungen/mucgpt“, „einsaetze/stadt/mucgpt“.
      return `${RECORD_TASKS[task.task]}=${recordUrl(task.record).replace(/^\/|\/$/g, '')}`;
    case 'use':
      return `nutzen=${task.solution}`;
    case 'answer':
      return `antworten=${task.need}`;
    case 'draft':
      return `entwurf=${task.packed}`;
  }
}

/** Reads what `formatTask` writes; undefined for anything else. An id alone means a solution. */
export function parseTask(fragment: string): FormTask | undefined {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const id = (key: string): string | undefined => {
    const value = values.get(key);
    return value !== null && ID.test(value) ? value : undefined;
  };
  const kind = (Object.keys(KIND_WORDS) as Kind[]).find((one) => KIND_WORDS[one] === values.get('neu'));
  if (kind !== undefined) {
    return {
      task: 'new',
      kind,
      organisation: id('stelle'),
      solution: id('loesung'),
      title: values.get('titel') ?? undefined,
    };
  }
  for (const task of ['edit', 'confirm', 'report'] as const) {
    const record = recordNamed(values.get(RECORD_TASKS[task]));
    if (record !== undefined) return { task, record };
  }
  const solution = id('nutzen');
  if (solution !== undefined) return { task: 'use', solution };
  const need = id('antworten');
  if (need !== undefined) return { task: 'answer', need };
  // Plus signs would be read as blanks; the packed draft has none.
  const packed = values.get('entwurf');
  return packed === null || packed === '' ? undefined : { task: 'draft', packed };
}

/** `loesungen/mucgpt`, `einsaetze/stadt/mucgpt` or just `mucgpt`. The authority of a solution or need is not in it. */
function recordNamed(path: string | null): RecordName | undefined {
  const parts = path?.split('/') ?? [];
  if (parts.length === 0 || !parts.every((part) => ID.test(part))) return undefined;
  if (parts.length === 1) return { kind: 'solution', id: parts[0]!, organisation: '' };
  if (parts.length === 3 && parts[0] === 'einsaetze')
    return { kind: 'deployment', organisation: parts[1]!, id: parts[2]! };
  const kind = ({ loesungen: 'solution', gesuche: 'need', stellen: 'organisation' } as const)[parts[0]!];
  return parts.length === 2 && kind !== undefined
    ? { kind, id: parts[1]!, organisation: kind === 'organisation' ? parts[1]! : '' }
    : undefined;
}
