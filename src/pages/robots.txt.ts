import type { APIRoute } from 'astro';

import { siteAddress } from '#domain/settings.ts';
import { inLanguage } from '#site/page.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(inLanguage('de').settings)}/sitemap.xml\n`);
