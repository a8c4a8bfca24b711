import { inertJson } from '../inert-json.ts';
import type { Review } from './model.ts';

/** Changes when a field of `Review` is taken away or means something else; new fields may come without. */
const REVIEW_VERSION = 1;

/** The model as it is (see `Review`), complete and with exact texts, written so that they act nowhere. */
export function print(review: Review): string {
  return inertJson({ version: REVIEW_VERSION, ...review });
}
