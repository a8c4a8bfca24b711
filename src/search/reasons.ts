import { FIELD } from '#domain/search/document.ts';
import type { Reason } from '#domain/search/matches.ts';
import { normalise } from '#domain/german/normalise.ts';
import type { Translate } from '#i18n/translator.ts';
import { asTyped } from './as-typed.ts';
import { Marker } from './mark.ts';

/** Fields that stand on a card, where matches are marked. */
const ON_CARD = FIELD.title | FIELD.titlePart | FIELD.summary | FIELD.summaryPart;
const ALIAS = FIELD.alias | FIELD.aliasPart;

/** What is needed to put reasons into words. */
export interface ReasonWords {
  readonly t: Translate;
  /** The query as typed, for its own spelling of words. */
  readonly query: string;
  /** How a concept is called, by id, or the given label. */
  readonly label: (concept: string, fallback: string) => string;
  /** What kind of concept it is, by id: „Thema“. */
  readonly kind: (concept: string) => string;
}

/**
 * Why a solution was found, where its card does not show it by itself: other names, terms, words that stand in its
 * text only. Each reason once, at most three.
 *
 * @param shown the words on the card, in which matches are marked
 */
export function reasonTexts(reasons: readonly Reason[], shown: string, words: ReasonWords): string[] {
  const texts = reasons.flatMap((reason) => reasonText(reason, shown, words) ?? []);
  return [...new Set(texts)].slice(0, 3);
}

function reasonText(
  reason: Reason,
  shown: string,
  { t, query, label, kind }: ReasonWords,
): string | undefined {
  const { how, by, fields, concept } = reason;
  const word = asTyped(reason.word, query);
  if (how === 'concept' && concept !== undefined) {
    const name = label(concept, by);
    return normalise(name) === normalise(word)
      ? t('search.reason.term', { kind: kind(concept), by: name })
      : t('search.reason.concept', { word, by: name });
  }
  const isOnCard = (fields & ON_CARD) !== 0 || new Marker([reason]).split(shown).length > 1;
  const place = isOnCard ? '' : t(fields & ALIAS ? 'search.reason.alias' : 'search.reason.text');
  if (how === 'synonym') return `${t('search.reason.synonym', { word, by })}${place}`;
  if (place === '') return undefined;
  return `${how === 'word' ? t('search.reason.word', { word }) : t('search.reason.as', { word, by })}${place}`;
}
