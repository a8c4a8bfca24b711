import type { AnyRecord } from '#domain/record.ts';
import { recordUrl } from '../urls.ts';

/** A page at a former address of a record. */
export interface RedirectView {
  /** German address of the present page. */
  readonly redirect: string;
}

/** Former addresses of a record with where they lead: always straight to the present page. */
export function redirects(record: AnyRecord): { id: string; view: RedirectView }[] {
  return (record.data.formerIds ?? []).map((id) => ({ id, view: { redirect: recordUrl(record) } }));
}
