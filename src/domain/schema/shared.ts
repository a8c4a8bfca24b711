import * as z from 'zod';

import type { Vocabularies } from '../vocabulary.ts';
import {
  about,
  choice,
  day,
  field,
  list,
  partialDate,
  recordId,
  serviceKey,
  text,
  webAddress,
  type FieldMeta,
} from './field.ts';

/** Title and address of a page that proves or explains something. */
export function linkSchema(meta: FieldMeta) {
  return field(
    z.strictObject({
      title: field(
        text(3, 200),
        about(
          ['Titel', 'Title'],
          ['Wie die Seite oder das Dokument heißt.', 'Name of the page or document.'],
          {
            example: '§ 3 Verwaltungsgesetz',
          },
        ),
      ),
      url: field(
        webAddress(),
        about(
          ['Adresse', 'Address'],
          ['Öffentliche Webadresse mit https.', 'Public web address with https.'],
          {
            example: 'https://www.gesetze-im-internet.de/',
            form: 'web-address',
          },
        ),
      ).optional(),
    }),
    meta,
  );
}

/** Where the statements of a record come from. */
export function sourcesSchema(min: number) {
  return field(
    list(
      z.strictObject({
        title: field(
          text(3, 200),
          about(
            ['Titel', 'Title'],
            ['Titel oder kurze Beschreibung der Quelle.', 'Title or short description of the source.'],
            {
              example: 'Pressemitteilung vom 25. November 2025',
            },
          ),
        ),
        url: field(
          webAddress(),
          about(['Adresse', 'Address'], ['Webadresse der Quelle.', 'Web address of the source.'], {
            example: 'https://www.stadt.example/presse/ki',
            form: 'web-address',
          }),
        ),
        accessed: field(
          day(),
          about(
            ['Abgerufen am', 'Accessed on'],
            ['Tag, an dem die Quelle gelesen wurde.', 'Day on which the source was read.'],
            {
              example: '2026-11-23',
              form: 'date',
            },
          ),
        ).optional(),
      }),
      min,
      30,
    ),
    about(
      ['Quellen', 'Sources'],
      [
        'Öffentliche Fundstellen, aus denen die Angaben stammen. Ohne Quelle keine Angabe.',
        'Public sources the information comes from. No information without a source.',
      ],
      { group: 'provenance' },
    ),
  );
}

/** Services of the administration by their LeiKa/FIM key. */
export function servicesSchema() {
  return field(
    list(
      z.strictObject({
        key: field(
          serviceKey(),
          about(
            ['Leistungsschlüssel', 'Service key'],
            [
              '14 Ziffern nach dem Leistungskatalog (LeiKa/FIM), in Anführungszeichen.',
              '14 digits from the catalogue of public services (LeiKa/FIM), in quotation marks.',
            ],
            { example: '99027002012000', form: 'service-key' },
          ),
        ),
        name: field(
          text(3, 200),
          about(
            ['Name der Leistung', 'Name of the service'],
            ['Bezeichnung nach dem Katalog.', 'Name as in the catalogue.'],
            {
              example: 'Wohngeld',
            },
          ),
        ).optional(),
      }),
      1,
      20,
    ),
    about(
      ['Verwaltungsleistungen', 'Public services'],
      ['Leistungen, bei denen die Lösung hilft.', 'Public services the solution supports.'],
      { group: 'classification' },
    ),
  );
}

