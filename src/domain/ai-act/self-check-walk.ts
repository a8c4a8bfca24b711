import type {
  SelfCheckEnd,
  SelfCheckOption,
  SelfCheckQuestion,
  SelfCheckTree,
  Statement,
} from './self-check.ts';

/** A question and how it was answered. */
export interface Step {
  readonly question: SelfCheckQuestion;
  readonly option: SelfCheckOption;
}

/** Where a walk through the tree stands: at a question, or at an end. */
export type Walk = { readonly steps: readonly Step[] } & (
  | { readonly question: SelfCheckQuestion; readonly end?: undefined }
  | { readonly end: SelfCheckEnd; readonly question?: undefined }
);

/** What all answers together say. */
export interface Statements extends Omit<Statement, 'annexIII' | 'transparency'> {
  readonly annexIII: readonly string[];
  readonly transparency: readonly string[];
}

/**
 * Follows answers from the first question. An answer that its question does not have ends the walk there, so that an
 * old or mistyped address leads to the last question that is still understood.
 *
 * @param answers ids of options, in order
 * @throws Error where an option leads to a question that the tree does not have: a fault of the data
 */
export function walk(tree: SelfCheckTree, answers: readonly string[]): Walk {
  const steps: Step[] = [];
  let question = tree[0]!;
  for (const answer of answers) {
    const option = question.options.find(({ id }) => id === answer);
    if (option === undefined) break;
    steps.push({ question, option });
    const { next } = option;
    if ('end' in next) return { steps, end: next.end };
    const following = tree.find(({ id }) => id === next.question);
    if (following === undefined) throw new Error(`no question ${next.question}`);
    question = following;
  }
  return { steps, question };
}

/** Everything the answers of a walk say. */
export function statements(steps: readonly Step[]): Statements {
  const said = steps.flatMap(({ option }) => option.says ?? []);
  return {
    ...Object.assign({}, ...said),
    annexIII: said.flatMap(({ annexIII }) => annexIII ?? []),
    transparency: said.flatMap(({ transparency }) => transparency ?? []),
  };
}
