import type { APIRoute } from 'astro';

import { siteAddress } from '#domain/settings.ts';
import { german } from '#site/page.ts';
import { sitemapEntries, sitemapXml } from '#site/sitemap.ts';

export const GET: APIRoute = () => {
  const { labels, settings } = german();
  return new Response(sitemapXml(sitemapEntries(labels), siteAddress(settings)));
};
