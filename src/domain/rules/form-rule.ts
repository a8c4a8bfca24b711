import type { RuleInfo } from './rule.ts';

type Pair = readonly [de: string, en: string];

/** A rule of form: checked by reader or schema, always an error. Texts as `[German, English]`. */
export function formRule<const Id extends string>(
  id: Id,
  title: Pair,
  explanation: Pair,
): RuleInfo & { readonly id: Id } {
  return {
    id,
    severity: 'error',
    title: { de: title[0], en: title[1] },
    explanation: { de: explanation[0], en: explanation[1] },
  };
}
