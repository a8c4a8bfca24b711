import type { RecordOf } from '#domain/record.ts';
import type { Link } from './labels.ts';

/** Public services as „Wohngeld (99107023017000)“, or by their key alone. */
export function serviceFact(services: RecordOf<'solution'>['data']['services']): Link[] {
  return (services ?? []).map(({ key, name }) => ({ text: name === undefined ? key : `${name} (${key})` }));
}
