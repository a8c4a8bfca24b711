/** A person named with a form of address or an academic title. */
export interface PersonName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ADDRESS = /(?<![\p{L}\p{N}-])(?:Frau|Herrn?|Prof\.|Dr\.)(?=\s)/gu;
const TITLE =
  /^(?:Frau|Herrn?|Prof\.|Dr\.|Dr\.-Ing\.|Dipl\.-\p{Lu}\p{L}{1,10}\.|Ing\.|med\.|rer\.|nat\.|jur\.|phil\.|pol\.|oec\.|h\.|c\.|h\.c\.|habil\.)$/u;
const ROLE =
  /(?:minister|präsident|kanzler|direktor|professor|meister|rat|rät|senator|staatssekretär|leiter|sprecher|beauftragte|vorsitzende|abgeordnete|doktor|dezernent|kämmerer|referent)(?:in|r)?$/iu;
const PARTICLE = /^(?:von|van|vom|zu|zur|de|der|den|dem|und)$/;
const NAME = /^\p{Lu}[\p{Ll}ß]+(?:[-’']\p{Lu}[\p{Ll}ß]+)*$/u;
// Words that make „Frau“ and „Herr“ common nouns: „jede Frau Zugang hat“.
const DETERMINER =
  /^(?:als|eine?r?|jede[rs]?|keine?|welche[rs]?|diese[rs]?|manche|die|der|den|dem|ihre?|seine?|pro|je)$/i;
const ABSTRACT = /(?:ung|heit|keit|schaft|tion|tät|nis|tum|ismus|ing)$/;
const NOUN =
  /^(?:Anspruch|Arbeit|Beruf|Daten|Familie|Frauen|Gesundheit|Gott|Hilfe|Internet|Karriere|Kind|Kinder|Leben|Macht|Mann|Männer|Medizin|Recht|Rechte|Rat|Schutz|Sicherheit|Technik|Verwaltung|Zeit|Zugang|Zukunft)$/;
// A street, school, firm or foundation that is named after a person.
const INSTITUTION =
  /(?:straße|str\.|strasse|platz|weg|allee|gasse|ring|ufer|schule|gymnasium|klinik|klinikum|krankenhaus|spital|kinderspital|institut|stiftung|preis|haus|apotheke|verlag|akademie)$|^(?:GmbH|AG|KG|mbH|SE|gGmbH|e\.V\.|Straße|Partner)$/i;

/**
 * Persons named as „Frau Muster“ or „Prof. Dr. Erika Muster“. Careful rather than complete: common nouns, offices
 * without a name, and streets, schools or firms named after somebody are left alone.
 */
export function personNames(text: string): PersonName[] {
  if (!/Frau|Herr|Prof\.|Dr\./.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => {
    if (index > 0 && isPartOfTitle(text, index)) return [];
    const common = address.startsWith('Frau') || address.startsWith('Herr');
    if (common && DETERMINER.test(/(\p{L}*)\s*$/u.exec(text.slice(Math.max(0, index - 20), index))![1]!))
      return [];
    const end = nameEnd(text, index + address.length);
    return end === undefined ? [] : [{ text: text.slice(index, end), start: index, end }];
  });
}

/** „Dr.“ in „Frau Dr. Muster“: the person was found already. */
function isPartOfTitle(text: string, index: number): boolean {
  return /(?:Frau|Herrn?|Prof\.|Dr\.)\s$/.test(text.slice(Math.max(0, index - 6), index));
}

/** End of the name that follows, or undefined when no name follows. */
function nameEnd(text: string, from: number): number | undefined {
  let end: number | undefined;
  for (const { 0: token, index } of text.slice(from, from + 120).matchAll(/\S+/g)) {
    const word = token.replace(/[,;:!?)“”"*_]+$/, '');
    const bare = TITLE.test(word) ? word : word.replace(/\.$/, '');
    const capital = NAME.test(bare);
    if (INSTITUTION.test(bare)) return undefined;
    if (end === undefined) {
      if (TITLE.test(word) || (capital && ROLE.test(bare)) || PARTICLE.test(word)) {
        if (word === token && !/^(?:der|den|dem|und)$/.test(word)) continue;
        return undefined;
      }
      if (!capital || ABSTRACT.test(bare) || NOUN.test(bare)) return undefined;
    } else if (!capital) return end;
    end = from + index + bare.length;
    if (bare !== token) return end;
  }
  return end;
}

/** Common first names in Germany, small letters, umlauts transliterated. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'achim adam adrian ahmed aileen albert alex alexander alexandra alfred ali alina amelie ana andre andrea andreas angela angelika anita anja ' +
    'anke ann anna anne annegret anneliese annett annette annika antje anton antonia armin arne arno artur astrid axel barbara bastian beate ' +
    'beatrice ben benjamin bernd bernhard bernhild bettina bianca birgit birgitta birte bjoern bodo brigitte britta bruno burkhard carina carl carla ' +
    'carmen carola carolin caroline carsten caterina catrin charlotte chris christa christel christian christiane christin christina christine ' +
    'christoph christopher clara claudia claus clemens constanze corinna cornelia dagmar dana daniel daniela david deniz dennis detlef diana dieter ' +
    'dietmar dirk dominik doris doerte eberhard eckhard edgar elena elfriede elias elisabeth elke ella ellen elmar else emil emilia emma emre erich ' +
    'erik erika ernst eva evelyn fabian falk fatma felix ferdinand finn florian frank franz franziska frauke friederike friedrich fritz gabi ' +
    'gabriele georg gerald gerd gerda gerhard gerlinde gernot gert gertrud gisela gitta gregor gudrun guenter guenther guido gunnar gustav hanna ' +
    'hannah hannelore hannes hans harald hartmut hasan hauke heide heidi heike heiko heiner heinrich heinz helen helena helene helga helge helmut ' +
    'hendrik henning henrik herbert hermann hilde hildegard holger horst hubert hugo ilka ilona ilse imke ina ines inga ingeborg ingo ingrid ' +
    'irene iris irina irmgard isabel isabell isabella isabelle ivonne jakob jan jana janina janine jannik jasmin jens jessica joachim joerg johann ' +
    'johanna johannes jonas josef josefine juergen judith jule julia julian juliane julius jutta kai karen karin karina karl karla karlheinz ' +
    'karoline karsten katarina katharina kathleen kathrin katja katrin kay kerstin kevin kirsten klara klaus konrad konstantin kristin kristina ' +
    'kurt lara lars lasse laura lea lena lennart leo leon leonie liesel lina linda lisa lore lothar louisa luca lucas ludwig luis luisa lukas ' +
    'lutz lydia magdalena maik maike malte mandy manfred manja manuel manuela mara marc marcel marco marcus mareike maren margarete margit ' +
    'margot margret maria marianne marie marina mario marion marius mark marko markus marlene marlies martha martin martina mathias mathilde ' +
    'matthias maurice max maximilian mehmet meike melanie mia micha michael michaela mike miriam mirjam mirko mohamed monika moritz mustafa nadine ' +
    'nadja natalie natascha nele nicola nicole niclas niels nikolaus nils nina nora norbert olaf ole oliver oskar otto pascal patricia patrick ' +
    'paul paula peter petra philip philipp pia rainer ralf ralph ramona raphael rebecca regina regine reiner reinhard reinhold renate ricarda richard ' +
    'rita robert robin roland rolf romy ronald ronny rosemarie rudolf ruediger ruth sabine sabrina samuel sandra sara sarah sascha sebastian ' +
    'selina siegfried sigrid silke silvia simon simone soenke sofia sonja sophia sophie soeren stefan stefanie steffen steffi stella stephan stephanie ' +
    'susanne svea sven svenja sylvia tamara tanja tatjana theo theresa thilo thomas thorben thorsten tilman till tim timo tina tobias tom torben ' +
    'torsten udo ulf uli ulla ulrich ulrike ursula ute uwe valentin vanessa vera verena veronika victor viktor viktoria vincent viola volker ' +
    'volkmar walter waltraud werner wiebke wilfried wilhelm willi winfried wolf wolfgang yannick yasemin yusuf yvonne'
  ).split(' '),
);
