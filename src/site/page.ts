import { translate, type Translate } from '#i18n/index.ts';
import type { Settings } from '#domain/settings.ts';
import { siteData } from './catalogue.ts';
import { Labels } from './view/labels.ts';

/** What every German page needs. */
export interface PageContext {
  readonly labels: Labels;
  readonly settings: Settings;
  readonly t: Translate;
}

let context: { source: ReturnType<typeof siteData>; value: PageContext } | undefined;

/** The catalogue, labels and texts for German pages, made once per build. */
export function german(): PageContext {
  const source = siteData();
  if (context?.source !== source) {
    context = { source, value: { labels: new Labels(source.catalogue, 'de'), settings: source.settings, t: translate('de') } };
  }
  return context.value;
}
