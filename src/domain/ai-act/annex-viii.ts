import type { Kind } from '../kind.ts';
import type { Text } from '../text.ts';
import { annexIIIArea } from './annex-iii.ts';
import { dayOf } from './key-dates.ts';
import { law, STATE_OF_LAW, type Provision } from './legal-source.ts';

export const ANNEX_VIII_SECTIONS = ['A', 'B', 'C'] as const;
export type AnnexVIIISection = (typeof ANNEX_VIII_SECTIONS)[number];

/** A field of a record: its kind and the keys that lead to it. */
export interface RecordField {
  readonly kind: Kind;
  readonly path: readonly string[];
}

/** An item of information that Annex VIII asks for. */
export interface AnnexVIIIItem extends Provision {
  /** `VIII.A.6` */
  readonly id: string;
  readonly section: AnnexVIIISection;
  readonly number: number;
  readonly givenBy: 'provider' | 'deployer';
  /** `if-applicable`: only where the matter exists, such as a certificate. */
  readonly due: 'always' | 'if-applicable' | 'optional';
  /** Day from which it must be given, `YYYY-MM-DD`. */
  readonly from: string;
  /** Day on which it was deleted from the annex; it need not be given. */
  readonly deletedOn?: string;
  /**
   * Where it stands under Article 49(4), in law enforcement, migration, asylum and border control: in the non-public
   * section of the EU database, or not at all. In all other areas the database is public (Article 71(4)).
   */
  readonly ifRestricted: 'non-public' | 'not-registered';
  /** Fields of our records that hold it; none for a deleted item. */
  readonly heldIn: readonly RecordField[];
}

/** `[German, English]` */
type Pair = readonly [de: string, en: string];

interface Rest {
  readonly due?: AnnexVIIIItem['due'];
  readonly restricted?: AnnexVIIIItem['ifRestricted'];
  readonly deleted?: true;
  readonly uncertain?: Text;
  readonly paths?: readonly string[];
}

function item(place: string, [de, en]: Pair, help: Pair, rest: Rest): AnnexVIIIItem {
  const [section, number] = place.split('.') as [AnnexVIIISection, string];
  return {
    id: `VIII.${place}`,
    section,
    number: Number(number),
    label: { de, en },
    help: { de: help[0], en: help[1] },
    source: law(`VIII.${place}`),
    givenBy: section === 'C' ? 'deployer' : 'provider',
    due: rest.due ?? 'always',
    from: dayOf('annex-iii'),
    ...(rest.deleted ? { deletedOn: STATE_OF_LAW } : {}),
    ...(rest.uncertain === undefined ? {} : { uncertain: rest.uncertain }),
    ifRestricted: rest.restricted ?? 'non-public',
    heldIn: (rest.paths ?? []).map((path) => ({
      kind: section === 'C' ? 'deployment' : 'solution',
      path: path.split('.'),
    })),
  };
}

const PROVIDER: Pair = [
  'Name, Anschrift und Kontaktangaben des Anbieters.',
  'Name, address and contact details of the provider.',
];
const SUBMITTER: Pair = [
  'Dieselben Angaben für die Person, die im Namen des Anbieters einträgt.',
  'The same details for a person who submits on behalf of the provider.',
];
const REPRESENTATIVE: Pair = [
  'Dieselben Angaben für den Bevollmächtigten, wenn es einen gibt.',
  'The same details for the authorised representative, where there is one.',
];
const NAME: Pair = [
  'Handelsname und weitere Kennzeichen, mit denen sich das System eindeutig zuordnen und zurückverfolgen lässt.',
  'Trade name and further references by which the system can be identified and traced without doubt.',
];
const STATUS: Pair = [
  'Ob das System in Verkehr oder in Betrieb ist, nicht mehr ist oder zurückgerufen wurde.',
  'Whether the system is on the market or in service, no longer is, or has been recalled.',
];

/**
 * Annex VIII, as amended by Regulation (EU) 2026/1744, item by item: Section A for high-risk systems (Article 49(1)),
 * B where Article 6(3) is relied on (Article 49(2)), C for deployers that are public authorities (Article 49(3)).
 */
