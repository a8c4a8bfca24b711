import type { APIRoute } from 'astro';

import { siteAddress } from '#domain/settings.ts';
import { german } from '#site/page.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(german().settings)}/sitemap.xml\n`);
