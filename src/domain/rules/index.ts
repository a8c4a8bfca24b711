import { abkuerzungUnerklaert } from './abkuerzung-unerklaert.ts';
import { abschnittDoppelt } from './abschnitt-doppelt.ts';
import { abschnittLeer } from './abschnitt-leer.ts';
import { abschnittLoesungFehlt } from './abschnitt-loesung-fehlt.ts';
import { abschnittReihenfolge } from './abschnitt-reihenfolge.ts';
import { abschnittUnbekannt } from './abschnitt-unbekannt.ts';
import { annexViiiUnvollstaendig } from './annex-viii-unvollstaendig.ts';
import { ausnahmeWiderspruch } from './ausnahme-widerspruch.ts';
import { bankverbindung } from './bankverbindung.ts';
import { bestaetigungVeraltet } from './bestaetigung-veraltet.ts';
import { betriebOhneBeginn } from './betrieb-ohne-beginn.ts';
import { bildImText } from './bild-im-text.ts';
import { dateinameUngueltig } from './dateiname-ungueltig.ts';
import { datumReihenfolge } from './datum-reihenfolge.ts';
import { datumUnplausibel } from './datum-unplausibel.ts';
import { datumZukunft } from './datum-zukunft.ts';
import { doppelterEintrag } from './doppelter-eintrag.ts';
import { eingeschraenktOeffentlich } from './eingeschraenkt-oeffentlich.ts';
import { eingestelltOhneEnde } from './eingestellt-ohne-ende.ts';
import { endeUeberschritten } from './ende-ueberschritten.ts';
import { euDatenbankAdresse } from './eu-datenbank-adresse.ts';
import { gesuchAbgelaufen } from './gesuch-abgelaufen.ts';
import { hochrisikoOhneEintrag } from './hochrisiko-ohne-eintrag.ts';
import { hochrisikoOhneGrundlage } from './hochrisiko-ohne-grundlage.ts';
import { kennungDoppelt } from './kennung-doppelt.ts';
import { kennungVerwechselbar } from './kennung-verwechselbar.ts';
import { kontaktPersoenlich } from './kontakt-persoenlich.ts';
import { kontaktUnvollstaendig } from './kontakt-unvollstaendig.ts';
import { landFehlt } from './land-fehlt.ts';
import { leuchtturmSelbst } from './leuchtturm-selbst.ts';
import { linkUnsicher } from './link-unsicher.ts';
import { loesungAehnlich } from './loesung-aehnlich.ts';
import { meldungWiderspruch } from './meldung-widerspruch.ts';
import { mobilnummer } from './mobilnummer.ts';
import { nachfolgerFehlt } from './nachfolger-fehlt.ts';
import { nachfolgerKreis } from './nachfolger-kreis.ts';
import { nominalstil } from './nominalstil.ts';
import { openSourceUnvollstaendig } from './open-source-unvollstaendig.ts';
import { partnerAngabe } from './partner-angabe.ts';
import { personennameImText } from './personenname-im-text.ts';
import { pilotLang } from './pilot-lang.ts';
import { privateEmail } from './private-email.ts';
import { pruefungVeraltet } from './pruefung-veraltet.ts';
import { READER_RULES } from './reader-rules.ts';
import { regionalschluesselLand } from './regionalschluessel-land.ts';
import { regionalschluesselStruktur } from './regionalschluessel-struktur.ts';
import { rohesHtml } from './rohes-html.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { satzZuLang } from './satz-zu-lang.ts';
import { SCHEMA_RULES } from './schema-rules.ts';
import { tabelleZuGross } from './tabelle-zu-gross.ts';
import { textVorAbschnitt } from './text-vor-abschnitt.ts';
import { textZuUmfangreich } from './text-zu-umfangreich.ts';
import { titelAehnlich } from './titel-aehnlich.ts';
import { transparenzpflichtPruefen } from './transparenzpflicht-pruefen.ts';
import { ueberschriftEbene } from './ueberschrift-ebene.ts';
import { verweisAufBeendetes } from './verweis-auf-beendetes.ts';
import { verweisUnbekannt } from './verweis-unbekannt.ts';
import { webadresseKurzlink } from './webadresse-kurzlink.ts';
import { webadresseRechner } from './webadresse-rechner.ts';
import { werbesprache } from './werbesprache.ts';
import { zugangsdaten } from './zugangsdaten.ts';

/** Rules beyond the schema, one file each. */
export const RULES: readonly Rule[] = [
  // files and ids
  dateinameUngueltig,
  kennungDoppelt,
  kennungVerwechselbar,
  titelAehnlich,
  loesungAehnlich,
  // references
  verweisUnbekannt,
  verweisAufBeendetes,
  nachfolgerFehlt,
  nachfolgerKreis,
  doppelterEintrag,
  partnerAngabe,
  // dates and life cycle
  datumReihenfolge,
  datumZukunft,
  datumUnplausibel,
  betriebOhneBeginn,
  eingestelltOhneEnde,
  endeUeberschritten,
  pilotLang,
  pruefungVeraltet,
  bestaetigungVeraltet,
  gesuchAbgelaufen,
  // AI Act
  hochrisikoOhneGrundlage,
  hochrisikoOhneEintrag,
  ausnahmeWiderspruch,
  annexViiiUnvollstaendig,
  eingeschraenktOeffentlich,
  euDatenbankAdresse,
  transparenzpflichtPruefen,
  // reuse and authorities
  openSourceUnvollstaendig,
  landFehlt,
  regionalschluesselLand,
  regionalschluesselStruktur,
  leuchtturmSelbst,
  meldungWiderspruch,
  // contact, persons and secrets
  kontaktUnvollstaendig,
  kontaktPersoenlich,
  personennameImText,
  privateEmail,
  mobilnummer,
  bankverbindung,
  zugangsdaten,
  // addresses
  webadresseRechner,
  webadresseKurzlink,
  linkUnsicher,
  // structure of the body
  abschnittUnbekannt,
  abschnittReihenfolge,
  abschnittDoppelt,
  abschnittLeer,
  textVorAbschnitt,
  ueberschriftEbene,
  abschnittLoesungFehlt,
  rohesHtml,
  bildImText,
  tabelleZuGross,
  textZuUmfangreich,
  // language
  satzZuLang,
  nominalstil,
  abkuerzungUnerklaert,
  werbesprache,
];

/** Every rule that can appear in a finding, in the order of the rule page. */
export const RULE_INFOS: readonly RuleInfo[] = [...READER_RULES, ...SCHEMA_RULES, ...RULES];

const BY_ID = new Map(RULE_INFOS.map((info) => [info.id, info]));

/** The rule with this id. @throws Error for an id no rule has: a fault of the program, not of a record */
export function ruleInfo(id: string): RuleInfo {
  const info = BY_ID.get(id);
  if (info === undefined) throw new Error(`unknown rule ${id}`);
  return info;
}
