import { normalise } from './normalise.ts';

// Words that stand in questions and texts without saying what they are about.
const STOP_WORDS = new Set(
  `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bin bis bitte brauche
  brauchen da damit dann das dass dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch
  ein eine einem einen einer eines er es etwas finde finden für gegen geht gibt gibts habe haben hat helfen hier hilft hinter ich ihr
  ihre im in ins ist ja jede jedem jeden jeder jedes kann kein keine kennt können macht machen man mehr mein meine mich mir mit möchte muss nach
  nicht noch nur nutzt nutzen nützt ob oder ohne schon sehr sein seine seit sich sie sind so soll sollen suche suchen sucht über um und uns
  unser unsere unter viel vom von vor war warum was weil welche welchem welchen welcher welches wenn wer werden wie
  wieder will wir wird wo wofür womit wurde wurden zu zum zur zwischen
  the a an and or of for in on with which what is are does how to there`
    .split(/\s+/)
    .map(normalise),
);

/** Whether a normalised word is filler. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
