import { facetColumn, type Facet, type FacetColumn } from '#domain/facets.ts';
import type { IndexHead } from '#domain/search/index-data.ts';
import { Searcher } from '#domain/search/searcher.ts';
import { ConceptSuggester } from '#domain/search/suggest.ts';
import { translator, type Translate } from '#i18n/translator.ts';
import type { SearchData, SearchOrders } from '#site/search-data.ts';
import { languageAt, localised, urls } from '#site/urls.ts';
import type { SolutionCard } from '#site/view/card.ts';
import { loadBytes, loadJson } from './load.ts';

/** A facet with all it needs to be shown. */
export interface LoadedFacet extends Facet {
  readonly label: string;
  readonly labels: readonly string[];
  readonly column: FacetColumn;
}

/** The catalogue as the browser has it: facets and index at once, the rest when it is asked for. */
export class CatalogueData {
  readonly data: SearchData;
  readonly facets: readonly LoadedFacet[];
  readonly facetIds: readonly string[];
  readonly searcher: Searcher;
  readonly suggester: ConceptSuggester;
  readonly t: Translate;
  readonly #kept = new Map<string, Promise<unknown>>();

  /**
   * @param source address of the data in the page's language
   * @throws Error when something cannot be loaded
   */
  static async load(source: string): Promise<CatalogueData> {
    const data = await loadJson<SearchData>(source);
    const head = await loadJson<IndexHead>(urls.searchFile(data.version, 'kopf.json'));
    return new CatalogueData(data, head, languageAt(source));
  }

  private constructor(data: SearchData, head: IndexHead, language: ReturnType<typeof languageAt>) {
    this.data = data;
    this.searcher = new Searcher(head, (file) => loadBytes(urls.searchFile(data.version, `${file}.bin`)));
    this.suggester = new ConceptSuggester(this.searcher.index);
    this.t = translator(language, data.texts);
    this.facetIds = data.facets.map(({ id }) => id);
    const names = new Map(head.concepts.map(([id, label]) => [id, label]));
    this.facets = data.facets.map(({ id, label, values, labels, column }) => ({
      id,
      label,
      values,
      labels: labels ?? values.map((value) => names.get(`${id}:${value}`) ?? value),
      column: facetColumn(column.split(';').map((row) => (row === '' ? [] : row.split(',').map(Number)))),
    }));
  }

  /** The cards at the given positions, in that order. */
  async cards(positions: readonly number[]): Promise<SolutionCard[]> {
    return Promise.all(
      positions.map(async (position) => {
        const name = `karten/${Math.floor(position / this.data.cardsPerFile)}.json`;
        const address = localised(urls.searchFile(this.data.version, name), this.t.language);
        const file = await this.#once(address, () => loadJson<readonly SolutionCard[]>(address));
        return file[position % this.data.cardsPerFile]!;
      }),
    );
  }

  /** Positions in orders other than by title. */
  orders(): Promise<SearchOrders> {
    const address = urls.searchFile(this.data.version, 'reihenfolgen.json');
    return this.#once(address, () => loadJson<SearchOrders>(address));
  }

  /** Positions of solutions by id; ids that are not known are left out. */
  async positions(ids: readonly string[]): Promise<number[]> {
    const known = new Map((await this.#ids()).map((id, position) => [id, position]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  /** Ids of the solutions at the given positions. */
  async ids(positions: readonly number[]): Promise<string[]> {
    const all = await this.#ids();
    return positions.map((position) => all[position]!);
  }

  #ids(): Promise<readonly string[]> {
    const address = urls.searchFile(this.data.version, 'kennungen.json');
    return this.#once(address, () => loadJson<readonly string[]>(address));
  }

  /** How a term is called in the page's language: `topics:justice` as „Justiz“. */
  conceptLabel(id: string, fallback: string): string {
    const facet = this.#facetOf(id);
    const [, value] = id.split(':') as [string, string];
    return facet?.labels[facet.values.indexOf(value)] ?? fallback;
  }

  /** What kind of term it is: `topics:justice` is a „Thema“. */
  conceptKind(id: string): string {
    return this.#facetOf(id)?.label ?? '';
  }

  #facetOf(concept: string): LoadedFacet | undefined {
    const [facet] = concept.split(':') as [string];
    return this.facets.find(({ id }) => id === facet);
  }

  #once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#kept.set(key, made);
    // The next try starts anew.
    made.catch(() => this.#kept.delete(key));
    return made;
  }
}

let loading: Promise<CatalogueData> | undefined;

/** The data of the page's catalogue, loaded once when it is first used. */
export function catalogueData(source: string): Promise<CatalogueData> {
  loading ??= CatalogueData.load(source);
  loading.catch(() => (loading = undefined));
  return loading;
}
