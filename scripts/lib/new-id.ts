/** The id of a record that is created. */
import type { Kind } from '#domain/kind.ts';
import { recordKey } from '#domain/record.ts';
import { freeId, isRecordId } from '#domain/record-id.ts';
import { proposedId, type Answers } from '#records/new-record.ts';
import { takenKeys } from '#records/taken-keys.ts';
import { UsageError } from './command-line.ts';
import type { NewContext } from './new-context.ts';

/**
 * The id as given, as agreed on, or as made from the title.
 * @param organisation id of the authority; empty for an authority itself
 * @throws UsageError for one that is not possible
 */
export async function agreeOnId(
  kind: Kind,
  answers: Answers,
  organisation: string,
  given: string | undefined,
  context: NewContext,
): Promise<string> {
  const { asker, t } = context;
  const taken = takenKeys(context.content, context.catalogue);
  const isTaken = (id: string): boolean => taken.has(recordKey({ kind, id, organisation }));
  const problem = (id: string): string | undefined =>
    isRecordId(id) ? (isTaken(id) ? t('idTaken', { id }) : undefined) : t('idWrong', { id });
  const right = (id: string): string => {
    const wrong = problem(id);
    if (wrong !== undefined) throw new UsageError(wrong);
    return id;
  };
  if (given !== undefined) return right(given);
  const made = proposedId(kind, answers);
  // Two authorities with one name are one authority.
  const proposal = made === undefined || kind === 'organisation' ? made : freeId(made, isTaken);
  if (asker === undefined) {
    if (proposal === undefined) throw new UsageError(t('idMissing'));
    return right(proposal);
  }
  for (;;) {
    const id = await asker.text({ name: 'id', label: t('id'), help: t('idHelp'), proposal });
    const wrong = problem(id);
    if (wrong === undefined) return id;
    asker.say(wrong);
  }
}
