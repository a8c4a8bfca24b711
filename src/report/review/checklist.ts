import { CHECKLIST, type ChecklistItem } from './messages.ts';
import type { RecordChange, Review } from './model.ts';

/** What reviewers go through for this change, in the order of the messages. */
export function checklist(
  review: Pick<Review, 'records' | 'findingCounts' | 'newHosts' | 'personalData' | 'otherFiles' | 'flags'>,
): ChecklistItem[] {
  const { records } = review;
  const some = (test: (record: RecordChange) => boolean): boolean => records.some(test);
  const touches = (...fields: string[]): boolean =>
    some(({ rows }) =>
      rows.some(({ field }) => fields.some((name) => field === name || field.startsWith(`${name}.`))),
    );
  const isNew = (kind?: RecordChange['kind']): boolean =>
    some((record) => record.change === 'new' && (kind === undefined || record.kind === kind));
  const applies: Readonly<Record<ChecklistItem, boolean>> = {
    errors: review.findingCounts.error > 0 || review.flags.some(({ severity }) => severity === 'error'),
    authority: records.length > 0,
    duplicates: isNew('solution') || some(({ similar }) => similar.length > 0),
    sources: isNew() || touches('sources', 'benefits', 'aiAct', 'status'),
    contact: touches('contact', 'complaint'),
    language: touches('title', 'summary'),
    links: some(({ newLinks }) => newLinks.length > 0),
    'ai-act': touches('aiAct'),
    status: some(({ change, rows }) => change !== 'new' && rows.some(({ field }) => field === 'status')),
    personal: review.personalData.length > 0,
    retired: some(({ change }) => change === 'retired'),
    removed: some(({ change }) => change === 'removed'),
    deployment: isNew('deployment'),
    need: isNew('need'),
    organisation: isNew('organisation') || touches('ars', 'level', 'parent'),
    code: review.otherFiles.length > 0,
  };
  return (Object.keys(CHECKLIST) as ChecklistItem[]).filter((item) => applies[item]);
}
