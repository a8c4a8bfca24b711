import path from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it, test } from 'vitest';

import { PROJECT_ROOT } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';
import { RULES } from '../rules/index.ts';
import type { RecordOf } from '../record.ts';
import { createSchemas } from '../schema/index.ts';
import { vocabularyEntry } from '../vocabulary.ts';
import { dutiesFor, type DutyState } from './duties-for.ts';
import { factsOf } from './facts.ts';
import {
  frontMatterOf,
  selfCheckFacts,
  selfCheckProposal,
  selfCheckResult,
  type AiActProposal,
} from './self-check-result.ts';
import { statements, walk, type Step } from './self-check-walk.ts';
import { SELF_CHECK, SELF_CHECK_ENDS, type SelfCheckEnd } from './self-check.ts';

const TODAY = '2026-11-23';
const vocabularies = readVocabularies(path.join(PROJECT_ROOT, 'content'));
const aiActSchema = createSchemas(vocabularies).solution.shape.aiAct;

interface Path {
  readonly steps: readonly Step[];
  readonly end: SelfCheckEnd;
}

/** Every way through the tree. Fails on a question that is missing or comes twice. */
function* paths(id: string, steps: readonly Step[] = []): Generator<Path> {
  const question = SELF_CHECK.find((entry) => entry.id === id);
  if (question === undefined) throw new Error(`dead end: ${id}`);
  if (steps.some((step) => step.question === question)) throw new Error(`circle: ${id}`);
  for (const option of question.options) {
    const taken = [...steps, { question, option }];
    if ('end' in option.next) yield { steps: taken, end: option.next.end };
    else yield* paths(option.next.question, taken);
  }
}

const answersOf = (steps: readonly Step[]) => steps.map(({ option }) => option.id);

