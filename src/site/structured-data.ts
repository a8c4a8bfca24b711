import { siteAddress, type Settings } from '#domain/settings.ts';
import { RECORD_LANGUAGE, type Language } from '#domain/text.ts';
import { recordText, type Phrase } from './phrase.ts';
import type { Link } from './view/labels.ts';
import type { SolutionCard } from './view/card.ts';
import type { OrganisationView } from './view/organisation.ts';
import type { SolutionView } from './view/solution.ts';
import { localised, urls } from './urls.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Everything schema.org wants to know of a page: the page itself, the way to it, and what it is about. */
export function pageData(page: {
  readonly title: Phrase;
  readonly description: Phrase;
  readonly language: Language;
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
        name: literal(page.title),
        description: literal(page.description),
        inLanguage: page.language,
        isPartOf: {
          '@type': 'WebSite',
          name: page.settings.name,
          url: `${address}${localised(urls.home, page.language)}`,
        },
      },
      ...(page.crumbs.length === 0
        ? []
        : [
            {
              '@type': 'BreadcrumbList',
              itemListElement: page.crumbs.map((crumb, index) => ({
                '@type': 'ListItem',
                position: index + 1,
                name: literal(crumb),
                item: `${address}${crumb.href ?? page.path}`,
              })),
            },
          ]),
      ...(page.about === undefined ? [] : [page.about]),
    ],
  };
}

/** The register itself. */
export function websiteData(settings: Settings, language: Language): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'WebSite',
    name: settings.name,
    alternateName: literal(recordText(settings.title, language)),
    url: `${address}${localised(urls.home, language)}`,
    inLanguage: language,
  };
}

/** A solution as software, with the authority that provides it. */
export function solutionData(view: SolutionView, settings: Settings, language: Language): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'SoftwareApplication',
    '@id': `${address}${view.path}`,
    url: `${address}${localised(view.path, language)}`,
    name: literal(recordText(view.title, language)),
    description: literal(recordText(view.summary, language)),
    applicationCategory: 'GovernmentApplication',
    inLanguage: RECORD_LANGUAGE,
    dateCreated: view.added,
    dateModified: view.reviewed,
    keywords: view.topics.map(({ text }) => text).join(', '),
    provider: {
      '@type': 'GovernmentOrganization',
      name: literal(view.provider),
      url: `${address}${view.provider.href ?? ''}`,
    },
    citation: view.sources.map(({ title, href }) => ({
      '@type': 'CreativeWork',
      name: literal(title),
      url: href,
    })),
  };
}

/** An authority. */
export function organisationData(view: OrganisationView, settings: Settings, language: Language): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${address}${view.path}`,
    name: literal(recordText(view.name, language)),
    url: view.website,
    mainEntityOfPage: `${address}${localised(view.path, language)}`,
  };
}

/** A list of solutions. */
export function itemListData(
  name: string,
  cards: readonly SolutionCard[],
  settings: Settings,
  language: Language,
): Thing {
  const address = siteAddress(settings);
  return {
    '@type': 'ItemList',
    name,
    itemListElement: cards.map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: literal(recordText(title, language)),
      url: `${address}${href}`,
    })),
  };
}

/** A text as JSON-LD writes it: with its language where that is not the page's. */
function literal({ text, lang }: Phrase): unknown {
  return lang === undefined ? text : { '@value': text, '@language': lang };
}
