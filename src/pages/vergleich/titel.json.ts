import type { APIRoute } from 'astro';

import { german } from '#site/page.ts';
import { comparisonTitles } from '#site/view/comparison-titles.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(comparisonTitles(german().labels)));
