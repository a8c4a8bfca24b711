/** A sentence and where it stands in its text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// A full stop after these does not end a sentence. Single letters (z. B., u. a., d. h.) need no entry.
const ABBREVIATIONS = new Set(
  (
    'abs abschn allg anm art aufl az bd bspw bsp bzgl bzw ca dgl dipl dr ebd einschl engl etc evtl exkl ff ggf ggü hrsg hs inkl ing ' +
    'insb jh jur lfd lit max med min mind mio mrd nat nr phil pos prof rd rer rn s seit sog std str st tel tgl usf usw v vgl vs zb zt ' +
    'ziff zit zzgl abb kap tab jan feb apr jun jul aug sep sept okt nov dez fa co'
  ).split(' '),
);

const MONTHS = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/;

// Words that begin a sentence after a short number. Anything else reads it as an ordinal: „zum 3. Quartal“.
const STARTS =
  /^(?:Der|Die|Das|Den|Dem|Ein|Eine|Einen|Er|Sie|Es|Wir|Im|In|Am|An|Auf|Aus|Bei|Bis|Für|Mit|Nach|Seit|Von|Vor|Zu|Zum|Zur|Dabei|Dafür|Damit|Danach|Daraus|Davon|Dazu|Diese|Dieser|Dieses|Auch|Alle|Als|Ob|Wenn|Hier|Nur|Später|Weitere|Menschen)\s/;

/**
 * Splits German prose into sentences. Full stops of abbreviations, dates, ordinals and numbers end none.
 * Line ends count as blanks.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const part = text.slice(start, end);
    const trimmed = part.trim();
    if (trimmed !== '') {
      const from = start + part.indexOf(trimmed);
      found.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(/[.!?…][“”"’»«)\]*_]{0,3}(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 40).trimStart();
    if (/^\p{Ll}/u.test(after)) continue;
    if (match[0].startsWith('.') && !endsSentence(wordBefore(text, match.index), after)) continue;
    close(end);
  }
  close(text.length);
  return found;
}

/** Whether the full stop between the word and the rest ends a sentence. */
function endsSentence(word: string, rest: string): boolean {
  if (rest === '') return true;
  if (/^\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (/^\d{1,2}$/.test(word)) return STARTS.test(rest) && !MONTHS.test(rest);
  return true;
}

/** The word that ends before the place, at most twenty characters of it. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 20 && isWordCharacter(text, start - 1)) start -= 1;
  return text.slice(start, end);
}

/** Number of words: what stands between blanks and has a letter or digit. */
export function countWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0) counted = false;
    else if (!counted && isWordCharacter(text, index)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 0x7f) return /[\p{L}\p{N}]/u.test(text[index]!);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
