import { RISK_CLASSES, type RiskClass } from '#domain/ai-act/facts.ts';
import { PROHIBITED_PRACTICES } from '#domain/ai-act/prohibited-practices.ts';
import {
  SELF_CHECK,
  SELF_CHECK_ENDS,
  type SelfCheckEnd,
  type SelfCheckOption,
  type SelfCheckQuestion,
} from '#domain/ai-act/self-check.ts';
import type { Translate } from '#i18n/index.ts';
import type { Flow, FlowExit, FlowStep } from '../chart/flow.ts';
import type { Labels, Link } from './labels.ts';
import { sourceLink } from './law.ts';

/** The self-check in one language. */
export interface SelfCheckView {
  readonly questions: readonly ShownQuestion[];
  readonly ends: readonly ShownEnd[];
  readonly classes: Readonly<Record<RiskClass, string>>;
  readonly flow: Flow;
}

export interface ShownQuestion {
  readonly id: string;
  readonly anchor: string;
  readonly name: string;
  readonly text: string;
  readonly help: string;
  readonly sources: readonly Link[];
  readonly options: readonly ShownOption[];
}

export interface ShownOption {
  readonly id: string;
  readonly label: string;
  /** What the answer means, where a list explains it. */
  readonly definition?: string;
  readonly next: Link;
}

export interface ShownEnd {
  readonly id: SelfCheckEnd;
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
}

/** The questions of the self-check with their words, and the tree as a figure. */
export function selfCheckView(labels: Labels, t: Translate): SelfCheckView {
  const questions = SELF_CHECK.map((question) => shownQuestion(question, labels, t));
  return {
    questions,
    ends: SELF_CHECK_ENDS.map((id) => ({
      id,
      anchor: `ergebnis-${id}`,
      title: t(`check.end.${id}`),
      text: t(`check.end.${id}.text`),
    })),
    classes: Object.fromEntries(RISK_CLASSES.map((id) => [id, labels.label('risk-classes', id)])) as Record<
      RiskClass,
      string
    >,
    flow: { steps: flowSteps(labels, t), description: t('check.figure.text') },
  };
}

function shownQuestion(question: SelfCheckQuestion, labels: Labels, t: Translate): ShownQuestion {
  const { id, name, text, help, sources, options } = question;
  const { language } = labels;
  return {
    id,
    anchor: `frage-${id}`,
    name: name[language],
    text: text[language],
    help: help[language],
    sources: sources.map((source) => sourceLink(source, labels)),
    options: options.map((option) => shownOption(option, labels, t)),
  };
}

function shownOption({ id, label, says, next }: SelfCheckOption, labels: Labels, t: Translate): ShownOption {
  const { language } = labels;
  const practice = PROHIBITED_PRACTICES.find((ban) => ban.id === says?.practice);
  const definition = 'list' in label ? labels.definition(label.list, label.id) : practice?.help[language];
  return {
    id,
    label: labelOf(label, labels),
    ...(definition === undefined ? {} : { definition }),
    next:
      'end' in next
        ? { text: t(`check.end.${next.end}`), href: `#ergebnis-${next.end}` }
        : { text: nameOf(next.question, labels), href: `#frage-${next.question}` },
  };
}

function labelOf(label: SelfCheckOption['label'], labels: Labels): string {
  return 'list' in label ? labels.label(label.list, label.id) : label[labels.language];
}

function nameOf(id: string, { language }: Labels): string {
  return SELF_CHECK.find((question) => question.id === id)!.name[language];
}

/** The main questions; what only makes one more exact is drawn as part of it. */
function flowSteps(labels: Labels, t: Translate): FlowStep[] {
  const main = SELF_CHECK.filter(({ detailOf }) => detailOf === undefined);
  const numbers = new Map(main.map(({ id }, index) => [id, index + 1]));
  return main.map((question, index) => {
    const following = main[index + 1]?.id;
    const details = SELF_CHECK.filter(({ detailOf }) => detailOf === question.id);
    const targets = new Map<string, string[]>();
    for (const { label, next } of [question, ...details].flatMap(({ options }) => options)) {
      const target = 'end' in next ? `end ${next.end}` : next.question;
      if (details.some(({ id }) => id === target)) continue;
      const text = labelOf(label, labels);
      const answers = targets.get(target) ?? [];
      if (!answers.includes(text)) targets.set(target, [...answers, text]);
    }
    const exits = [...targets]
      .filter(([target]) => target !== following)
      .map(([target, answers]): FlowExit => {
        const end = SELF_CHECK_ENDS.find((id) => target === `end ${id}`);
        const to =
          end === undefined
            ? `${t('check.leadsTo')} ${numbers.get(target)} ${nameOf(target, labels)}`
            : t(`check.end.${end}`);
        return { text: `${answerText(answers, t)}: ${to}`, ends: end !== undefined };
      });
    const onward = following === undefined ? undefined : targets.get(following);
    return {
      title: `${index + 1} ${question.name[labels.language]}`,
      exits,
      onward: onward === undefined ? undefined : answerText(onward, t),
    };
  });
}

/** Answers in few words. */
function answerText(answers: readonly string[], t: Translate): string {
  return answers.length <= 3 && answers.every((answer) => answer.length < 30)
    ? answers.join(' / ')
    : t('check.severalAnswers', { count: answers.length });
}
