/**
 * A small content folder with everything a record can say: every optional field, tombstones, former ids, two pages of
 * list. Written with plain words for the sample site, and once more with hostile words in the same places.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

import { ROOT } from '../../scripts/lib/step.ts';

/** Text of each record file by its path below `organisations`. */
export type Files = Record<string, string>;

/** Changes one free text of a record. */
export type Wording = (plain: string) => string;

/** What a hostile record would bring into a page. Short, so that it fits behind any text; a prime number of them. */
export const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</title><svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!--',
  '--><b>',
  ']]><b>',
  '&lt;b&gt; &#60;b&#62; &amp;',
  '<a href=javascript:alert(1)>x</a>',
  '<iframe srcdoc=x>',
  '<base href=//x>',
  '<meta http-equiv=refresh>',
  '<style>*{display:none}</style>',
  '<math><mi xlink:href=x>',
  '<template><slot>',
  '</textarea></select><p>',
  '<plaintext>',
  '{1+1} ${1+1} {{1+1}}',
  '\\u003cb\\u003e %3Cb%3E',
  '`<b>` **x** [x](/x)',
  '$& $1 {title} {count}',
  'javascript:alert(1) //x',
] as const;

/** Adds one hostile string after the other. */
export function hostileWording(): Wording {
  let next = 0;
  return (plain) => `${plain} ${PAYLOADS[next++ % PAYLOADS.length]}`;
}

/** Records in the list beside the ones that have a story. */
const FILLERS = 25;
const OFFICE = 'bundesamt';
const CITY = 'musterstadt';

