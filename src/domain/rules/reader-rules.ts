import { formRule } from './form-rule.ts';

/** Rules that the reader applies before there is a record: bytes, characters, front matter, YAML, files. */
export const READER_RULES = [
  formRule(
    'datei-unlesbar',
    ['Datei lässt sich nicht lesen', 'The file cannot be read'],
    [
      'Eine Datei oder ein Ordner lässt sich nicht öffnen. Kein Eintrag darf stillschweigend fehlen, deshalb hält die Prüfung hier an. Prüfen Sie die Zugriffsrechte und ob die Datei noch da ist.',
      'A file or folder cannot be opened. No entry may go missing without notice, so the check stops here. Check the permissions and whether the file is still there.',
    ],
  ),
  formRule(
    'datei-verweis',
    ['Verweis statt Datei', 'Link instead of a file'],
    [
      'Verweise (Symlinks) und Sonderdateien könnten auf Inhalte außerhalb des Registers zeigen und sie veröffentlichen. Legen Sie an dieser Stelle eine gewöhnliche Datei an.',
      'Links (symlinks) and special files could point to content outside the register and publish it. Put a regular file here instead.',
    ],
  ),
  formRule(
    'datei-ausfuehrbar',
    ['Datei ist ausführbar', 'File is executable'],
    [
      'Ein Eintrag ist Text und wird nie ausgeführt. Das Recht zum Ausführen ist ein Versehen oder ein Angriff. Nehmen Sie es weg, zum Beispiel mit „chmod 644“.',
      'An entry is text and is never executed. Permission to execute it is a mistake or an attack. Remove it, for example with “chmod 644”.',
    ],
  ),
  formRule(
    'datei-endung',
    ['Falsche Dateiendung', 'Wrong file extension'],
    [
      'Im Ordner einer Stelle liegen nur Einträge, und Einträge enden auf .md in Kleinbuchstaben. Alles andere würde nie gelesen. Benennen Sie die Datei um oder entfernen Sie sie.',
      'The folder of an authority contains only entries, and entries end in .md in lower case. Anything else would never be read. Rename or remove the file.',
    ],
  ),
  formRule(
    'datei-ort',
    ['Datei am falschen Ort', 'File in the wrong place'],
    [
      'Der Ordner sagt, was ein Eintrag ist: solutions, deployments oder needs; organisation.md liegt direkt im Ordner der Stelle. An anderen Orten wird keine Datei gelesen. Verschieben Sie sie in den passenden Ordner.',
      'The folder says what an entry is: solutions, deployments or needs; organisation.md is directly in the folder of the authority. Files in other places are not read. Move the file to the right folder.',
    ],
  ),
  formRule(
    'datei-zu-gross',
    ['Datei zu groß', 'File too large'],
    [
      'Ein Eintrag darf höchstens 65.536 Byte groß sein. Das reicht für mehr als zehn Seiten Text und hält Seiten und Suche schnell. Kürzen Sie den Text und verweisen Sie auf ausführliche Unterlagen.',
      'An entry may have at most 65,536 bytes. That is enough for more than ten pages of text and keeps pages and search fast. Shorten the text and link to longer documents.',
    ],
  ),
  formRule(
    'stelle-fehlt',
    ['Beschreibung der Stelle fehlt', 'Description of the authority is missing'],
    [
      'Jeder Eintrag gehört zu einer Stelle, die ihn verantwortet. Im Ordner der Stelle muss deshalb organisation.md liegen. Legen Sie die Datei an oder verschieben Sie die Einträge in den richtigen Ordner.',
      'Every entry belongs to an authority that is responsible for it. The folder of the authority must therefore contain organisation.md. Create that file or move the entries to the right folder.',
    ],
  ),
  formRule(
    'utf16',
    ['Datei in UTF-16 gespeichert', 'File saved as UTF-16'],
    [
      'Die Datei ist in UTF-16 gespeichert, meist vom Windows-Editor („Unicode“). Alle Einträge sind in UTF-8 geschrieben. Speichern Sie die Datei mit der Kodierung UTF-8 ohne BOM.',
      'The file is saved as UTF-16, usually by Windows Notepad (“Unicode”). All entries are written in UTF-8. Save the file with the encoding UTF-8 without BOM.',
    ],
  ),
  formRule(
    'utf8-ungueltig',
    ['Datei nicht in UTF-8', 'File not in UTF-8'],
    [
      'Die Datei enthält Bytes, die in UTF-8 kein Zeichen sind, oft Umlaute aus einer älteren Kodierung. Sie würden falsch angezeigt. Speichern Sie die Datei als UTF-8 und prüfen Sie die Umlaute.',
      'The file contains bytes that are not characters in UTF-8, often umlauts in an older encoding. They would be displayed incorrectly. Save the file as UTF-8 and check the umlauts.',
    ],
  ),
  formRule(
    'bom',
    ['Bytereihenfolge-Marke am Anfang', 'Byte order mark at the beginning'],
    [
      'Die Datei beginnt mit einer unsichtbaren Marke (BOM), die manche Programme für Text halten. Speichern Sie sie als „UTF-8 ohne BOM“.',
      'The file begins with an invisible mark (BOM) that some programs mistake for text. Save it as “UTF-8 without BOM”.',
    ],
  ),
  formRule(
    'nul-zeichen',
    ['NUL-Zeichen', 'NUL character'],
    [
      'Ein NUL-Zeichen kommt in keinem Text vor; manche Programme hören dort auf zu lesen. Entfernen Sie es oder speichern Sie die Datei neu als UTF-8.',
      'A NUL character does not belong in any text; some programs stop reading there. Remove it or save the file again as UTF-8.',
    ],
  ),
  formRule(
    'steuerzeichen',
    ['Steuerzeichen', 'Control character'],
    [
      'Steuerzeichen sind unsichtbar und stammen meist aus kopiertem Text. Sie stören Exporte und die Anzeige. Entfernen Sie sie; erlaubt sind nur Zeilenende und Tabulator.',
      'Control characters are invisible and usually come from copied text. They disrupt exports and display. Remove them; only line breaks and tabs are allowed.',
    ],
  ),
  formRule(
    'ersatzzeichen',
    ['Verlorenes Zeichen', 'Lost character'],
    [
      'Das Zeichen � steht dort, wo beim Speichern ein anderes verloren ging, meist ein Umlaut. Setzen Sie das richtige Zeichen ein.',
      'The character � appears where another one was lost when the file was saved, usually an umlaut. Enter the right character.',
    ],
  ),
  formRule(
    'bidi-zeichen',
    ['Zeichen für die Schreibrichtung', 'Character that changes the writing direction'],
    [
      'Solche Zeichen ändern die Richtung, in der Text angezeigt wird. Damit ließe sich anderes zeigen, als in der Datei steht. Entfernen Sie das Zeichen.',
      'Such characters change the direction in which text is displayed. They could be used to show something other than what is in the file. Remove the character.',
    ],
  ),
  formRule(
    'unsichtbares-zeichen',
    ['Unsichtbares Zeichen', 'Invisible character'],
    [
      'Unsichtbare Zeichen, etwa weiche Trennzeichen, stammen meist aus kopiertem Text. Wörter mit ihnen findet die Suche nicht. Löschen Sie das Zeichen; am einfachsten tippen Sie das Wort neu.',
      'Invisible characters such as soft hyphens usually come from copied text. The search does not find words that contain them. Delete the character; the easiest way is to type the word again.',
    ],
  ),
  formRule(
    'nichtzeichen',
    ['Code ohne Zeichen', 'Code that is not a character'],
    [
      'Unicode hat Codes, die nie ein Zeichen sein werden. Sie lassen sich nicht anzeigen und stören Exporte. Entfernen Sie den Code.',
      'Unicode has codes that will never be characters. They cannot be displayed and disrupt exports. Remove the code.',
    ],
  ),
  formRule(
    'nicht-nfc',
    ['Zerlegte Umlaute', 'Decomposed umlauts'],
    [
      'Ein „ü“ kann aus einem oder aus zwei Zeichen bestehen und sieht gleich aus. Damit Suche und Vergleich sicher sind, gilt die Form mit einem Zeichen (Unicode NFC). Tippen Sie das Wort neu.',
      'An “ü” can consist of one character or of two and looks the same. To make search and comparison reliable, the form with one character is required (Unicode NFC). Type the word again.',
    ],
  ),
  formRule(
    'kopf-fehlt',
    ['Kopf fehlt', 'Front matter is missing'],
    [
      'Jeder Eintrag beginnt mit einem Kopf, der die Angaben enthält. Er steht zwischen zwei Zeilen mit ---. Setzen Sie die erste an den Anfang der Datei.',
      'Every entry begins with front matter that contains the fields. It is placed between two lines with ---. Put the first of these at the beginning of the file.',
    ],
  ),
  formRule(
    'kopf-toml',
    ['Kopf in TOML', 'Front matter in TOML'],
    [
      'Der Kopf ist mit +++ begonnen, also in TOML geschrieben. Das Register liest nur YAML, damit alle Einträge gleich aussehen. Schreiben Sie die Angaben als „feld: wert“ zwischen zwei Zeilen ---.',
      'The front matter begins with +++, so it is written in TOML. The register reads only YAML, so that all entries look alike. Write the fields as “field: value” between two lines ---.',
    ],
  ),
  formRule(
    'kopf-sprache',
    ['Angabe hinter dem ersten ---', 'Text after the first ---'],
    [
      'Hinter dem ersten --- könnte eine Programmsprache stehen, deren Code manche Werkzeuge ausführen. Hier ist das nicht erlaubt. Lassen Sie in der ersten Zeile nur --- stehen.',
      'The first --- could be followed by the name of a programming language whose code some tools execute. That is not allowed here. Leave only --- in the first line.',
    ],
  ),
  formRule(
    'kopf-ende-fehlt',
    ['Ende des Kopfs fehlt', 'End of the front matter is missing'],
    [
      'Ohne die zweite Zeile --- ist nicht zu erkennen, wo die Angaben enden und der Text beginnt. Setzen Sie nach der letzten Angabe eine Zeile mit ---.',
      'Without the second line --- it is not clear where the fields end and the text begins. Put a line with --- after the last field.',
    ],
  ),
  formRule(
    'kopf-keine-felder',
    ['Kopf ohne Felder', 'Front matter without fields'],
    [
      'Zwischen den beiden Zeilen --- stehen keine Angaben. Ein Eintrag besteht aus Zeilen der Form „feld: wert“. Legen Sie ihn mit „npm run new“ an oder nehmen Sie einen vorhandenen als Vorlage.',
      'There are no fields between the two lines ---. An entry consists of lines of the form “field: value”. Create it with “npm run new” or use an existing entry as a model.',
    ],
  ),
  formRule(
    'yaml-syntax',
    ['Kopf ist kein gültiges YAML', 'Front matter is not valid YAML'],
    [
      'Der Kopf lässt sich nicht lesen. Meist fehlt ein Anführungszeichen um einen Text mit Doppelpunkt, oder die Einrückung stimmt nicht. Verbessern Sie die Zeile; danach werden die übrigen Angaben geprüft.',
      'The front matter cannot be read. Usually a text with a colon has no quotation marks, or the indentation is wrong. Correct the line; the other fields will then be checked.',
    ],
  ),
  formRule(
    'yaml-direktive',
    ['YAML-Anweisung', 'YAML directive'],
    [
      'Zeilen wie %YAML oder %TAG ändern, wie der Kopf gelesen wird. Ein Eintrag soll überall dasselbe bedeuten. Entfernen Sie die Zeile.',
      'Lines such as %YAML or %TAG change how the front matter is read. An entry should mean the same everywhere. Remove the line.',
    ],
  ),
  formRule(
    'yaml-mehrere-dokumente',
    ['Mehrere YAML-Dokumente', 'Several YAML documents'],
    [
      'Der Kopf enthält eine weitere Trennzeile, so dass mehrere Dokumente entstehen. Ein Teil der Angaben ginge verloren. Entfernen Sie die Trennzeile.',
      'The front matter contains another separator, which splits it into several documents. Some of the fields would be lost. Remove the separator.',
    ],
  ),
  formRule(
    'yaml-anker',
    ['YAML-Anker', 'YAML anchor'],
    [
      'Mit Ankern (&name) verweisen Werte aufeinander. Das ist schwer zu lesen und lässt sich missbrauchen. Entfernen Sie den Anker und schreiben Sie Werte aus. Texte, die mit & beginnen, gehören in Anführungszeichen.',
      'Anchors (&name) let values refer to each other. That is hard to read and can be abused. Remove the anchor and write the values out. Texts that begin with & must be in quotation marks.',
    ],
  ),
  formRule(
    'yaml-verweis',
    ['YAML-Verweis', 'YAML alias'],
    [
      'Ein Verweis (*name) setzt einen Wert von anderer Stelle ein. Leserinnen und Leser sehen ihn nicht. Schreiben Sie den Wert aus. Texte, die mit * beginnen, gehören in Anführungszeichen.',
      'An alias (*name) inserts a value from elsewhere. Readers do not see it. Write the value out. Texts that begin with * must be in quotation marks.',
    ],
  ),
  formRule(
    'yaml-merge',
    ['YAML-Zusammenführung', 'YAML merge key'],
    [
      'Das Zeichen << mischt Felder von anderer Stelle ein und wird nicht überall gleich gelesen. Schreiben Sie die Felder aus.',
      'The key << merges in fields from elsewhere and is not read in the same way everywhere. Write the fields out.',
    ],
  ),
  formRule(
    'yaml-tag',
    ['YAML-Typangabe', 'YAML tag'],
    [
      'Typangaben (!name) ändern, was ein Wert bedeutet, und können in manchen Programmen Code ausführen. Entfernen Sie die Angabe. Texte, die mit ! beginnen, gehören in Anführungszeichen.',
      'Tags (!name) change what a value means and can execute code in some programs. Remove the tag. Texts that begin with ! must be in quotation marks.',
    ],
  ),
  formRule(
    'doppelter-schluessel',
    ['Feld steht zweimal', 'Field appears twice'],
    [
      'Steht ein Feld zweimal, ist unklar, welcher Wert gilt, und Programme entscheiden verschieden. Behalten Sie den richtigen Wert und entfernen Sie den anderen.',
      'If a field appears twice, it is unclear which value applies, and programs decide differently. Keep the right value and remove the other.',
    ],
  ),
  formRule(
    'schluessel-kein-text',
    ['Feldname ist kein Text', 'Field name is not text'],
    [
      'Feldnamen sind Wörter aus der Feldliste. Zahlen, Listen oder leere Namen sind keine. Prüfen Sie, ob vor dem Doppelpunkt der Name fehlt oder eine Klammer zu viel steht.',
      'Field names are words from the field list. Numbers, lists and empty names are not. Check whether the name before the colon is missing or there is a bracket too many.',
    ],
  ),
  formRule(
    'verbotener-schluessel',
    ['Verbotener Feldname', 'Forbidden field name'],
    [
      'Namen wie __proto__ haben in JavaScript eine besondere Bedeutung und dienen Angriffen. Kein Feld heißt so. Entfernen Sie das Feld.',
      'Names such as __proto__ have a special meaning in JavaScript and are used for attacks. No field has such a name. Remove the field.',
    ],
  ),
  formRule(
    'leerer-wert',
    ['Feld ohne Wert', 'Field without a value'],
    [
      'Ein Feld ohne Wert lässt offen, ob die Angabe unbekannt ist oder vergessen wurde. Tragen Sie einen Wert ein oder entfernen Sie das Feld; dann steht auf der Seite „keine Angabe“.',
      'A field without a value does not say whether the detail is unknown or was forgotten. Enter a value or remove the field; the page then says “not stated”.',
    ],
  ),
  formRule(
    'mehrdeutiger-wert',
    ['Mehrdeutiger Wert', 'Ambiguous value'],
    [
      'Werte wie 010, 1.10 oder True lesen Programme verschieden, mal als Zahl, mal als Text. Setzen Sie Texte und Nummern in Anführungszeichen und schreiben Sie Zahlen in gewöhnlicher Form.',
      'Programs read values such as 010, 1.10 or True differently, as a number or as text. Put texts and reference numbers in quotation marks and write numbers in their plain form.',
    ],
  ),
  formRule(
    'zu-tief',
    ['Zu tief verschachtelt', 'Nested too deeply'],
    [
      'Kein Feld liegt tiefer als zehn Ebenen. Mehr ist ein Versehen bei Klammern oder Einrückung oder ein Angriff auf das Leseprogramm. Vergleichen Sie die Stelle mit der Feldliste.',
      'No field is nested more than ten levels deep. More than that is a mistake in brackets or indentation, or an attack on the program that reads the file. Compare this place with the field list.',
    ],
  ),
  formRule(
    'text-ueberladen',
    ['Text mit zu vielen Auszeichnungen', 'Text with too much markup'],
    [
      'Der Text enthält über 2.000 Zeichen, die Verweise, Tabellen oder Hervorhebungen einleiten. So viele braucht kein Eintrag; das Lesen würde sehr lange dauern. Kürzen Sie Tabellen und Linklisten und verweisen Sie auf die Quelle.',
      'The text contains more than 2,000 characters that start links, tables or emphasis. No entry needs that many; reading them would take very long. Shorten tables and lists of links and refer to the source.',
    ],
  ),
  formRule(
    'regel-abgebrochen',
    ['Regel ließ sich nicht prüfen', 'Rule could not be checked'],
    [
      'Eine Regel ist an einem Fehler des Registers gescheitert, nicht an Ihrem Eintrag. Damit nichts ungeprüft erscheint, hält die Veröffentlichung an. Melden Sie den Fehler mit dem Text der Meldung.',
      'A rule failed because of a fault in the register, not in your entry. Publication stops so that nothing is published unchecked. Report the fault with the text of the message.',
    ],
  ),
] as const;
export type ReaderRuleId = (typeof READER_RULES)[number]['id'];
