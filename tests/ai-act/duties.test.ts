/** The duties of the AI Act by the cases of duties.yaml, which says how a case is written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { DUTIES, type DutyId } from '#domain/ai-act/duties.ts';
import { DUTY_STATES, dutiesFor, type DutyState } from '#domain/ai-act/duties-for.ts';
import { DUTY_REASONS } from '#domain/ai-act/duty-reasons.ts';
import { RISK_CLASSES, type AiActFacts } from '#domain/ai-act/facts.ts';

const day = z.iso.date();
const answer = z.enum(['yes', 'no', 'unknown']).default('unknown');
const stage = z.enum(['planned', 'in-use', 'ended']).default('in-use');
const shown = z.boolean().default(false);
const state = z.enum(DUTY_STATES);

const systemSchema = z.strictObject({
  stage,
  placed: z
    .union([
      day.transform((on) => ({ from: on, to: on })),
      z.tuple([day, day]).transform(([from, to]) => ({ from, to })),
    ])
    .optional(),
  changed: answer,
  forAuthorities: answer.default('yes'),
  riskClass: z.enum(RISK_CLASSES),
  practices: z.array(z.string()).optional(),
  annexIII: z.array(z.string()).default([]),
  productLaw: z.enum(['A', 'B', 'unknown', 'none']).default('none'),
  profiling: answer,
  transparency: z.array(z.string()).optional(),
  restricted: z.boolean().default(false),
  personalData: answer,
  shows: z
    .strictObject({ exception: shown, conformity: shown, euDatabase: shown, oversight: shown })
    .prefault({}),
});
const useSchema = z.strictObject({
  stage,
  authority: answer.default('yes'),
  publicService: answer,
  fundamentalRights: z.string().optional(),
  dataProtection: z.string().optional(),
  shows: z
    .strictObject({ notice: shown, staffCouncil: shown, providerEntry: shown, deployerRecord: shown })
    .prefault({}),
});
const caseSchema = z.strictObject({
  name: z.string(),
  law: z.string(),
  on: day,
  system: systemSchema,
  use: useSchema.prefault({}),
  expect: z.partialRecord(
    z.enum(DUTIES.map(({ id }) => id) as [DutyId, ...DutyId[]]),
    z.union([
      state.transform((value) => ({ state: value })),
      z.strictObject({ state, from: day.optional(), reason: z.string().optional() }),
    ]),
  ),
});

const text = readFileSync(path.join(import.meta.dirname, 'duties.yaml'), 'utf8');
const cases = z.array(caseSchema).parse(parse(text));

test('there are enough cases, each is named once, and every duty is looked at', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  const expected = new Set(cases.flatMap((one) => Object.keys(one.expect)));
  expect([...expected].sort()).toEqual(DUTIES.map(({ id }) => id).sort());
});

test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { on, system, use, expect: wanted }) => {
  const states = dutiesFor({ system, deployments: [{ key: 'amt/einsatz', ...use }] } as AiActFacts, on);
  expect(states.map(({ duty }) => duty)).toEqual(DUTIES.map(({ id }) => id));
  for (const [duty, want] of Object.entries(wanted)) {
    const found = states.find((one) => one.duty === duty) as DutyState;
    expect({ duty, ...pick(found, Object.keys(want)) }).toEqual({ duty, ...want });
  }
});

test('a duty that applies names its day, one that never does names none, and each its reason', () => {
  for (const { system, use, on } of cases) {
    for (const found of dutiesFor({ system, deployments: [{ key: 'a/b', ...use }] } as AiActFacts, on)) {
      expect(found.from === undefined).toBe(found.state === 'not-needed');
      expect(DUTY_REASONS[found.reason].de).not.toBe('');
    }
  }
});

test('without deployments only the provider owes something', () => {
  const { system } = cases[0]!;
  const states = dutiesFor({ system, deployments: [] } as AiActFacts, '2030-01-01');
  expect(states.every(({ deployment }) => deployment === undefined)).toBe(true);
});

function pick(value: DutyState, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value[key as keyof DutyState]]));
}
