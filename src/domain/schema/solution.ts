import * as z from 'zod';

import type { Vocabularies } from '../vocabulary.ts';
import { solutionAiActSchema } from './ai-act.ts';
import { complaintSchema, contactSchema } from './contact.ts';
import { about, choice, day, field, list, partialDate, recordId, text, webAddress } from './field.ts';
import {
  assessmentsSchema,
  declaredBySchema,
  formerIdsSchema,
  linkSchema,
  retiredSchema,
  servicesSchema,
  sourcesSchema,
} from './shared.ts';

/** Headings of the body, in this order. */
export const SOLUTION_SECTIONS = [
  'Ausgangslage',
  'Lösung',
  'Nutzen',
  'Erfahrungen',
  'Nachnutzung',
  'Grenzen und Risiken',
] as const;

/** What a system is, from whoever provides it: one file `solutions/<id>.md` in the providing authority's folder. */
export function solutionSchema(v: Vocabularies) {
  return z.strictObject({
    title: field(
      text(3, 100),
      about(
        ['Titel', 'Title'],
        ['Name des Systems, kurz und ohne Werbung.', 'Name of the system, short and without advertising.'],
        {
          group: 'identity',
          example: 'MUCGPT',
        },
      ),
    ),
    summary: field(
      text(40, 280),
      about(
        ['Kurzbeschreibung', 'Summary'],
        [
          'Was das System für wen tut, in einfachem Deutsch und höchstens 280 Zeichen.',
          'What the system does for whom, in plain German and at most 280 characters.',
        ],
        {
          group: 'identity',
          example: 'KI-Assistent der Stadt: Beschäftigte fassen Texte zusammen und entwerfen Schreiben.',
        },
      ),
    ),
    aliases: field(
      list(text(2, 100), 1, 12),
      about(
        ['Weitere Namen', 'Other names'],
        [
          'Abkürzungen und frühere Namen, nach denen gesucht wird.',
          'Abbreviations and former names people search for.',
        ],
        {
          group: 'identity',
          example: ['KI-Assistent München'],
        },
      ),
    ).optional(),
    status: field(
      choice(v, 'status'),
      about(['Status', 'Status'], ['Wie weit das System ist.', 'How far the system has come.'], {
        group: 'identity',
        vocabulary: 'status',
        example: 'production',
      }),
    ),
    since: field(
      partialDate(),
      about(
        ['Seit', 'Since'],
        [
          'Beginn des Betriebs oder des heutigen Stands. Ist er unbekannt, der früheste belegte Zeitpunkt.',
          'Start of operation or of the present status. If unknown, the earliest date for which there is evidence.',
        ],
        {
          group: 'identity',
          example: '2024-06',
          form: 'partial-date',
        },
      ),
    ).optional(),
    ended: field(
      partialDate(),
      about(
        ['Ende', 'Ended'],
        ['Wann das System eingestellt wurde oder endet.', 'When the system was or will be discontinued.'],
        {
          group: 'identity',
          example: '2026-08-31',
          form: 'partial-date',
        },
      ),
    ).optional(),
    lighthouse: field(
      z.strictObject({
        reason: field(
          text(20, 500),
          about(
            ['Begründung', 'Reason'],
            ['Warum die Lösung beispielhaft ist.', 'Why the solution is exemplary.'],
            {
              example: 'Erste Lösung, die von fünf Ländern gemeinsam betrieben wird.',
            },
          ),
        ),
        decidedBy: field(
          text(3, 150),
          about(
            ['Entschieden von', 'Decided by'],
            [
              'Gremium oder Stelle, nicht die Anbieterin selbst.',
              'Committee or authority, not the provider itself.',
            ],
            {
              example: 'IT-Planungsrat',
            },
          ),
        ),
        on: field(
          day(),
          about(['Entschieden am', 'Decided on'], ['Tag der Entscheidung.', 'Day of the decision.'], {
            example: '2026-11-23',
            form: 'date',
          }),
        ),
      }),
      about(
        ['Leuchtturm', 'Lighthouse project'],
        ['Auszeichnung als beispielhafte Lösung.', 'Recognition as an exemplary solution.'],
        {
          group: 'identity',
        },
      ),
    ).optional(),
    formerIds: formerIdsSchema().optional(),
    retired: retiredSchema(v).optional(),
    declaredBy: declaredBySchema(v).optional(),
    topics: field(
      list(choice(v, 'topics'), 1, 4),
      about(
        ['Themen', 'Topics'],
        ['Politikfelder, zu denen die Lösung gehört.', 'Policy areas the solution belongs to.'],
        {
          group: 'classification',
          vocabulary: 'topics',
          example: ['administration', 'digital'],
        },
      ),
    ),
    tasks: field(
      list(choice(v, 'tasks'), 1, 6),
      about(['Aufgaben', 'Tasks'], ['Was die KI tut.', 'What the AI does.'], {
        group: 'classification',
        vocabulary: 'tasks',
        example: ['draft-text', 'summarise'],
      }),
    ),
    techniques: field(
      list(choice(v, 'techniques'), 1, 6),
      about(['Verfahren', 'Techniques'], ['Technische Verfahren der KI.', 'Technical methods of the AI.'], {
        group: 'classification',
        vocabulary: 'techniques',
        example: ['large-language-model'],
      }),
    ),
    users: field(
      list(choice(v, 'users'), 1, 5),
      about(['Nutzende', 'Users'], ['Wer mit dem System arbeitet.', 'Who works with the system.'], {
        group: 'classification',
        vocabulary: 'users',
        example: ['staff'],
      }),
    ),
    services: servicesSchema().optional(),
    benefits: field(
      list(
        z.strictObject({
          text: field(
            text(10, 300),
            about(
              ['Nutzen', 'Benefit'],
              ['Was sich verbessert, in einem Satz.', 'What improves, in one sentence.'],
              {
                example: 'Rund 9.000 Beschäftigte nutzen den Assistenten jede Woche.',
              },
            ),
          ),
          metric: field(
            text(3, 100),
            about(['Messgröße', 'Metric'], ['Was gemessen wurde.', 'What was measured.'], {
              example: 'Bearbeitungszeit je Antrag',
            }),
          ).optional(),
          before: field(
            z.number(),
            about(['Vorher', 'Before'], ['Wert ohne die Lösung.', 'Value without the solution.'], {
              example: 60,
              form: 'number',
            }),
          ).optional(),
          after: field(
            z.number(),
            about(['Nachher', 'After'], ['Wert mit der Lösung.', 'Value with the solution.'], {
              example: 45,
              form: 'number',
            }),
          ).optional(),
          unit: field(
            text(1, 40),
            about(['Einheit', 'Unit'], ['Einheit der Werte.', 'Unit of the values.'], { example: 'Minuten' }),
          ).optional(),
          source: field(
            webAddress(),
            about(['Quelle', 'Source'], ['Wo die Angabe steht.', 'Where this is stated.'], {
              example: 'https://www.stadt.example/bericht',
              form: 'web-address',
            }),
          ).optional(),
        }),
        1,
        12,
      ),
      about(
        ['Wirkungen', 'Benefits'],
        [
          'Nachgewiesene Wirkungen, möglichst mit Zahl und Quelle.',
          'Documented benefits, if possible with a figure and a source.',
        ],
        {
          group: 'value',
        },
      ),
    ).optional(),
    contact: contactSchema(
      about(
        ['Kontakt', 'Contact'],
        [
          'Wer Fragen zur Lösung beantwortet: Funktionspostfach oder Kontaktseite, keine Person.',
          'Who answers questions about the solution: functional mailbox or contact page, not a person.',
        ],
        { group: 'people' },
      ),
    ),
    partners: field(
      list(
        z.strictObject({
          organisation: field(
            recordId(),
            about(
              ['Stelle im Register', 'Authority in the register'],
              [
                'Kennung der Stelle, wenn sie hier geführt wird.',
                'ID of the authority if it is listed here.',
              ],
              {
                example: 'itzbund',
                form: 'id',
              },
            ),
          ).optional(),
          name: field(
            text(2, 150),
            about(
              ['Name', 'Name'],
              ['Name, wenn der Partner hier nicht geführt wird.', 'Name if the partner is not listed here.'],
              { example: 'Fraunhofer IAIS' },
            ),
          ).optional(),
          role: field(
            choice(v, 'partner-roles'),
            about(['Rolle', 'Role'], ['Was der Partner beiträgt.', 'What the partner contributes.'], {
              vocabulary: 'partner-roles',
              example: 'research',
            }),
          ),
        }),
        1,
        30,
      ),
      about(
        ['Partner', 'Partners'],
        [
          'Wer mitwirkt: Entwicklung, Betrieb, Forschung, Finanzierung.',
          'Who takes part: development, operation, research, funding.',
        ],
        {
          group: 'people',
        },
      ),
    ).optional(),
    models: field(
      list(
        z.strictObject({
          name: field(
            text(2, 100),
            about(['Modell', 'Model'], ['Name des KI-Modells.', 'Name of the AI model.'], {
              example: 'Teuken-7B',
            }),
          ),
          provider: field(
            text(2, 100),
            about(['Anbieter', 'Provider'], ['Wer das Modell bereitstellt.', 'Who provides the model.'], {
              example: 'OpenGPT-X',
            }),
          ).optional(),
          openWeights: field(
            choice(v, 'answers'),
            about(
              ['Offene Gewichte', 'Open weights'],
              ['Sind die Gewichte frei verfügbar?', 'Are the weights freely available?'],
              { vocabulary: 'answers', example: 'yes' },
            ),
          ).optional(),
          hosting: field(
            choice(v, 'hosting'),
            about(['Betrieb', 'Hosting'], ['Wo das Modell läuft.', 'Where the model runs.'], {
              vocabulary: 'hosting',
              example: 'own-data-centre',
            }),
          ).optional(),
        }),
        1,
        12,
      ),
      about(
        ['KI-Modelle', 'AI models'],
        ['Eingesetzte Modelle, soweit bekannt.', 'Models in use, as far as known.'],
        { group: 'technology' },
      ),
    ).optional(),
    hosting: field(
      choice(v, 'hosting'),
      about(['Betriebsort', 'Hosting'], ['Wo das System betrieben wird.', 'Where the system is operated.'], {
        group: 'technology',
        vocabulary: 'hosting',
        example: 'own-data-centre',
      }),
    ).optional(),
    dataLocation: field(
      choice(v, 'data-location'),
      about(
        ['Ort der Daten', 'Data location'],
        ['Wo Daten verarbeitet werden.', 'Where data is processed.'],
        {
          group: 'technology',
          vocabulary: 'data-location',
          example: 'germany',
        },
      ),
    ).optional(),
    interfaces: field(
      list(text(2, 200), 1, 20),
      about(
        ['Schnittstellen', 'Interfaces'],
        ['Anbindungen an Fachverfahren und Standards.', 'Connections to specialist systems and standards.'],
        {
          group: 'technology',
          example: ['REST-API', 'E-Akte'],
        },
      ),
    ).optional(),
    requirements: field(
      list(text(3, 300), 1, 20),
      about(
        ['Voraussetzungen', 'Requirements'],
        ['Was andere für den Einsatz brauchen.', 'What others need to use it.'],
        {
          group: 'technology',
          example: ['Kubernetes-Cluster'],
        },
      ),
    ).optional(),
    dataSources: field(
      list(
        linkSchema(
          about(
            ['Datenquelle', 'Data source'],
            ['Eine verwendete Datenquelle.', 'A data source that is used.'],
          ),
        ),
        1,
        20,
      ),
      about(
        ['Datenquellen', 'Data sources'],
        ['Daten, mit denen das System arbeitet.', 'Data the system works with.'],
        { group: 'data' },
      ),
    ).optional(),
    personalData: field(
      list(choice(v, 'personal-data'), 1, 4),
      about(
        ['Personenbezogene Daten', 'Personal data'],
        [
          'Welche Arten personenbezogener Daten verarbeitet werden.',
          'Which kinds of personal data are processed.',
        ],
        {
          group: 'data',
          vocabulary: 'personal-data',
          example: ['personal'],
        },
      ),
    ).optional(),
    trainingData: field(
      text(10, 1000),
      about(
        ['Trainingsdaten', 'Training data'],
        ['Womit das Modell trainiert oder angepasst wurde.', 'What the model was trained or adapted with.'],
        {
          group: 'data',
          example: 'Anonymisierte Prüfdaten der Jahre 2018 bis 2022.',
        },
      ),
    ).optional(),
    reuse: field(
      z.strictObject({
        availability: field(
          choice(v, 'reuse-availability'),
          about(
            ['Verfügbarkeit', 'Availability'],
            ['Ob und wie andere die Lösung bekommen.', 'Whether and how others can get the solution.'],
            {
              vocabulary: 'reuse-availability',
              example: 'open-source',
            },
          ),
        ),
        licence: field(
          choice(v, 'licences'),
          about(['Lizenz', 'Licence'], ['SPDX-Kennung der Lizenz.', 'SPDX identifier of the licence.'], {
            vocabulary: 'licences',
            example: 'EUPL-1.2',
          }),
        ).optional(),
        sourceCode: field(
          webAddress(),
          about(['Quellcode', 'Source code'], ['Öffentliches Repository.', 'Public repository.'], {
            example: 'https://gitlab.opencode.de/gruppe/projekt',
            form: 'web-address',
          }),
        ).optional(),
        publiccode: field(
          webAddress(),
          about(
            ['publiccode.yml', 'publiccode.yml'],
            ['Adresse der Datei publiccode.yml.', 'Address of the file publiccode.yml.'],
            {
              example: 'https://gitlab.opencode.de/gruppe/projekt/-/blob/main/publiccode.yml',
              form: 'web-address',
            },
          ),
        ).optional(),
        conditions: field(
          text(5, 600),
          about(
            ['Bedingungen', 'Conditions'],
            ['Was für die Nachnutzung gilt.', 'What applies when the solution is reused.'],
            {
              example: 'Nutzung für öffentliche Stellen unentgeltlich.',
            },
          ),
        ).optional(),
        operation: field(
          choice(v, 'operation'),
          about(
            ['Betrieb bei Nachnutzung', 'Operation when reused'],
            ['Wer die Lösung bei anderen betreibt.', 'Who operates the solution for others.'],
            {
              vocabulary: 'operation',
              example: 'either',
            },
          ),
        ).optional(),
        contract: field(
          text(3, 300),
          about(
            ['Vertragsweg', 'Contract route'],
            ['Wie eine Vereinbarung zustande kommt.', 'How an agreement is made.'],
            { example: 'EfA-Marktplatz' },
          ),
        ).optional(),
        costs: field(
          z.strictObject({
            band: field(
              choice(v, 'cost-bands'),
              about(
                ['Kostenrahmen', 'Cost band'],
                ['Größenordnung in Euro.', 'Order of magnitude in euros.'],
                { vocabulary: 'cost-bands', example: 'under-10k' },
              ),
            ),
            per: field(
              choice(v, 'cost-bases'),
              about(['Bezug', 'Basis'], ['Worauf sich der Betrag bezieht.', 'What the amount refers to.'], {
                vocabulary: 'cost-bases',
                example: 'per-year',
              }),
            ),
            note: field(
              text(3, 300),
              about(['Hinweis', 'Note'], ['Was enthalten ist.', 'What is included.'], {
                example: 'Ohne Schulung.',
              }),
            ).optional(),
          }),
          about(['Kosten', 'Costs'], ['Kostenrahmen der Nachnutzung.', 'Cost band for reuse.']),
        ).optional(),
        effort: field(
          text(3, 300),
          about(
            ['Aufwand', 'Effort'],
            ['Aufwand der Einführung.', 'Effort needed to introduce the solution.'],
            {
              example: 'Etwa 20 Personentage bis zum Pilotbetrieb.',
            },
          ),
        ).optional(),
      }),
      about(
        ['Nachnutzung', 'Reuse'],
        ['Wie andere Behörden die Lösung übernehmen.', 'How other authorities can reuse the solution.'],
        { group: 'reuse' },
      ),
    ).optional(),
    cooperation: field(
      list(
        z.strictObject({
          kind: field(
            choice(v, 'need-kinds'),
            about(['Art', 'Kind'], ['Was gesucht oder angeboten wird.', 'What is sought or offered.'], {
              vocabulary: 'need-kinds',
              example: 'partner',
            }),
          ),
          text: field(
            text(10, 500),
            about(['Beschreibung', 'Description'], ['Worum es geht.', 'What it is about.'], {
              example: 'Gesucht werden Kommunen für einen gemeinsamen Pilotbetrieb.',
            }),
          ),
          until: field(
            day(),
            about(['Bis', 'Until'], ['Ende des Angebots.', 'End of the offer.'], {
              example: '2027-06-30',
              form: 'date',
            }),
          ),
        }),
        1,
        6,
      ),
      about(
        ['Zusammenarbeit', 'Cooperation'],
        ['Gesuchte Partner, Piloten, Austausch.', 'Partners, pilots and exchange sought.'],
        { group: 'cooperation' },
      ),
    ).optional(),
    aiAct: solutionAiActSchema(v).optional(),
    legalBasis: field(
      list(
        linkSchema(about(['Rechtsgrundlage', 'Legal basis'], ['Eine Vorschrift.', 'A provision.'])),
        1,
        12,
      ),
      about(
        ['Rechtsgrundlagen', 'Legal basis'],
        ['Vorschriften, auf die sich der Einsatz stützt.', 'Provisions the use is based on.'],
        { group: 'accountability' },
      ),
    ).optional(),
    assessments: assessmentsSchema(v).optional(),
    oversight: field(
      text(10, 1000),
      about(
        ['Menschliche Aufsicht', 'Human oversight'],
        ['Wo Menschen prüfen und entscheiden.', 'Where people check and decide.'],
        {
          group: 'accountability',
          example: 'Jeder Vorschlag wird von der Sachbearbeitung geprüft.',
        },
      ),
    ).optional(),
    complaint: complaintSchema().optional(),
    sources: sourcesSchema(1),
    added: field(
      day(),
      about(
        ['Aufgenommen', 'Added'],
        ['Tag der ersten Veröffentlichung im Register.', 'Day of first publication in the register.'],
        {
          group: 'provenance',
          example: '2026-11-23',
          form: 'date',
        },
      ),
    ),
    reviewed: field(
      day(),
      about(
        ['Zuletzt geprüft', 'Last reviewed'],
        ['Tag, an dem alle Angaben zuletzt geprüft wurden.', 'Day on which all details were last reviewed.'],
        {
          group: 'provenance',
          example: '2026-11-23',
          form: 'date',
        },
      ),
    ),
    externalIds: field(
      z.strictObject({
        maki: field(
          z.string().regex(/^BD\d{11}$/),
          about(
            ['MaKI-Kennung', 'MaKI ID'],
            [
              'Kennung im Marktplatz der KI-Möglichkeiten des Bundes.',
              'ID in the federal Marktplatz der KI-Möglichkeiten.',
            ],
            { example: 'BD20249356528' },
          ),
        ).optional(),
        euDatabase: field(
          text(1, 100),
          about(['EU-Datenbank', 'EU database'], ['Kennung in der EU-Datenbank.', 'ID in the EU database.'], {
            example: 'EU-2027-0001',
          }),
        ).optional(),
        opencode: field(
          webAddress(),
          about(
            ['openCode', 'openCode'],
            ['Seite im Softwareverzeichnis von openCode.', 'Page in the software directory of openCode.'],
            { example: 'https://opencode.de/de/software/beispiel-1', form: 'web-address' },
          ),
        ).optional(),
        pstw: field(
          z.string().regex(/^PSTW-\d{1,6}$/),
          about(
            ['Public Sector Tech Watch', 'Public Sector Tech Watch'],
            [
              'Kennung in der Sammlung der Europäischen Kommission.',
              'ID in the collection of the European Commission.',
            ],
            { example: 'PSTW-51' },
          ),
        ).optional(),
      }),
      about(
        ['Kennungen anderer Register', 'IDs in other registers'],
        ['Derselbe Eintrag anderswo.', 'The same entry elsewhere.'],
        { group: 'provenance' },
      ),
    ).optional(),
  });
}

export type Solution = z.infer<ReturnType<typeof solutionSchema>>;
