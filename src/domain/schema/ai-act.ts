import * as z from 'zod';

import type { Vocabularies } from '../vocabulary.ts';
import { contactSchema } from './contact.ts';
import { about, choice, day, field, list, partialDate, text, webAddress } from './field.ts';

const EU_STATE = z.string().regex(/^[A-Z]{2}$/);

/** Name, address and contact of a person in the sense of Annex VIII, points 1 to 3. */
function partySchema(label: readonly [string, string], help: readonly [string, string]) {
  return field(
    z.strictObject({
      name: field(
        text(2, 200),
        about(['Name', 'Name'], ['Behörde oder Unternehmen.', 'Authority or company.'], {
          example: 'Stadt Musterstadt',
        }),
      ),
      address: field(
        text(5, 300),
        about(['Anschrift', 'Address'], ['Straße, Postleitzahl, Ort.', 'Street, postal code, city.'], {
          example: 'Rathausplatz 1, 12345 Musterstadt',
        }),
      ).optional(),
      contact: contactSchema(
        about(['Kontakt', 'Contact'], ['Funktionale Kontaktangabe.', 'Functional contact details.']),
      ).optional(),
    }),
    about(label, help),
  );
}

/** The provider's entry for the EU database: Annex VIII Section A, or B where Article 6(3) is relied on. */
function providerRecordSchema(vocabularies: Vocabularies) {
  return field(
    z.strictObject({
      section: field(
        choice(vocabularies, 'annex-viii-sections'),
        about(
          ['Abschnitt des Anhangs VIII', 'Section of Annex VIII'],
          [
            'A für Hochrisiko-Systeme, B bei der Ausnahme nach Artikel 6 Absatz 3.',
            'A for high-risk systems, B where the exception in Article 6(3) is relied on.',
          ],
          { vocabulary: 'annex-viii-sections', example: 'A' },
        ),
      ),
      provider: partySchema(
        ['Anbieter', 'Provider'],
        [
          'Anhang VIII A 1 und B 1: wer das System in Verkehr bringt oder in Betrieb nimmt.',
          'Annex VIII A 1 and B 1: who places the system on the market or puts it into service.',
        ],
      ),
      submittedBy: partySchema(
        ['Einreichende Person', 'Submitting person'],
        [
          'Anhang VIII A 2 und B 2: nur wenn jemand im Namen des Anbieters einträgt.',
          'Annex VIII A 2 and B 2: only if somebody submits on behalf of the provider.',
        ],
      ).optional(),
      authorisedRepresentative: partySchema(
        ['Bevollmächtigter', 'Authorised representative'],
        ['Anhang VIII A 3 und B 3, falls vorhanden.', 'Annex VIII A 3 and B 3, where applicable.'],
      ).optional(),
      tradeName: field(
        text(2, 200),
        about(
          ['Handelsname', 'Trade name'],
          [
            'Anhang VIII A 4 und B 4: Name, unter dem das System bekannt ist.',
            'Annex VIII A 4 and B 4: name under which the system is known.',
          ],
          { example: 'MUCGPT' },
        ),
      ),
      references: field(
        list(text(1, 200), 1, 20),
        about(
          ['Weitere Kennzeichen', 'Further references'],
          [
            'Anhang VIII A 4 und B 4: Version, Produktnummer oder Ähnliches zur eindeutigen Zuordnung.',
            'Annex VIII A 4 and B 4: version, product number or similar for unambiguous identification.',
          ],
          { example: ['Version 2.1'] },
        ),
      ).optional(),
      intendedPurpose: field(
        text(20, 2000),
        about(
          ['Zweckbestimmung', 'Intended purpose'],
          [
            'Anhang VIII A 5 und B 5: wofür das System gedacht ist und welche Funktionen es unterstützt.',
            'Annex VIII A 5 and B 5: what the system is for and which functions it supports.',
          ],
          { example: 'Prüft Anträge auf Wohngeld auf fehlende Nachweise.' },
        ),
      ),
      inputs: field(
        text(10, 2000),
        about(
          ['Verwendete Informationen', 'Information used'],
          [
            'Anhang VIII A 6: Daten und Eingaben, mit denen das System arbeitet.',
            'Annex VIII A 6: data and inputs the system works with.',
          ],
          { example: 'Eingereichte Formulare und Nachweise als PDF.' },
        ),
      ).optional(),
      operatingLogic: field(
        text(10, 2000),
        about(
          ['Betriebslogik', 'Operating logic'],
          [
            'Anhang VIII A 6: knappe Beschreibung, wie das System zu Ergebnissen kommt.',
            'Annex VIII A 6: concise description of how the system arrives at its results.',
          ],
          { example: 'Ein Sprachmodell vergleicht die Angaben mit einer Prüfliste.' },
        ),
      ).optional(),
      marketStatus: field(
        choice(vocabularies, 'market-status'),
        about(
          ['Status des Systems', 'Status of the system'],
          [
            'Anhang VIII A 7 und B 8: in Betrieb, nicht mehr in Betrieb oder zurückgerufen.',
            'Annex VIII A 7 and B 8: in service, no longer in service, or recalled.',
          ],
          { vocabulary: 'market-status', example: 'in-service' },
        ),
      ).optional(),
      certificate: field(
        z.strictObject({
          type: field(
            text(2, 100),
            about(['Art', 'Type'], ['Art der Bescheinigung.', 'Type of certificate.'], {
              example: 'EU-Bescheinigung',
            }),
          ),
          number: field(
            text(1, 100),
            about(['Nummer', 'Number'], ['Nummer der Bescheinigung.', 'Number of the certificate.'], {
              example: '0123-45',
            }),
          ),
          expires: field(
            day(),
            about(['Gültig bis', 'Expires'], ['Ablaufdatum.', 'Date of expiry.'], {
              example: '2029-12-31',
              form: 'date',
            }),
          ).optional(),
          notifiedBody: field(
            text(2, 200),
            about(['Notifizierte Stelle', 'Notified body'], ['Name und Kennnummer.', 'Name and number.'], {
              example: 'Prüfstelle 0123',
            }),
          ),
          copy: field(
            webAddress(),
            about(
              ['Kopie', 'Copy'],
              ['Anhang VIII A 9: Adresse der Kopie.', 'Annex VIII A 9: address of the copy.'],
              { example: 'https://www.stadt.example/zertifikat.pdf', form: 'web-address' },
            ),
          ).optional(),
        }),
        about(
          ['Bescheinigung', 'Certificate'],
          [
            'Anhang VIII A 8 und A 9: Bescheinigung der notifizierten Stelle, falls vorgeschrieben.',
            'Annex VIII A 8 and A 9: certificate of the notified body, where applicable.',
          ],
        ),
      ).optional(),
      memberStates: field(
        list(EU_STATE, 1, 27),
        about(
          ['Mitgliedstaaten', 'Member States'],
          [
            'Anhang VIII A 10: Staaten, in denen das System bereitgestellt wird, als zwei Buchstaben.',
            'Annex VIII A 10: Member States in which the system is made available, as two-letter codes.',
          ],
          { example: ['DE'] },
        ),
      ).optional(),
      declarationOfConformity: field(
        webAddress(),
        about(
          ['EU-Konformitätserklärung', 'EU declaration of conformity'],
          ['Anhang VIII A 11: Adresse der Kopie.', 'Annex VIII A 11: address of the copy.'],
          { example: 'https://www.stadt.example/konformitaet.pdf', form: 'web-address' },
        ),
      ).optional(),
      instructionsForUse: field(
        webAddress(),
        about(
          ['Betriebsanleitungen', 'Instructions for use'],
          [
            'Anhang VIII A 12. Nicht bei Strafverfolgung, Migration, Asyl und Grenzkontrolle.',
            'Annex VIII A 12. Not for law enforcement, migration, asylum and border control.',
          ],
          { example: 'https://www.stadt.example/anleitung.pdf', form: 'web-address' },
        ),
      ).optional(),
      moreInformation: field(
        webAddress(),
        about(
          ['Weitere Informationen', 'More information'],
          ['Anhang VIII A 13, freiwillig.', 'Annex VIII A 13, optional.'],
          { example: 'https://www.stadt.example/ki', form: 'web-address' },
        ),
      ).optional(),
    }),
    about(
      ['Anbietereintrag nach Anhang VIII', 'Provider record under Annex VIII'],
      [
        'Angaben des Anbieters für die EU-Datenbank nach Artikel 49 Absatz 1 oder 2 der KI-Verordnung.',
        'Details from the provider for the EU database under Article 49(1) or (2) of the AI Act.',
      ],
    ),
  );
}

