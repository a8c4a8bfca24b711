import * as z from 'zod';

import type { FieldPath, Problem } from '../finding.ts';
import { nearest, type Candidate } from '../nearest.ts';
import { idFrom } from '../record-id.ts';
import type { SchemaRuleId } from '../rules/schema-rules.ts';
import { same, type Text } from '../text.ts';
import { vocabularyCandidates, vocabularyLabel, type Vocabularies } from '../vocabulary.ts';
import { fieldMeta, type FieldForm, type FieldMeta } from './field.ts';
import { explainWebAddress } from './web-address.ts';

/** A problem of form together with the id of the rule that covers it. */
export interface SchemaProblem extends Problem {
  readonly rule: SchemaRuleId;
}

type Issue = z.core.$ZodIssue;

/**
 * Turns Zod's issues about one record into problems with German and English messages.
 * One problem per place: when several checks fail on one value, the first speaks.
 */
export function explainIssues(
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
  vocabularies: Vocabularies,
): SchemaProblem[] {
  const spoken = new Set<string>();
  return issues.flatMap((issue) => {
    const path = issue.path as FieldPath;
    if (issue.code === 'unrecognized_keys') {
      const candidates = fieldCandidates(schema, path);
      return issue.keys.map((key, index) => unknownKey(path, key, candidates, index < MAX_GUESSES));
    }
    const place = JSON.stringify(path);
    if (spoken.has(place)) return [];
    spoken.add(place);
    return [explainIssue(schema, valueAt(data, path), issue, path, vocabularies)];
  });
}

