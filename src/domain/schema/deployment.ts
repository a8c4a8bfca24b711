import * as z from 'zod';

import type { Vocabularies } from '../vocabulary.ts';
import { deployerRecordSchema } from './ai-act.ts';
import { complaintSchema, contactSchema } from './contact.ts';
import { about, choice, field, partialDate, recordId, text } from './field.ts';
import {
  assessmentsSchema,
  declaredBySchema,
  formerIdsSchema,
  retiredSchema,
  sourcesSchema,
} from './shared.ts';

/** Headings of the body, in this order: the experience report. */
export const DEPLOYMENT_SECTIONS = [
  'Kontext',
  'Einführung',
  'Was gut lief',
  'Was nicht gut lief',
  'Empfehlungen',
] as const;

/** One authority uses one solution: one file `deployments/<id>.md` in the using authority's folder. */
export function deploymentSchema(v: Vocabularies) {
  return z.strictObject({
    solution: field(
      recordId(),
      about(['Lösung', 'Solution'], ['Kennung der eingesetzten Lösung.', 'ID of the solution deployed.'], {
        group: 'identity',
        example: 'mucgpt',
        form: 'id',
      }),
    ),
    status: field(
      choice(v, 'deployment-status'),
      about(['Status', 'Status'], ['Wie weit der Einsatz ist.', 'How far the deployment has come.'], {
        group: 'identity',
        vocabulary: 'deployment-status',
        example: 'production',
      }),
    ),
    since: field(
      partialDate(),
      about(
        ['Seit', 'Since'],
        [
          'Beginn des Einsatzes. Ist er unbekannt, der früheste belegte Zeitpunkt.',
          'Start of the deployment. If unknown, the earliest date for which there is evidence.',
        ],
        { group: 'identity', example: '2025-03', form: 'partial-date' },
      ),
    ).optional(),
    ended: field(
      partialDate(),
      about(['Ende', 'Ended'], ['Ende des Einsatzes.', 'End of the deployment.'], {
        group: 'identity',
        example: '2026-08-31',
        form: 'partial-date',
      }),
    ).optional(),
    formerIds: formerIdsSchema().optional(),
    retired: retiredSchema(v).optional(),
    declaredBy: declaredBySchema(v).optional(),
    purpose: field(
      text(10, 600),
      about(
        ['Zweck', 'Purpose'],
        ['Wofür die Stelle die Lösung einsetzt.', 'What the authority uses the solution for.'],
        {
          group: 'value',
          example: 'Entwürfe für Bescheide und Vermerke in der Bauaufsicht.',
        },
      ),
    ).optional(),
    usage: field(
      z.strictObject({
        number: field(
          z.number().min(0),
          about(['Anzahl', 'Number'], ['Zahl ohne Punkte.', 'Number without separators.'], {
            example: 9000,
            form: 'number',
          }),
        ),
        unit: field(
          choice(v, 'usage-units'),
          about(['Einheit', 'Unit'], ['Was gezählt wird.', 'What is counted.'], {
            vocabulary: 'usage-units',
            example: 'users',
          }),
        ),
        asOf: field(
          partialDate(),
          about(['Stand', 'As at'], ['Wann gezählt wurde.', 'When it was counted.'], {
            example: '2025',
            form: 'partial-date',
          }),
        ).optional(),
      }),
      about(['Nutzung', 'Usage'], ['Umfang der Nutzung.', 'Extent of use.'], { group: 'value' }),
    ).optional(),
    contact: contactSchema(
      about(
        ['Kontakt', 'Contact'],
        ['Wer Fragen zum Einsatz beantwortet.', 'Who answers questions about the deployment.'],
        { group: 'people' },
      ),
    ),
    effort: field(
      z.number().min(0),
      about(
        ['Aufwand in Personentagen', 'Effort in person-days'],
        ['Aufwand bis zum heutigen Stand.', 'Effort up to the present status.'],
        {
          group: 'value',
          example: 40,
          form: 'number',
        },
      ),
    ).optional(),
    costBand: field(
      choice(v, 'cost-bands'),
      about(
        ['Kostenrahmen', 'Cost band'],
        ['Kosten der Einführung in Euro.', 'Costs of introducing the solution, in euros.'],
        {
          group: 'value',
          vocabulary: 'cost-bands',
          example: '10k-50k',
        },
      ),
    ).optional(),
    wouldChooseAgain: field(
      choice(v, 'answers'),
      about(
        ['Wieder wählen?', 'Would choose again?'],
        ['Würde die Stelle die Lösung wieder wählen?', 'Would the authority choose the solution again?'],
        {
          group: 'value',
          vocabulary: 'answers',
          example: 'yes',
        },
      ),
    ).optional(),
    aiAct: field(
      z.strictObject({ deployer: deployerRecordSchema().optional() }),
      about(['KI-Verordnung', 'AI Act'], ['Angaben des Betreibers.', 'Details from the deployer.'], {
        group: 'ai-act',
      }),
    ).optional(),
    assessments: assessmentsSchema(v).optional(),
    affected: field(
      text(5, 600),
      about(
        ['Betroffene', 'Affected persons'],
        ['Wen der Einsatz betrifft.', 'Who is affected by the deployment.'],
        {
          group: 'accountability',
          example: 'Personen, die Wohngeld beantragen.',
        },
      ),
    ).optional(),
    information: field(
      text(5, 600),
      about(
        ['Information der Betroffenen', 'Information of affected persons'],
        ['Wie Betroffene vom Einsatz erfahren.', 'How affected persons are informed of the deployment.'],
        {
          group: 'accountability',
          example: 'Hinweis im Antragsformular und im Bescheid.',
        },
      ),
    ).optional(),
    complaint: complaintSchema().optional(),
    sources: sourcesSchema(1).optional(),
    confirmed: field(
      partialDate(),
      about(
        ['Zuletzt bestätigt', 'Last confirmed'],
        [
          'Wann der Einsatz zuletzt bestätigt wurde. Nach zwölf Monaten gilt die Angabe als alt.',
          'When the deployment was last confirmed. After twelve months the information counts as old.',
        ],
        {
          group: 'provenance',
          example: '2026-11-23',
          form: 'partial-date',
        },
      ),
    ),
  });
}

export type Deployment = z.infer<ReturnType<typeof deploymentSchema>>;
