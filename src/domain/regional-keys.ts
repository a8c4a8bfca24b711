/**
 * The official regional key (Amtlicher Regionalschlüssel, ARS) of GV-ISys, the municipality directory of the
 * statistical offices: 2 digits state, 1 government region, 2 district, 4 association of municipalities, 3 municipality.
 * Shorter keys of 2, 5 or 9 digits name the larger area; a key of 12 digits may do so too, filled with zeros.
 */
export interface RegionalKey {
  /** `01` to `16`. */
  readonly state: string;
  /** Regierungsbezirk or what was one; `0` where a state has none. */
  readonly region: string;
  /** District or district-free city within the region; `00` in Hamburg and Berlin. */
  readonly district: string;
  /** Kind (`0` none, `5` member of an association, `9` outside of municipalities) and number; `0000` for a whole district. */
  readonly association: string;
  /** `000` for a whole district, district-free city or association. */
  readonly municipality: string;
  readonly area: RegionalArea;
}

/** What a key names. Whether a district is a Landkreis or a kreisfreie Stadt, its number does not say. */
export type RegionalArea = 'state' | 'region' | 'district' | 'association' | 'municipality';

/** What is wrong with a key that has the right form. */
export type RegionalKeyFault =
  /** No state has this number. */
  | 'state'
  /** Something smaller is named, but the district it lies in is missing. */
  | 'district'
  /** The sixth digit is none of 0, 5 and 9. */
  | 'association-kind'
  /** Without an association, digits 7 to 9 have to repeat the number of the municipality. */
  | 'association-number'
  /** An association or area is named, but its number is missing. */
  | 'association-missing';

/** City states whose only district has the number 000. */
const WITHOUT_DISTRICTS = new Set(['02', '11']);

/** The parts of a key, missing ones as zeros. @returns undefined for a text that is not 2, 5, 9 or 12 digits */
export function parseRegionalKey(key: string): RegionalKey | undefined {
  if (!/^\d{2}(?:\d{3}(?:\d{4}(?:\d{3})?)?)?$/.test(key)) return undefined;
  const full = key.padEnd(12, '0');
  const [district, association, municipality] = [full.slice(3, 5), full.slice(5, 9), full.slice(9)];
  return {
    state: full.slice(0, 2),
    region: full.slice(2, 3),
    district,
    association,
    municipality,
    area: areaOf(key, full),
  };
}

function areaOf(key: string, full: string): RegionalArea {
  if (full.slice(9) !== '000') return 'municipality';
  if (full.slice(5, 9) !== '0000') return 'association';
  if (full.slice(3, 5) !== '00' || key.length === 5) return 'district';
  return full.slice(2, 3) === '0' ? 'state' : 'region';
}

/** What is wrong with the structure of a key; undefined for a sound one and for a text that is no key at all. */
export function regionalKeyFault(key: string): RegionalKeyFault | undefined {
  const parts = parseRegionalKey(key);
  if (parts === undefined) return undefined;
  const { state, region, district, association, municipality } = parts;
  if (Number(state) < 1 || Number(state) > 16) return 'state';
  const named = `${association}${municipality}` !== '0000000';
  if ((named || key.length === 5) && district === '00' && !(region === '0' && WITHOUT_DISTRICTS.has(state))) {
    return 'district';
  }
  if (!named) return key.length === 9 ? 'association-missing' : undefined;
  if (!'059'.includes(association.charAt(0))) return 'association-kind';
  if (association.charAt(0) === '0') {
    return key.length === 12 && association.slice(1) !== municipality ? 'association-number' : undefined;
  }
  return association.endsWith('000') ? 'association-missing' : undefined;
}

/**
 * The municipality key (Amtlicher Gemeindeschlüssel, AGS) within a regional key: digits 1 to 5 and the last three.
 * States and districts keep their 2 or 5 digits. Associations of municipalities have none.
 */
export function municipalityKey(key: string): string | undefined {
  const parts = parseRegionalKey(key);
  if (parts === undefined || parts.area === 'association') return undefined;
  return key.length === 12 ? key.slice(0, 5) + key.slice(9) : key;
}
