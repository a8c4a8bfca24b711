import type { RegisterHistory } from '#domain/history.ts';
import type { Language } from '#domain/text.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { siteLanguages, type Settings } from '#domain/settings.ts';
import { siteData } from './catalogue.ts';
import { Labels } from './view/labels.ts';

/** What every page of one language needs. */
export interface PageContext {
  readonly language: Language;
  readonly labels: Labels;
  readonly settings: Settings;
  /** The day the site is built for, `YYYY-MM-DD`. */
  readonly today: string;
  /** What Git says about the records; undefined where there is no Git history of them. */
  readonly history: RegisterHistory | undefined;
  readonly t: Translate;
}

let known: { source: ReturnType<typeof siteData>; contexts: Map<Language, PageContext> } | undefined;

/** The catalogue, labels and texts for pages in one language, made once per build. */
export function inLanguage(language: Language): PageContext {
  const source = siteData();
  if (known?.source !== source) known = { source, contexts: new Map() };
  let context = known.contexts.get(language);
  if (context === undefined) {
    const { catalogue, settings, today, history } = source;
    const labels = new Labels(catalogue, language);
    context = { language, labels, settings, today, history, t: translate(language) };
    known.contexts.set(language, context);
  }
  return context;
}

/** The same for German. */
export function german(): PageContext {
  return inLanguage('de');
}

/** One context for each language the operator publishes, German first. */
export function siteContexts(): PageContext[] {
  return siteLanguages(siteData().settings).map(inLanguage);
}
