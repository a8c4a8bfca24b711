import type { RecordOf } from '#domain/record.ts';
import type { Labels, Link } from './labels.ts';

/** Public services as „Wohngeld (99107023017000)“, or by their key alone. */
export function serviceFact(services: RecordOf<'solution'>['data']['services'], labels: Labels): Link[] {
  return (services ?? []).map(({ key, name }) =>
    name === undefined ? { text: key } : labels.recordText(`${name} (${key})`),
  );
}