function explainIssue(
  root: z.ZodType,
  value: unknown,
  issue: Issue,
  path: FieldPath,
  vocabularies: Vocabularies,
): SchemaProblem {
  const meta = metaAt(root, path);
  if (value === undefined) return missing(path, meta);
  const place = { in: 'value', path } as const;
  const actual = show(value);
  if (issue.code === 'invalid_value') {
    return typeof value === 'string' && meta?.vocabulary !== undefined
      ? unknownValue(path, meta, value, vocabularies)
      : wrongType(path, value, 'string', []);
  }
  if (issue.code === 'invalid_type') {
    const fields = fieldCandidates(root, path).map(({ id }) => id);
    return wrongType(path, value, issue.expected, fields);
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return wrongSize(path, value, issue);
  if (issue.code === 'invalid_format') {
    const form = formProblem(meta?.form, String(value), meta);
    return { ...form, place, actual };
  }
  return {
    rule: 'form-ungueltig',
    place,
    actual,
    message: {
      de: `${quote(actual)} hat nicht die erwartete Form.`,
      en: `“${actual}” does not have the expected form.`,
    },
  };
}

function missing(path: FieldPath, meta: FieldMeta | undefined): SchemaProblem {
  const key = String(path.at(-1));
  const example = meta?.example === undefined ? undefined : `${key}: ${exampleText(meta.example)}`;
  return {
    rule: 'pflichtfeld-fehlt',
    place: { in: 'value', path },
    expected: meta?.help,
    suggestion: example,
    message: {
      de: `Das Pflichtfeld „${key}“${meta ? ` (${meta.label.de})` : ''} fehlt.${example ? ` Ergänzen Sie zum Beispiel: ${example}` : ''}`,
      en: `The required field “${key}”${meta ? ` (${meta.label.en})` : ''} is missing.${example ? ` Add, for example: ${example}` : ''}`,
    },
  };
}

/** More unknown fields than this are no typing errors; comparing each with all names would take long. */
const MAX_GUESSES = 50;

/** The fields of the group at a path, with the labels people may write instead. */
function fieldCandidates(root: z.ZodType, path: FieldPath): Candidate[] {
  const parent = unwrap(schemaAt(root, path));
  const shape = parent instanceof z.ZodObject ? (parent.shape as Record<string, z.ZodType>) : {};
  return Object.entries(shape).map(([id, schema]) => {
    const label = fieldMeta(schema)?.label;
    return { id, names: label === undefined ? [] : [label.de, label.en] };
  });
}

function unknownKey(
  path: FieldPath,
  key: string,
  candidates: readonly Candidate[],
  guess: boolean,
): SchemaProblem {
  const keys = candidates.map(({ id }) => id);
  const suggestion = guess ? nearest(key, candidates, 1)[0] : undefined;
  return {
    rule: 'unbekanntes-feld',
    place: { in: 'key', path: [...path, key] },
    actual: show(key),
    suggestion,
    expected: same(keys.join(', ')),
    message: {
      de: `Das Feld „${show(key)}“ gibt es hier nicht.${suggestion ? ` Gemeint „${suggestion}“?` : ''} Möglich sind: ${keys.join(', ')}.`,
      en: `There is no field “${show(key)}” here.${suggestion ? ` Did you mean “${suggestion}”?` : ''} Possible: ${keys.join(', ')}.`,
    },
  };
}

function unknownValue(
  path: FieldPath,
  meta: FieldMeta,
  value: string,
  vocabularies: Vocabularies,
): SchemaProblem {
  const list = meta.vocabulary!;
  const vocabulary = vocabularies[list];
  const suggestions = nearest(value, vocabularyCandidates(vocabulary));
  const [suggestion] = suggestions;
  // A long list would bury the message; the nearest values and the page of the list serve better.
  const ids = vocabulary.entries.map(({ id }) => id);
  const shown = ids.length <= 12 || suggestions.length === 0 ? ids : suggestions;
  const complete = shown === ids;
  const named =
    suggestion === undefined
      ? ''
      : `${suggestion}“ (${vocabularyLabel(vocabularies, list, suggestion, 'de')})`;
  const namedEn =
    suggestion === undefined
      ? ''
      : `${suggestion}” (${vocabularyLabel(vocabularies, list, suggestion, 'en')})`;
  return {
    rule: 'unbekannter-wert',
    place: { in: 'value', path },
    actual: show(value),
    suggestion,
    expected: same(ids.join(', ')),
    message: {
      de: `${meta.label.de}: „${show(value)}“ gibt es nicht. ${complete ? 'Möglich' : 'Am ähnlichsten'}: ${shown.join(', ')}.${suggestion ? ` Gemeint „${named}?` : ''}`,
      en: `${meta.label.en}: there is no “${show(value)}”. ${complete ? 'Possible' : 'Nearest'}: ${shown.join(', ')}.${suggestion ? ` Did you mean “${namedEn}?` : ''}`,
    },
  };
}

/** @param fields of the group, where one is expected */
function wrongType(path: FieldPath, value: unknown, type: string, fields: readonly string[]): SchemaProblem {
  const expected = expectedType(type);
  const found = typeName(value);
  const suggestion = inRightType(value, type);
  const remedy = suggestion === undefined ? typeRemedy(value, type, fields) : undefined;
  return {
    rule: 'falscher-typ',
    place: { in: 'value', path },
    actual: show(value),
    expected,
    suggestion,
    message: {
      de: `Erwartet wird ${expected.de}, gefunden wurde ${found.de}.${suggestion ? ` Schreiben Sie: ${suggestion}` : ''}${remedy ? ` ${remedy.de}` : ''}`,
      en: `Expected ${expected.en}, found ${found.en}.${suggestion ? ` Write: ${suggestion}` : ''}${remedy ? ` ${remedy.en}` : ''}`,
    },
  };
}

/** The value as it has to be written for the type, where that is clear. */
function inRightType(value: unknown, type: string): string | undefined {
  if (typeof value === 'number' && type === 'string') return `"${value}"`;
  if (typeof value !== 'object' && type === 'array') return `[${show(value)}]`;
  if (typeof value === 'string' && /^\d+$/.test(value) && type === 'number') return value;
  return undefined;
}

function typeRemedy(value: unknown, type: string, fields: readonly string[]): Text | undefined {
  if (type === 'object')
    return {
      de: `Schreiben Sie die Felder darunter, eingerückt${Array.isArray(value) ? ' und ohne „- “' : ''}. Möglich sind: ${fields.join(', ')}.`,
      en: `Write the fields below it, indented${Array.isArray(value) ? ' and without “- ”' : ''}. Possible: ${fields.join(', ')}.`,
    };
  if (type === 'array' && typeof value === 'object' && value !== null)
    return {
      de: 'Setzen Sie vor das erste Feld jedes Eintrags „- “ und rücken Sie seine weiteren Felder ebenso weit ein.',
      en: 'Put “- ” before the first field of each item and indent its other fields just as far.',
    };
  return undefined;
}

function wrongSize(
  path: FieldPath,
  value: unknown,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
): SchemaProblem {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const big = issue.code === 'too_big';
  const most = { de: big ? 'höchstens' : 'mindestens', en: big ? 'at most' : 'at least' };
  const place = { in: 'value', path } as const;
  if (typeof value === 'string') {
    return {
      rule: big ? 'text-zu-lang' : 'text-zu-kurz',
      place,
      actual: show(value),
      expected: { de: `${most.de} ${limit} Zeichen`, en: `${most.en} ${limit} characters` },
      message: {
        de: `Der Text hat ${value.length} Zeichen, erlaubt sind ${most.de} ${limit}. ${big ? 'Kürzen Sie ihn.' : 'Beschreiben Sie es genauer.'}`,
        en: `The text has ${value.length} characters; ${most.en} ${limit} are ${big ? 'allowed. Shorten it.' : 'required. Describe it in more detail.'}`,
      },
    };
  }
  if (Array.isArray(value)) {
    return {
      rule: big ? 'liste-zu-lang' : 'liste-leer',
      place,
      actual: `${value.length}`,
      expected: { de: `${most.de} ${limit} Einträge`, en: `${most.en} ${limit} items` },
      message: {
        de: `Die Liste hat ${value.length} Einträge, erlaubt sind ${most.de} ${limit}.${value.length === 0 ? ' Ergänzen Sie einen Eintrag oder entfernen Sie das Feld.' : ''}`,
        en: `The list has ${value.length} items; ${most.en} ${limit} ${limit === 1 ? 'is' : 'are'} ${big ? 'allowed' : 'required'}.${value.length === 0 ? ' Add an item or remove the field.' : ''}`,
      },
    };
  }
  return {
    rule: 'zahl-ausserhalb',
    place,
    actual: show(value),
    expected: { de: `${most.de} ${limit}`, en: `${most.en} ${limit}` },
    message: {
      de: `Die Zahl ${show(value)} liegt außerhalb, erlaubt sind ${most.de} ${limit}.`,
      en: `The number ${show(value)} is out of range; it must be ${most.en} ${limit}.`,
    },
  };
}

type FormProblem = Omit<SchemaProblem, 'place' | 'actual'>;

function formProblem(form: FieldForm | undefined, value: string, meta: FieldMeta | undefined): FormProblem {
  const shown = quote(show(value));
  const example = meta?.example === undefined ? '' : exampleText(meta.example);
  switch (form) {
    case 'web-address':
      return { rule: 'webadresse-ungueltig', ...explainWebAddress(value) };
    case 'email':
      return {
        rule: 'email-ungueltig',
        message: {
          de: `${shown} ist keine E-Mail-Adresse. Erwartet wird die Form name@stelle.de.`,
          en: `“${show(value)}” is not an e-mail address. Expected: name@authority.de.`,
        },
      };
    case 'date':
    case 'partial-date':
      return dateProblem(value, form);
    case 'id': {
      // A path or an address is no name.
      const suggestion = /[/:]/.test(value) ? undefined : idFrom(value);
      return {
        rule: 'kennung-ungueltig',
        suggestion,
        message: {
          de: `${shown} ist keine Kennung. Erlaubt sind Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche, am Anfang ein Buchstabe, höchstens 64 Zeichen.${suggestion ? ` Gemeint „${suggestion}“?` : ''}`,
          en: `“${show(value)}” is not an ID. Allowed: lower-case letters a to z, digits and single hyphens, a letter first, at most 64 characters.${suggestion ? ` Did you mean “${suggestion}”?` : ''}`,
        },
      };
    }
    case 'service-key':
      return {
        rule: 'leistungsschluessel-ungueltig',
        message: {
          de: `${shown} ist kein Leistungsschlüssel. Erwartet werden 14 Ziffern, die mit 99 beginnen, in Anführungszeichen.`,
          en: `“${show(value)}” is not a service key. Expected: 14 digits beginning with 99, in quotation marks.`,
        },
      };
    case 'region-key':
      return {
        rule: 'regionalschluessel-ungueltig',
        message: {
          de: `${shown} ist kein Regionalschlüssel. Erwartet werden 2, 5, 9 oder 12 Ziffern in Anführungszeichen.`,
          en: `“${show(value)}” is not a regional key. Expected: 2, 5, 9 or 12 digits in quotation marks.`,
        },
      };
    default:
      return textProblem(value, shown, example);
  }
}

function textProblem(value: string, shown: string, example: string): FormProblem {
  if (value !== value.trim()) {
    return {
      rule: 'leerraum-am-rand',
      suggestion: value.trim(),
      message: {
        de: 'Der Text beginnt oder endet mit Leerraum. Entfernen Sie ihn.',
        en: 'The text begins or ends with spaces or line breaks. Remove them.',
      },
    };
  }
  if (/[\u{10000}-\u{10FFFF}]/u.test(value)) {
    return {
      rule: 'sonderzeichen',
      message: {
        de: 'Der Text enthält Emojis oder seltene Schriftzeichen. Verwenden Sie nur gewöhnliche Zeichen.',
        en: 'The text contains emoji or rare characters. Use ordinary characters only.',
      },
    };
  }
  return {
    rule: 'form-ungueltig',
    message: {
      de: `${shown} hat nicht die erwartete Form.${example ? ` Beispiel: ${example}` : ''}`,
      en: `“${show(value)}” does not have the expected form.${example ? ` Example: ${example}` : ''}`,
    },
  };
}

function dateProblem(value: string, form: 'date' | 'partial-date'): FormProblem {
  const suggestion = isoFrom(value);
  const expected: Text =
    form === 'date'
      ? { de: 'JJJJ-MM-TT', en: 'YYYY-MM-DD' }
      : { de: 'JJJJ, JJJJ-MM oder JJJJ-MM-TT', en: 'YYYY, YYYY-MM or YYYY-MM-DD' };
  const impossible = /^\d{4}-\d{2}(-\d{2})?$/.test(value);
  return {
    rule: 'datum-ungueltig',
    expected,
    suggestion,
    message: {
      de: `„${show(value)}“ ${impossible ? 'gibt es im Kalender nicht' : 'ist kein Datum der erwarteten Form'}. Erwartet wird ${expected.de}.${suggestion ? ` Gemeint „${suggestion}“?` : ''}`,
      en: `“${show(value)}” ${impossible ? 'does not exist in the calendar' : 'is not a date in the expected form'}. Expected: ${expected.en}.${suggestion ? ` Did you mean “${suggestion}”?` : ''}`,
    },
  };
}

/** `3.2.2026` and `03/2026` as people write them, in ISO form. */
function isoFrom(value: string): string | undefined {
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value);
  if (day) return `${day[3]}-${day[2]!.padStart(2, '0')}-${day[1]!.padStart(2, '0')}`;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(value);
  if (month) return `${month[2]}-${month[1]!.padStart(2, '0')}`;
  return undefined;
}

