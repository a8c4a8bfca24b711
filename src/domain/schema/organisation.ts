import * as z from 'zod';

import type { Vocabularies } from '../vocabulary.ts';
import { contactSchema } from './contact.ts';
import { about, account, choice, day, field, list, recordId, regionKey, text, webAddress } from './field.ts';
import { formerIdsSchema, retiredSchema } from './shared.ts';

/** An organisation has no body: everything it says stands in its records. */
export const ORGANISATION_SECTIONS = [] as const;

/** An authority: `organisation.md` in its own folder. */
export function organisationSchema(v: Vocabularies) {
  return z.strictObject({
    name: field(
      text(3, 150),
      about(['Name', 'Name'], ['Amtlicher Name der Stelle.', 'Official name of the authority.'], {
        group: 'identity',
        example: 'Landeshauptstadt München',
      }),
    ),
    shortName: field(
      text(2, 60),
      about(['Kurzname', 'Short name'], ['Übliche Kurzform.', 'Usual short form.'], {
        group: 'identity',
        example: 'München',
      }),
    ).optional(),
    aliases: field(
      list(text(2, 150), 1, 12),
      about(
        ['Weitere Namen', 'Other names'],
        ['Abkürzungen und frühere Namen.', 'Abbreviations and former names.'],
        { group: 'identity', example: ['LHM'] },
      ),
    ).optional(),
    level: field(
      choice(v, 'levels'),
      about(
        ['Ebene', 'Level'],
        [
          'Bund, Land, Kommune oder gemeinsam getragen.',
          'Federal government, state, municipality or joint institution.',
        ],
        {
          group: 'identity',
          vocabulary: 'levels',
          example: 'municipal',
        },
      ),
    ),
    state: field(
      choice(v, 'states'),
      about(['Land', 'State'], ['Land nach ISO 3166-2.', 'State in accordance with ISO 3166-2.'], {
        group: 'identity',
        vocabulary: 'states',
        example: 'DE-BY',
      }),
    ).optional(),
    ars: field(
      regionKey(),
      about(
        ['Regionalschlüssel', 'Regional key'],
        [
          'Amtlicher Regionalschlüssel (ARS) mit 2, 5, 9 oder 12 Ziffern, in Anführungszeichen.',
          'Official regional key (ARS) with 2, 5, 9 or 12 digits, in quotation marks.',
        ],
        {
          group: 'identity',
          example: '091620000000',
          form: 'region-key',
        },
      ),
    ).optional(),
    parent: field(
      recordId(),
      about(
        ['Übergeordnete Stelle', 'Parent authority'],
        ['Kennung der Stelle, zu der diese gehört.', 'ID of the authority this one belongs to.'],
        {
          group: 'identity',
          example: 'bmds',
          form: 'id',
        },
      ),
    ).optional(),
    url: field(
      webAddress(),
      about(
        ['Webadresse', 'Web address'],
        ['Öffentlicher Auftritt der Stelle.', 'Public website of the authority.'],
        {
          group: 'identity',
          example: 'https://stadt.muenchen.de/',
          form: 'web-address',
        },
      ),
    ),
    formerIds: formerIdsSchema().optional(),
    retired: retiredSchema(v).optional(),
    contact: contactSchema(
      about(
        ['Kontakt', 'Contact'],
        ['Ansprechstelle für Fragen zum Register.', 'Contact point for questions about the register.'],
        { group: 'people' },
      ),
    ).optional(),
    owners: field(
      list(account(), 1, 10),
      about(
        ['Zuständige Konten', 'Responsible accounts'],
        [
          'Teams oder Konten beim Repository, die Änderungen freigeben.',
          'Teams or repository accounts that approve changes.',
        ],
        {
          group: 'people',
          example: ['@maki-de/stadt-muenchen'],
        },
      ),
    ).optional(),
    reporting: field(
      z.strictObject({
        status: field(
          choice(v, 'reporting-status'),
          about(
            ['Meldestand', 'Reporting status'],
            [
              'Ob die Stelle Einträge hat, keine KI einsetzt oder noch nicht gemeldet hat.',
              'Whether the authority has entries, uses no AI or has not yet reported.',
            ],
            {
              vocabulary: 'reporting-status',
              example: 'has-entries',
            },
          ),
        ),
        on: field(
          day(),
          about(['Stand', 'As at'], ['Tag der Meldung.', 'Day of the report.'], {
            example: '2026-11-23',
            form: 'date',
          }),
        ),
        note: field(
          text(3, 300),
          about(['Hinweis', 'Note'], ['Ergänzung zur Meldung.', 'Addition to the report.'], {
            example: 'Fehlanzeige nach Umfrage in allen Ämtern.',
          }),
        ).optional(),
      }),
      about(
        ['Meldung', 'Reporting'],
        ['Was die Stelle über ihren KI-Einsatz erklärt.', 'What the authority declares about its use of AI.'],
        { group: 'accountability' },
      ),
    ).optional(),
  });
}

export type Organisation = z.infer<ReturnType<typeof organisationSchema>>;
