import type { APIRoute } from 'astro';

import { figureCsv } from '#exports/figure-csv.ts';
import { german } from '#site/page.ts';
import { viewPath } from '#site/paths.ts';
import { figureGroups } from '#site/view/figures.ts';

export function getStaticPaths() {
  const { labels, t, today } = german();
  return figureGroups(labels, today)
    .flatMap(({ figures }) => figures)
    .map((figure) => viewPath({ figure: figure.id }, figureCsv(figure, t)));
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['view']), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
