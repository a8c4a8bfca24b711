import { createCatalogue, type Catalogue } from '#domain/catalogue.ts';
import { words } from '#domain/german/normalise.ts';
import type { Kind } from '#domain/kind.ts';
import { recordKey, type AnyRecord } from '#domain/record.ts';
import type { Settings } from '#domain/settings.ts';
import type { Language } from '#domain/text.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import { translate, type Translate } from '#i18n/index.ts';
import { recordPath } from '#records/record-path.ts';
import { sortedByName } from '#site/format.ts';
import type { ChangedFile } from '#site/contribution.ts';
import type { FormRegister, KnownRecord } from '#site/form-register.ts';

/** Name of the content folder in findings. */
export const CONTENT = 'content';

const NO_BODY = {
  text: '',
  line: 1,
  headings: [],
  sections: [],
  lead: undefined,
  html: [],
  links: [],
  tables: [],
};

/** A record that a field may name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others with a like name: its authority, or the place of an authority. */
  readonly detail: string;
}

/** With the words it is found by. */
interface KnownChoice extends Choice {
  readonly text: string;
}

/** Choices shown at a time. */
const MAX_CHOICES = 8;

/** What the whole form knows: the register as it is published, the texts and the day. */
export class FormContext {
  readonly language: Language;
  readonly t: Translate;
  readonly settings: Settings;
  readonly vocabularies: Vocabularies;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** New authorities that were finished before, with their files: what is entered next may belong to them. */
  readonly pending = new Map<string, ChangedFile>();
  #records: readonly AnyRecord[];
  #catalogue: Catalogue;
  readonly #choices = new Map<Kind, readonly KnownChoice[]>();

  constructor(register: FormRegister, language: Language, today: string) {
    this.language = language;
    this.t = translate(language);
    this.settings = register.settings;
    this.vocabularies = register.vocabularies;
    this.today = today;
    this.#records = register.records.map(knownRecord);
    this.#catalogue = createCatalogue(this.#records, this.vocabularies);
  }

  get records(): readonly AnyRecord[] {
    return this.#records;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Takes a new authority into the register as long as the page is open. */
  addAuthority(record: AnyRecord, file: ChangedFile): void {
    if (record.kind !== 'organisation') throw new Error(`${record.kind} is no authority`);
    this.pending.set(record.id, file);
    this.#records = [...this.#records.filter((other) => recordKey(other) !== recordKey(record)), record];
    this.#catalogue = createCatalogue(this.#records, this.vocabularies);
    this.#choices.clear();
  }

  /** Every record of a kind that has not ended and can be named by its id alone. */
  choices(kind: Kind): readonly Choice[] {
    return this.#known(kind);
  }

  #known(kind: Kind): readonly KnownChoice[] {
    let choices = this.#choices.get(kind);
    if (choices === undefined) {
      const known = this.records
        .filter((record) => record.kind === kind && record.data.retired === undefined)
        .map((record) => {
          const choice = { id: record.id, name: recordName(record), detail: this.#detail(record) };
          return { ...choice, text: ` ${words(`${choice.id} ${choice.name} ${choice.detail}`).join(' ')}` };
        });
      choices = sortedByName(known, ({ name }) => name);
      this.#choices.set(kind, choices);
    }
    return choices;
  }

  /** The first choices in which every typed word begins a word; those that begin with what was typed come first. */
  findChoices(kind: Kind, typed: string): Choice[] {
    const asked = words(typed);
    const start = asked.join(' ');
    const found = this.#known(kind).filter(({ text }) => asked.every((word) => text.includes(` ${word}`)));
    const begins = ({ id, name }: Choice): boolean =>
      [id, name].some((one) => words(one).join(' ').startsWith(start));
    return [...found.filter(begins), ...found.filter((one) => !begins(one))].slice(0, MAX_CHOICES);
  }

  /** The record that people mean by an id or by its exact name. */
  choiceNamed(kind: Kind, typed: string): Choice | undefined {
    const text = typed.trim().toLowerCase();
    return (
      this.choices(kind).find(({ id }) => id === text) ??
      this.choices(kind).find(({ name }) => name.toLowerCase() === text)
    );
  }

  organisationName(id: string): string {
    return this.catalogue.organisation.get(id)?.data.name ?? id;
  }

  #detail(record: AnyRecord): string {
    if (record.kind !== 'organisation') return this.organisationName(record.organisation);
    const { level, state } = record.data;
    const list = state === undefined ? this.vocabularies.levels : this.vocabularies.states;
    return list.entries.find(({ id }) => id === (state ?? level))?.label[this.language] ?? '';
  }
}

/** A record as rules about several see it: without text, and with the fields that they look at. */
function knownRecord(record: KnownRecord): AnyRecord {
  return { ...record, file: `${CONTENT}/${recordPath(record)}`, body: NO_BODY } as unknown as AnyRecord;
}

/** What people call a record. */
export function recordName(record: AnyRecord): string {
  switch (record.kind) {
    case 'organisation':
      return record.data.name;
    case 'deployment':
      return record.data.solution;
    case 'solution':
    case 'need':
      return record.data.title;
  }
}

/** Today in Germany, `YYYY-MM-DD`, wherever the visitor is: the days of the register are German ones. */
export function todayInGermany(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