/** Checks made on a system: impact assessments, security, bias tests. */
export function assessmentsSchema(vocabularies: Vocabularies) {
  return field(
    list(
      z.strictObject({
        kind: field(
          choice(vocabularies, 'assessment-kinds'),
          about(['Art der Prüfung', 'Kind of assessment'], ['Was geprüft wurde.', 'What was assessed.'], {
            vocabulary: 'assessment-kinds',
            example: 'dpia',
          }),
        ),
        status: field(
          choice(vocabularies, 'assessment-status'),
          about(['Stand', 'Status'], ['Wie weit die Prüfung ist.', 'How far the assessment has come.'], {
            vocabulary: 'assessment-status',
            example: 'done',
          }),
        ),
        on: field(
          partialDate(),
          about(
            ['Datum', 'Date'],
            [
              'Wann die Prüfung abgeschlossen wurde oder wird.',
              'When the assessment was or will be completed.',
            ],
            {
              example: '2026-05',
              form: 'partial-date',
            },
          ),
        ).optional(),
        url: field(
          webAddress(),
          about(
            ['Adresse', 'Address'],
            ['Wo das Ergebnis veröffentlicht ist.', 'Where the result is published.'],
            {
              example: 'https://www.stadt.example/dsfa.pdf',
              form: 'web-address',
            },
          ),
        ).optional(),
        summary: field(
          text(10, 1000),
          about(
            ['Ergebnis in Kürze', 'Result in brief'],
            ['Was herauskam und was daraus folgte.', 'What the result was and what followed from it.'],
            {
              example: 'Geringes Restrisiko; Eingaben werden nach 30 Tagen gelöscht.',
            },
          ),
        ).optional(),
      }),
      1,
      20,
    ),
    about(
      ['Prüfungen', 'Assessments'],
      [
        'Datenschutz- und Grundrechte-Folgenabschätzung, Sicherheit, Barrierefreiheit und andere.',
        'Data protection and fundamental rights impact assessments, security, accessibility and others.',
      ],
      { group: 'accountability' },
    ),
  );
}

/** How a record ends without disappearing: its page stays as a tombstone (design section 3). */
export function retiredSchema(vocabularies: Vocabularies) {
  return field(
    z.strictObject({
      on: field(
        day(),
        about(
          ['Beendet am', 'Ended on'],
          ['Tag, ab dem der Eintrag nicht mehr gilt.', 'Day from which the entry no longer applies.'],
          {
            example: '2026-11-23',
            form: 'date',
          },
        ),
      ),
      reason: field(
        choice(vocabularies, 'retirement-reasons'),
        about(['Grund', 'Reason'], ['Warum der Eintrag endet.', 'Why the entry ends.'], {
          vocabulary: 'retirement-reasons',
          example: 'merged',
        }),
      ),
      to: field(
        list(recordId(), 1, 10),
        about(
          ['Nachfolger', 'Successor'],
          ['Kennungen der Einträge, die an die Stelle treten.', 'IDs of the entries that take its place.'],
          { example: ['mucgpt'], form: 'id' },
        ),
      ).optional(),
      note: field(
        text(3, 500),
        about(['Hinweis', 'Note'], ['Ein Satz für Leserinnen und Leser.', 'One sentence for readers.'], {
          example: 'Die Lösung ging in einer anderen auf.',
        }),
      ).optional(),
    }),
    about(
      ['Eintrag beendet', 'Entry ended'],
      [
        'Einträge werden nicht gelöscht. Sie enden mit Datum und Grund, die Seite bleibt erreichbar.',
        'Entries are not deleted. They end with a date and a reason, and the page stays available.',
      ],
      { group: 'identity' },
    ),
  );
}

/** Earlier ids of a record; each becomes a redirect. */
export function formerIdsSchema() {
  return field(
    list(recordId(), 1, 20),
    about(
      ['Frühere Kennungen', 'Former IDs'],
      [
        'Kennungen, unter denen der Eintrag früher stand. Sie leiten auf die heutige Seite um.',
        'IDs the entry used to have. They redirect to the present page.',
      ],
      { group: 'identity', form: 'id', example: ['chatbot-alt'] },
    ),
  );
}

/** Who vouches for the statements of a record. */
export function declaredBySchema(vocabularies: Vocabularies) {
  return field(
    choice(vocabularies, 'declared-by'),
    about(
      ['Angaben von', 'Declared by'],
      [
        'Wer die Angaben macht. Fehlt das Feld, ist es die Stelle selbst.',
        'Who makes the statements. If the field is missing, it is the authority itself.',
      ],
      { group: 'provenance', vocabulary: 'declared-by', example: 'authority' },
    ),
  );
}
