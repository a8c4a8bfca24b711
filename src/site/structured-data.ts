import { siteAddress, type Settings } from '#domain/settings.ts';
import type { Link } from './view/labels.ts';
import type { SolutionCard } from './view/card.ts';
import type { OrganisationView } from './view/organisation.ts';
import type { SolutionView } from './view/solution.ts';
import { urls } from './urls.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Everything schema.org wants to know of a page: the page itself, the way to it, and what it is about. */
export function pageData(page: {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly crumbs: readonly Link[];
  readonly settings: Settings;
  readonly about: Thing | undefined;
}): Thing {
  const address = siteAddress(page.settings);
  const url = `${address}${page.path}`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': `${url}#seite`,
        url,
        name: page.title,
        description: page.description,
        inLanguage: 'de',
        isPartOf: { '@type': 'WebSite', name: page.settings.name, url: `${address}${urls.home}` },
      },
      ...(page.crumbs.length === 0
        ? []
        : [
            {
              '@type': 'BreadcrumbList',
              itemListElement: page.crumbs.map(({ text, href }, index) => ({
                '@type': 'ListItem',
                position: index + 1,
                name: text,
                item: `${address}${href ?? page.path}`,
              })),
            },
          ]),
      ...(page.about === undefined ? [] : [page.about]),
    ],
  };
}

/** The register itself. */
export function websiteData(settings: Settings): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'WebSite',
    name: settings.name,
    alternateName: settings.title,
    url: `${address}${urls.home}`,
    inLanguage: 'de',
  };
}

/** A solution as software, with the authority that provides it. */
export function solutionData(view: SolutionView, settings: Settings): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'SoftwareApplication',
    '@id': `${address}${view.path}`,
    url: `${address}${view.path}`,
    name: view.title,
    description: view.summary,
    applicationCategory: 'GovernmentApplication',
    inLanguage: 'de',
    dateCreated: view.added,
    dateModified: view.reviewed,
    keywords: view.topics.map(({ text }) => text).join(', '),
    provider: {
      '@type': 'GovernmentOrganization',
      name: view.provider.text,
      url: `${address}${view.provider.href ?? ''}`,
    },
    citation: view.sources.map(({ title, href }) => ({ '@type': 'CreativeWork', name: title, url: href })),
  };
}

/** An authority. */
export function organisationData(view: OrganisationView, settings: Settings): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${address}${view.path}`,
    name: view.name,
    url: view.website,
    mainEntityOfPage: `${address}${view.path}`,
  };
}

/** A list of solutions. */
export function itemListData(name: string, cards: readonly SolutionCard[], settings: Settings): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'ItemList',
    name,
    itemListElement: cards.map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url: `${address}${href}`,
    })),
  };
}
