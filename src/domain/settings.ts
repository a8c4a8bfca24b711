import * as z from 'zod';

import { about, account, day, email, field, list, text, webAddress } from './schema/field.ts';
import { LANGUAGES, type Language } from './text.ts';

/** Where contributions go: the two hosts whose addresses the site can build. */
const REPOSITORY_HOSTS = ['github', 'gitlab'] as const;
export type RepositoryHost = (typeof REPOSITORY_HOSTS)[number];

/** Shown in place of the site's address until the operator sets one. RFC 2606: `.invalid` never resolves. */
export const UNSET_URL = 'https://maki.invalid';

/** Root of a site: no query, no fragment. */
const SITE_URL = /^[^?#]*$/;
const REPOSITORY_PATH = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._/-]+(?<!\/)$/;
const BRANCH = /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{))[A-Za-z0-9._/-]+(?<![/.])$/;
const PHONE = /^\+?[0-9][0-9 ()/-]{3,30}$/;

/**
 * The operator's settings, `content/site.yaml`. What only the operator can know is optional: while it is missing,
 * pages say so (`missingSettings`), and nothing stands there that nobody has stated.
 */
export const settingsSchema = z.strictObject({
  name: field(
    text(2, 40),
    about(['Kurzname', 'Short name'], ['Kurzname des Registers.', 'Short name of the register.'], {
      example: 'MaKI',
    }),
  ),
  title: field(
    text(3, 100),
    about(['Titel', 'Title'], ['Voller Name des Registers.', 'Full name of the register.'], {
      example: 'Marktplatz der KI-Möglichkeiten',
    }),
  ),
  url: field(
    webAddress().regex(SITE_URL),
    about(
      ['Adresse der Website', 'Address of the website'],
      ['Unter dieser Adresse wird die Website veröffentlicht.', 'The website is published at this address.'],
      { example: 'https://ki.stadt.example/', form: 'web-address' },
    ),
  ).optional(),
  official: field(
    z.boolean(),
    about(
      ['Amtliche Website', 'Official website'],
      [
        'Nur true, wenn der Betreiber Hoheitszeichen führen darf.',
        'Only true if the operator may use official emblems.',
      ],
      { example: false },
    ),
  ).optional(),
  languages: field(
    z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length),
    about(
      ['Sprachen', 'Languages'],
      ['Sprachen der Website; de gehört immer dazu.', 'Languages of the website; de is always one of them.'],
      {
        example: ['de', 'en'],
      },
    ),
  ).optional(),
  contactMailbox: field(
    email(),
    about(
      ['Postfach', 'Mailbox'],
      [
        'Funktionspostfach für Fragen und Beiträge ohne Git.',
        'Functional mailbox for questions and contributions without Git.',
      ],
      { example: 'ki@stadt.example', form: 'email' },
    ),
  ).optional(),
  operator: field(
    z.strictObject({
      name: field(
        text(2, 150),
        about(['Name', 'Name'], ['Stelle, die die Website betreibt.', 'Authority that runs the website.']),
      ).optional(),
      address: field(
        z.array(text(2, 100)).min(1).max(8),
        about(
          ['Anschrift', 'Address'],
          ['Postanschrift, eine Zeile je Eintrag.', 'Postal address, one line per item.'],
        ),
      ).optional(),
      email: field(
        email(),
        about(['E-Mail', 'E-mail'], ['Funktionspostfach.', 'Functional mailbox.'], { form: 'email' }),
      ).optional(),
      phone: field(
        z.string().regex(PHONE),
        about(
          ['Telefon', 'Phone'],
          ['Nummer der Zentrale oder Servicestelle.', 'Number of the switchboard or service desk.'],
          {
            example: '+49 89 000000',
          },
        ),
      ).optional(),
      url: field(
        webAddress(),
        about(['Webadresse', 'Web address'], ['Auftritt des Betreibers.', 'Website of the operator.'], {
          form: 'web-address',
        }),
      ).optional(),
      representedBy: field(
        text(3, 200),
        about(
          ['Vertreten durch', 'Represented by'],
          ['Wer den Betreiber nach außen vertritt.', 'Who represents the operator externally.'],
        ),
      ).optional(),
    }),
    about(['Betreiber', 'Operator'], ['Angaben für das Impressum.', 'Details for the legal notice.']),
  ).optional(),
  repository: field(
    z.strictObject({
      host: field(
        z.enum(REPOSITORY_HOSTS),
        about(
          ['Plattform', 'Platform'],
          ['github oder gitlab (auch openCode).', 'github or gitlab (also openCode).'],
          {
            example: 'gitlab',
          },
        ),
      ),
      url: field(
        webAddress().regex(SITE_URL),
        about(
          ['Repository', 'Repository'],
          ['Adresse, an die Beiträge gehen.', 'Address to which contributions go.'],
          {
            example: 'https://gitlab.opencode.de/gruppe/projekt',
            form: 'web-address',
          },
        ),
      ).optional(),
      branch: field(
        z.string().max(100).regex(BRANCH),
        about(['Zweig', 'Branch'], ['Zweig, der veröffentlicht wird.', 'Branch that is published.'], {
          example: 'main',
        }),
      ),
      contentPath: field(
        z.string().max(200).regex(REPOSITORY_PATH),
        about(
          ['Inhaltsordner', 'Content folder'],
          ['Ort des Ordners content im Repository.', 'Location of the folder content in the repository.'],
          {
            example: 'content',
          },
        ),
      ),
      maintainers: field(
        list(account(), 1, 10),
        about(
          ['Wartung', 'Maintainers'],
          [
            'Konten oder Teams, die alles freigeben, wofür keine Stelle zuständig ist (CODEOWNERS).',
            'Accounts or teams that approve everything no authority is responsible for (CODEOWNERS).',
          ],
          { example: ['@gruppe/wartung'] },
        ),
      ).optional(),
    }),
    about(['Repository', 'Repository'], ['Wohin Beiträge gehen.', 'Where contributions go.']),
  ).optional(),
  accessibility: field(
    z.strictObject({
      feedback: field(
        z.strictObject({
          email: field(
            email(),
            about(['E-Mail', 'E-mail'], ['Für Meldungen.', 'For reports.'], { form: 'email' }),
          ).optional(),
          url: field(
            webAddress(),
            about(['Formular', 'Form'], ['Für Meldungen.', 'For reports.'], { form: 'web-address' }),
          ).optional(),
        }),
        about(
          ['Barriere melden', 'Report a barrier'],
          ['Wohin sich Nutzende wenden.', 'Where users can turn.'],
        ),
      ).optional(),
      enforcement: field(
        z.strictObject({
          name: field(
            text(3, 200),
            about(
              ['Name', 'Name'],
              [
                'Zuständige Durchsetzungs- oder Schlichtungsstelle.',
                'Competent enforcement or arbitration body.',
              ],
            ),
          ),
          url: field(
            webAddress(),
            about(['Webadresse', 'Web address'], ['Auftritt der Stelle.', 'Website of the body.'], {
              form: 'web-address',
            }),
          ),
        }),
        about(
          ['Durchsetzungsstelle', 'Enforcement body'],
          [
            'Richtet sich nach Bund oder Land des Betreibers.',
            'Depends on whether the operator belongs to the federal government or to a state.',
          ],
        ),
      ).optional(),
      assessedOn: field(
        day(),
        about(
          ['Bewertet am', 'Assessed on'],
          ['Tag der letzten Bewertung der Barrierefreiheit.', 'Day of the last assessment of accessibility.'],
          {
            example: '2026-11-23',
            form: 'date',
          },
        ),
      ).optional(),
      method: field(
        text(3, 300),
        about(['Verfahren', 'Method'], ['Wie bewertet wurde.', 'How it was assessed.'], {
          example: 'Selbstbewertung',
        }),
      ).optional(),
    }),
    about(
      ['Barrierefreiheit', 'Accessibility'],
      ['Angaben für die Erklärung zur Barrierefreiheit.', 'Details for the accessibility statement.'],
    ),
  ).optional(),
  privacy: field(
    z.strictObject({
      officer: field(
        z.strictObject({
          email: field(
            email(),
            about(['E-Mail', 'E-mail'], ['Funktionspostfach.', 'Functional mailbox.'], { form: 'email' }),
          ).optional(),
          url: field(
            webAddress(),
            about(
              ['Kontaktseite', 'Contact page'],
              ['Seite mit Kontaktweg.', 'Page with a way to get in touch.'],
              { form: 'web-address' },
            ),
          ).optional(),
        }),
        about(
          ['Datenschutzbeauftragte Stelle', 'Data protection officer'],
          ['Behördliche Datenschutzbeauftragte des Betreibers.', 'Data protection officer of the operator.'],
        ),
      ).optional(),
      authority: field(
        z.strictObject({
          name: field(
            text(3, 200),
            about(['Name', 'Name'], ['Zuständige Aufsichtsbehörde.', 'Competent supervisory authority.']),
          ),
          url: field(
            webAddress(),
            about(['Webadresse', 'Web address'], ['Auftritt der Behörde.', 'Website of the authority.'], {
              form: 'web-address',
            }),
          ),
        }),
        about(
          ['Aufsichtsbehörde für den Datenschutz', 'Data protection authority'],
          [
            'Richtet sich nach Bund oder Land des Betreibers.',
            'Depends on whether the operator belongs to the federal government or to a state.',
          ],
        ),
      ).optional(),
      logs: field(
        text(20, 2000),
        about(
          ['Protokolle des Webservers', 'Web server logs'],
          [
            'Was der Server aufzeichnet, wofür, auf welcher Rechtsgrundlage, wie lange und bei welchem Dienstleister.',
            'What the server records, what for, on which legal basis, for how long and with which service provider.',
          ],
        ),
      ).optional(),
    }),
    about(
      ['Datenschutz', 'Data protection'],
      ['Angaben für die Datenschutzerklärung.', 'Details for the privacy notice.'],
    ),
  ).optional(),
});

