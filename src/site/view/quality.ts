import { dutyOf } from '#domain/ai-act/duties.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { FieldPath } from '#domain/finding.ts';
import type { QualityGap, QualityItemId, QualityKind } from '#domain/quality-items.ts';
import {
  qualityCounts,
  registerQuality,
  type QualityCount,
  type QualityProfile,
  type QualityState,
  type QualityStateName,
} from '#domain/quality.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import { ruleInfo } from '#domain/rules/index.ts';
import { counted, type Translate } from '#i18n/index.ts';
import { formUrl } from '../form-task.ts';
import { formatNumber } from '../format.ts';
import { lawAddress } from '../law-address.ts';
import type { PageContext } from '../page.ts';
import { recordUrl, urls } from '../urls.ts';
import { recordName } from './change-item.ts';
import type { Labels, Link } from './labels.ts';

/** How a record stands in each item. */
export interface RecordQuality {
  /** „9 erfüllt, 3 fehlen, 4 nicht nötig“. */
  readonly summary: string;
  readonly items: readonly RecordQualityItem[];
  /** The form with this record; undefined where nothing is missing. */
  readonly fillHref: string | undefined;
  readonly rulesHref: string;
}

export interface RecordQualityItem {
  /** Leads to the rule. */
  readonly item: Link;
  readonly state: { readonly id: QualityStateName; readonly text: string };
  /** Why the item is not necessary. */
  readonly reason: string | undefined;
  /** What is lacking. */
  readonly gaps: readonly Link[];
}

/** How the records of an authority stand in each item. */
export interface QualityRow {
  readonly item: Link;
  readonly count: QualityCount;
  /** Records that lack it, the first few. */
  readonly missingIn: readonly Link[];
  /** „und 12 weitere“; empty where all are named. */
  readonly more: string;
}

export type WithQuality<V> = V & { readonly quality: RecordQuality | undefined };
export type WithQualityRows<V> = V & { readonly quality: readonly QualityRow[] };

const MAX_NAMED = 3;

/** What to do comes first. */
const STATE_ORDER: readonly QualityStateName[] = ['missing', 'fulfilled', 'not-needed'];

const cache = new WeakMap<
  Catalogue,
  { readonly today: string; readonly profiles: ReadonlyMap<string, QualityProfile> }
>();

/** The profiles of a catalogue, worked out once for all pages. */
export function qualityProfiles(catalogue: Catalogue, today: string): ReadonlyMap<string, QualityProfile> {
  let known = cache.get(catalogue);
  if (known?.today !== today) {
    known = { today, profiles: registerQuality(catalogue, today) };
    cache.set(catalogue, known);
  }
  return known.profiles;
}

/** The view of a record's page with its quality; none for a retired record. */
export function withQuality<V>(view: V, record: AnyRecord, context: PageContext): WithQuality<V> {
  const { labels, today, t } = context;
  const profile = qualityProfiles(labels.catalogue, today).get(recordKey(record));
  return { ...view, quality: profile && recordQuality(profile, labels, t) };
}

/** The view of an authority's page with the quality of its records. */
export function withQualityRows<V>(view: V, organisation: string, context: PageContext): WithQualityRows<V> {
  const { labels, today } = context;
  const profiles = qualityProfiles(labels.catalogue, today);
  const { solutions = [], deployments = [] } = labels.catalogue.recordsOf.get(organisation) ?? {};
  const own = [...solutions, ...deployments].flatMap((record) => profiles.get(recordKey(record)) ?? []);
  return { ...view, quality: qualityRows(own, context) };
}

export function kindName(kind: QualityKind, t: Translate): string {
  return t(kind === 'solution' ? 'state.solutions' : 'state.deployments');
}

export function itemLink(item: QualityItemId, labels: Labels, t: Translate): Link {
  return { text: t(`quality.item.${item}`), href: `${labels.path(urls.quality)}#${item}` };
}

/** Label of a field with those it lies in: „Nachnutzung: Verfügbarkeit“. */
export function fieldLabel(kind: QualityKind, path: FieldPath, labels: Labels): string {
  return path.map((_, depth) => labels.field(kind, ...path.slice(0, depth + 1))).join(': ');
}

export function ruleLink(rule: string, labels: Labels): Link {
  return { text: ruleInfo(rule).title[labels.language], href: `${labels.path(urls.rules)}#${rule}` };
}

function recordQuality({ record, states }: QualityProfile, labels: Labels, t: Translate): RecordQuality {
  const count = (name: QualityStateName): number => states.filter(({ state }) => state === name).length;
  const missing = count('missing');
  return {
    summary: summaryText({ fulfilled: count('fulfilled'), missing, 'not-needed': count('not-needed') }, t),
    items: inOrder(states).map((state) => ({
      item: itemLink(state.item, labels, t),
      state: { id: state.state, text: t(`quality.state.${state.state}`) },
      reason: reasonText(state, t),
      gaps: state.gaps.map((gap) => gapLink(gap, record.kind, labels, t)),
    })),
    fillHref: missing === 0 ? undefined : labels.path(formUrl({ task: 'edit', record })),
    rulesHref: labels.path(urls.quality),
  };
}

/** „9 erfüllt, 3 fehlen, 4 nicht nötig“. */
export function summaryText(counts: Readonly<Record<QualityStateName, number>>, t: Translate): string {
  const number = (name: QualityStateName): string => formatNumber(counts[name], t.language);
  return t('quality.summary', {
    fulfilled: number('fulfilled'),
    missing: counted(t, 'quality.missing', counts.missing, number('missing')),
    notNeeded: number('not-needed'),
  });
}

function inOrder(states: readonly QualityState[]): QualityState[] {
  return STATE_ORDER.flatMap((name) => states.filter(({ state }) => state === name));
}

function reasonText({ reason }: QualityState, t: Translate): string | undefined {
  return reason === 'complete' || reason === 'gaps' ? undefined : t(`quality.reason.${reason}`);
}

function gapLink(gap: QualityGap, kind: QualityKind, labels: Labels, t: Translate): Link {
  switch (gap.kind) {
    case 'field':
      return { text: fieldLabel(kind, gap.path, labels) };
    case 'body':
      return { text: t('quality.gap.body') };
    case 'duty': {
      const { label, source } = dutyOf(gap.duty);
      return { text: label[labels.language], href: labels.path(lawAddress(source)) };
    }
    case 'rule': {
      const link = ruleLink(gap.rule, labels);
      return gap.count === 1
        ? link
        : { ...link, text: t('quality.gap.count', { title: link.text, count: gap.count }) };
    }
  }
}

function qualityRows(profiles: readonly QualityProfile[], { labels, t }: PageContext): QualityRow[] {
  return qualityCounts(profiles).map((count) => {
    const lacking = profiles.filter(({ states }) =>
      states.some(({ item, state }) => item === count.item && state === 'missing'),
    );
    const rest = lacking.length - MAX_NAMED;
    return {
      item: itemLink(count.item, labels, t),
      count,
      missingIn: lacking.slice(0, MAX_NAMED).map(({ record }) => ({
        ...recordName(record, labels, t),
        href: labels.path(recordUrl(record)),
      })),
      more: rest > 0 ? t('quality.more', { count: formatNumber(rest, labels.language) }) : '',
    };
  });
}
