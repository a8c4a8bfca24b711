import { groupBy } from '#domain/catalogue.ts';
import { QUALITY_ITEMS, QUALITY_KINDS, type QualityItemId, type QualityKind } from '#domain/quality-items.ts';
import { QUALITY_STATES, qualityCounts, type QualityCount, type QualityProfile } from '#domain/quality.ts';
import { vocabularyIds, type VocabularyList } from '#domain/vocabulary.ts';
import type { Translate } from '#i18n/index.ts';
import type { BarChart } from '../chart/bars.ts';
import { formatNumber } from '../format.ts';
import type { PageContext } from '../page.ts';
import type { Labels, Link } from './labels.ts';
import { fieldLabel, kindName, qualityProfiles, ruleLink } from './quality.ts';

/** Everything `/qualitaet/` shows. */
export interface QualityPage {
  readonly charts: readonly QualityChart[];
  readonly rules: readonly QualityRule[];
}

/** All items of a kind of records. */
export interface QualityChart {
  readonly id: QualityKind;
  readonly title: string;
  readonly chart: BarChart;
}

/** One published rule with how the register stands. */
export interface QualityRule {
  readonly id: QualityItemId;
  readonly title: string;
  readonly text: string;
  readonly kinds: string;
  /** Fields that must be stated and rules that must find nothing. */
  readonly checks: readonly Link[];
  readonly unless: readonly string[];
  /** All records first, then each level and each place that has records. */
  readonly groups: readonly { readonly label: string; readonly count: QualityCount }[];
}

export function qualityPage({ labels, today, t }: PageContext): QualityPage {
  const profiles = [...qualityProfiles(labels.catalogue, today).values()];
  const groups = groupsOf(profiles, labels, t).map(({ label, members }) => ({
    label,
    counts: new Map(qualityCounts(members).map((count) => [count.item, count])),
  }));
  return {
    charts: QUALITY_KINDS.map((kind) => ({
      id: kind,
      title: kindName(kind, t),
      chart: chartOf(
        profiles.filter(({ record }) => record.kind === kind),
        t,
      ),
    })),
    rules: QUALITY_ITEMS.map(({ id, kinds, unless, check }) => ({
      id,
      title: t(`quality.item.${id}`),
      text: t(`quality.item.${id}.text`),
      kinds: kinds.map((kind) => kindName(kind, t)).join(', '),
      checks: [
        ...check.fields.map((path) => ({ text: fieldLabel(kinds[0]!, path, labels) })),
        ...check.rules.map((rule) => ruleLink(rule.id, labels)),
      ],
      unless: unless.map((condition) => t(`quality.reason.${condition}`)),
      groups: groups.flatMap(({ label, counts }) => {
        const count = counts.get(id);
        return count === undefined ? [] : [{ label, count }];
      }),
    })),
  };
}

interface Group {
  readonly label: string;
  readonly members: readonly QualityProfile[];
}

/** All, then by level, then by state; authorities without a state have their level as their place already. */
function groupsOf(profiles: readonly QualityProfile[], labels: Labels, t: Translate): Group[] {
  const { organisation, vocabularies } = labels.catalogue;
  const by = (list: VocabularyList, idOf: (profile: QualityProfile) => string | undefined): Group[] => {
    const groups = groupBy(profiles, (profile) => [idOf(profile) ?? '']);
    return vocabularyIds(vocabularies, list).flatMap((id) => {
      const members = groups.get(id);
      return members === undefined ? [] : [{ label: labels.label(list, id), members }];
    });
  };
  const provider = ({ record }: QualityProfile) => organisation.get(record.organisation);
  return [
    { label: t('quality.all'), members: profiles },
    ...by('levels', (profile) => provider(profile)?.data.level),
    ...by('states', (profile) => provider(profile)?.data.state),
  ];
}

/** One bar for each item; its parts are the states. */
function chartOf(profiles: readonly QualityProfile[], t: Translate): BarChart {
  const counts = qualityCounts(profiles);
  const worst = counts.toSorted((a, b) => b.missing - a.missing)[0];
  const number = (value: number): string => formatNumber(value, t.language);
  return {
    kind: 'bars',
    bars: counts.map((count) => ({
      label: t(`quality.item.${count.item}`),
      parts: QUALITY_STATES.map((state) => count[state]),
      text: number(count.fulfilled),
      notes: [],
      open: false,
    })),
    full: profiles.length,
    track: false,
    legend: QUALITY_STATES.map((state) => t(`quality.state.${state}`)),
    description:
      worst === undefined
        ? t('figures.alt.empty')
        : t('quality.chart.text', {
            count: counts.length,
            item: t(`quality.item.${worst.item}`),
            missing: number(worst.missing),
            total: number(profiles.length),
          }),
  };
}
