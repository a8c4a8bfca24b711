import type { APIRoute } from 'astro';

import { german } from '#site/page.ts';
import { viewPath } from '#site/paths.ts';
import { cardFiles } from '#site/search-data.ts';

export function getStaticPaths() {
  return cardFiles(german().labels).map((cards, index) => viewPath({ file: String(index) }, cards));
}

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['view']));
