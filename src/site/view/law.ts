import { ANNEX_III_AREAS, ANNEX_III_POINTS } from '#domain/ai-act/annex-iii.ts';
import { ANNEX_VIII, ANNEX_VIII_SECTIONS, type AnnexVIIIItem } from '#domain/ai-act/annex-viii.ts';
import { ARTICLE_50, ARTICLE_6_3, RISK_CLASS_GROUNDS } from '#domain/ai-act/classification.ts';
import { DUTIES, type Duty, type DutyRole } from '#domain/ai-act/duties.ts';
import { KEY_DATES } from '#domain/ai-act/key-dates.ts';
import { ACTS, STATE_OF_LAW, type LegalSource, type Provision } from '#domain/ai-act/legal-source.ts';
import { PROHIBITED_PRACTICES } from '#domain/ai-act/prohibited-practices.ts';
import type { VocabularyList } from '#domain/vocabulary.ts';
import type { MessageKey, Translate } from '#i18n/index.ts';
import { formatDate } from '../format.ts';
import { glossaryAddress } from '../glossary-address.ts';
import { lawAnchor, riskClassAnchor } from '../law-address.ts';
import { optional, shown, type Fact } from './facts.ts';
import type { Labels, Link } from './labels.ts';

/** One provision of the AI Act in plain words. */
export interface LawEntry {
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
  readonly source: Link;
  readonly facts: readonly Fact[];
  /** What is not certain. */
  readonly uncertain: string | undefined;
}

/** Entries under a heading of their own; the first group of a section may have none. */
export interface LawGroup {
  readonly anchor: string | undefined;
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly source: Link | undefined;
  readonly entries: readonly LawEntry[];
}

export interface LawSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly LawGroup[];
}

export interface LawView {
  /** Day whose law is shown. */
  readonly stateOfLaw: string;
  readonly acts: readonly Link[];
  readonly sections: readonly LawSection[];
}

/** Where the glossary explains who owes a duty. */
const ROLE_TERMS = { provider: 'anbieter', deployer: 'betreiber' } as const;

/** The page of the AI Act: everything the register knows of it, each entry with its anchor. */
export function lawView(labels: Labels, t: Translate): LawView {
  const { language } = labels;
  const section = (id: string, key: string, groups: readonly LawGroup[]): LawSection => ({
    id,
    title: t(`law.${key}` as MessageKey),
    lead: t(`law.${key}.lead` as MessageKey),
    groups,
  });
  return {
    stateOfLaw: STATE_OF_LAW,
    acts: Object.values(ACTS).map(({ label, address }) => ({
      text: label[language],
      href: address[language],
      external: true,
    })),
    sections: [
      section('risikoklassen', 'riskClasses', [
        plain(
          RISK_CLASS_GROUNDS.map(({ id, source }) =>
            termEntry('risk-classes', id, source, labels, riskClassAnchor(id)),
          ),
        ),
      ]),
      section('termine', 'dates', [
        plain(
          KEY_DATES.map((entry) => ({
            ...provisionEntry(entry, labels),
            anchor: `datum-${entry.on}`,
            title: `${formatDate(entry.on, language)}: ${entry.label[language]}`,
          })),
        ),
      ]),
      section('verbote', 'bans', [
        plain(
          PROHIBITED_PRACTICES.map((entry) =>
            provisionEntry(entry, labels, [optional(t('law.from'), formatDate(entry.from, language))]),
          ),
        ),
      ]),
      section('anhang-iii', 'annexIII', annexIIIGroups(labels, t)),
      section('ausnahme', 'exception', [
        plain(ARTICLE_6_3.map(({ id, source }) => termEntry('article-6-3', id, source, labels))),
      ]),
      section('artikel-50', 'article50', [
        plain(
          ARTICLE_50.map(({ id, source, owedBy, from, fromIfOlder }) => ({
            ...termEntry('article-50', id, source, labels),
            facts: [
              optional(t('law.owedBy'), [
                { text: t(`law.role.${owedBy}`), href: labels.path(glossaryAddress(ROLE_TERMS[owedBy])) },
              ]),
              optional(
                t('law.from'),
                formatDate(from, language),
                fromIfOlder === undefined
                  ? undefined
                  : t('law.fromIfOlder', { date: formatDate(fromIfOlder, language) }),
              ),
            ],
          })),
        ),
      ]),
      section('pflichten', 'duties', dutyGroups(labels, t)),
      section('anhang-viii', 'annexVIII', annexVIIIGroups(labels, t)),
    ],
  };
}

