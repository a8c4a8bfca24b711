/** Records that may be the one that is created: said to whoever gives options, asked of whoever answers questions. */
import type { Kind } from '#domain/kind.ts';
import type { Answers } from '#records/new-record.ts';
import { similarRecords, type SimilarRecord } from '#records/similar-records.ts';
import type { Asker } from './asker.ts';
import type { NewContext } from './new-context.ts';

export function warnOfSimilar(kind: Kind, answers: Answers, { catalogue, t }: NewContext): void {
  const similar = similarRecords(kind, answers, catalogue);
  if (similar.length === 0) return;
  console.error([t('similar'), ...similar.map(line)].join('\n'));
  if (kind === 'solution') console.error(t('similarHelp'));
}

/** What to do in view of similar records: go on, enter a deployment of one of them, or stop. */
export async function decideOnSimilar(
  kind: Kind,
  answers: Answers,
  asker: Asker,
  { catalogue, t }: NewContext,
): Promise<'new' | 'stop' | { readonly solution: string }> {
  const similar = similarRecords(kind, answers, catalogue);
  if (similar.length === 0) return 'new';
  asker.say(['', t('similar'), ...similar.map(line)].join('\n'));
  if (kind !== 'solution')
    return (await asker.confirm({ name: 'similar', label: t('goOn') })) ? 'new' : 'stop';
  // No id contains a blank.
  const isNew = { id: ' ', label: t('itIsNew') };
  const chosen = await asker.choose(
    { name: 'similar', label: t('similarQuestion'), help: t('similarHelp') },
    [isNew, ...similar.map(({ record, name }) => ({ id: record.id, label: t('weUse', { name }) }))],
  );
  return chosen === isNew.id ? 'new' : { solution: chosen };
}

function line({ record, name }: SimilarRecord): string {
  return `  ${name} (${record.file})`;
}
