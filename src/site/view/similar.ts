import type { RecordOf } from '#domain/record.ts';
import type { SimilarityReason } from '#domain/similarity.ts';
import type { Translate } from '#i18n/index.ts';
import { neighbours } from '../neighbours.ts';
import type { Phrase } from '../phrase.ts';
import { urls } from '../urls.ts';
import type { Labels, Link } from './labels.ts';

/** A record that fits another one, with what they have in common. */
export interface RelatedItem {
  readonly id: string;
  readonly record: Link;
  readonly organisation: string;
  readonly summary: string;
  readonly reasons: readonly { readonly label: string; readonly text: Phrase }[];
  /** Where both can be compared, if they can. */
  readonly compareHref?: string;
}

/** Solutions like the given one, most alike first; none for a retired one. */
export function similarItems(solution: RecordOf<'solution'>, labels: Labels, t: Translate): RelatedItem[] {
  return (neighbours(labels.catalogue).get(solution.id) ?? []).map(({ id, reasons }) => {
    const other = labels.catalogue.solution.get(id)!;
    return {
      id,
      record: { ...labels.recordText(other.data.title), href: labels.path(urls.solution(id)) },
      organisation: labels.organisationName(other.organisation),
      summary: other.data.summary,
      reasons: reasonTexts(reasons, solution, labels, t),
      compareHref: labels.path(
        hasPairPage(solution.id, id, labels)
          ? urls.comparisonPair(solution.id, id)
          : urls.comparisonOf([solution.id, id]),
      ),
    };
  });
}

/** What two records have in common, each with its name. @param record either of them */
export function reasonTexts(
  reasons: readonly SimilarityReason[],
  record: RecordOf<'solution' | 'need'>,
  labels: Labels,
  t: Translate,
): RelatedItem['reasons'] {
  return reasons.map((reason) => ({
    label: t(`similar.${reason.kind}`),
    text: reasonText(reason, record, labels),
  }));
}

/** What two records have in common, in the words of the lists and of the records. */
function reasonText(
  reason: SimilarityReason,
  { data }: RecordOf<'solution' | 'need'>,
  labels: Labels,
): Phrase {
  switch (reason.kind) {
    case 'words':
      return labels.recordText(reason.words.join(', '));
    case 'services':
      return labels.recordText(
        reason.ids.map((id) => data.services?.find(({ key }) => key === id)?.name ?? id).join(', '),
      );
    default:
      return { text: reason.ids.map((id) => labels.label(reason.kind, id)).join(', ') };
  }
}

/** Pairs that have a page of their own: every solution with its nearest neighbour, each pair once, ids in order. */
export function comparisonPairs(labels: Labels): [one: string, other: string][] {
  const pairs = new Map<string, [string, string]>();
  for (const [id, [nearest]] of neighbours(labels.catalogue)) {
    if (nearest === undefined) continue;
    const [one, other] = [id, nearest.id].sort();
    pairs.set(urls.comparisonPair(id, nearest.id), [one!, other!]);
  }
  return [...pairs.values()];
}

function hasPairPage(one: string, other: string, labels: Labels): boolean {
  const nearest = (id: string): string | undefined => neighbours(labels.catalogue).get(id)?.[0]?.id;
  return nearest(one) === other || nearest(other) === one;
}
