import { pageDigest } from './catalogue.ts';
import { siteContexts, type PageContext } from './page.ts';

/** What `getStaticPaths` returns for one page: its view is all the page shows, and the view's digest is its cache key. */
export interface ViewPath<V> {
  params: Record<string, string>;
  props: { view: V };
  cacheKey: string;
}

/** The same for a page below `[...language]/`, with what its language needs. */
export interface PagePath<V> {
  params: LanguageParams;
  props: { context: PageContext; view: V };
  cacheKey: string;
}

/** German has no folder of its own, so its pages have no value for `language`. */
type LanguageParams = Record<string, string | undefined> & { language: string | undefined };

/** A file made of a view, the same in every language. */
export function viewPath<V>(params: Record<string, string>, view: V): ViewPath<V> {
  return { params, props: { view }, cacheKey: pageDigest(view) };
}

/** A page made of a view. */
export function pagePath<V>(context: PageContext, params: Record<string, string>, view: V): PagePath<V> {
  return { params: inFolder(context, params), props: { context, view }, cacheKey: pageDigest(view) };
}

/**
 * A page whose view is made again when the page is rendered. For the pages of records: a build of 10,000 then keeps
 * none of their views in memory, and an incremental build renders only a few of them anyway.
 */
export function lazyPagePath<V>(
  context: PageContext,
  params: Record<string, string>,
  view: () => V,
): PagePath<() => V> {
  return { params: inFolder(context, params), props: { context, view }, cacheKey: pageDigest(view()) };
}

/** A page that every language has once and that is rendered in every build. */
export function languagePaths(): { params: LanguageParams; props: { context: PageContext } }[] {
  return siteContexts().map((context) => ({ params: inFolder(context, {}), props: { context } }));
}

function inFolder({ language }: PageContext, params: Record<string, string>): LanguageParams {
  return { ...params, language: language === 'de' ? undefined : language };
}
