import * as z from 'zod';

import { about, email, field, text, webAddress, type FieldMeta } from './field.ts';

/** How to reach a function of an authority; never a person. A rule asks for `email` or `url`. */
export function contactSchema(meta: FieldMeta) {
  return field(
    z.strictObject({
      name: field(
        text(3, 150),
        about(
          ['Name der Stelle', 'Name of the office'],
          ['Funktion oder Organisationseinheit, keine Person.', 'Function or unit, not a person.'],
          { example: 'IT-Referat, Servicestelle KI' },
        ),
      ),
      email: field(
        email(),
        about(
          ['E-Mail', 'E-mail'],
          [
            'Funktionspostfach, das auch bei Personalwechsel gelesen wird.',
            'Functional mailbox that is read even when staff change.',
          ],
          { example: 'ki@stadt.example', form: 'email' },
        ),
      ).optional(),
      url: field(
        webAddress(),
        about(
          ['Kontaktseite', 'Contact page'],
          ['Seite der Behörde mit Kontaktweg.', 'Page of the authority that offers a way to get in touch.'],
          { example: 'https://www.stadt.example/kontakt', form: 'web-address' },
        ),
      ).optional(),
    }),
    meta,
  );
}

/** Where affected persons complain. */
export function complaintSchema() {
  return contactSchema(
    about(
      ['Beschwerdeweg', 'Complaint route'],
      ['Wohin sich Betroffene wenden.', 'Where affected persons can turn.'],
      { group: 'accountability' },
    ),
  );
}
