import type { Catalogue } from '#domain/catalogue.ts';
import type { AnyRecord } from '#domain/record.ts';
import { pageDigest, siteData } from './catalogue.ts';
import { siteContexts, type PageContext } from './page.ts';
import { redirects, type RedirectView } from './view/redirect.ts';

/**
 * What `getStaticPaths` returns for one page below `[...language]/`: what its language needs, and its view, which is
 * all the page shows and whose digest is the cache key.
 */
export interface PagePath<V> {
  params: LanguageParams;
  props: { context: PageContext; view: V };
  cacheKey: string;
}

/** German has no folder of its own, so its pages have no value for `language`. */
type LanguageParams = Record<string, string | undefined> & { language: string | undefined };

/** A page made of a view. */
export function pagePath<V>(context: PageContext, params: Record<string, string>, view: V): PagePath<V> {
  return { params: inFolder(context, params), props: { context, view }, cacheKey: pageDigest(view) };
}

/** A page whose view is made again when the page is rendered, so that no view stays in memory. */
export function lazyPagePath<V>(
  context: PageContext,
  params: Record<string, string>,
  view: () => V,
): PagePath<() => V> {
  return { params: inFolder(context, params), props: { context, view }, cacheKey: pageDigest(view()) };
}

/**
 * The pages of all records of a kind in each language; former ids lead to the present page. Views are made again when
 * a page is rendered: a build of 10,000 then keeps none of them in memory, and an incremental build renders only a few
 * of them anyway.
 *
 * @param params of the address of a record under its own or a former id
 */
export function recordPaths<R extends AnyRecord, V>(
  records: (catalogue: Catalogue) => readonly R[],
  params: (record: R, id: string) => Record<string, string>,
  view: (record: R, context: PageContext) => V,
): PagePath<() => V | RedirectView>[] {
  const contexts = siteContexts();
  return records(siteData().catalogue).flatMap((record) =>
    contexts.flatMap((context) => [
      lazyPagePath<V | RedirectView>(context, params(record, record.id), () => view(record, context)),
      ...redirects(record).map((former) =>
        lazyPagePath<V | RedirectView>(context, params(record, former.id), () => former.view),
      ),
    ]),
  );
}

/** A page that every language has once and that is rendered in every build. */
export function languagePaths(): { params: LanguageParams; props: { context: PageContext } }[] {
  return siteContexts().map((context) => ({ params: inFolder(context, {}), props: { context } }));
}

function inFolder({ language }: PageContext, params: Record<string, string>): LanguageParams {
  return { ...params, language: language === 'de' ? undefined : language };
}
