import sax from 'sax';

import type { Text } from '#domain/text.ts';

/** One statement of the file, or a number without one. */
export interface XmlStatement {
  readonly line: number;
  readonly record: string;
  readonly section: string;
  readonly number: string;
  /** Name of the record's field; empty where the number states nothing. */
  readonly field: string;
  readonly value: string;
}

export interface XmlProblem {
  readonly line: number;
  readonly message: Text;
}

/** Elements that may stand in each other. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  '': ['annexVIII'],
  annexVIII: ['entry'],
  entry: ['field'],
  field: ['label', 'statement'],
  statement: ['label', 'value'],
  label: [],
  value: [],
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  entry: ['record', 'section'],
  field: ['id', 'section', 'number'],
  statement: ['field'],
};
/** One mistake often makes the rest unreadable. */
const MAX_PROBLEMS = 20;

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads the XML of `annexVIIIXml` as rows, in the order of the file. Anything else in it is a problem; a document type,
 * with which a file could grow without end, is refused.
 */
export function readXmlStatements(text: string): {
  readonly statements: readonly XmlStatement[];
  readonly problems: readonly XmlProblem[];
} {
  const reader = new StatementReader();
  const parser = sax.parser(true, { position: true });
  // The parser counts lines from 0.
  const line = (): number => parser.line + 1;
  parser.onerror = (error) => {
    reader.refuse(line(), notXml(error));
    Object.assign(parser, { error: null });
  };
  parser.ondoctype = () => reader.refuse(line(), DOCTYPE);
  parser.onopentag = ({ name, attributes }) => reader.open(name, attributes as Attributes, line());
  parser.onclosetag = () => reader.close();
  parser.ontext = (part) => reader.text(part, line());
  parser.oncdata = (part) => reader.text(part, line());
  parser.write(text).close();
  return { statements: reader.statements, problems: reader.problems.slice(0, MAX_PROBLEMS) };
}

/** Collects statements while elements open and close. */
class StatementReader {
  readonly statements: XmlStatement[] = [];
  readonly problems: XmlProblem[] = [];
  readonly #open: { readonly name: string; readonly attributes: Attributes; readonly line: number }[] = [];
  #value = '';
  /** Whether the open field has stated anything yet. */
  #isStated = false;

  refuse(line: number, message: Text): void {
    this.problems.push({ line, message });
  }

  open(name: string, attributes: Attributes, line: number): void {
    const parent = this.#open.at(-1)?.name ?? '';
    if (INSIDE[parent]?.includes(name) !== true) this.refuse(line, unknownElement(name, parent));
    for (const key of REQUIRED[name] ?? [])
      if (attributes[key] === undefined) this.refuse(line, missingAttribute(name, key));
    if (name === 'field') {
      this.#isStated = false;
      const id = `VIII.${attributes['section']}.${attributes['number']}`;
      if (attributes['id'] !== undefined && attributes['id'] !== id)
        this.refuse(line, contradictingNumber(attributes['id'], id));
    }
    if (name === 'value') this.#value = '';
    this.#open.push({ name, attributes, line });
  }

  close(): void {
    const name = this.#open.at(-1)?.name;
    if (name === 'value') this.#state(this.#value);
    if (name === 'field' && !this.#isStated) this.#state('');
    this.#open.pop();
  }

  text(part: string, line: number): void {
    const name = this.#open.at(-1)?.name;
    if (name === 'value') this.#value += part;
    else if (name !== 'label' && part.trim() !== '') this.refuse(line, strayText(part.trim().slice(0, 40)));
  }

  #state(value: string): void {
    const find = (name: string) => this.#open.find((element) => element.name === name)?.attributes;
    const [entry, field, statement] = [find('entry'), find('field'), find('statement')];
    this.#isStated = true;
    this.statements.push({
      line: this.#open.at(-1)!.line,
      record: entry?.['record'] ?? '',
      section: field?.['section'] ?? '',
      number: field?.['number'] ?? '',
      field: statement?.['field'] ?? '',
      value,
    });
  }
}

const DOCTYPE: Text = {
  de: 'Die Datei hat einen Dokumenttyp (DOCTYPE). Nehmen Sie die Datei, wie das Register sie ausgegeben hat.',
  en: 'The file has a document type (DOCTYPE). Take the file as the register wrote it.',
};

function notXml(error: Error): Text {
  // The parser adds line and column in further lines.
  const [reason = ''] = error.message.split('\n');
  return {
    de: `Das ist kein gültiges XML: ${reason}. Nehmen Sie die Datei, wie das Register sie ausgegeben hat.`,
    en: `This is not valid XML: ${reason}. Take the file as the register wrote it.`,
  };
}

function unknownElement(name: string, parent: string): Text {
  const expected = INSIDE[parent]?.map((one) => `<${one}>`).join(', ');
  return {
    de: `Das Element <${name}> steht hier nicht. Erwartet wird ${expected === undefined || expected === '' ? 'kein Element' : expected}.`,
    en: `The element <${name}> does not belong here. Expected: ${expected === undefined || expected === '' ? 'no element' : expected}.`,
  };
}

function missingAttribute(name: string, key: string): Text {
  return {
    de: `Dem Element <${name}> fehlt das Attribut „${key}“. Ergänzen Sie es.`,
    en: `The element <${name}> lacks the attribute “${key}”. Add it.`,
  };
}

/** A number that is written in two ways must be the same in both. */
export function contradictingNumber(id: string, other: string): Text {
  return {
    de: `„id“ ist „${id}“, „section“ und „number“ sagen „${other}“. Berichtigen Sie, was falsch ist.`,
    en: `“id” is “${id}”, “section” and “number” say “${other}”. Correct what is wrong.`,
  };
}

function strayText(text: string): Text {
  return {
    de: `Hier darf kein Text stehen („${text}“). Werte stehen in <value>.`,
    en: `No text may stand here (“${text}”). Values stand in <value>.`,
  };
}
