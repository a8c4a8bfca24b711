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

/**
 * One page in each language. Its view is made again when the page is rendered: a build of 10,000 records then keeps
 * none of them in memory, and an incremental build renders only a few of them anyway.
 *
 * All languages show the same facts in other words, so what a page in another language shows follows from the German
 * view and the controlled lists: its key needs no view of its own.
 */
export function lazyPagePaths<V>(
  params: Record<string, string>,
  view: (context: PageContext) => V,
): PagePath<() => V>[] {
  return keyedPagePaths(params, pageDigest(view(siteContexts()[0]!)), view);
}

/**
 * One page in each language, whose view is made when the page is rendered.
 * @param key digest of what the German page follows from
 */
export function keyedPagePaths<V>(
  params: Record<string, string>,
  key: string,
  view: (context: PageContext) => V,
): PagePath<() => V>[] {
  return siteContexts().map((context) => ({
    params: inFolder(context, params),
    props: { context, view: () => view(context) },
    cacheKey: context.language === 'de' ? key : pageDigest(key, listsDigest()),
  }));
}

let lists: { readonly of: Catalogue; readonly digest: string } | undefined;

/** Digest of the controlled lists, whose labels pages show. */
export function listsDigest(): string {
  const { catalogue } = siteData();
  if (lists?.of !== catalogue) lists = { of: catalogue, digest: pageDigest(catalogue.vocabularies) };
  return lists.digest;
}

/**
 * The pages of all records of a kind in each language; former ids lead to the present page.
 *
 * @param params of the address of a record under its own or a former id
 */
export function recordPaths<R extends AnyRecord, V>(
  records: (catalogue: Catalogue) => readonly R[],
  params: (record: R, id: string) => Record<string, string>,
  view: (record: R, context: PageContext) => V,
): PagePath<() => V | RedirectView>[] {
  return records(siteData().catalogue).flatMap((record) => [
    ...lazyPagePaths<V | RedirectView>(params(record, record.id), (context) => view(record, context)),
    ...redirects(record).flatMap((former) =>
      lazyPagePaths<V | RedirectView>(params(record, former.id), () => former.view),
    ),
  ]);
}

/** A page that every language has once and that is rendered in every build. */
export function languagePaths(): { params: LanguageParams; props: { context: PageContext } }[] {
  return siteContexts().map((context) => ({ params: inFolder(context, {}), props: { context } }));
}

function inFolder({ language }: PageContext, params: Record<string, string>): LanguageParams {
  return { ...params, language: language === 'de' ? undefined : language };
}
