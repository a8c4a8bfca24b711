import type { AnyRecord } from '#domain/record.ts';
import { translate } from '#i18n/index.ts';
import { formUrl } from '../form-task.ts';
import type { Labels, Link } from './labels.ts';

/**
 * What readers can do about a record, the most likely first: report an error, confirm it, change it. All of it in the form;
 * an entry that has ended is no longer confirmed.
 */
export function recordActions(record: AnyRecord, labels: Labels): Link[] {
  const t = translate(labels.language);
  const isCurrent = record.data.retired === undefined;
  const href = (task: 'report' | 'confirm' | 'edit'): string => labels.path(formUrl({ task, record }));
  return [
    ...(record.kind === 'need' && isCurrent
      ? [
          {
            text: t('form.existing.answer'),
            href: labels.path(formUrl({ task: 'answer', need: record.id })),
          },
        ]
      : []),
    { text: t('solution.reportError'), href: href('report') },
    ...((record.kind === 'solution' || record.kind === 'deployment') && isCurrent
      ? [{ text: t('form.existing.confirm'), href: href('confirm') }]
      : []),
    { text: t('solution.edit'), href: href('edit') },
  ];
}
