import * as z from 'zod';

import type { Vocabularies } from '../vocabulary.ts';
import { contactSchema } from './contact.ts';
import { about, choice, day, field, list, recordId, text } from './field.ts';
import { formerIdsSchema, retiredSchema, servicesSchema, sourcesSchema } from './shared.ts';

/** Headings of the body, in this order. */
export const NEED_SECTIONS = ['Ausgangslage', 'Gesucht', 'Angebot', 'Zeitplan'] as const;

/** What an authority looks for or offers to do together: one file `needs/<id>.md` in its folder. */
export function needSchema(v: Vocabularies) {
  return z.strictObject({
    title: field(
      text(3, 100),
      about(['Titel', 'Title'], ['Worum es geht, in wenigen Worten.', 'What it is about, in a few words.'], {
        group: 'identity',
        example: 'Partner für KI-gestützte Prüfung von Bauanträgen',
      }),
    ),
    summary: field(
      text(40, 280),
      about(
        ['Kurzbeschreibung', 'Summary'],
        [
          'Was gesucht oder angeboten wird, höchstens 280 Zeichen.',
          'What is sought or offered, at most 280 characters.',
        ],
        {
          group: 'identity',
          example:
            'Die Stadt sucht Kommunen, die gemeinsam eine Vollständigkeitsprüfung für Bauanträge erproben.',
        },
      ),
    ),
    kind: field(
      choice(v, 'need-kinds'),
      about(
        ['Art', 'Kind'],
        ['Bedarf, Partnersuche, Pilot, Austausch oder Angebot.', 'Need, partner, pilot, exchange or offer.'],
        {
          group: 'identity',
          vocabulary: 'need-kinds',
          example: 'pilot',
        },
      ),
    ),
    status: field(
      choice(v, 'need-status'),
      about(['Status', 'Status'], ['Ob noch gesucht wird.', 'Whether the search is still open.'], {
        group: 'identity',
        vocabulary: 'need-status',
        example: 'open',
      }),
    ),
    until: field(
      day(),
      about(
        ['Bis', 'Until'],
        [
          'Letzter Tag; danach steht das Gesuch nicht mehr auf der Tafel.',
          'Last day; after that the request is no longer on the board.',
        ],
        {
          group: 'identity',
          example: '2027-06-30',
          form: 'date',
        },
      ),
    ),
    formerIds: formerIdsSchema().optional(),
    retired: retiredSchema(v).optional(),
    topics: field(
      list(choice(v, 'topics'), 1, 4),
      about(['Themen', 'Topics'], ['Politikfelder.', 'Policy areas.'], {
        group: 'classification',
        vocabulary: 'topics',
        example: ['building'],
      }),
    ).optional(),
    tasks: field(
      list(choice(v, 'tasks'), 1, 6),
      about(['Aufgaben', 'Tasks'], ['Was die KI tun soll.', 'What the AI is to do.'], {
        group: 'classification',
        vocabulary: 'tasks',
        example: ['check-completeness'],
      }),
    ).optional(),
    services: servicesSchema().optional(),
    matches: field(
      list(recordId(), 1, 20),
      about(
        ['Passende Lösungen', 'Matching solutions'],
        ['Kennungen von Lösungen, die den Bedarf decken.', 'IDs of solutions that meet the need.'],
        {
          group: 'cooperation',
          example: ['spark'],
          form: 'id',
        },
      ),
    ).optional(),
    contact: contactSchema(
      about(
        ['Kontakt', 'Contact'],
        ['Wohin sich Interessierte wenden.', 'Where interested authorities can get in touch.'],
        { group: 'people' },
      ),
    ),
    sources: sourcesSchema(1).optional(),
    added: field(
      day(),
      about(['Aufgenommen', 'Added'], ['Tag der ersten Veröffentlichung.', 'Day of first publication.'], {
        group: 'provenance',
        example: '2026-11-23',
        form: 'date',
      }),
    ).optional(),
  });
}

export type Need = z.infer<ReturnType<typeof needSchema>>;
