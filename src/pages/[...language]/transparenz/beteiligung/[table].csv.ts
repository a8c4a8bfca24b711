import type { APIRoute } from 'astro';

import { figureCsv } from '#exports/figure-csv.ts';
import { siteData } from '#site/catalogue.ts';
import { siteContexts } from '#site/page.ts';
import { pagePath } from '#site/paths.ts';
import { participationFiles } from '#site/view/participation.ts';

export function getStaticPaths() {
  return siteContexts().flatMap((context) =>
    participationFiles(context.labels, siteData().expected, context.today).map((table) =>
      pagePath(context, { table: table.id }, figureCsv(table, context.t)),
    ),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['view']), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
