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

/** German address of a term of the law: a point of Annex III, a condition of Article 6(3), an obligation of Article 50. */
export function lawTermAddress(id: string): string {
  const place = /^[IVX]/.test(id) ? 'anhang' : 'artikel';
  return `${urls.aiAct}#${place}-${id.replaceAll('.', '-').toLowerCase()}`;
}

/** German address of a risk class; none for a missing classification, which is no term of the law. */
export function riskClassAddress(id: string): string | undefined {
  return id === 'not-assessed' ? undefined : `${urls.aiAct}#${riskClassAnchor(id)}`;
}

export function riskClassAnchor(id: string): string {
  return `risikoklasse-${id}`;
}
