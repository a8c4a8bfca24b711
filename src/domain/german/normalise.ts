/**
 * The one spelling under which the search knows a word: lower case, ß as ss, umlauts and their transliterations as
 * the plain vowel („Bürger“, „Buerger“ and „Burger“ meet), other accents removed.
 * „ue“ after q or a vowel stays, because there it is no umlaut: „Quelle“, „neue“, „Steuer“, „aktuell“.
 */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/(?<![aeiouq])([aou])e/g, '$1')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The words of a text, normalised, in order. Hyphens separate; camel case stays. */
export function words(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