type SettingsFile = z.infer<typeof settingsSchema>;
type Filled = 'official' | 'languages' | 'operator' | 'repository' | 'accessibility' | 'privacy';

/** The settings as pages read them: every group is there, what the operator has not stated is undefined. */
export type Settings = Omit<SettingsFile, Filled> & {
  readonly [K in Filled]-?: NonNullable<SettingsFile[K]>;
};

/** The settings of a file, with the defaults of what it leaves out. */
export function completeSettings(file: SettingsFile): Settings {
  return {
    ...file,
    official: file.official ?? false,
    languages: file.languages ?? [...LANGUAGES],
    operator: file.operator ?? {},
    repository: file.repository ?? { host: 'github', branch: 'main', contentPath: 'content' },
    accessibility: file.accessibility ?? {},
    privacy: file.privacy ?? {},
  };
}

/** The languages of the site in the register's order: German first. */
export function siteLanguages({ languages }: Pick<Settings, 'languages'>): Language[] {
  return LANGUAGES.filter((language) => languages.includes(language));
}

/** Whether the operator has yet to state a value; pages then show „vom Betreiber zu ergänzen“. */
export function isPlaceholder(value: unknown): value is undefined | null {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Address of the site without a slash at the end; `UNSET_URL` while the operator has not set one. */
export function siteAddress(settings: Pick<Settings, 'url'>): string {
  return (settings.url ?? UNSET_URL).replace(/\/+$/, '');
}

/** Names of the settings a public site needs and that the operator has yet to state, in the order of the file. */
export function missingSettings({
  url,
  contactMailbox,
  operator,
  repository,
  accessibility,
  privacy,
}: Settings): string[] {
  const values: Readonly<Record<string, unknown>> = {
    url,
    contactMailbox,
    'operator.name': operator.name,
    'operator.address': operator.address,
    'operator.email': operator.email,
    'operator.representedBy': operator.representedBy,
    'repository.url': repository.url,
    'accessibility.feedback': accessibility.feedback?.email ?? accessibility.feedback?.url,
    'accessibility.enforcement': accessibility.enforcement,
    'accessibility.assessedOn': accessibility.assessedOn,
    'privacy.officer': privacy.officer?.email ?? privacy.officer?.url,
    'privacy.authority': privacy.authority,
    'privacy.logs': privacy.logs,
  };
  return Object.keys(values).filter((name) => isPlaceholder(values[name]));
}
