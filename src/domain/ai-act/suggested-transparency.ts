/** A task of a system that suggests obligations of Article 50, and which paragraphs. */
export interface SuggestedTransparency {
  /** Id of the vocabulary `tasks`. */
  readonly task: 'answer-questions' | 'generate-media';
  /** Ids of the vocabulary `article-50`. */
  readonly obligations: readonly string[];
}

/** People outside of the administration, to whom it may not be obvious that they deal with AI. */
const OUTSIDE: ReadonlySet<string> = new Set(['citizens', 'businesses']);

/** What the tasks and users of a system suggest about Article 50. A hint, no classification. */
export function suggestedByTasks({
  tasks = [],
  users = [],
}: {
  readonly tasks?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
}): SuggestedTransparency[] {
  const talks = tasks.includes('answer-questions') && users.some((user) => OUTSIDE.has(user));
  return [
    ...(talks ? [{ task: 'answer-questions', obligations: ['50.1'] } as const] : []),
    ...(tasks.includes('generate-media')
      ? [{ task: 'generate-media', obligations: ['50.2', '50.4'] } as const]
      : []),
  ];
}
