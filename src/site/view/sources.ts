import type { RecordOf } from '#domain/record.ts';
import type { Translate } from '#i18n/index.ts';
import { displayHost, formatDate } from '../format.ts';
import type { Phrase } from '../phrase.ts';
import type { Labels } from './labels.ts';

export interface SourceItem {
  readonly title: Phrase;
  readonly href: string;
  readonly host: string;
  readonly accessed: string;
}

/** The places a record's statements come from. */
export function sourceItems(
  sources: RecordOf<'solution'>['data']['sources'] | undefined,
  labels: Labels,
  t: Translate,
): SourceItem[] {
  return (sources ?? []).map(({ title, url, accessed }) => ({
    title: labels.recordText(title),
    href: url,
    host: displayHost(url),
    accessed:
      accessed === undefined ? '' : t('solution.accessed', { date: formatDate(accessed, labels.language) }),
  }));
}