describe('the tree', () => {
  it('has unique questions, each with unique answers that an address can hold', () => {
    expect(new Set(SELF_CHECK.map(({ id }) => id)).size).toBe(SELF_CHECK.length);
    for (const { id, options } of SELF_CHECK) {
      expect(new Set(options.map((option) => option.id)).size, id).toBe(options.length);
      for (const option of options) expect(option.id).toMatch(/^[A-Za-z0-9.-]+$/);
    }
  });

  it('leads only to questions further down, and to every one of them', () => {
    const ids = SELF_CHECK.map(({ id }) => id);
    const reached = new Set([ids[0]]);
    for (const [index, { options }] of SELF_CHECK.entries()) {
      for (const { next } of options) {
        if (!('question' in next)) continue;
        expect(ids.indexOf(next.question), next.question).toBeGreaterThan(index);
        reached.add(next.question);
      }
    }
    expect([...reached].sort()).toEqual([...ids].sort());
  });

  it('says everything in both languages, with sources', () => {
    for (const { name, text, help, sources, options } of SELF_CHECK) {
      const labels = options.map(({ label }) =>
        'list' in label ? vocabularyEntry(vocabularies, label.list, label.id)!.label : label,
      );
      for (const words of [name, text, help, ...labels]) {
        expect(words.de.trim()).not.toBe('');
        expect(words.en.trim()).not.toBe('');
      }
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

describe('a walk', () => {
  it('begins at the first question', () => {
    expect(walk(SELF_CHECK, [])).toMatchObject({ steps: [], question: { id: 'system' } });
  });

  it('goes from answer to answer', () => {
    expect(walk(SELF_CHECK, ['yes', 'no', 'both']).question?.id).toBe('practice');
    expect(walk(SELF_CHECK, ['no'])).toMatchObject({ end: 'not-ai' });
  });

  it('stops at an answer that does not exist, and ignores what comes after the end', () => {
    expect(walk(SELF_CHECK, ['yes', 'perhaps', 'both']).question?.id).toBe('scope');
    expect(walk(SELF_CHECK, ['no', 'yes', 'yes']).steps).toHaveLength(1);
  });

  it('does not follow a tree that leads nowhere', () => {
    const broken = [
      { ...SELF_CHECK[0]!, options: [{ id: 'yes', label: { de: '', en: '' }, next: { question: 'x' } }] },
    ];
    expect(() => walk(broken, ['yes'])).toThrow('no question x');
  });
});

describe('every path', () => {
  let all: readonly Path[];
  beforeAll(() => {
    all = [...paths(SELF_CHECK[0]!.id)];
  });

  it('ends, at an end that is known, and every end is reached', () => {
    expect(all.length).toBeGreaterThan(50_000);
    expect(new Set(all.map(({ end }) => end))).toEqual(new Set(SELF_CHECK_ENDS));
  });

  it('is what its answers lead to', () => {
    for (const { steps, end } of all) {
      const found = walk(SELF_CHECK, answersOf(steps));
      if (found.end !== end || found.steps.length !== steps.length) expect(answersOf(steps)).toEqual(found);
    }
  });

  it(
    'gives front matter that is valid and that no rule of the AI Act contradicts',
    { timeout: 60_000 },
    () => {
      const seen = new Map<string, AiActProposal>();
      for (const { steps, end } of all) {
        const proposal = selfCheckProposal(end, steps, TODAY);
        if ((proposal === undefined) !== (end === 'not-ai' || end === 'out-of-scope'))
          expect(answersOf(steps)).toBe(end);
        if (proposal !== undefined) seen.set(frontMatterOf(proposal), proposal);
      }
      expect(seen.size).toBeGreaterThan(1000);
      for (const [yaml, proposal] of seen) {
        expect((parse(yaml) as { aiAct: unknown }).aiAct).toEqual(proposal);
        expect(aiActSchema.safeParse(proposal).success, yaml).toBe(true);
        expect(problems(proposal), yaml).toEqual([]);
      }
    },
  );

  // Front matter does not hold everything: profiling, the practice and the section of Annex I are not in it.
  it('owes what the record made of it owes', { timeout: 60_000 }, () => {
    const known = new Set<string>();
    for (const { steps, end } of all) {
      if (end !== 'assessed' && end !== 'prohibited') continue;
      const said = statements(steps);
      const proposal = selfCheckProposal(end, steps, TODAY);
      const key = JSON.stringify([said.role, said.age, proposal]);
      if (known.has(key)) continue;
      known.add(key);
      for (const on of [TODAY, '2027-12-02']) {
        const { duties } = selfCheckResult(end, steps, on);
        const byRecord = new Map(
          dutiesFor(recordFacts(proposal!, said.age), on).map((duty) => [duty.duty, duty]),
        );
        for (const duty of duties) {
          const other = byRecord.get(duty.duty)!;
          if (!agree(duty, other)) expect({ on, key, duty }).toEqual({ on, key, duty: other });
        }
      }
    }
    expect(known.size).toBeGreaterThan(1000);
  });
});

test.each([
  ['Prohibited', ['yes', 'no', 'both', '5.1.c'], 'prohibited'],
  ['Not AI', ['no'], undefined],
  ['Defence', ['yes', 'security'], undefined],
  ['Not known', ['yes', 'no', 'both', 'unsure'], 'not-assessed'],
  [
    'Housing benefit',
    ['yes', 'no', 'both', 'none', 'no', 'III.5', 'III.5.a', 'no', 'none', 'no', 'no', 'no', 'no', 'new'],
    'high-risk',
  ],
  [
    'Housing benefit, preparation',
    ['yes', 'no', 'both', 'none', 'no', 'III.5', 'III.5.a', 'no', '6.3.d', 'no', 'no', 'no', 'no', 'new'],
    'exempt-6-3',
  ],
  [
    'Housing benefit, profiling',
    ['yes', 'no', 'both', 'none', 'no', 'III.5', 'III.5.a', 'yes', 'no', 'no', 'no', 'no', 'new'],
    'high-risk',
  ],
  [
    'Police profiling',
    ['yes', 'no', 'both', 'none', 'no', 'III.6', 'III.6.e', 'no', 'no', 'no', 'no', 'new'],
    'high-risk',
  ],
  [
    'Area, but no point',
    ['yes', 'no', 'both', 'none', 'no', 'III.5', 'none', 'no', 'no', 'no', 'no', 'new'],
    'minimal',
  ],
  [
    'Chatbot',
    ['yes', 'no', 'deployer', 'none', 'no', 'none', 'yes', 'yes', 'no', 'no', 'before-general'],
    'transparency',
  ],
  ['Medical device', ['yes', 'no', 'both', 'none', 'a', 'none', 'no', 'no', 'no', 'no', 'new'], 'high-risk'],
  [
    'Medical device, exempt in Annex III',
    ['yes', 'no', 'both', 'none', 'a', 'III.5', 'III.5.d', 'no', '6.3.a', 'no', 'no', 'no', 'no', 'new'],
    'high-risk',
  ],
] as const)('%s', (_, answers, riskClass) => {
  const { steps, end } = walk(SELF_CHECK, answers);
  expect(steps).toHaveLength(answers.length);
  expect(selfCheckResult(end!, steps, TODAY).riskClass).toBe(riskClass);
});

describe('the result', () => {
  const result = (...answers: string[]) => {
    const { steps, end } = walk(SELF_CHECK, answers);
    return selfCheckResult(end!, steps, TODAY);
  };
  const high = ['none', 'no', 'III.5', 'III.5.a', 'no', 'none', 'yes', 'no', 'no', 'no', 'new'];

  it('names only duties of the role', () => {
    const of = (role: string) => result('yes', 'no', role, ...high).duties.map(({ duty }) => duty);
    expect(of('provider')).toContain('registration-high-risk');
    expect(of('provider')).not.toContain('oversight');
    expect(of('deployer')).toContain('oversight');
    expect(of('deployer')).not.toContain('50.1');
    expect(of('both').length).toBe(of('provider').length + of('deployer').length);
  });

  it('writes front matter', () => {
    expect(frontMatterOf(result('yes', 'no', 'both', ...high).proposal!)).toBe(
      "aiAct:\n  riskClass: high-risk\n  assessedOn: '2026-11-23'\n  annexIII: ['III.5.a']\n  transparency: ['50.1']\n",
    );
  });

  it('restricts police systems and leaves out the condition', () => {
    const { proposal } = result(
      'yes',
      'no',
      'both',
      'none',
      'no',
      'III.6',
      'III.6.a',
      'no',
      '6.3.d',
      'no',
      'no',
      'no',
      'no',
      'new',
    );
    expect(proposal).toEqual({
      riskClass: 'exempt-6-3',
      assessedOn: TODAY,
      annexIII: ['III.6.a'],
      restricted: { ground: 'law-enforcement' },
    });
  });

  it('says what remains of an exception beside product law', () => {
    const { notes, proposal } = result(
      'yes',
      'no',
      'both',
      'none',
      'a',
      'III.5',
      'III.5.d',
      'no',
      '6.3.a',
      'no',
      'no',
      'no',
      'no',
      'new',
    );
    expect(notes).toHaveLength(1);
    expect(proposal?.annexIII).toBeUndefined();
  });

  it('takes the deployer for a public authority', () => {
    expect(selfCheckFacts({ annexIII: [], transparency: [] }).deployments[0]?.authority).toBe('yes');
  });
});

const SINCE = {
  'before-general': '2024-08-01',
  'before-annex-iii': '2026-08-02',
  new: '2028-08-02',
} as const;

function recordFacts(aiAct: AiActProposal, age: keyof typeof SINCE | undefined) {
  const since = age === undefined ? {} : { since: SINCE[age] };
  const data = { status: 'production', ...since };
  return factsOf({ data: { ...data, aiAct } } as unknown as RecordOf<'solution'>, [
    { organisation: 'amt', id: 'einsatz', data } as unknown as RecordOf<'deployment'>,
  ]);
}

/** Equal, or unclear in one of them because something is not known there; proofs are not compared. */
function agree(one: DutyState, other: DutyState): boolean {
  return one.applies === other.applies || one.applies === 'unclear' || other.applies === 'unclear';
}

const CONTRADICTIONS = new Set(['hochrisiko-ohne-grundlage', 'ausnahme-widerspruch']);

function problems(aiAct: AiActProposal): string[] {
  const data = { status: 'production', aiAct };
  const record = { kind: 'solution', id: 'x', organisation: 'amt', data } as unknown as RecordOf<'solution'>;
  return RULES.flatMap((rule) =>
    rule.scope === 'record' && CONTRADICTIONS.has(rule.id)
      ? [...rule.check(record, { vocabularies, today: TODAY })].map(({ message }) => message.de)
      : [],
  );
}