const TYPE_NAMES: Readonly<Record<string, Text>> = {
  string: { de: 'Text', en: 'text' },
  number: { de: 'eine Zahl', en: 'a number' },
  boolean: { de: 'ein Wahrheitswert', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'eine Gruppe von Feldern', en: 'a group of fields' },
};

function expectedType(name: string): Text {
  return TYPE_NAMES[name] ?? same(name);
}

function typeName(value: unknown): Text {
  if (value === null) return { de: 'nichts', en: 'nothing' };
  return expectedType(Array.isArray(value) ? 'array' : typeof value);
}

/** A value as it is shown in a message: one line, at most 60 characters. */
export function show(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replace(
    /\s+/g,
    ' ',
  );
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function quote(text: string): string {
  return `„${text}“`;
}

function exampleText(example: unknown): string {
  return Array.isArray(example) ? `[${example.map(String).join(', ')}]` : String(example);
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

/** The schema of the value at a path, or undefined where the schema knows no such path. */
export function schemaAt(root: z.ZodType, path: FieldPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((schema, part) => {
    const inner = unwrap(schema);
    if (inner instanceof z.ZodObject) {
      const shape = inner.shape as Record<string, z.ZodType>;
      return Object.hasOwn(shape, part) ? shape[String(part)] : undefined;
    }
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    return undefined;
  }, root);
}

/** Description of the field at a path; an item of a list is described by its list. */
export function metaAt(root: z.ZodType, path: FieldPath): FieldMeta | undefined {
  const schema = schemaAt(root, path);
  const own = schema === undefined ? undefined : fieldMeta(schema);
  if (own !== undefined || path.length === 0) return own;
  return typeof path.at(-1) === 'number' ? metaAt(root, path.slice(0, -1)) : undefined;
}

/** The value at a path of plain data, or undefined. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}
