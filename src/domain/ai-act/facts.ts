import { firstDay, lastDay } from '../dates.ts';
import type { RecordOf } from '../record.ts';
import { annexIIIPoint } from './annex-iii.ts';

/** Records say much, but not everything: what they do not say is unknown, never no. */
export type Answer = 'yes' | 'no' | 'unknown';

export const RISK_CLASSES = [
  'prohibited',
  'high-risk',
  'exempt-6-3',
  'transparency',
  'minimal',
  'not-assessed',
] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** `planned`: not yet on the market or in service; testing with test data counts as planned. */
export type Stage = 'planned' | 'in-use' | 'ended';

/** How far an assessment has come: ids of the vocabulary `assessment-status`. */
export type AssessmentState = string | undefined;

/** What is known about a system and bears on its duties. */
export interface SystemFacts {
  readonly stage: Stage;
  /** First and last day on which the system can have been placed on the market or put into service. */
  readonly placed: { readonly from: string; readonly to: string } | undefined;
  /** Whether its design has changed significantly since the obligations for its class began (Article 111(2)). */
  readonly changed: Answer;
  /** Whether it is intended to be used by public authorities (Article 111(2)). */
  readonly forAuthorities: Answer;
  readonly riskClass: RiskClass;
  /** Practices of Article 5 it falls under, `5.1.ba`; undefined where nothing says which. */
  readonly practices: readonly string[] | undefined;
  /** Points of Annex III, `III.5.a`. */
  readonly annexIII: readonly string[];
  /** Section of Annex I with the product law it falls under. */
  readonly productLaw: 'A' | 'B' | 'unknown' | 'none';
  readonly profiling: Answer;
  /** Obligations of Article 50 it has, `50.1`; undefined where nothing says. */
  readonly transparency: readonly string[] | undefined;
  /** Whether the entry is restricted under Article 49(4). */
  readonly restricted: boolean;
  readonly personalData: Answer;
  /** What the solution's record shows. */
  readonly shows: {
    /** Condition of Article 6(3) and day of the assessment. */
    readonly exception: boolean;
    readonly conformity: boolean;
    readonly euDatabase: boolean;
    readonly oversight: boolean;
  };
}

/** What is known about one use of the system. */
export interface DeploymentFacts {
  /** `organisation/id` of the deployment. */
  readonly key: string;
  readonly stage: Stage;
  /** Whether the deployer is a public authority or body. */
  readonly authority: Answer;
  /** Whether a private deployer provides public services (Article 27). */
  readonly publicService: Answer;
  readonly fundamentalRights: AssessmentState;
  readonly dataProtection: AssessmentState;
  /** What the deployment's record shows. */
  readonly shows: {
    /** How affected persons learn of the use. */
    readonly notice: boolean;
    readonly staffCouncil: boolean;
    readonly providerEntry: boolean;
    /** Items of Annex VIII Section C. */
    readonly deployerRecord: boolean;
  };
}

export interface AiActFacts {
  readonly system: SystemFacts;
  readonly deployments: readonly DeploymentFacts[];
}

type Solution = Pick<RecordOf<'solution'>, 'data'>;
type Deployment = Pick<RecordOf<'deployment'>, 'data' | 'organisation' | 'id'>;

const STAGES: Readonly<Record<string, Stage>> = {
  pilot: 'in-use',
  production: 'in-use',
  discontinued: 'ended',
  ended: 'ended',
};
const PERSONAL = new Set(['personal', 'pseudonymised', 'special-categories', 'criminal']);
const NOT_PERSONAL = new Set(['none', 'anonymised']);

/** What the records of a solution and its deployments say about its duties. Nothing is assumed that no record says. */
export function factsOf(solution: Solution, deployments: readonly Deployment[]): AiActFacts {
  const { data } = solution;
  const { aiAct } = data;
  const points = aiAct?.annexIII ?? [];
  const riskClass = RISK_CLASSES.find((id) => id === aiAct?.riskClass) ?? 'not-assessed';
  return {
    system: {
      stage: stageOf(data),
      placed: earliest([data, ...deployments.map((deployment) => deployment.data)]),
      changed: 'unknown',
      // The register holds systems of the public administration and no others.
      forAuthorities: 'yes',
      riskClass,
      practices: undefined,
      annexIII: points,
      productLaw: aiAct?.productLaw === undefined ? 'none' : 'unknown',
      profiling: points.some((point) => annexIIIPoint(point)?.profiling) ? 'yes' : 'unknown',
      transparency: aiAct?.transparency ?? (riskClass === 'minimal' ? [] : undefined),
      restricted: aiAct?.restricted !== undefined,
      personalData: personalData(data.personalData),
      shows: {
        exception: aiAct?.article6_3 !== undefined && aiAct.assessedOn !== undefined,
        conformity:
          aiAct?.provider?.declarationOfConformity !== undefined ||
          statusOf('conformity', data.assessments) === 'done',
        euDatabase: aiAct?.euDatabase !== undefined,
        oversight: data.oversight !== undefined,
      },
    },
    deployments: deployments.map(deploymentFacts),
  };
}

function deploymentFacts({ data, organisation, id }: Deployment): DeploymentFacts {
  const deployer = data.aiAct?.deployer;
  return {
    key: `${organisation}/${id}`,
    stage: stageOf(data),
    // A deployer other than the authority itself may be a company.
    authority: deployer?.deployer === undefined ? 'yes' : 'unknown',
    publicService: 'unknown',
    fundamentalRights: deployer?.friaSummary === undefined ? statusOf('fria', data.assessments) : 'done',
    dataProtection: deployer?.dpiaSummary === undefined ? statusOf('dpia', data.assessments) : 'done',
    shows: {
      notice: data.information !== undefined,
      staffCouncil: statusOf('staff-council', data.assessments) === 'done',
      providerEntry: deployer?.providerEntry !== undefined,
      deployerRecord: deployer !== undefined,
    },
  };
}

function stageOf({ status, retired }: { status: string; retired?: unknown }): Stage {
  return retired === undefined ? (STAGES[status] ?? 'planned') : 'ended';
}

/** The earliest beginning of a use that any of the records names. */
function earliest(records: readonly { status: string; since?: string | undefined }[]): SystemFacts['placed'] {
  const since = records
    .filter((data) => stageOf(data) !== 'planned')
    .flatMap((data) => data.since ?? [])
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))[0];
  return since === undefined ? undefined : { from: firstDay(since), to: lastDay(since) };
}

function statusOf(
  kind: string,
  assessments: readonly { kind: string; status: string }[] | undefined,
): AssessmentState {
  return assessments?.find((assessment) => assessment.kind === kind)?.status;
}

function personalData(kinds: readonly string[] | undefined): Answer {
  if (kinds?.some((kind) => PERSONAL.has(kind))) return 'yes';
  return kinds !== undefined && kinds.every((kind) => NOT_PERSONAL.has(kind)) ? 'no' : 'unknown';
}
