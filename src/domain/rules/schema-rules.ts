import { formRule } from './form-rule.ts';

/** Rules of form that follow from the schemas. */
export const SCHEMA_RULES = [
  formRule(
    'pflichtfeld-fehlt',
    ['Pflichtfeld fehlt', 'Required field is missing'],
    [
      'Ohne diese Angabe lässt sich der Eintrag nicht finden, vergleichen oder nachvollziehen. Ergänzen Sie das Feld; die Meldung nennt ein Beispiel.',
      'Without this detail the entry cannot be found, compared or verified. Add the field; the message gives an example.',
    ],
  ),
  formRule(
    'unbekanntes-feld',
    ['Unbekanntes Feld', 'Unknown field'],
    [
      'Ein Feld, das es nicht gibt, würde nirgends angezeigt. Meist ist es ein Tippfehler, oder das Feld gehört eine Ebene höher oder tiefer. Verwenden Sie einen Namen aus der Feldliste; Kennung und Adresse ergeben sich aus dem Dateinamen.',
      'A field that does not exist would not be shown anywhere. Usually it is a typing error, or the field belongs one level higher or lower. Use a name from the field list; the ID and the address follow from the file name.',
    ],
  ),
  formRule(
    'unbekannter-wert',
    ['Unbekannter Wert', 'Unknown value'],
    [
      'Dieses Feld nimmt nur Werte einer festen Liste, damit alle dasselbe gleich benennen und Filter vollständig sind. Wählen Sie den passenden Wert. Fehlt einer, schlagen Sie ihn für die Liste vor.',
      'This field accepts only values from a fixed list, so that everyone uses the same name for the same thing and filters are complete. Choose the appropriate value. If one is missing, propose it for the list.',
    ],
  ),
  formRule(
    'falscher-typ',
    ['Falsche Art von Wert', 'Wrong kind of value'],
    [
      'Das Feld erwartet eine andere Art von Wert: Text, Zahl, Liste oder eine Gruppe von Feldern. Listen stehen in eckigen Klammern oder als Zeilen mit Bindestrich. Nummern, die als Text gelten, gehören in Anführungszeichen.',
      'The field expects a different kind of value: text, a number, a list or a group of fields. Lists are written in square brackets or as lines with a hyphen. Numbers that count as text must be in quotation marks.',
    ],
  ),
  formRule(
    'text-zu-lang',
    ['Text zu lang', 'Text too long'],
    [
      'Kurze Texte lassen sich in Listen und Vergleichen nebeneinander lesen. Kürzen Sie auf das Wesentliche. Ausführliches gehört in den Text unter dem Kopf.',
      'Short texts can be read side by side in lists and comparisons. Shorten the text to the essentials. Details belong in the text below the front matter.',
    ],
  ),
  formRule(
    'text-zu-kurz',
    ['Text zu kurz', 'Text too short'],
    [
      'Der Text sagt zu wenig, um anderen zu helfen. Beschreiben Sie in einem Satz, worum es geht.',
      'The text says too little to help others. Describe in one sentence what it is about.',
    ],
  ),
  formRule(
    'liste-leer',
    ['Liste hat zu wenige Einträge', 'List has too few items'],
    [
      'Eine leere Liste sagt nichts aus. Ergänzen Sie einen Eintrag oder entfernen Sie das Feld, wenn es kein Pflichtfeld ist; dann steht auf der Seite „keine Angabe“.',
      'An empty list says nothing. Add an item or remove the field if it is not required; the page then says “not stated”.',
    ],
  ),
  formRule(
    'liste-zu-lang',
    ['Liste zu lang', 'List too long'],
    [
      'Mit vielen Schlagwörtern passt ein Eintrag zu jeder Suche und hilft bei keiner. Behalten Sie die wichtigsten Einträge der Liste.',
      'With many keywords an entry matches every search and helps in none. Keep the most important items of the list.',
    ],
  ),
  formRule(
    'zahl-ausserhalb',
    ['Zahl außerhalb des Bereichs', 'Number out of range'],
    [
      'Die Zahl kann so nicht stimmen, zum Beispiel eine negative Anzahl. Prüfen Sie Vorzeichen und Einheit. Ist der Wert unbekannt, entfernen Sie das Feld.',
      'The number cannot be right, for example because a count is negative. Check the sign and the unit. If the value is unknown, remove the field.',
    ],
  ),
  formRule(
    'webadresse-ungueltig',
    ['Ungültige Webadresse', 'Invalid web address'],
    [
      'Adressen müssen öffentlich, verschlüsselt und eindeutig sein: https, ein vollständiger Rechnername, keine Zugangsdaten, kein Port, keine IP-Adresse. Kopieren Sie die Adresse aus der Adresszeile des Browsers.',
      'Addresses must be public, encrypted and unambiguous: https, a complete host name, no credentials, no port, no IP address. Copy the address from the address bar of your browser.',
    ],
  ),
  formRule(
    'email-ungueltig',
    ['Ungültige E-Mail-Adresse', 'Invalid e-mail address'],
    [
      'An diese Adresse schreiben andere Behörden und Betroffene. Erwartet wird eine Adresse der Form name@stelle.de, ohne Namen davor und ohne mailto. Nehmen Sie ein Funktionspostfach.',
      'Other authorities and affected persons write to this address. It must have the form name@authority.de, without a name in front and without mailto. Use a functional mailbox.',
    ],
  ),
  formRule(
    'datum-ungueltig',
    ['Ungültiges Datum', 'Invalid date'],
    [
      'Daten stehen in der Form JJJJ-MM-TT und müssen im Kalender vorkommen, damit sie überall gleich gelesen werden. Wo das Feld es erlaubt, genügen Jahr und Monat oder das Jahr in Anführungszeichen.',
      'Dates have the form YYYY-MM-DD and must exist in the calendar, so that they are read in the same way everywhere. Where the field allows it, the year and month or the year alone, in quotation marks, is enough.',
    ],
  ),
  formRule(
    'kennung-ungueltig',
    ['Ungültige Kennung', 'Invalid ID'],
    [
      'Kennungen stehen in Webadressen und bleiben für immer. Erlaubt sind Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche; am Anfang steht ein Buchstabe. Schreiben Sie Umlaute als ae, oe, ue und ß als ss.',
      'IDs are part of web addresses and stay for ever. Lower-case letters a to z, digits and single hyphens are allowed; the first character is a letter. Write umlauts as ae, oe, ue and ß as ss.',
    ],
  ),
  formRule(
    'leistungsschluessel-ungueltig',
    ['Ungültiger Leistungsschlüssel', 'Invalid service key'],
    [
      'Der Schlüssel verbindet die Lösung mit dem Leistungskatalog der Verwaltung (LeiKa/FIM). Er hat 14 Ziffern, beginnt mit 99 und steht in Anführungszeichen. Sie finden ihn im FIM-Portal.',
      'The key links the solution to the German catalogue of public services (LeiKa/FIM). It has 14 digits, begins with 99 and is written in quotation marks. You can find it in the FIM portal.',
    ],
  ),
  formRule(
    'regionalschluessel-ungueltig',
    ['Ungültiger Regionalschlüssel', 'Invalid regional key'],
    [
      'Der Amtliche Regionalschlüssel (ARS) ordnet die Stelle einem Gebiet zu. Er hat 2 Ziffern für ein Land, 5 für einen Kreis, 9 für einen Gemeindeverband oder 12 für eine Gemeinde. Setzen Sie ihn in Anführungszeichen, damit führende Nullen bleiben.',
      'The official regional key (ARS) assigns the authority to an area. It has 2 digits for a state, 5 for a district, 9 for an association of municipalities or 12 for a municipality. Put it in quotation marks so that leading zeros are kept.',
    ],
  ),
  formRule(
    'leerraum-am-rand',
    ['Leerraum am Rand', 'Spaces at the beginning or end'],
    [
      'Der Text beginnt oder endet mit Leerzeichen oder Zeilenumbrüchen. Dadurch gelten gleiche Texte als verschieden. Entfernen Sie sie; bei mehrzeiligen Texten hilft „>-“ statt „>“ oder „|“.',
      'The text begins or ends with spaces or line breaks. Identical texts then count as different. Remove them; for texts of several lines use “>-” instead of “>” or “|”.',
    ],
  ),
  formRule(
    'sonderzeichen',
    ['Emoji oder seltenes Schriftzeichen', 'Emoji or rare character'],
    [
      'Emojis und sehr seltene Schriftzeichen zeigen nicht alle Programme an, und Vorleseprogramme lesen sie uneinheitlich vor. Verwenden Sie in Feldern nur gewöhnliche Zeichen.',
      'Not all programs display emoji and very rare characters, and screen readers read them out differently. Use only ordinary characters in fields.',
    ],
  ),
  formRule(
    'form-ungueltig',
    ['Wert hat nicht die erwartete Form', 'Value does not have the expected form'],
    [
      'Das Feld erwartet eine feste Schreibweise, etwa eine Kennung aus einem anderen Register. Vergleichen Sie den Wert mit dem Beispiel in der Meldung.',
      'The field expects a fixed notation, for example an ID from another register. Compare the value with the example in the message.',
    ],
  ),
] as const;
export type SchemaRuleId = (typeof SCHEMA_RULES)[number]['id'];
