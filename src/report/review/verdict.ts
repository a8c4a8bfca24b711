import { SEVERITIES } from '#domain/finding.ts';
import { countText } from '../report.ts';
import { CHANGE_COUNTS, VERDICTS, WORDS } from './messages.ts';
import { CHANGE_KINDS, type Review } from './model.ts';

/** The whole review in a line: what changes, what was found, what that means. */
export function verdictText({ counts, findingCounts, records, flags, verdict }: Review): string {
  const changes = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${counts[kind]} ${CHANGE_COUNTS[kind]}`,
  );
  const found = SEVERITIES.map((severity) => countText(findingCounts[severity], severity, 'de'));
  return [
    records.length === 0 ? WORDS.noRecords : `${WORDS.recordCount(records.length)}: ${changes.join(', ')}.`,
    `${[...found, ...(flags.length > 0 ? [WORDS.flagCount(flags.length)] : [])].join(', ')}.`,
    VERDICTS[verdict],
  ].join(' ');
}
