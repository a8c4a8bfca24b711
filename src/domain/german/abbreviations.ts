// Abbreviations that readers of the register know without explanation.
const KNOWN = new Set(
  (
    'EU KI AI IT EDV IKT PDF XML JSON CSV HTML HTTP HTTPS URL API REST SDK GUI FAQ PIN TAN SMS USB CPU GPU RAM QR ID OK TV PC ' +
    'DSGVO BDSG DSFA OZG EFA VO BGB GG SGB NRW BRD DDR USA UK UNO NATO WHO OECD ISO DIN VDE BSI DWD ZDF ARD BMW SAP IBM AWS MIT ' +
    'GPS GIS LED CO UV OCR LLM GPT RAG NLP CRM ERP DMS CMS SQL SPD CDU CSU FDP BGBL EUR KITA LKW PKW GMBH COVID COM DE TÜV ADAC HTTP ' +
    'WLAN LAN VPN IP MB GB TB KB SPDX MPL EUPL AGPL GPL LGPL BSD SARS'
  ).split(' '),
);

export interface Abbreviation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Begins with a rough test for three capitals, because nearly every place fails it.
const CAPITALS = /(?=[A-Z\u0080-\u{10FFFF}]{3})(?<![\p{L}\p{N}])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu;

/** Abbreviations of three to six capital letters, also as part of a compound such as „BSI-Prüfung“; the generally known are left out. */
export function abbreviations(text: string): Abbreviation[] {
  return [...text.matchAll(CAPITALS)]
    .filter(([found]) => !KNOWN.has(found) && !/^[IVXLCDM]+$/.test(found))
    .map(({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }));
}

/** Whether the text explains the abbreviation: „Landeskriminalamt (LKA)“ or „LKA (Landeskriminalamt)“. */
export function explains(text: string, abbreviation: string): boolean {
  let at = text.indexOf(abbreviation);
  while (at !== -1) {
    const after = text.slice(at + abbreviation.length, at + abbreviation.length + 2);
    const before = text.slice(Math.max(0, at - 60), at);
    if (after === ' (' || (before.lastIndexOf('(') > before.lastIndexOf(')') && /^[),;]/.test(after)))
      return true;
    at = text.indexOf(abbreviation, at + 1);
  }
  return false;
}
