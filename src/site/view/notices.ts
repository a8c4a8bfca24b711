import { suggestedByTasks } from '#domain/ai-act/suggested-transparency.ts';
import type { RecordOf } from '#domain/record.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { urls } from '../urls.ts';
import { solutionsByTitle } from './card.ts';
import type { Labels, Link } from './labels.ts';
import { activeDeployments, inPages } from './register.ts';
import { coded } from './solution.ts';

/** A system that deals with people or generates content, and how people learn of it. */
export interface NoticeRow {
  readonly system: Link;
  readonly provider: Link;
  /** Obligations of Article 50 the record names; empty where it names none. */
  readonly obligations: readonly Link[];
  /** Why the system is listed though its record names no obligation. */
  readonly suggestion: string | undefined;
  /** How those affected learn of it, by use. */
  readonly notices: readonly { readonly deployer: Link; readonly text: Link }[];
}

export interface NoticePage {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** How many name an obligation, and how many say how people learn of it. */
  readonly declared: number;
  readonly withNotice: number;
  readonly rows: readonly NoticeRow[];
}

/** The list for Article 50: systems whose records name an obligation first, then those whose tasks suggest one. */
export function noticePages(labels: Labels): NoticePage[] {
  const t = translate(labels.language);
  const all = solutionsByTitle(labels).flatMap((solution) => noticeRow(solution, labels, t) ?? []);
  const rows = [
    ...all.filter(({ suggestion }) => suggestion === undefined),
    ...all.filter(({ suggestion }) => suggestion !== undefined),
  ];
  return inPages(rows).map((own, index, { length }) => ({
    page: index + 1,
    pages: length,
    total: rows.length,
    declared: rows.filter(({ suggestion }) => suggestion === undefined).length,
    withNotice: rows.filter(({ notices }) => notices.length > 0).length,
    rows: own,
  }));
}

function noticeRow(solution: RecordOf<'solution'>, labels: Labels, t: Translate): NoticeRow | undefined {
  const { aiAct, title, status } = solution.data;
  const named = aiAct?.transparency ?? [];
  const isDeclared = named.length > 0 || aiAct?.riskClass === 'transparency';
  const [suggested] =
    isDeclared || aiAct?.transparency !== undefined || status === 'discontinued'
      ? []
      : suggestedByTasks(solution.data);
  if (!isDeclared && suggested === undefined) return undefined;
  return {
    system: { ...labels.recordText(title), href: labels.path(urls.solution(solution.id)) },
    provider: labels.organisationLink(solution.organisation),
    obligations: coded(labels, 'article-50', named),
    suggestion: suggested && t('notices.suggested', { task: labels.label('tasks', suggested.task) }),
    notices: activeDeployments(solution, labels).flatMap(({ organisation, id, data }) =>
      data.information === undefined
        ? []
        : [
            {
              deployer: {
                ...labels.recordText(labels.organisationName(organisation)),
                href: labels.path(urls.deployment(organisation, id)),
              },
              text: labels.recordText(data.information),
            },
          ],
    ),
  };
}
