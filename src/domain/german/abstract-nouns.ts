const ABSTRACT =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{3,60}(?:ung|ungen|heit|heiten|keit|keiten|tion|tionen)(?![\p{L}\p{N}-])/gu;

// Words of everyday and of this register that name things, bodies or people rather than hide a verb. Compounds that
// end in one of them are covered too.
const CONCRETE_WORDS = (
  'verwaltung abteilung regierung lösung anwendung leistung bildung forschung zeitung wohnung ' +
  'stiftung verordnung sitzung rechnung sammlung meldung mitteilung versicherung leitung ' +
  'bevölkerung umgebung ordnung satzung bescheinigung erfahrung entscheidung übersetzung ' +
  'dienstleistung warnung krankheit gesundheit mehrheit einheit öffentlichkeit wahrscheinlichkeit ' +
  'information organisation kommunikation million region funktion version station position ' +
  'kommission generation situation institution publikation direktion fraktion option aktion ' +
  'vegetation emission konvention'
).split(' ');
const CONCRETE = new RegExp(`(?:${CONCRETE_WORDS.join('|')})(?:en)?$`, 'i');

/** Nouns of a sentence that hide a verb or adjective, in order. */
export function abstractNouns(sentence: string): string[] {
  return [...sentence.matchAll(ABSTRACT)].map(([noun]) => noun).filter((noun) => !CONCRETE.test(noun));
}