export const ANNEX_VIII: readonly AnnexVIIIItem[] = [
  item('A.1', ['Anbieter', 'Provider'], PROVIDER, { paths: ['aiAct.provider.provider'] }),
  item('A.2', ['Einreichende Person', 'Submitting person'], SUBMITTER, {
    due: 'if-applicable',
    paths: ['aiAct.provider.submittedBy'],
  }),
  item('A.3', ['Bevollmächtigter', 'Authorised representative'], REPRESENTATIVE, {
    due: 'if-applicable',
    paths: ['aiAct.provider.authorisedRepresentative'],
  }),
  item('A.4', ['Handelsname und Kennzeichen', 'Trade name and references'], NAME, {
    paths: ['aiAct.provider.tradeName', 'aiAct.provider.references'],
  }),
  item(
    'A.5',
    ['Zweckbestimmung', 'Intended purpose'],
    [
      'Wofür das System bestimmt ist und welche Bauteile und Funktionen es unterstützt.',
      'What the system is intended for and which components and functions it supports.',
    ],
    { paths: ['aiAct.provider.intendedPurpose'] },
  ),
  item(
    'A.6',
    ['Verwendete Informationen und Betriebslogik', 'Information used and operating logic'],
    [
      'Knappe Beschreibung der Daten und Eingaben und der Art, wie das System zu Ergebnissen kommt.',
      'Concise description of data and inputs and of how the system arrives at results.',
    ],
    { restricted: 'not-registered', paths: ['aiAct.provider.inputs', 'aiAct.provider.operatingLogic'] },
  ),
  item('A.7', ['Status des Systems', 'Status of the system'], STATUS, {
    paths: ['aiAct.provider.marketStatus'],
  }),
  item(
    'A.8',
    ['Bescheinigung der notifizierten Stelle', 'Certificate of the notified body'],
    [
      'Art, Nummer und Ablaufdatum der Bescheinigung, dazu Name oder Kennnummer der notifizierten Stelle.',
      'Type, number and expiry date of the certificate, with name or number of the notified body.',
    ],
    { due: 'if-applicable', restricted: 'not-registered', paths: ['aiAct.provider.certificate'] },
  ),
  item(
    'A.9',
    ['Kopie der Bescheinigung', 'Copy of the certificate'],
    ['Gescannte Kopie der Bescheinigung aus Nummer 8.', 'Scanned copy of the certificate of point 8.'],
    { due: 'if-applicable', restricted: 'not-registered', paths: ['aiAct.provider.certificate.copy'] },
  ),
  item(
    'A.10',
    ['Mitgliedstaaten', 'Member States'],
    [
      'Staaten der Union, in denen das System in Verkehr, in Betrieb oder bereitgestellt ist.',
      'States of the Union in which the system is on the market, in service or made available.',
    ],
    { paths: ['aiAct.provider.memberStates'] },
  ),
  item(
    'A.11',
    ['EU-Konformitätserklärung', 'EU declaration of conformity'],
    ['Kopie der Erklärung nach Artikel 47.', 'Copy of the declaration under Article 47.'],
    { restricted: 'not-registered', paths: ['aiAct.provider.declarationOfConformity'] },
  ),
  item(
    'A.12',
    ['Betriebsanleitungen', 'Instructions for use'],
    [
      'In elektronischer Form. Sie entfallen in den Bereichen Strafverfolgung, Migration, Asyl und Grenzkontrolle (Anhang III Nummern 1, 6 und 7).',
      'In electronic form. They are not given in law enforcement, migration, asylum and border control (Annex III points 1, 6 and 7).',
    ],
    { restricted: 'not-registered', paths: ['aiAct.provider.instructionsForUse'] },
  ),
  item(
    'A.13',
    ['Adresse für weitere Informationen', 'Address for more information'],
    ['Webadresse, freiwillig.', 'Web address, optional.'],
    { due: 'optional', restricted: 'not-registered', paths: ['aiAct.provider.moreInformation'] },
  ),
  item('B.1', ['Anbieter', 'Provider'], PROVIDER, { paths: ['aiAct.provider.provider'] }),
  item('B.2', ['Einreichende Person', 'Submitting person'], SUBMITTER, {
    due: 'if-applicable',
    paths: ['aiAct.provider.submittedBy'],
  }),
  item('B.3', ['Bevollmächtigter', 'Authorised representative'], REPRESENTATIVE, {
    due: 'if-applicable',
    paths: ['aiAct.provider.authorisedRepresentative'],
  }),
  item('B.4', ['Handelsname und Kennzeichen', 'Trade name and references'], NAME, {
    paths: ['aiAct.provider.tradeName', 'aiAct.provider.references'],
  }),
  item(
    'B.5',
    ['Zweckbestimmung', 'Intended purpose'],
    ['Wofür das System bestimmt ist.', 'What the system is intended for.'],
    { paths: ['aiAct.provider.intendedPurpose'] },
  ),
  item(
    'B.6',
    ['Bedingung nach Artikel 6 Absatz 3', 'Condition of Article 6(3)'],
    [
      'Die Bedingung oder die Bedingungen, auf die sich der Anbieter stützt.',
      'The condition or conditions the provider relies on.',
    ],
    { restricted: 'not-registered', paths: ['aiAct.article6_3'] },
  ),
  item(
    'B.7',
    ['Gründe für die Ausnahme', 'Grounds for the exception'],
    [
      'Kurze Zusammenfassung der Gründe. Die Angabe ist gestrichen.',
      'Short summary of the grounds. The item has been deleted.',
    ],
    { deleted: true, restricted: 'not-registered' },
  ),
  item('B.8', ['Status des Systems', 'Status of the system'], STATUS, {
    paths: ['aiAct.provider.marketStatus'],
  }),
  item(
    'B.9',
    ['Mitgliedstaaten', 'Member States'],
    [
      'Staaten, in denen das System in Verkehr, in Betrieb oder bereitgestellt ist. Die Angabe ist gestrichen.',
      'States in which the system is on the market, in service or made available. The item has been deleted.',
    ],
    {
      deleted: true,
      uncertain: {
        de: 'Artikel 49 Absatz 4 nennt die Nummer weiterhin. Da es sie nicht mehr gibt, geht dieser Verweis ins Leere.',
        en: 'Article 49(4) still names this point. As it no longer exists, that reference leads nowhere.',
      },
    },
  ),
  item(
    'C.1',
    ['Betreiber', 'Deployer'],
    [
      'Name, Anschrift und Kontaktangaben des Betreibers.',
      'Name, address and contact details of the deployer.',
    ],
    { paths: ['aiAct.deployer.deployer'] },
  ),
  item(
    'C.2',
    ['Einreichende Person', 'Submitting person'],
    [
      'Dieselben Angaben für die Person, die im Namen des Betreibers einträgt.',
      'The same details for the person who submits on behalf of the deployer.',
    ],
    { due: 'if-applicable', paths: ['aiAct.deployer.submittedBy'] },
  ),
  item(
    'C.3',
    ['Eintrag des Anbieters', 'Provider’s entry'],
    [
      'Adresse, unter der der Anbieter das System in der EU-Datenbank eingetragen hat.',
      'Address of the provider’s entry of the system in the EU database.',
    ],
    { paths: ['aiAct.deployer.providerEntry'] },
  ),
  item(
    'C.4',
    ['Grundrechte-Folgenabschätzung', 'Fundamental rights impact assessment'],
    [
      'Zusammenfassung der Ergebnisse der Folgenabschätzung nach Artikel 27.',
      'Summary of the findings of the assessment under Article 27.',
    ],
    { restricted: 'not-registered', paths: ['aiAct.deployer.friaSummary'] },
  ),
  item(
    'C.5',
    ['Datenschutz-Folgenabschätzung', 'Data protection impact assessment'],
    [
      'Zusammenfassung der Folgenabschätzung nach Artikel 35 DSGVO oder Artikel 27 der Richtlinie (EU) 2016/680, wo sie vorgeschrieben ist.',
      'Summary of the assessment under Article 35 GDPR or Article 27 of Directive (EU) 2016/680, where it is required.',
    ],
    {
      due: 'if-applicable',
      restricted: 'not-registered',
      paths: ['aiAct.deployer.dpiaSummary'],
      uncertain: {
        de: 'Der Anhang verweist auf Artikel 26 Absatz 8; die Datenschutz-Folgenabschätzung regelt Absatz 9.',
        en: 'The annex refers to Article 26(8); the data protection impact assessment is the subject of paragraph 9.',
      },
    },
  ),
];

