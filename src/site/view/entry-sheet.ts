import { dutiesFor, type DutyState } from '#domain/ai-act/duties-for.ts';
import { dutyOf } from '#domain/ai-act/duties.ts';
import { DUTY_REASONS } from '#domain/ai-act/duty-reasons.ts';
import { factsOf } from '#domain/ai-act/facts.ts';
import type { RecordOf } from '#domain/record.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { formatDate } from '../format.ts';
import { lawAddress } from '../law-address.ts';
import { filled, type Phrase } from '../phrase.ts';
import { urls } from '../urls.ts';
import { annexVIIISheet, type AnnexVIIISheet } from './annex-viii.ts';
import { shown, type Fact } from './facts.ts';
import type { Labels, Link } from './labels.ts';
import { activeDeployments } from './register.ts';
import { classificationFacts, registrationFacts } from './solution.ts';

/** One duty on the sheet. */
export interface SheetDuty {
  readonly name: Link;
  readonly article: string;
  readonly state: DutyState['state'];
  readonly stateText: string;
  readonly reason: string;
  readonly from: string | undefined;
}

/** The duties of the provider or of one deployer. */
export interface DutyOwner {
  readonly title: Phrase;
  readonly owner: Link;
  readonly duties: readonly SheetDuty[];
  /** Duties that do not apply. */
  readonly notNeeded: number;
}

/** Everything the entry sheet of a system shows. */
export interface EntrySheetView {
  readonly path: string;
  readonly title: Phrase;
  readonly system: Link;
  readonly provider: Link;
  /** Why the sheet is reduced. */
  readonly restricted: string | undefined;
  readonly classification: readonly Fact[];
  readonly owners: readonly DutyOwner[];
  /** The entry for the EU database; undefined where none is asked for. */
  readonly entry: AnnexVIIISheet | undefined;
}

/** @param today day whose duties are shown, `YYYY-MM-DD` */
export function entrySheetView(
  solution: RecordOf<'solution'>,
  labels: Labels,
  today: string,
): EntrySheetView {
  const t = translate(labels.language);
  const { aiAct, title } = solution.data;
  const name = labels.recordText(title);
  const ground = aiAct?.restricted && labels.label('restriction-grounds', aiAct.restricted.ground);
  return {
    path: urls.entrySheet(solution.id),
    title: filled(t, 'sheet.title', { system: name }),
    system: { ...name, href: labels.path(urls.solution(solution.id)) },
    provider: labels.organisationLink(solution.organisation),
    restricted: ground && t('sheet.restricted', { ground }),
    classification:
      aiAct === undefined
        ? []
        : shown([...classificationFacts(aiAct, labels, t), ...registrationFacts(aiAct, labels, t)]),
    owners: dutyOwners(solution, labels, today, t),
    entry: annexVIIISheet(solution, labels),
  };
}

function dutyOwners(
  solution: RecordOf<'solution'>,
  labels: Labels,
  today: string,
  t: Translate,
): DutyOwner[] {
  const deployments = activeDeployments(solution, labels);
  const duties = Map.groupBy(
    dutiesFor(factsOf(solution, deployments), today),
    ({ deployment }) => deployment,
  );
  const owner = (key: string | undefined, organisation: string, role: 'provider' | 'deployer'): DutyOwner => {
    const own = duties.get(key) ?? [];
    const applying = own.filter(({ state }) => state !== 'not-needed');
    return {
      title: filled(t, 'sheet.owner', {
        role: t(`law.role.${role}`),
        name: labels.recordText(labels.organisationName(organisation)),
      }),
      owner: labels.organisationLink(organisation),
      duties: applying.map((duty) => sheetDuty(duty, labels, t)),
      notNeeded: own.length - applying.length,
    };
  };
  return [
    owner(undefined, solution.organisation, 'provider'),
    ...deployments.map((deployment) =>
      owner(`${deployment.organisation}/${deployment.id}`, deployment.organisation, 'deployer'),
    ),
  ];
}

function sheetDuty({ duty, state, reason, from }: DutyState, labels: Labels, t: Translate): SheetDuty {
  const { language } = labels;
  const { label, source } = dutyOf(duty);
  return {
    name: { text: label[language], href: labels.path(lawAddress(source)) },
    article: source.article[language],
    state,
    stateText: t(`sheet.duty.${state}`),
    reason: DUTY_REASONS[reason][language],
    from: from && t('check.dutyFrom', { date: formatDate(from, language) }),
  };
}