/** The deployer's entry for the EU database: Annex VIII Section C. */
export function deployerRecordSchema() {
  return field(
    z.strictObject({
      deployer: partySchema(
        ['Betreiber', 'Deployer'],
        [
          'Anhang VIII C 1: wer das System unter eigener Aufsicht verwendet. Fehlt das Feld, ist es die eigene Stelle.',
          'Annex VIII C 1: who uses the system under its authority. If the field is missing, it is the authority itself.',
        ],
      ).optional(),
      submittedBy: partySchema(
        ['Einreichende Person', 'Submitting person'],
        [
          'Anhang VIII C 2: nur wenn jemand im Namen des Betreibers einträgt.',
          'Annex VIII C 2: only if somebody submits on behalf of the deployer.',
        ],
      ).optional(),
      providerEntry: field(
        webAddress(),
        about(
          ['Eintrag des Anbieters in der EU-Datenbank', 'Provider’s entry in the EU database'],
          ['Anhang VIII C 3: Adresse des Eintrags.', 'Annex VIII C 3: address of the entry.'],
          { example: 'https://eu-database.example.europa.eu/eintrag/1', form: 'web-address' },
        ),
      ).optional(),
      friaSummary: field(
        text(20, 2000),
        about(
          ['Grundrechte-Folgenabschätzung', 'Fundamental rights impact assessment'],
          [
            'Anhang VIII C 4: Zusammenfassung der Ergebnisse nach Artikel 27.',
            'Annex VIII C 4: summary of the findings under Article 27.',
          ],
          { example: 'Das Verfahren prüft nur die Vollständigkeit; alle Bescheide erlässt ein Mensch.' },
        ),
      ).optional(),
      dpiaSummary: field(
        text(20, 2000),
        about(
          ['Datenschutz-Folgenabschätzung', 'Data protection impact assessment'],
          [
            'Anhang VIII C 5: Zusammenfassung nach Artikel 35 DSGVO, falls vorgeschrieben.',
            'Annex VIII C 5: summary under Article 35 GDPR, where applicable.',
          ],
          { example: 'Geringes Risiko; Daten bleiben im Rechenzentrum der Stadt.' },
        ),
      ).optional(),
    }),
    about(
      ['Betreibereintrag nach Anhang VIII', 'Deployer record under Annex VIII'],
      [
        'Angaben des öffentlichen Betreibers nach Artikel 49 Absatz 3 der KI-Verordnung.',
        'Details from the public deployer under Article 49(3) of the AI Act.',
      ],
    ),
  );
}

