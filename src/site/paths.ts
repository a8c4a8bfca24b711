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
