import { translate, type Translate } from '#i18n/index.ts';
import type { Settings } from '#domain/settings.ts';
import { siteData } from './catalogue.ts';
import { Labels } from './view/labels.ts';

/** What every German page needs. */
export interface PageContext {
  readonly labels: Labels;
  readonly settings: Settings;
  /** The day the site is built for, `YYYY-MM-DD`. */
  readonly today: string;
  readonly t: Translate;
}

let context: { source: ReturnType<typeof siteData>; value: PageContext } | undefined;

/** The catalogue, labels and texts for German pages, made once per build. */
export function german(): PageContext {
  const source = siteData();
  if (context?.source !== source) {
    const { catalogue, settings, today } = source;
    context = { source, value: { labels: new Labels(catalogue, 'de'), settings, today, t: translate('de') } };
  }
  return context.value;
}
