import type { LegalSource } from '#domain/ai-act/legal-source.ts';
import { urls } from './urls.ts';

/** Anchor of a provision on the page of the AI Act: „Anhang III Nummer 5 Buchstabe b“ is `anhang-iii-5-b`. */
export function lawAnchor({ article }: Pick<LegalSource, 'article'>): string {
  return article.de
    .replace(/ (?:Absatz|Nummer|Buchstabe|Abschnitt) /g, ' ')
    .replaceAll(' ', '-')
    .toLowerCase();
}

/** German address of a provision on the page of the AI Act. */
export function lawAddress(source: Pick<LegalSource, 'article'>): string {
  return `${urls.aiAct}#${lawAnchor(source)}`;
}
