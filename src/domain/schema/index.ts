import type { Kind } from '../kind.ts';
import type { Vocabularies } from '../vocabulary.ts';
import { DEPLOYMENT_SECTIONS, deploymentSchema, type Deployment } from './deployment.ts';
import { NEED_SECTIONS, needSchema, type Need } from './need.ts';
import { ORGANISATION_SECTIONS, organisationSchema, type Organisation } from './organisation.ts';
import { SOLUTION_SECTIONS, solutionSchema, type Solution } from './solution.ts';

export { KINDS, KIND_FOLDERS, type Kind } from '../kind.ts';

/** What the front matter of each kind holds. */
export interface RecordData {
  organisation: Organisation;
  solution: Solution;
  deployment: Deployment;
  need: Need;
}

/** Headings of the body of each kind, in order. */
export const SECTIONS: Readonly<Record<Kind, readonly string[]>> = {
  organisation: ORGANISATION_SECTIONS,
  solution: SOLUTION_SECTIONS,
  deployment: DEPLOYMENT_SECTIONS,
  need: NEED_SECTIONS,
};

export interface Schemas {
  readonly organisation: ReturnType<typeof organisationSchema>;
  readonly solution: ReturnType<typeof solutionSchema>;
  readonly deployment: ReturnType<typeof deploymentSchema>;
  readonly need: ReturnType<typeof needSchema>;
}

// Building schemas costs more than checking a hundred records with them.
const BUILT = new WeakMap<Vocabularies, Schemas>();

/** The schemas of all kinds over the given vocabularies; the same ones for the same vocabularies. */
export function createSchemas(vocabularies: Vocabularies): Schemas {
  let schemas = BUILT.get(vocabularies);
  if (schemas === undefined) {
    schemas = {
      organisation: organisationSchema(vocabularies),
      solution: solutionSchema(vocabularies),
      deployment: deploymentSchema(vocabularies),
      need: needSchema(vocabularies),
    };
    BUILT.set(vocabularies, schemas);
  }
  return schemas;
}
