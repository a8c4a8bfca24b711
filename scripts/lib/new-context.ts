import type { Catalogue } from '#domain/catalogue.ts';
import type { Language } from '#domain/text.ts';
import type { Asker } from './asker.ts';
import type { NewOptions } from './new-options.ts';
import type { Say } from './new-texts.ts';

/** What every step of `npm run new` knows. */
export interface NewContext {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly catalogue: Catalogue;
  readonly options: NewOptions;
  readonly language: Language;
  readonly t: Say;
  /** Undefined where nobody can be asked. */
  readonly asker: Asker | undefined;
}
