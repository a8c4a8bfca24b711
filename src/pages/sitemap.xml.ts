import type { APIRoute } from 'astro';

import { siteAddress, siteLanguages } from '#domain/settings.ts';
import { inLanguage } from '#site/page.ts';
import { sitemapEntries, sitemapXml } from '#site/sitemap.ts';

export const GET: APIRoute = () => {
  const { labels, settings, history, today } = inLanguage('de');
  return new Response(
    sitemapXml(
      sitemapEntries(labels, history !== undefined, today),
      siteAddress(settings),
      siteLanguages(settings),
    ),
  );
};
