/**
 * Stem of a normalised German word: endings of inflection removed, so that „Anträge“, „Anträgen“ and „Antrag“ meet.
 * After the CISTEM algorithm (Weissweiler and Fraser, 2017: "Developing a Stemmer for German Based on a Comparative
 * Analysis of Publicly Available Stemmers"), without its removal of the prefix ge-, which would let „Gebühr“ and
 * „Bühr…“ meet.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let rest = word.replace(/sch/g, '$').replace(/ei/g, '%').replace(/ie/g, '&').replace(/(.)\1/g, '$1*');
  while (rest.length > 3) {
    if (rest.length > 5 && /(?:e[mr]|nd)$/.test(rest)) rest = rest.slice(0, -2);
    else if (/[tesn]$/.test(rest)) rest = rest.slice(0, -1);
    else break;
  }
  return rest.replace(/(.)\*/g, '$1$1').replace(/&/g, 'ie').replace(/%/g, 'ei').replace(/\$/g, 'sch');
}
