import { allRecords } from '#domain/catalogue.ts';
import type { Language } from '#domain/text.ts';
import {
  alternatesOf,
  facetIndexUrl,
  facetPageUrl,
  localised,
  recordUrl,
  urls,
  type FacetList,
} from './urls.ts';
import { FACET_LISTS, facetPages } from './view/facet-list.ts';
import type { Labels } from './view/labels.ts';
import { solutionPages } from './view/list.ts';
import { noticePages } from './view/notices.ts';
import { registerPages } from './view/register.ts';
import { hasSheet } from './view/sheet-link.ts';

export interface SitemapEntry {
  /** German address. */
  readonly path: string;
  readonly modified?: string;
}

/**
 * Every page that search engines should know, by its German address: all but tombstones and redirects, and of what has
 * changed the newest page, because the others show what no longer holds.
 *
 * @param today day the site is built for, `YYYY-MM-DD`
 */
export function sitemapEntries(labels: Labels, hasHistory: boolean, today: string): SitemapEntry[] {
  const fixed = [
    urls.home,
    urls.solutions,
    urls.comparison,
    urls.needs,
    urls.organisations,
    urls.siteSearch,
    urls.figures,
    ...(hasHistory ? [urls.changes] : []),
    urls.transparency,
    urls.quality,
    urls.selfAudit,
    urls.glossary,
    urls.participation,
    urls.aiAct,
    urls.selfCheck,
    urls.contribute,
    urls.rules,
    urls.form,
    urls.about,
    urls.help,
    urls.easyLanguage,
    urls.imprint,
    urls.privacy,
    urls.accessibility,
  ];
  const lists = solutionPages(labels)
    .slice(1)
    .map(({ page }) => urls.solutionsPage(page));
  const facets = FACET_LISTS.flatMap((list: FacetList) => [
    facetIndexUrl(list),
    ...facetPages(list, labels).map(({ id, page }) => facetPageUrl(list, id, page)),
  ]);
  const register = [
    ...registerPages(labels, today).map(({ group, page }) => urls.transparencyClass(group.riskClass, page)),
    ...noticePages(labels).map(({ page }) => urls.transparencyNotices(page)),
    ...labels.catalogue.vocabularies.states.entries.map(({ id }) => urls.transparencyState(id)),
    ...labels.catalogue.solutions
      .filter((solution) => hasSheet(solution, labels))
      .map(({ id }) => urls.entrySheet(id)),
  ];
  const records = allRecords(labels.catalogue)
    .filter(({ data }) => data.retired === undefined)
    .map((record) => ({
      path: recordUrl(record),
      ...(record.kind === 'solution' ? { modified: record.data.reviewed } : {}),
    }));
  return [...[...fixed, ...lists, ...facets, ...register].map((path) => ({ path })), ...records];
}

/**
 * The sitemap file: every page in every language, each with all of them. Paths hold letters, digits, hyphens and
 * slashes only, so nothing needs escaping.
 */
export function sitemapXml(
  entries: readonly SitemapEntry[],
  address: string,
  languages: readonly Language[],
): string {
  const rows = entries.flatMap(({ path, modified }) => {
    const links = alternatesOf(path, languages).map(
      (page) => `<xhtml:link rel="alternate" hreflang="${page.hreflang}" href="${address}${page.path}"/>`,
    );
    const date = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
    return [...new Set(languages.map((language) => localised(path, language)))].map(
      (own) => `  <url><loc>${address}${own}</loc>${date}${links.join('')}</url>`,
    );
  });
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${rows.join('\n')}\n</urlset>\n`;
}
