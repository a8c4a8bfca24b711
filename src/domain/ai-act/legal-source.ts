import type { Text } from '../text.ts';

/** The day whose law this folder describes: Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744. */
export const STATE_OF_LAW = '2026-07-27';

/** Where a statement of law comes from. */
export interface LegalSource {
  /** „Artikel 5 Absatz 1 Buchstabe ba“ */
  readonly article: Text;
  /** Page of EUR-Lex that opens at the article or annex. */
  readonly address: Text;
  /** Day whose law the statement describes, `YYYY-MM-DD`. */
  readonly stateOfLaw: string;
}

/** Something the law says, for people: what it is called, what it means, where it stands. */
export interface Provision {
  readonly id: string;
  readonly label: Text;
  readonly help: Text;
  readonly source: LegalSource;
  /** What is not certain about the statement and why. */
  readonly uncertain?: Text;
}

/** The acts themselves. */
export const ACTS = {
  regulation: {
    label: { de: 'Verordnung (EU) 2024/1689 (KI-Verordnung)', en: 'Regulation (EU) 2024/1689 (AI Act)' },
    address: {
      de: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj?locale=de',
      en: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj?locale=en',
    },
  },
  amendment: {
    label: { de: 'Änderungsverordnung (EU) 2026/1744', en: 'Amending Regulation (EU) 2026/1744' },
    address: {
      de: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj?locale=de',
      en: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj?locale=en',
    },
  },
  consolidated: {
    label: { de: 'Konsolidierte Fassung vom 27. Juli 2026', en: 'Consolidated text of 27 July 2026' },
    address: consolidated(''),
  },
} as const satisfies Record<string, { label: Text; address: Text }>;

const ARTICLE = /^(\d+)(?:\((\d+[a-z]?)\))?(?:\(([a-z]+)\))?$/;
const ANNEX = /^([IVX]+)(?:\.([A-C])(?=\.|$))?(?:\.(\d+))?(?:\.([a-z]))?$/;

/**
 * The source of a provision.
 *
 * @param place `5(1)(ba)` for an article, `III.5.b` for a point of an annex, `VIII.A.6` for one of its sections
 * @throws Error for a place that is neither: a fault of the data
 */
export function law(place: string): LegalSource {
  return { article: provisionName(place), address: addressOf(place), stateOfLaw: STATE_OF_LAW };
}

function provisionName(place: string): Text {
  const [, article, paragraph, letter] = ARTICLE.exec(place) ?? [];
  if (article !== undefined) {
    // Article 3 holds numbered definitions, all others paragraphs.
    const unit = article === '3' ? 'Nummer' : 'Absatz';
    return {
      de: join(`Artikel ${article}`, named(unit, paragraph), named('Buchstabe', letter)),
      en: `Article ${article}${bracketed(paragraph)}${bracketed(letter)}`,
    };
  }
  const [, annex, section, point, sub] = ANNEX.exec(place) ?? [];
  if (annex === undefined) throw new Error(`no provision ${place}`);
  return {
    de: join(`Anhang ${annex}`, named('Abschnitt', section), named('Nummer', point), named('Buchstabe', sub)),
    en: join(
      `Annex ${annex}`,
      named('Section', section),
      point === undefined ? '' : `point ${point}${bracketed(sub)}`,
    ),
  };
}

function named(unit: string, value: string | undefined): string {
  return value === undefined ? '' : `${unit} ${value}`;
}

function bracketed(value: string | undefined): string {
  return value === undefined ? '' : `(${value})`;
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function addressOf(place: string): Text {
  const annex = /^[IVX]+/.exec(place)?.[0];
  return consolidated(annex === undefined ? `#art_${/^\d+/.exec(place)![0]}` : `#anx_${annex}`);
}

function consolidated(fragment: string): Text {
  const page = (language: string): string =>
    `https://eur-lex.europa.eu/legal-content/${language}/TXT/?uri=CELEX:02024R1689-20260727${fragment}`;
  return { de: page('DE'), en: page('EN') };
}