function plain(entries: readonly LawEntry[]): LawGroup {
  return { anchor: undefined, title: undefined, text: undefined, source: undefined, entries };
}

function provisionEntry(entry: Provision, labels: Labels, facts: readonly Fact[] = []): LawEntry {
  const { language } = labels;
  return {
    anchor: lawAnchor(entry.source),
    title: entry.label[language],
    text: entry.help[language],
    source: sourceLink(entry.source, labels),
    facts: shown(facts),
    uncertain: entry.uncertain?.[language],
  };
}

/** An entry whose words stand in a vocabulary. */
function termEntry(
  list: VocabularyList,
  id: string,
  source: LegalSource,
  labels: Labels,
  anchor = lawAnchor(source),
): LawEntry {
  return {
    anchor,
    title: labels.label(list, id),
    text: labels.definition(list, id) ?? '',
    source: sourceLink(source, labels),
    facts: [],
    uncertain: undefined,
  };
}

/** An article or annex as a link to EUR-Lex. */
export function sourceLink({ article, address }: LegalSource, { language }: Labels): Link {
  return { text: article[language], href: address[language], external: true };
}

/** By area; an area that is a single point is its own entry. */
function annexIIIGroups(labels: Labels, t: Translate): LawGroup[] {
  return ANNEX_III_AREAS.map(({ id, source, restrictable }) => {
    const { anchor, title, text, source: link } = termEntry('annex-iii-areas', id, source, labels);
    return {
      anchor,
      title: `${id.replace('III.', '')}. ${title}`,
      text: restrictable ? `${text} ${t('law.restrictable')}` : text,
      source: link,
      entries: ANNEX_III_POINTS.filter((point) => point.area === id && point.id !== id).map((point) =>
        termEntry('annex-iii', point.id, point.source, labels),
      ),
    };
  });
}

/** What applies to providers, to deployers and to both; the obligations of Article 50 have a section of their own. */
function dutyGroups(labels: Labels, t: Translate): LawGroup[] {
  const own = DUTIES.filter(({ id }) => !id.startsWith('50.'));
  const bySource = Map.groupBy(own, ({ source }) => lawAnchor(source));
  const roleOf = (duties: readonly Duty[]): DutyRole | 'both' =>
    duties.length > 1 ? 'both' : duties[0]!.role;
  return (['both', 'provider', 'deployer'] as const).map((role) => ({
    anchor: undefined,
    title: t(`law.role.${role}`),
    text: undefined,
    source: undefined,
    entries: [...bySource.values()]
      .filter((duties) => roleOf(duties) === role)
      .map(([duty]) => provisionEntry(duty!, labels)),
  }));
}

function annexVIIIGroups(labels: Labels, t: Translate): LawGroup[] {
  return ANNEX_VIII_SECTIONS.map((section) => {
    const items = ANNEX_VIII.filter((item) => item.section === section);
    const { givenBy, from } = items[0]!;
    return {
      anchor: `anhang-viii-${section.toLowerCase()}`,
      title: t(`law.annexVIII.${section}`),
      text: t(`law.annexVIII.by.${givenBy}`, { date: formatDate(from, labels.language) }),
      source: undefined,
      entries: items.map((item) => ({
        ...provisionEntry(item, labels, itemFacts(item, labels, t)),
        title: `${section} ${item.number} ${item.label[labels.language]}`,
      })),
    };
  });
}

function itemFacts(
  { deletedOn, due, ifRestricted, heldIn }: AnnexVIIIItem,
  labels: Labels,
  t: Translate,
): Fact[] {
  if (deletedOn !== undefined) {
    return [optional(t('law.item.deleted'), formatDate(deletedOn, labels.language))];
  }
  return [
    optional(t('law.item.due'), t(`law.item.due.${due}`)),
    optional(t('law.item.restricted'), t(`law.item.restricted.${ifRestricted}`)),
    optional(
      t('law.item.fields'),
      heldIn.map(({ kind, path }) => ({ text: labels.field(kind, ...path) })),
    ),
  ];
}
