import { formRule } from './form-rule.ts';

/** Rules that the reader applies before there is a record: bytes, characters, front matter, YAML, files. */
export const READER_RULES = [
  formRule(
    'datei-unlesbar',
    ['Datei lässt sich nicht lesen', 'File cannot be read'],
    [
      'Eine Datei oder ein Ordner lässt sich nicht öffnen. Kein Eintrag darf stillschweigend fehlen, deshalb hält die Prüfung hier an. Prüfen Sie die Zugriffsrechte und ob die Datei noch da ist.',
      'A file or folder cannot be opened. No record may be missing silently, so publication stops here. Check the permissions and whether the file is still there.',
    ],
  ),
  formRule(
    'datei-verweis',
    ['Verweis statt Datei', 'Link instead of a file'],
    [
      'Verweise (Symlinks) und Sonderdateien könnten auf Inhalte außerhalb des Registers zeigen und sie veröffentlichen. Legen Sie an dieser Stelle eine gewöhnliche Datei an.',
      'Links (symlinks) and special files could point outside the register and publish what lies there. Put a regular file in their place.',
    ],
  ),
  formRule(
    'datei-ausfuehrbar',
    ['Datei ist ausführbar', 'File is executable'],
    [
      'Ein Eintrag ist Text und wird nie ausgeführt. Das Recht zum Ausführen ist ein Versehen oder ein Angriff. Nehmen Sie es weg, zum Beispiel mit „chmod 644“.',
      'A record is text and is never executed. The right to execute is a mistake or an attack. Remove it, for example with “chmod 644”.',
    ],
  ),
  formRule(
    'datei-endung',
    ['Falsche Dateiendung', 'Wrong file ending'],
    [
      'Im Ordner einer Stelle liegen nur Einträge, und Einträge enden auf .md in Kleinbuchstaben. Alles andere würde nie gelesen. Benennen Sie die Datei um oder entfernen Sie sie.',
      'The folder of an authority holds records only, and records end in .md in lower case. Anything else would never be read. Rename or remove the file.',
    ],
  ),
  formRule(
    'datei-ort',
    ['Datei am falschen Ort', 'File in the wrong place'],
    [
      'Der Ordner sagt, was ein Eintrag ist: solutions, deployments oder needs; organisation.md liegt direkt im Ordner der Stelle. An anderen Orten wird keine Datei gelesen. Verschieben Sie sie in den passenden Ordner.',
      'The folder says what a record is: solutions, deployments or needs; organisation.md lies directly in the folder of the authority. Files in other places are not read. Move it to the right folder.',
    ],
  ),
  formRule(
    'datei-zu-gross',
    ['Datei zu groß', 'File too large'],
    [
      'Ein Eintrag darf höchstens 65.536 Byte groß sein. Das reicht für mehr als zehn Seiten Text und hält Seiten und Suche schnell. Kürzen Sie den Text und verweisen Sie auf ausführliche Unterlagen.',
      'A record may have at most 65,536 bytes. That is more than ten pages of text and keeps pages and search fast. Shorten the text and link to longer documents.',
    ],
  ),
  formRule(
    'stelle-fehlt',
    ['Beschreibung der Stelle fehlt', 'Description of the authority is missing'],
    [
      'Jeder Eintrag gehört zu einer Stelle, die ihn verantwortet. Im Ordner der Stelle muss deshalb organisation.md liegen. Legen Sie die Datei an oder verschieben Sie die Einträge in den richtigen Ordner.',
      'Every record belongs to an authority that answers for it. Its folder must therefore hold organisation.md. Create that file or move the records to the right folder.',
    ],
  ),
  formRule(
    'utf16',
    ['Datei in UTF-16 gespeichert', 'File saved as UTF-16'],
    [
      'Die Datei ist in UTF-16 gespeichert, meist vom Windows-Editor („Unicode“). Alle Einträge sind in UTF-8 geschrieben. Speichern Sie die Datei mit der Kodierung UTF-8 ohne BOM.',
      'The file is saved as UTF-16, mostly by Windows Notepad (“Unicode”). All records are written in UTF-8. Save the file with the encoding UTF-8 without BOM.',
    ],
  ),
  formRule(
    'utf8-ungueltig',
    ['Datei nicht in UTF-8', 'File not in UTF-8'],
    [
      'Die Datei enthält Bytes, die in UTF-8 kein Zeichen sind, oft Umlaute aus einer älteren Kodierung. Sie würden falsch angezeigt. Speichern Sie die Datei als UTF-8 und prüfen Sie die Umlaute.',
      'The file contains bytes that are no character in UTF-8, often umlauts of an older encoding. They would be shown wrongly. Save the file as UTF-8 and check the umlauts.',
    ],
  ),
  formRule(
    'bom',
    ['Bytereihenfolge-Marke am Anfang', 'Byte order mark at the beginning'],
    [
      'Die Datei beginnt mit einer unsichtbaren Marke (BOM), die manche Programme für Text halten. Speichern Sie sie als „UTF-8 ohne BOM“.',
      'The file begins with an invisible mark (BOM) that some programs take for text. Save it as “UTF-8 without BOM”.',
    ],
  ),
  formRule(
    'nul-zeichen',
    ['NUL-Zeichen', 'NUL character'],
    [
      'Ein NUL-Zeichen kommt in keinem Text vor; manche Programme hören dort auf zu lesen. Entfernen Sie es oder speichern Sie die Datei neu als UTF-8.',
      'A NUL character occurs in no text; some programs stop reading there. Remove it or save the file again as UTF-8.',
    ],
  ),
  formRule(
    'steuerzeichen',
    ['Steuerzeichen', 'Control character'],
    [
      'Steuerzeichen sind unsichtbar und stammen meist aus kopiertem Text. Sie stören Exporte und die Anzeige. Entfernen Sie sie; erlaubt sind nur Zeilenende und Tabulator.',
      'Control characters are invisible and mostly come from copied text. They disturb exports and display. Remove them; only line end and tab are allowed.',
    ],
  ),
  formRule(
    'ersatzzeichen',
    ['Verlorenes Zeichen', 'Lost character'],
    [
      'Das Zeichen � steht dort, wo beim Speichern ein anderes verloren ging, meist ein Umlaut. Setzen Sie das richtige Zeichen ein.',
      'The character � stands where another one was lost when saving, mostly an umlaut. Put in the right character.',
    ],
  ),
  formRule(
    'bidi-zeichen',
    ['Zeichen für die Schreibrichtung', 'Character for the writing direction'],
    [
      'Solche Zeichen ändern die Richtung, in der Text angezeigt wird. Damit ließe sich anderes zeigen, als in der Datei steht. Entfernen Sie das Zeichen.',
      'Such characters change the direction in which text is shown. They could show something else than the file says. Remove the character.',
    ],
  ),
  formRule(
    'unsichtbares-zeichen',
    ['Unsichtbares Zeichen', 'Invisible character'],
    [
      'Unsichtbare Zeichen, etwa weiche Trennzeichen, stammen meist aus kopiertem Text. Wörter mit ihnen findet die Suche nicht. Löschen Sie das Zeichen; am einfachsten tippen Sie das Wort neu.',
      'Invisible characters such as soft hyphens mostly come from copied text. Search does not find words that hold them. Delete the character; typing the word again is easiest.',
    ],
  ),
  formRule(
    'nichtzeichen',
    ['Code ohne Zeichen', 'Code that is no character'],
    [
      'Unicode hat Codes, die nie ein Zeichen sein werden. Sie lassen sich nicht anzeigen und stören Exporte. Entfernen Sie den Code.',
      'Unicode has codes that will never be a character. They cannot be shown and disturb exports. Remove the code.',
    ],
  ),
  formRule(
    'nicht-nfc',
    ['Zerlegte Umlaute', 'Decomposed umlauts'],
    [
      'Ein „ü“ kann aus einem oder aus zwei Zeichen bestehen und sieht gleich aus. Damit Suche und Vergleich sicher sind, gilt die Form mit einem Zeichen (Unicode NFC). Tippen Sie das Wort neu.',
      'An “ü” can consist of one or of two characters and looks the same. To make search and comparison safe, the form with one character holds (Unicode NFC). Type the word again.',
    ],
  ),
  formRule(
    'kopf-fehlt',
    ['Kopf fehlt', 'Front matter is missing'],
    [
      'Jeder Eintrag beginnt mit einem Kopf, der die Angaben enthält. Er steht zwischen zwei Zeilen mit ---. Setzen Sie die erste an den Anfang der Datei.',
      'Every record begins with front matter that holds the fields. It stands between two lines with ---. Put the first one at the beginning of the file.',
    ],
  ),
  formRule(
    'kopf-toml',
    ['Kopf in TOML', 'Front matter in TOML'],
    [
      'Der Kopf ist mit +++ begonnen, also in TOML geschrieben. Das Register liest nur YAML, damit alle Einträge gleich aussehen. Schreiben Sie die Angaben als „feld: wert“ zwischen zwei Zeilen ---.',
      'The front matter begins with +++, so it is written in TOML. The register reads YAML only, so that all records look alike. Write the fields as “field: value” between two lines ---.',
    ],
  ),
  formRule(
    'kopf-sprache',
    ['Angabe hinter dem ersten ---', 'Something after the first ---'],
    [
      'Hinter dem ersten --- könnte eine Programmsprache stehen, deren Code manche Werkzeuge ausführen. Hier ist das nicht erlaubt. Lassen Sie in der ersten Zeile nur --- stehen.',
      'A programming language could follow the first ---, whose code some tools execute. That is not allowed here. Leave only --- in the first line.',
    ],
  ),
  formRule(
    'kopf-ende-fehlt',
    ['Ende des Kopfs fehlt', 'End of the front matter is missing'],
    [
      'Ohne die zweite Zeile --- ist nicht zu erkennen, wo die Angaben enden und der Text beginnt. Setzen Sie nach der letzten Angabe eine Zeile mit ---.',
      'Without the second line --- nobody can tell where the fields end and the text begins. Put a line with --- after the last field.',
    ],
  ),
  formRule(
    'kopf-keine-felder',
    ['Kopf ohne Felder', 'Front matter without fields'],
    [
      'Zwischen den beiden Zeilen --- stehen keine Angaben. Ein Eintrag besteht aus Zeilen der Form „feld: wert“. Legen Sie ihn mit „npm run new“ an oder nehmen Sie einen vorhandenen als Vorlage.',
      'There are no fields between the two lines ---. A record consists of lines of the form “field: value”. Create it with “npm run new” or take an existing one as a pattern.',
    ],
  ),
  formRule(
    'yaml-syntax',
    ['Kopf ist kein gültiges YAML', 'Front matter is not valid YAML'],
    [
      'Der Kopf lässt sich nicht lesen. Meist fehlt ein Anführungszeichen um einen Text mit Doppelpunkt, oder die Einrückung stimmt nicht. Verbessern Sie die Zeile; danach werden die übrigen Angaben geprüft.',
      'The front matter cannot be read. Mostly a text with a colon lacks quotes, or the indentation is wrong. Mend the line; then the other fields are checked.',
    ],
  ),
  formRule(
    'yaml-direktive',
    ['YAML-Anweisung', 'YAML directive'],
    [
      'Zeilen wie %YAML oder %TAG ändern, wie der Kopf gelesen wird. Ein Eintrag soll überall dasselbe bedeuten. Entfernen Sie die Zeile.',
      'Lines such as %YAML or %TAG change how the front matter is read. A record shall mean the same everywhere. Remove the line.',
    ],
  ),
  formRule(
    'yaml-mehrere-dokumente',
    ['Mehrere YAML-Dokumente', 'Several YAML documents'],
    [
      'Der Kopf enthält eine weitere Trennzeile, so dass mehrere Dokumente entstehen. Ein Teil der Angaben ginge verloren. Entfernen Sie die Trennzeile.',
      'The front matter holds a further separator, which makes several documents. A part of the fields would be lost. Remove the separator.',
    ],
  ),
  formRule(
    'yaml-anker',
    ['YAML-Anker', 'YAML anchor'],
    [
      'Mit Ankern (&name) verweisen Werte aufeinander. Das ist schwer zu lesen und lässt sich missbrauchen. Entfernen Sie den Anker und schreiben Sie Werte aus. Texte, die mit & beginnen, gehören in Anführungszeichen.',
      'Anchors (&name) let values refer to each other. That is hard to read and can be abused. Remove the anchor and write values out. Texts that begin with & belong in quotes.',
    ],
  ),
  formRule(
    'yaml-verweis',
    ['YAML-Verweis', 'YAML alias'],
    [
      'Ein Verweis (*name) setzt einen Wert von anderer Stelle ein. Leserinnen und Leser sehen ihn nicht. Schreiben Sie den Wert aus. Texte, die mit * beginnen, gehören in Anführungszeichen.',
      'An alias (*name) puts in a value from elsewhere. Readers do not see it. Write the value out. Texts that begin with * belong in quotes.',
    ],
  ),
  formRule(
    'yaml-merge',
    ['YAML-Zusammenführung', 'YAML merge key'],
    [
      'Das Zeichen << mischt Felder von anderer Stelle ein und wird nicht überall gleich gelesen. Schreiben Sie die Felder aus.',
      'The key << mixes in fields from elsewhere and is not read alike everywhere. Write the fields out.',
    ],
  ),
  formRule(
    'yaml-tag',
    ['YAML-Typangabe', 'YAML tag'],
    [
      'Typangaben (!name) ändern, was ein Wert bedeutet, und können in manchen Programmen Code ausführen. Entfernen Sie die Angabe. Texte, die mit ! beginnen, gehören in Anführungszeichen.',
      'Tags (!name) change what a value means and can execute code in some programs. Remove the tag. Texts that begin with ! belong in quotes.',
    ],
  ),
  formRule(
    'doppelter-schluessel',
    ['Feld steht zweimal', 'Field stands twice'],
    [
      'Steht ein Feld zweimal, ist unklar, welcher Wert gilt, und Programme entscheiden verschieden. Behalten Sie den richtigen Wert und entfernen Sie den anderen.',
      'When a field stands twice, it is unclear which value holds, and programs decide differently. Keep the right value and remove the other.',
    ],
  ),
  formRule(
    'schluessel-kein-text',
    ['Feldname ist kein Text', 'Field name is not text'],
    [
      'Feldnamen sind Wörter aus der Feldliste. Zahlen, Listen oder leere Namen sind keine. Prüfen Sie, ob vor dem Doppelpunkt der Name fehlt oder eine Klammer zu viel steht.',
      'Field names are words of the field list. Numbers, lists or empty names are not. Check whether the name before the colon is missing or there is a bracket too many.',
    ],
  ),
  formRule(
    'verbotener-schluessel',
    ['Verbotener Feldname', 'Forbidden field name'],
    [
      'Namen wie __proto__ haben in JavaScript eine besondere Bedeutung und dienen Angriffen. Kein Feld heißt so. Entfernen Sie das Feld.',
      'Names such as __proto__ have a special meaning in JavaScript and serve attacks. No field has such a name. Remove the field.',
    ],
  ),
  formRule(
    'leerer-wert',
    ['Feld ohne Wert', 'Field without a value'],
    [
      'Ein Feld ohne Wert lässt offen, ob die Angabe unbekannt ist oder vergessen wurde. Tragen Sie einen Wert ein oder entfernen Sie das Feld; dann steht auf der Seite „keine Angabe“.',
      'A field without a value leaves open whether the fact is unknown or was forgotten. Enter a value or remove the field; then the page says “not stated”.',
    ],
  ),
  formRule(
    'mehrdeutiger-wert',
    ['Mehrdeutiger Wert', 'Ambiguous value'],
    [
      'Werte wie 010, 1.10 oder True lesen Programme verschieden, mal als Zahl, mal als Text. Setzen Sie Texte und Nummern in Anführungszeichen und schreiben Sie Zahlen in gewöhnlicher Form.',
      'Programs read values such as 010, 1.10 or True differently, as number or as text. Put texts and reference numbers in quotes and write numbers in their plain form.',
    ],
  ),
  formRule(
    'zu-tief',
    ['Zu tief verschachtelt', 'Nested too deeply'],
    [
      'Kein Feld liegt tiefer als zehn Ebenen. Mehr ist ein Versehen bei Klammern oder Einrückung oder ein Angriff auf das Leseprogramm. Vergleichen Sie die Stelle mit der Feldliste.',
      'No field lies deeper than ten levels. More is a mistake in brackets or indentation or an attack on the reader. Compare the place with the field list.',
    ],
  ),
  formRule(
    'text-ueberladen',
    ['Text mit zu vielen Auszeichnungen', 'Text with too much markup'],
    [
      'Der Text enthält über 2.000 Zeichen, die Verweise, Tabellen oder Hervorhebungen einleiten. So viele braucht kein Eintrag; das Lesen würde sehr lange dauern. Kürzen Sie Tabellen und Linklisten und verweisen Sie auf die Quelle.',
      'The text holds more than 2,000 characters that begin links, tables or emphasis. No record needs that many; reading would take very long. Shorten tables and lists of links and refer to the source.',
    ],
  ),
  formRule(
    'regel-abgebrochen',
    ['Regel ließ sich nicht prüfen', 'Rule could not be checked'],
    [
      'Eine Regel ist an einem Fehler des Registers gescheitert, nicht an Ihrem Eintrag. Damit nichts ungeprüft erscheint, hält die Veröffentlichung an. Melden Sie den Fehler mit dem Text der Meldung.',
      'A rule failed because of a fault of the register, not of your record. So that nothing is published unchecked, publication stops. Report the fault with the text of the message.',
    ],
  ),
] as const;
export type ReaderRuleId = (typeof READER_RULES)[number]['id'];
