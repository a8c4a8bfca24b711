import type { Catalogue } from '#domain/catalogue.ts';
import type { FieldPath } from '#domain/finding.ts';
import type { RecordOf } from '#domain/record.ts';
import type { FieldGroup } from '#domain/schema/field.ts';
import { createSchemas, type Kind, type Schemas } from '#domain/schema/index.ts';
import { metaAt } from '#domain/schema/issues.ts';
import type { Language } from '#domain/text.ts';
import { vocabularyEntry, vocabularyLabel, type VocabularyList } from '#domain/vocabulary.ts';
import { recordText, type Phrase } from '../phrase.ts';
import { facetUrl, FACET_FOLDERS, localised, urls, type FacetList } from '../urls.ts';

/** A text that may lead somewhere. */
export interface Link extends Phrase {
  readonly href?: string | undefined;
  /** Leads to another host. */
  readonly external?: boolean;
}

/** A term of a controlled list as a link to its page, with its definition as explanation. */
export interface Term extends Link {
  readonly id: string;
  readonly definition?: string;
}

/** Makes terms and names for one language. */
export class Labels {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly schemas: Schemas;
  // Thousands of pages ask for the same few labels.
  readonly #fields = new Map<string, string>();
  readonly #groups = new Map<Kind, [key: string, group: FieldGroup | undefined][]>();
  readonly #terms = new Map<string, Term>();

  constructor(catalogue: Catalogue, language: Language) {
    this.catalogue = catalogue;
    this.language = language;
    this.schemas = createSchemas(catalogue.vocabularies);
  }

  /**
   * Label of a record's field as the schema gives it.
   * @throws Error for a path the schema does not have: a fault of the page
   */
  field(kind: Kind, ...path: FieldPath): string {
    const key = `${kind}.${path.join('.')}`;
    let label = this.#fields.get(key);
    if (label === undefined) {
      const meta = metaAt(this.schemas[kind], path);
      if (meta === undefined) throw new Error(`no field ${path.join('.')} in ${kind}`);
      label = meta.label[this.language];
      this.#fields.set(key, label);
    }
    return label;
  }

  /** Top-level fields of a kind in the order of the schema, with the group each belongs to. */
  fieldGroups(kind: Kind): readonly [key: string, group: FieldGroup | undefined][] {
    let groups = this.#groups.get(kind);
    if (groups === undefined) {
      const schema = this.schemas[kind];
      groups = Object.keys(schema.shape).map((key) => [key, metaAt(schema, [key])?.group]);
      this.#groups.set(kind, groups);
    }
    return groups;
  }

  label(list: VocabularyList, id: string): string {
    return vocabularyLabel(this.catalogue.vocabularies, list, id, this.language);
  }

  definition(list: VocabularyList, id: string): string | undefined {
    return vocabularyEntry(this.catalogue.vocabularies, list, id)?.definition[this.language];
  }

  term(list: VocabularyList, id: string): Term {
    const key = `${list} ${id}`;
    let term = this.#terms.get(key);
    if (term === undefined) this.#terms.set(key, (term = this.#term(list, id)));
    return term;
  }

  #term(list: VocabularyList, id: string): Term {
    const definition = this.definition(list, id);
    return {
      id,
      text: this.label(list, id),
      ...(definition === undefined ? {} : { definition }),
      ...(list in FACET_FOLDERS && id !== 'not-stated'
        ? { href: this.path(facetUrl(list as FacetList, id)) }
        : {}),
    };
  }

  terms(list: VocabularyList, ids: readonly string[] | undefined): Term[] {
    return (ids ?? []).map((id) => this.term(list, id));
  }

  path(path: string): string {
    return localised(path, this.language);
  }

  organisationName(id: string): string {
    return this.catalogue.organisation.get(id)?.data.name ?? id;
  }

  organisationLink(id: string): Link {
    return { ...this.recordText(this.organisationName(id)), href: this.path(urls.organisation(id)) };
  }

  /** A record's own words, which are German on pages of every language. */
  recordText(text: string): Phrase;
  recordText(text: string | undefined): Phrase | undefined;
  recordText(text: string | undefined): Phrase | undefined {
    return text === undefined ? undefined : recordText(text, this.language);
  }

  recordTexts(texts: readonly string[] | undefined): Phrase[] {
    return (texts ?? []).map((text) => this.recordText(text));
  }

  /** Where an organisation belongs: „Bayern“, „Bund“, „Länder gemeinsam“. */
  place(organisation: RecordOf<'organisation'> | undefined): string | undefined {
    if (organisation === undefined) return undefined;
    const { level, state } = organisation.data;
    return state === undefined ? this.label('levels', level) : this.label('states', state);
  }
}
