import { pageDigest } from './catalogue.ts';

/** What `getStaticPaths` returns for one page: its view is all the page shows, and the view's digest is its cache key. */
export interface ViewPath<V> {
  params: Record<string, string>;
  props: { view: V };
  cacheKey: string;
}

/** A page made of a view. */
export function viewPath<V>(params: Record<string, string>, view: V): ViewPath<V> {
  return { params, props: { view }, cacheKey: pageDigest(view) };
}

/**
 * A page whose view is made again when the page is rendered. For the pages of records: a build of 10,000 then keeps
 * none of their views in memory, and an incremental build renders only a few of them anyway.
 */
export function lazyViewPath<V>(params: Record<string, string>, view: () => V): ViewPath<() => V> {
  return { params, props: { view }, cacheKey: pageDigest(view()) };
}
