import * as z from 'zod';

import type { Vocabularies } from '../vocabulary.ts';
import { about, choice, day, field, list, recordId, text, webAddress } from './field.ts';

/**
 * The file `content/expected-authorities.yaml`: official lists of the authorities from which a report would be expected.
 * Each names its source; an authority that is in the register is linked by the id of its record.
 */
export function expectedAuthoritiesSchema(v: Vocabularies) {
  const authority = z.strictObject({
    name: field(
      text(3, 200),
      about(['Name', 'Name'], ['Name der Stelle wie in der Quelle.', 'Name as in the source.'], {
        example: 'Bundesministerium der Finanzen',
      }),
    ),
    shortName: field(
      text(2, 40),
      about(['Kurzname', 'Short name'], ['Amtliche Abkürzung.', 'Official abbreviation.'], {
        example: 'BMF',
      }),
    ).optional(),
    organisation: field(
      recordId(),
      about(
        ['Eintrag', 'Record'],
        ['Kennung der Stelle im Register, wenn sie eingetragen ist.', 'Id of its record, if there is one.'],
        { example: 'bmds', form: 'id' },
      ),
    ).optional(),
  });
  const officialList = z.strictObject({
    id: field(
      recordId(),
      about(['Kennung', 'Id'], ['Kennung der Liste.', 'Id of the list.'], {
        example: 'bundesregierung',
        form: 'id',
      }),
    ),
    level: field(
      choice(v, 'levels'),
      about(['Ebene', 'Level'], ['Ebene der Stellen.', 'Level of the authorities.'], {
        vocabulary: 'levels',
        example: 'federal',
      }),
    ),
    state: field(
      choice(v, 'states'),
      about(['Land', 'State'], ['Land der Stellen.', 'State of the authorities.'], {
        vocabulary: 'states',
        example: 'DE-BY',
      }),
    ).optional(),
    title: field(
      text(3, 200),
      about(['Titel', 'Title'], ['Herausgeber und Titel der Quelle.', 'Publisher and title of the source.'], {
        example: 'Bundesregierung: Bundesministerien',
      }),
    ),
    url: field(
      webAddress(),
      about(['Adresse', 'Address'], ['Amtliche Fundstelle.', 'Official place of publication.'], {
        example: 'https://www.bundesregierung.de/',
        form: 'web-address',
      }),
    ),
    asOf: field(
      day(),
      about(['Stand', 'As at'], ['Stand der Liste.', 'State of the list.'], {
        example: '2025-05-06',
        form: 'date',
      }),
    ),
    accessed: field(
      day(),
      about(['Abgerufen', 'Accessed'], ['Tag des Abrufs.', 'Day of access.'], {
        example: '2026-11-23',
        form: 'date',
      }),
    ),
    authorities: field(
      list(authority, 1, 500),
      about(['Stellen', 'Authorities'], ['Die Stellen der Liste.', 'The authorities on the list.']),
    ),
  });
  return z.strictObject({
    lists: field(
      list(officialList, 1, 200),
      about(['Listen', 'Lists'], ['Amtliche Listen von Stellen.', 'Official lists of authorities.']),
    ),
  });
}

export type ExpectedAuthorities = z.infer<ReturnType<typeof expectedAuthoritiesSchema>>;
export type OfficialList = ExpectedAuthorities['lists'][number];
export type ListedAuthority = OfficialList['authorities'][number];
