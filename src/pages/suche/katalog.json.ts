import type { APIRoute } from 'astro';

import { german } from '#site/page.ts';
import { searchData } from '#site/search-data.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(searchData(german().labels)));
