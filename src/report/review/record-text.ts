import { REASONS, WORDS } from './messages.ts';
import type { RecordChange, Similar } from './model.ts';

/** „14 → 16 von 29 Angaben“ */
export function completenessText({ completeness: { before, after, of } }: RecordChange): string {
  return WORDS.completenessChange(before, after, of);
}

/** „Titel“ (Stelle): 54 % ähnlich. Aufgaben: …; gemeinsame Wörter: … */
export function similarText({ title, organisation, score, reasons }: Similar): string {
  const why = reasons.map(({ kind, names }) => `${REASONS[kind]}: ${names.join(', ')}`).join('; ');
  return `${WORDS.similarTo(title, organisation, Math.floor(score * 100))}. ${why}`;
}