export function sampleFiles(w: Wording = (plain) => plain): Files {
  const contact = () => ({
    name: w('Servicestelle KI'),
    email: 'ki@musterstadt.de',
    url: 'https://www.musterstadt.de/kontakt',
  });
  const sources = (about: string) => [
    {
      title: w(`Mitteilung zu ${about}`),
      url: `https://www.musterstadt.de/presse/${about}`,
      accessed: '2026-10-30',
    },
  ];
  const days = { added: '2026-10-01', reviewed: '2026-11-01' };
  const brief = (title: string, id: string) => ({
    title: w(title),
    summary: w(`${title} unterstützt die Sachbearbeitung bei einer Aufgabe, die sich täglich wiederholt.`),
    status: 'pilot',
    since: '2026-03',
    topics: ['administration'],
    tasks: ['check-completeness'],
    techniques: ['document-recognition'],
    users: ['staff'],
    contact: contact(),
    sources: sources(id),
    ...days,
  });
  const party = (name: string) => ({
    name: w(name),
    address: w('Rathausplatz 1, 12345 Musterstadt'),
    contact: contact(),
  });
  const full = {
    ...brief('Antragshilfe', 'antragshilfe'),
    aliases: [w('Formularprüfer'), w('FoPrü')],
    formerIds: ['antragshilfe-alt'],
    status: 'production',
    since: '2025-03-15',
    lighthouse: {
      reason: w('Zeigt, wie Prüfung ohne Wartezeit geht.'),
      decidedBy: w('IT-Planungsrat'),
      on: '2026-06-01',
    },
    declaredBy: 'public-source',
    topics: ['administration', 'digital'],
    tasks: ['check-completeness', 'answer-questions'],
    techniques: ['document-recognition', 'large-language-model'],
    users: ['staff', 'citizens'],
    services: [{ key: '99107023017000', name: w('Wohngeld') }, { key: '99012034001000' }],
    benefits: [
      {
        text: w('Anträge werden schneller vollständig.'),
        metric: w('Dauer'),
        before: 60,
        after: 45.5,
        unit: w('Min'),
        source: 'https://www.musterstadt.de/nutzen',
      },
      { text: w('Weniger Rückfragen an die Antragstellenden.') },
    ],
    partners: [
      { organisation: OFFICE, role: 'funder' },
      { name: w('Hochschule Musterland'), role: 'research' },
    ],
    models: [
      {
        name: w('Modell Eins'),
        provider: w('Anbieter Eins'),
        openWeights: 'yes',
        hosting: 'own-data-centre',
      },
      { name: w('Modell Zwei') },
    ],
    hosting: 'own-data-centre',
    dataLocation: 'germany',
    interfaces: [w('XÖV-Schnittstelle')],
    requirements: [w('Ein Server mit Grafikkarte')],
    dataSources: [
      { title: w('Musterdaten'), url: 'https://www.musterstadt.de/daten' },
      { title: w('Formulare') },
    ],
    personalData: ['special-categories'],
    trainingData: w('Anonymisierte Anträge aus drei Jahren.'),
    reuse: {
      availability: 'open-source',
      licence: 'EUPL-1.2',
      sourceCode: 'https://gitlab.opencode.de/muster/antragshilfe',
      publiccode: 'https://gitlab.opencode.de/muster/antragshilfe/publiccode.yml',
      conditions: w('Nur für Behörden.'),
      operation: 'either',
      contract: w('Verwaltungsvereinbarung'),
      costs: { band: '10k-50k', per: 'per-year', note: w('Ohne Schulung.') },
      effort: w('Zehn Tage für die Einrichtung'),
    },
    cooperation: [
      { kind: 'pilot', text: w('Gesucht werden Kommunen für den Pilotbetrieb.'), until: '2027-06-30' },
    ],
    aiAct: {
      riskClass: 'high-risk',
      assessedOn: '2026-05-01',
      annexIII: ['III.5.a'],
      transparency: ['50.1'],
      provider: {
        section: 'A',
        provider: party('Stadt Musterstadt'),
        submittedBy: party('Dienstleister Eins'),
        authorisedRepresentative: party('Vertretung Eins'),
        tradeName: w('Antragshilfe Eins'),
        references: [w('Version 2.1')],
        intendedPurpose: w('Prüft Anträge auf fehlende Nachweise und zeigt sie an.'),
        inputs: w('Eingereichte Formulare als Bild.'),
        operatingLogic: w('Ein Modell vergleicht Angaben mit einer Liste.'),
        marketStatus: 'in-service',
        certificate: {
          type: w('EU-Bescheinigung'),
          number: w('0123-45'),
          expires: '2029-12-31',
          notifiedBody: w('Prüfstelle 0123'),
          copy: 'https://www.musterstadt.de/zertifikat',
        },
        memberStates: ['DE'],
        declarationOfConformity: 'https://www.musterstadt.de/konformitaet',
        instructionsForUse: 'https://www.musterstadt.de/anleitung',
        moreInformation: 'https://www.musterstadt.de/mehr',
      },
      euDatabase: 'https://ai-act-database.ec.europa.eu/entry/1',
    },
    legalBasis: [{ title: w('§ 3 Musterverwaltungsgesetz'), url: 'https://www.gesetze-im-internet.de/' }],
    assessments: [
      {
        kind: 'dpia',
        status: 'done',
        on: '2026-05',
        url: 'https://www.musterstadt.de/dsfa',
        summary: w('Geringes Restrisiko nach Maßnahmen.'),
      },
    ],
    oversight: w('Eine Sachbearbeiterin prüft jeden Vorschlag.'),
    complaint: contact(),
    externalIds: {
      maki: 'BD20249356528',
      euDatabase: w('EU-1'),
      opencode: 'https://opencode.de/software/antragshilfe',
      pstw: 'PSTW-1',
    },
  };
  const retiredTo = (id: string) => ({
    on: '2026-09-30',
    reason: 'merged',
    to: [id],
    note: w('Die Lösung ging in einer anderen auf.'),
  });
  const use = (rest: object) => ({
    solution: 'antragshilfe',
    status: 'pilot',
    since: '2026-03',
    contact: contact(),
    confirmed: '2026-11-01',
    ...rest,
  });
  const need = (title: string, rest: object) => ({
    title: w(title),
    summary: w('Die Stadt sucht Kommunen, die ein Vorhaben gemeinsam mit ihr erproben.'),
    kind: 'pilot',
    status: 'open',
    until: '2027-06-30',
    topics: ['administration'],
    tasks: ['check-completeness'],
    contact: contact(),
    added: '2026-11-01',
    ...rest,
  });
  const organisation = (name: string, rest: object) => ({
    name: w(name),
    url: `https://www.${OFFICE}.de/`,
    reporting: { status: 'has-entries', on: '2026-11-01', note: w('Stand nach Umfrage.') },
    ...rest,
  });
  const body = (...parts: [heading: string, text: string][]) =>
    parts.map(([heading, text]) => `## ${heading}\n\n${text}\n`).join('\n');
  // Words only, code, a list, a table with alignment, a link: what Markdown may do, around the given words.
  const prose = (about: string) =>
    [
      `${about} mit \`\`${w('Programmtext')}\`\` und [Verweis](https://www.musterstadt.de/verweis) sowie https://www.musterstadt.de/nackt.`,
      '### Einzelheiten',
      `    ${w('eingerückter Text')}`,
      '- eins\n- zwei\n  1. drei',
      '| links | Mitte | rechts |\n| :-- | :-: | --: |\n| a | b | c |',
      '> Zitat\n\nText mit Fußnote[^1].\n\n[^1]: Anmerkung.',
    ].join('\n\n');

  const files: Files = {
    [`${OFFICE}/organisation.md`]: record(
      organisation('Bundesamt für Musterverfahren', {
        level: 'federal',
        aliases: [w('BfM')],
        formerIds: ['altes-bundesamt'],
      }),
    ),
    [`${CITY}/organisation.md`]: record(
      organisation('Stadt Musterstadt', {
        shortName: w('Musterstadt'),
        level: 'municipal',
        state: 'DE-NI',
        ars: '032410001001',
        contact: contact(),
      }),
    ),
    'eigenbetrieb/organisation.md': record(
      organisation('Eigenbetrieb Musterstadt', {
        level: 'municipal',
        state: 'DE-NI',
        parent: CITY,
        reporting: { status: 'no-ai-use', on: '2026-11-01' },
      }),
    ),
    'altamt/organisation.md': record(
      organisation('Altamt Musterstadt', {
        level: 'municipal',
        state: 'DE-NI',
        parent: CITY,
        retired: retiredTo(CITY),
        reporting: undefined,
      }),
    ),
    [`${CITY}/solutions/antragshilfe.md`]: record(
      full,
      body(
        ['Ausgangslage', prose('Anträge')],
        ['Lösung', 'Die Antragshilfe liest Formulare.'],
        ['Nutzen', 'Weniger Aufwand.'],
        ['Erfahrungen', 'Der Probelauf half.'],
        ['Nachnutzung', 'Der Quellcode ist offen.'],
        ['Grenzen und Risiken', prose('Handschrift')],
      ),
    ),
    // Like the one above in service, task and words.
    [`${OFFICE}/solutions/formularlotse.md`]: record(
      {
        ...brief('Formularlotse', 'formularlotse'),
        summary: w('Der Formularlotse prüft Formulare und Nachweise zum Wohngeld auf Lücken.'),
        tasks: ['check-completeness', 'translate'],
        services: [{ key: '99107023017000', name: w('Wohngeld') }],
      },
      body(['Lösung', 'Der Lotse liest Formulare, auch in Handschrift. Der Quellcode ist offen.']),
    ),
    [`${OFFICE}/solutions/altdienst.md`]: record(
      { ...brief('Altdienst', 'altdienst'), retired: retiredTo('antragshilfe') },
      body(['Lösung', 'Früher so.']),
    ),
    [`${OFFICE}/solutions/zurueckgezogen.md`]: record(
      {
        ...brief('Zurückgezogen', 'zurueckgezogen'),
        formerIds: ['vorher'],
        retired: { on: '2026-09-30', reason: 'withdrawn', note: w('War ein Versehen.') },
      },
      body(['Lösung', 'Früher so.']),
    ),
    [`${CITY}/deployments/antragshilfe.md`]: record(
      use({
        formerIds: ['antragshilfe-test'],
        ended: '2026-10',
        status: 'ended',
        declaredBy: 'provider',
        purpose: w('Die Wohngeldstelle prüft damit Anträge auf fehlende Angaben.'),
        usage: { number: 1200, unit: 'users', asOf: '2026-10' },
        effort: 40,
        costBand: '10k-50k',
        wouldChooseAgain: 'yes',
        aiAct: {
          deployer: {
            friaSummary: w('Die Grundrechte der Betroffenen sind gewahrt.'),
            dpiaSummary: w('Die Daten der Betroffenen sind geschützt.'),
            providerEntry: 'https://ai-act-database.ec.europa.eu/entry/1',
          },
        },
        assessments: [{ kind: 'dpia', status: 'planned' }],
        affected: w('Wer Wohngeld beantragt.'),
        information: w('Hinweis im Bescheid.'),
        complaint: contact(),
        sources: sources('einsatz'),
      }),
      body(
        ['Kontext', prose('Wohngeld')],
        ['Einführung', 'In drei Schritten.'],
        ['Was gut lief', 'Vieles.'],
        ['Was nicht gut lief', 'Weniges.'],
        ['Empfehlungen', 'Früh anfangen.'],
      ),
    ),
    [`${OFFICE}/deployments/antragshilfe.md`]: record(use({})),
    [`${CITY}/deployments/altdienst.md`]: record(
      use({
        solution: 'altdienst',
        retired: { on: '2026-09-30', reason: 'withdrawn', note: w('Endete mit der Lösung.') },
      }),
    ),
    [`${CITY}/needs/partner-gesucht.md`]: record(
      need('Partner gesucht', {
        formerIds: ['partner-alt'],
        matches: ['antragshilfe', 'altdienst'],
        services: [{ key: '99107023017000', name: w('Wohngeld') }],
        sources: sources('gesuch'),
      }),
      body(['Gesucht', prose('Gesucht')]),
    ),
    [`${CITY}/needs/altes-gesuch.md`]: record(
      need('Altes Gesuch', { retired: retiredTo('partner-gesucht') }),
    ),
  };
  for (let index = 1; index <= FILLERS; index += 1) {
    const number = String(index).padStart(2, '0');
    files[`${index % 2 ? CITY : OFFICE}/solutions/hilfe-${number}.md`] = record(
      brief(`Hilfe ${number}`, `hilfe-${number}`),
      body(['Lösung', `Hilfe ${number} hilft.`]),
    );
  }
  return files;
}

/** Every setting an operator can state. */
const SETTINGS = {
  name: 'MaKI',
  title: 'Probe der Möglichkeiten',
  url: 'https://ki.musterstadt.de/',
  contactMailbox: 'ki@musterstadt.de',
  operator: {
    name: 'Stadt Musterstadt',
    address: ['Rathausplatz 1', '12345 Musterstadt'],
    email: 'stadt@musterstadt.de',
  },
  repository: {
    host: 'gitlab',
    url: 'https://gitlab.opencode.de/muster/maki',
    branch: 'main',
    contentPath: 'content',
  },
};

/** Writes a content folder anew. */
export function writeContent(content: string, files: Files): void {
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  cpSync(path.join(ROOT, 'content', 'vocabularies'), path.join(content, 'vocabularies'), { recursive: true });
  writeFileSync(path.join(content, 'site.yaml'), stringify(SETTINGS));
  writeFiles(content, files);
}

/** Writes record files into a content folder that is there. */
export function writeFiles(content: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(content, 'organisations', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A record file of front matter and body. */
export function record(data: object, body = ''): string {
  return `---\n${stringify(data)}---\n${body === '' ? '' : `\n${body}`}`;
}
