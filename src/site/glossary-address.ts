import type { GlossaryId } from '#domain/glossary.ts';
import { urls } from './urls.ts';

/** German address of a term's explanation. */
export function glossaryAddress(id: GlossaryId): string {
  return `${urls.glossary}#${id}`;
}
