import { READER_RULES } from './reader-rules.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { SCHEMA_RULES } from './schema-rules.ts';

/** Rules beyond the schema, one file each. */
export const RULES: readonly Rule[] = [];

/** Every rule that can appear in a finding, in the order of the rule page. */
export const RULE_INFOS: readonly RuleInfo[] = [
  ...READER_RULES,
  ...SCHEMA_RULES,
  ...RULES,
];

const BY_ID = new Map(RULE_INFOS.map((info) => [info.id, info]));

/** The rule with this id. @throws Error for an id no rule has: a fault of the program, not of a record */
export function ruleInfo(id: string): RuleInfo {
  const info = BY_ID.get(id);
  if (info === undefined) throw new Error(`unknown rule ${id}`);
  return info;
}
