import { siteAddress, type Settings } from '#domain/settings.ts';
import type { SolutionCard } from './view/card.ts';
import type { OrganisationView } from './view/organisation.ts';
import type { SolutionView } from './view/solution.ts';
import { urls } from './urls.ts';

const CONTEXT = 'https://schema.org';

/** The register itself. */
export function websiteData(settings: Settings): unknown {
  const address = siteAddress(settings);
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: settings.name,
    alternateName: settings.title,
    url: `${address}${urls.home}`,
    inLanguage: 'de',
  };
}

/** A solution as software, with the authority that provides it. */
export function solutionData(view: SolutionView, settings: Settings): unknown {
  const address = siteAddress(settings);
  return {
    '@context': CONTEXT,
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
export function organisationData(view: OrganisationView, settings: Settings): unknown {
  const address = siteAddress(settings);
  return {
    '@context': CONTEXT,
    '@type': 'GovernmentOrganization',
    '@id': `${address}${view.path}`,
    name: view.name,
    url: view.website,
    mainEntityOfPage: `${address}${view.path}`,
  };
}

/** A list of solutions. */
export function itemListData(name: string, cards: readonly SolutionCard[], settings: Settings): unknown {
  const address = siteAddress(settings);
  return {
    '@context': CONTEXT,
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
