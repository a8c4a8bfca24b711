import { law, type LegalSource } from './legal-source.ts';

/**
 * Areas and points of Annex III. What they are called and mean stands in the vocabularies `annex-iii-areas` and
 * `annex-iii` under the same ids; here stands what follows from them.
 */
export interface AnnexIIIArea {
  /** `III.5`, as in the vocabulary `annex-iii-areas` */
  readonly id: string;
  readonly source: LegalSource;
  /** Where Article 49 has systems of this area registered: in the EU database, or (paragraph 5) by the Member State. */
  readonly register: 'eu' | 'national';
  /** Whether Article 49(4) leads to the non-public section in law enforcement, migration, asylum and border control. */
  readonly restrictable: boolean;
  /** Whether the annex names the area only in so far as the use is permitted at all. */
  readonly ifPermitted: boolean;
  /** Whether Article 27 asks public deployers for a fundamental rights impact assessment. */
  readonly impactAssessment: boolean;
}

export interface AnnexIIIPoint {
  /** `III.5.b`, as in the vocabulary `annex-iii` */
  readonly id: string;
  readonly area: string;
  readonly source: LegalSource;
  /**
   * Whether a system of this point decides, or helps to decide, about people (Article 26(11)). `unclear`: the point does
   * not say, it depends on the use. An inference from the wording of the annex.
   */
  readonly decidesOnPeople: 'yes' | 'unclear';
  /** Whether the point itself is profiling, for which Article 6(3) makes no exception. */
  readonly profiling: boolean;
}

const SENSITIVE = new Set(['III.1', 'III.6', 'III.7']);

function area(number: number): AnnexIIIArea {
  const id = `III.${number}`;
  return {
    id,
    source: law(id),
    register: number === 2 ? 'national' : 'eu',
    restrictable: SENSITIVE.has(id),
    ifPermitted: SENSITIVE.has(id),
    impactAssessment: number !== 2,
  };
}

export const ANNEX_III_AREAS: readonly AnnexIIIArea[] = [1, 2, 3, 4, 5, 6, 7, 8].map(area);

/** Points whose systems need not decide about single people: biometrics, infrastructure, evidence, justice, elections. */
const UNCLEAR = new Set([
  'III.1.a',
  'III.1.b',
  'III.1.c',
  'III.2',
  'III.6.c',
  'III.7.d',
  'III.8.a',
  'III.8.b',
]);
const PROFILING = 'III.6.e';

function points(areaId: string, letters: string): AnnexIIIPoint[] {
  const ids = letters === '' ? [areaId] : [...letters].map((letter) => `${areaId}.${letter}`);
  return ids.map((id) => ({
    id,
    area: areaId,
    source: law(id),
    decidesOnPeople: UNCLEAR.has(id) ? 'unclear' : 'yes',
    profiling: id === PROFILING,
  }));
}

export const ANNEX_III_POINTS: readonly AnnexIIIPoint[] = [
  ...points('III.1', 'abc'),
  ...points('III.2', ''),
  ...points('III.3', 'abcd'),
  ...points('III.4', 'ab'),
  ...points('III.5', 'abcd'),
  ...points('III.6', 'abcde'),
  ...points('III.7', 'abcd'),
  ...points('III.8', 'ab'),
];

const AREAS = new Map(ANNEX_III_AREAS.map((entry) => [entry.id, entry]));
const POINTS = new Map(ANNEX_III_POINTS.map((entry) => [entry.id, entry]));

/** The point with an id, or undefined. */
export function annexIIIPoint(id: string): AnnexIIIPoint | undefined {
  return POINTS.get(id);
}

/** The area of a point, or undefined for an id that Annex III does not have. */
export function annexIIIArea(pointId: string): AnnexIIIArea | undefined {
  return AREAS.get(POINTS.get(pointId)?.area ?? '');
}
