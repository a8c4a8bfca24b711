import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { about, day, email, field, list, partialDate, text } from '#domain/schema/field.ts';
import { betweenMarkers } from './between-markers.ts';
import { fieldTable } from './field-table.ts';

const schema = z.strictObject({
  title: field(
    text(3, 100),
    about(['Titel', 'Title'], ['Name des Systems.', 'Name.'], { example: 'MUCGPT' }),
  ),
  topics: field(
    list(z.enum(['health', 'police']), 1, 4),
    about(['Themen', 'Topics'], ['Eins | mehrere.', 'Some.'], {
      vocabulary: 'topics',
      example: ['health', 'police'],
    }),
  ),
  contact: field(
    z.strictObject({
      name: field(text(3, 150), about(['Name', 'Name'], ['Keine Person.', 'No person.'])),
      email: field(
        email(),
        about(['E-Mail', 'E-mail'], ['Postfach.', 'Mailbox.'], { form: 'email' }),
      ).optional(),
    }),
    about(['Kontakt', 'Contact'], ['Wer antwortet.', 'Who answers.']),
  ),
  sources: field(
    list(
      z.strictObject({
        accessed: field(day(), about(['Abgerufen', 'Accessed'], ['Tag.', 'Day.'], { form: 'date' })),
      }),
      1,
      30,
    ),
    about(['Quellen', 'Sources'], ['Fundstellen.', 'Places.']),
  ).optional(),
});
const listAddress = (name: string): string => `#${name}`;

describe('fieldTable', () => {
  it('tells name, label, duty, form, help and example of every field', () => {
    expect(fieldTable(schema, { listAddress }).split('\n')).toEqual([
      '| Feld | Bezeichnung | Pflicht | Form | Erklärung | Beispiel |',
      '| --- | --- | --- | --- | --- | --- |',
      '| `title` | Titel | ja | Text, 3 bis 100 Zeichen | Name des Systems. | `MUCGPT` |',
      '| `topics` | Themen | ja | Liste mit höchstens 4 Einträgen: Wert aus [topics](#topics) | Eins \\| mehrere. | `[health, police]` |',
      '| `contact` | Kontakt | ja | Gruppe | Wer antwortet. |  |',
      '| `contact.name` | Name | ja | Text, 3 bis 150 Zeichen | Keine Person. |  |',
      '| `contact.email` | E-Mail |  | E-Mail-Adresse | Postfach. |  |',
      '| `sources` | Quellen |  | Liste mit höchstens 30 Einträgen | Fundstellen. |  |',
      '| `sources[].accessed` | Abgerufen | ja | Datum `JJJJ-MM-TT` | Tag. |  |',
    ]);
  });

  it.each([
    ['2024-06', '`"2024-06"`'],
    ['2024-06-01', '`2024-06-01`'],
  ])('writes the example %s as YAML needs it', (example, shown) => {
    const since = field(
      partialDate(),
      about(['Seit', 'Since'], ['Beginn.', 'Start.'], { example, form: 'partial-date' }),
    );
    expect(fieldTable(z.strictObject({ since }), { listAddress })).toContain(`| Beginn. | ${shown} |`);
  });

  it('leaves out what is not required, and what is required only within it', () => {
    const names = fieldTable(schema, { listAddress, requiredOnly: true }).match(/^\| `[^`]+`/gm);
    expect(names).toEqual(['| `title`', '| `topics`', '| `contact`', '| `contact.name`']);
  });
});

describe('betweenMarkers', () => {
  const document = 'a\n<!-- generated: npm run generate -->\nold\n<!-- /generated -->\nb\n';

  it('renews the generated part and is stable', () => {
    const renewed = betweenMarkers(document, 'new');
    expect(renewed).toBe('a\n<!-- generated: npm run generate -->\n\nnew\n\n<!-- /generated -->\nb\n');
    expect(betweenMarkers(renewed, 'new')).toBe(renewed);
  });

  it('says that markers are missing', () => {
    expect(() => betweenMarkers('a', 'new')).toThrow('Die Marken');
  });
});