/** Everything a solution says about the AI Act. */
export function solutionAiActSchema(vocabularies: Vocabularies) {
  return field(
    z.strictObject({
      riskClass: field(
        choice(vocabularies, 'risk-classes'),
        about(
          ['Risikoklasse', 'Risk class'],
          [
            'Nur eintragen, wenn eine Quelle sie nennt oder die Behörde sie bewertet hat.',
            'Only if a source states it or the authority has assessed it.',
          ],
          { vocabulary: 'risk-classes', example: 'not-assessed' },
        ),
      ),
      assessedOn: field(
        partialDate(),
        about(
          ['Bewertet am', 'Assessed on'],
          ['Wann die Einstufung vorgenommen wurde.', 'When the classification was made.'],
          {
            example: '2026-05',
            form: 'partial-date',
          },
        ),
      ).optional(),
      annexIII: field(
        list(choice(vocabularies, 'annex-iii'), 1, 10),
        about(
          ['Bereich nach Anhang III', 'Point in Annex III'],
          [
            'Punkt des Anhangs III, unter den das System fällt.',
            'Point in Annex III that covers the system.',
          ],
          { vocabulary: 'annex-iii', example: ['III.5.a'] },
        ),
      ).optional(),
      productLaw: field(
        text(5, 300),
        about(
          ['Produktrecht', 'Product law'],
          [
            'Rechtsakt nach Anhang I, wenn das System ein Produkt oder Sicherheitsbauteil ist (Artikel 6 Absatz 1).',
            'Act listed in Annex I if the system is a product or a safety component (Article 6(1)).',
          ],
          { example: 'Verordnung (EU) 2017/745 über Medizinprodukte' },
        ),
      ).optional(),
      article6_3: field(
        list(choice(vocabularies, 'article-6-3'), 1, 4),
        about(
          ['Ausnahme nach Artikel 6 Absatz 3', 'Exception under Article 6(3)'],
          ['Bedingungen, auf die sich der Anbieter stützt.', 'Conditions the provider relies on.'],
          { vocabulary: 'article-6-3', example: ['6.3.a'] },
        ),
      ).optional(),
      transparency: field(
        list(choice(vocabularies, 'article-50'), 1, 4),
        about(
          ['Transparenzpflichten nach Artikel 50', 'Transparency obligations under Article 50'],
          [
            'Pflichten, die für das System gelten, zum Beispiel 50.1 bei Chatbots.',
            'Obligations that apply to the system, for example 50.1 for chatbots.',
          ],
          { vocabulary: 'article-50', example: ['50.1'] },
        ),
      ).optional(),
      provider: providerRecordSchema(vocabularies).optional(),
      euDatabase: field(
        webAddress(),
        about(
          ['Eintrag in der EU-Datenbank', 'Entry in the EU database'],
          [
            'Adresse des Eintrags nach Artikel 71, sobald es ihn gibt.',
            'Address of the entry under Article 71 once it exists.',
          ],
          { example: 'https://eu-database.example.europa.eu/eintrag/1', form: 'web-address' },
        ),
      ).optional(),
      restricted: field(
        z.strictObject({
          ground: field(
            choice(vocabularies, 'restriction-grounds'),
            about(['Grund', 'Ground'], ['Bereich nach Artikel 49 Absatz 4.', 'Area under Article 49(4).'], {
              vocabulary: 'restriction-grounds',
              example: 'law-enforcement',
            }),
          ),
        }),
        about(
          ['Nicht öffentlicher Teil', 'Non-public section'],
          [
            'Bei Strafverfolgung, Migration, Asyl und Grenzkontrolle stehen die Angaben in einem nicht öffentlichen Teil der EU-Datenbank. Hier steht dann nur der Grund.',
            'For law enforcement, migration, asylum and border control the details are in a non-public section of the EU database. Only the ground is then given here.',
          ],
        ),
      ).optional(),
    }),
    about(
      ['KI-Verordnung', 'AI Act'],
      [
        'Einstufung und Pflichten nach der Verordnung (EU) 2024/1689.',
        'Classification and obligations under Regulation (EU) 2024/1689.',
      ],
      { group: 'ai-act' },
    ),
  );
}