/** The items of a section that are part of the annex today, by number. */
export function annexVIIIItems(section: AnnexVIIISection): readonly AnnexVIIIItem[] {
  return ANNEX_VIII.filter((entry) => entry.section === section && entry.deletedOn === undefined);
}

/**
 * Whether an item is given for a system of these points of Annex III: Article 49(4) leaves some out where the entry is
 * restricted, and A 12 itself leaves out the instructions for use in the areas of points 1, 6 and 7.
 */
export function isGiven(entry: AnnexVIIIItem, points: readonly string[], restricted: boolean): boolean {
  if (restricted && entry.ifRestricted === 'not-registered') return false;
  return entry.id !== 'VIII.A.12' || !points.some((point) => annexIIIArea(point)?.restrictable === true);
}

/** Fields that hold an address of the EU database (Article 71). */
export const EU_DATABASE_FIELDS: readonly RecordField[] = [
  { kind: 'solution', path: ['aiAct', 'euDatabase'] },
  { kind: 'deployment', path: ['aiAct', 'deployer', 'providerEntry'] },
];

/**
 * Whether the register may publish an item: where the entry is restricted, neither what Article 49(4) leaves out nor
 * the address of an entry in the non-public section.
 */
export function mayBePublished(entry: AnnexVIIIItem, restricted: boolean): boolean {
  if (!restricted) return true;
  return entry.ifRestricted === 'non-public' && !entry.heldIn.some(isEuDatabaseField);
}

function isEuDatabaseField({ kind, path }: RecordField): boolean {
  return EU_DATABASE_FIELDS.some((other) => other.kind === kind && other.path.join() === path.join());
}
