import type { QualityItemId, QualityKind } from '#domain/quality-items.ts';
import { qualityCounts } from '#domain/quality.ts';
import { vocabularyIds } from '#domain/vocabulary.ts';
import type { MessageKey } from '#i18n/index.ts';
import { formatNumber } from '../format.ts';
import type { PageContext } from '../page.ts';
import { statisticsOf } from './figures.ts';
import type { Link } from './labels.ts';
import { itemLink, kindName, qualityProfiles } from './quality.ts';

/** How far the register answers a point of criticism. */
type AnswerState = 'done' | 'partly' | 'not';

type PointId = { [K in MessageKey]: K extends `audit.point.${infer Id}.answer` ? Id : never }[MessageKey];

interface Point {
  readonly id: PointId;
  readonly state: AnswerState;
  readonly source: { readonly text: string; readonly href: string };
  /** Items of quality whose figures show how far it is. */
  readonly figures: readonly (readonly [QualityKind, QualityItemId])[];
}

const SOURCES = {
  np2: {
    text: 'netzpolitik.org, 2025',
    href: 'https://netzpolitik.org/2025/kuenstliche-intelligenz-marktplatz-statt-transparenzregister/',
  },
  np12: { text: 'inspohub.de (netzpolitik.org), 2025', href: 'https://inspohub.de/?p=44392' },
  aw: { text: 'AlgorithmWatch', href: 'https://algorithmwatch.org/de/ki-transparenzregister-dtl/' },
  foev: {
    text: 'FÖV Speyer',
    href: 'https://www.foev-speyer.de/news-details/ein-verbindliches-ki-transparenzregister-fuer-deutschland/',
  },
  arxiv: { text: 'arXiv 2606.02347', href: 'https://www.pith.science/p/2606.02347' },
  bs: {
    text: 'Bertelsmann Stiftung',
    href: 'https://bertelsmann-stiftung.de/de/publikationen/publikation/did/transparente-digitale-verwaltung?cHash=2983a124c55868f23a3a928123857bee&etcc_ctv=TransparentedigitaleVerwaltung%3AUmsetzbarkeiteinesKI-RegistersinDeutschland',
  },
  mo: { text: 'move-online.de', href: 'https://www.move-online.de/k21-meldungen/umgang-mit-ki' },
  taz: { text: 'taz', href: 'https://taz.de/KI-in-der-Verwaltung/!6092048/' },
  lpz: {
    text: 'Bündnis 90/Die Grünen, Stadtrat Leipzig',
    href: 'https://www.gruene-fraktion-leipzig.de/beitrag/anfrage-transparenz-des-ki-registers.html',
  },
} as const;

/** Public criticism of the federal marketplace and of AI registers, by those who voiced it. */
const POINTS: readonly Point[] = [
  { id: 'transparency', state: 'partly', source: SOURCES.np2, figures: [['solution', 'declared']] },
  {
    id: 'risk',
    state: 'partly',
    source: SOURCES.np12,
    figures: [
      ['solution', 'risk-class'],
      ['solution', 'assessments'],
    ],
  },
  { id: 'data-used', state: 'partly', source: SOURCES.np12, figures: [['solution', 'data']] },
  { id: 'table', state: 'done', source: SOURCES.np12, figures: [] },
  { id: 'voluntary', state: 'not', source: SOURCES.np12, figures: [] },
  { id: 'not-reporting', state: 'partly', source: SOURCES.np12, figures: [] },
  { id: 'binding', state: 'partly', source: SOURCES.aw, figures: [] },
  { id: 'supervision', state: 'not', source: SOURCES.foev, figures: [] },
  {
    id: 'depth',
    state: 'partly',
    source: SOURCES.arxiv,
    figures: [
      ['solution', 'data'],
      ['solution', 'assessments'],
      ['solution', 'annex-viii'],
    ],
  },
  { id: 'patchwork', state: 'partly', source: SOURCES.bs, figures: [] },
  {
    id: 'benefit',
    state: 'partly',
    source: SOURCES.mo,
    figures: [
      ['solution', 'benefits'],
      ['solution', 'legal-basis'],
    ],
  },
  { id: 'federal-only', state: 'done', source: SOURCES.taz, figures: [] },
  {
    id: 'reassessment',
    state: 'partly',
    source: SOURCES.lpz,
    figures: [
      ['solution', 'review'],
      ['deployment', 'review'],
    ],
  },
];

const GAPS = ['complete', 'verified', 'classes', 'climate', 'reachable'] as const;

/** Everything the self-audit of the register shows. */
export interface SelfAudit {
  readonly totals: readonly { readonly label: string; readonly value: number }[];
  /** Solutions by level. */
  readonly levels: readonly { readonly label: string; readonly value: number }[];
  readonly states: string;
  readonly gaps: readonly string[];
  readonly points: readonly AuditPoint[];
}

export interface AuditPoint {
  readonly id: string;
  readonly criticism: string;
  readonly state: string;
  readonly answer: string;
  readonly source: Link;
  readonly figures: readonly Link[];
}

export function selfAudit({ labels, today, t }: PageContext): SelfAudit {
  const { totals, solutions } = statisticsOf(labels, today);
  const ofState = new Map(solutions.places.counts.map(({ id, count }) => [id, count]));
  const states = vocabularyIds(labels.catalogue.vocabularies, 'states');
  return {
    totals: [
      { label: t('home.figure.solutions'), value: totals.solutions },
      { label: t('home.figure.deployments'), value: totals.deployments },
      { label: t('home.figure.organisations'), value: totals.organisations },
      { label: t('nav.needs'), value: totals.needs },
    ],
    levels: solutions.levels.counts.map(({ id, count }) => ({
      label: labels.label('levels', id),
      value: count,
    })),
    states: t('audit.states', {
      count: states.filter((id) => (ofState.get(id) ?? 0) > 0).length,
      total: states.length,
    }),
    gaps: GAPS.map((id) => t(`audit.gap.${id}`)),
    points: POINTS.map(({ id, state, source, figures }) => ({
      id,
      criticism: t(`audit.point.${id}`),
      state: t(`audit.state.${state}`),
      answer: t(`audit.point.${id}.answer`),
      source: { ...source, external: true },
      figures: figureLinks(figures, { labels, today, t }),
    })),
  };
}

/** „Risikoklasse: 3 von 119 Einträgen“, with a link to the rule; nothing where no entry needs the item. */
function figureLinks(
  figures: Point['figures'],
  { labels, today, t }: Pick<PageContext, 'labels' | 'today' | 't'>,
): Link[] {
  const profiles = [...qualityProfiles(labels.catalogue, today).values()];
  return figures.flatMap(([kind, item]) => {
    const counts = qualityCounts(profiles.filter(({ record }) => record.kind === kind));
    const { fulfilled = 0, missing = 0 } = counts.find((count) => count.item === item) ?? {};
    if (fulfilled + missing === 0) return [];
    const link = itemLink(item, labels, t);
    const number = (value: number): string => formatNumber(value, t.language);
    const text = t('audit.figure', {
      item: `${kindName(kind, t)}, ${link.text}`,
      count: number(fulfilled),
      total: number(fulfilled + missing),
    });
    return [{ ...link, text }];
  });
}
