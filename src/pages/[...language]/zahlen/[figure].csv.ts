import type { APIRoute } from 'astro';

import { figureCsv } from '#exports/figure-csv.ts';
import { siteContexts } from '#site/page.ts';
import { pagePath } from '#site/paths.ts';
import { figureGroups } from '#site/view/figures.ts';

export function getStaticPaths() {
  return siteContexts().flatMap((context) =>
    figureGroups(context.labels, context.today)
      .flatMap(({ figures }) => figures)
      .map((figure) => pagePath(context, { figure: figure.id }, figureCsv(figure, context.t))),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['view']), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
