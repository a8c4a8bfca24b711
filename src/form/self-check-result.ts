import { DUTY_REASONS } from '#domain/ai-act/duty-reasons.ts';
import { dutyOf } from '#domain/ai-act/duties.ts';
import type { DutyState } from '#domain/ai-act/duties-for.ts';
import { STATE_OF_LAW } from '#domain/ai-act/legal-source.ts';
import { frontMatterOf, selfCheckResult, type AiActProposal } from '#domain/ai-act/self-check-result.ts';
import type { Walk } from '#domain/ai-act/self-check-walk.ts';
import type { MessageKey, Translate } from '#i18n/index.ts';
import { element } from '#search/element.ts';
import { formatDate } from '#site/format.ts';
import { formUrl } from '#site/form-task.ts';
import { lawAddress } from '#site/law-address.ts';
import { localised } from '#site/urls.ts';
import type { Link } from '#site/view/labels.ts';
import type { SelfCheckView } from '#site/view/self-check.ts';
import { packDraft, pathFor } from './draft.ts';
import { button, buttonLink, copyText } from './parts.ts';

type Texts = Pick<SelfCheckView, 'questions' | 'classes'> & { readonly t: Translate };

/** The result of a finished walk: class, why, duties, lines for a record. */
export function selfCheckResultView(
  { end, steps }: Extract<Walk, { end: string }>,
  { t, questions, classes }: Texts,
): HTMLElement[] {
  const today = new Date().toLocaleDateString('sv-SE');
  const { riskClass, duties, notes, proposal } = selfCheckResult(end, steps, today);
  const assessed = end === 'assessed' && riskClass !== undefined;
  const title = assessed ? classes[riskClass] : t(`check.end.${end}`);
  const text = t(assessed ? (`check.class.${riskClass}` as MessageKey) : `check.end.${end}.text`);
  return [
    element('p', { class: 'check-number' }, t('check.result')),
    element('h3', { class: 'kern-heading-medium', tabindex: -1 }, title),
    element('p', {}, text),
    ...notes.map((note) => element('p', {}, note[t.language])),
    part(
      t('check.answers'),
      element(
        'dl',
        { class: 'facts' },
        ...steps.map(({ question, option }) => {
          const shown = questions.find(({ id }) => id === question.id)!;
          const label = shown.options.find(({ id }) => id === option.id)!.label;
          return element(
            'div',
            {},
            element('dt', {}, shown.name),
            element('dd', {}, label, element('p', { class: 'note' }, ...sourceLinks(shown.sources))),
          );
        }),
      ),
    ),
    ...(['yes', 'later', 'unclear'] as const).flatMap((applies) => {
      const some = duties.filter((duty) => duty.applies === applies);
      return some.length === 0
        ? []
        : [
            part(
              t(DUTY_TITLES[applies]),
              element('ul', { class: 'check-duties' }, ...some.map((duty) => dutyItem(duty, t))),
            ),
          ];
    }),
    ...(proposal === undefined ? [] : [proposalPart(proposal, t)]),
    element(
      'p',
      { class: 'check-number' },
      t('check.made', {
        date: formatDate(today, t.language),
        law: formatDate(STATE_OF_LAW, t.language),
      }),
      ` ${t('check.noAdvice')}`,
    ),
  ];
}

const DUTY_TITLES = {
  yes: 'check.dutiesNow',
  later: 'check.dutiesLater',
  unclear: 'check.dutiesUnclear',
} as const;

/** Addresses of the law one after the other. */
export function sourceLinks(sources: readonly Link[]): (Node | string)[] {
  return sources.flatMap(({ text, href }, index) => [
    ...(index === 0 ? [] : [', ']),
    element('a', { href, class: 'external', rel: 'noopener noreferrer' }, text),
  ]);
}

function part(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element(
    'section',
    { class: 'check-part' },
    element('h4', { class: 'kern-heading-small' }, title),
    ...children,
  );
}

function dutyItem({ duty, applies, from, reason }: DutyState, t: Translate): HTMLLIElement {
  const { label, help, role, source } = dutyOf(duty);
  // That a duty applies, or does not yet, stands above the list already.
  const saysMore = applies === 'unclear' || (applies === 'later' && reason !== 'before-date');
  const day = from === undefined ? undefined : t('check.dutyFrom', { date: formatDate(from, t.language) });
  return element(
    'li',
    {},
    element('a', { href: localised(lawAddress(source), t.language) }, label[t.language]),
    element(
      'p',
      { class: 'check-definition' },
      [t('check.duty', { role: t(`law.role.${role}`), article: source.article[t.language] }), day]
        .filter((words) => words !== undefined)
        .join(', '),
    ),
    element('p', { class: 'check-definition' }, help[t.language]),
    ...(saysMore ? [element('p', {}, DUTY_REASONS[reason][t.language])] : []),
  );
}

/** Lines to copy, or to take along into the form. */
function proposalPart(proposal: AiActProposal, t: Translate): HTMLElement {
  const lines = frontMatterOf(proposal);
  const status = element('span', { role: 'status' });
  const draft = packDraft({ path: pathFor('solution'), text: `---\n${lines}---\n` });
  return part(
    t('check.frontMatter'),
    element('p', {}, t('check.frontMatter.text')),
    element('pre', { tabindex: 0 }, element('code', { lang: 'en' }, lines)),
    element(
      'p',
      { class: 'button-row' },
      button(t('check.copy'), () => void copyText(lines).then((key) => (status.textContent = t(key)))),
      buttonLink(t('check.toForm'), localised(formUrl({ task: 'draft', packed: draft }), t.language)),
      status,
    ),
  );
}
