// Word lists for the compound splitter. Checked against tests/search/compounds.tsv.

/** Base words of which administrative compounds are made, in the form they take there. */
export const COMPOUND_PARTS: readonly string[] = `
  abbau abfall abfrage abfälle abgabe abgeordnete abgleich abkommen ablage ablauf ablehnung abläufe
  abmeldung abnahme abrechnung abruf abschiebung abschluss abschlüsse absicherung abstimmung abteilung
  abwasser abwehr adresse agent agentur agrar akte aktion algorithmen algorithmus alltag alter ampel amt
  analyse anbieter anerkennung anforderung anfrage angabe angebot angestellte angriff anhörung anlage
  anliegen anmeldung anonymisierung anordnung anpassung anruf anschrift anspruch ansprüche anstalt anteil
  antrag antragsteller anträge antwort anwalt anweisung anwender anwendung anwohner anwälte anzeige arbeit
  arbeiter arbeitgeber arbeitnehmer arbeitslos archiv art arznei arzt assistent assistenz asyl aufenthalt
  auffälligkeit aufgabe aufklärung aufnahme aufruf aufsicht aufstellung auftrag auftraggeber auftragnehmer
  aufträge aufwand ausbau ausbildung ausbruch ausbrüche ausfall ausfuhr ausfälle ausführung ausgabe
  ausgleich auskunft auskünfte ausland ausländer ausnahme ausreise aussage ausschluss ausschreibung
  ausschuss ausstellung austausch auswahl ausweis auswertung auszahlung auszubildende auszug
  authentifizierung auto autobahn automation automatisierung außen azubi bahn bahnhof bank barriere basis
  bau baum baustein baustelle bauwerk beamte bearbeitung beauftragte beauftragter bebauung bedarf
  bedienstete bedienung bedingung befragung befreiung beförderung begehren beglaubigung begriff begründung
  begutachtung behandlung behindert behinderung behörde beihilfe beitrag beiträge bekanntmachung bekämpfung
  belastung beleg belegung beleuchtung bemessung benachrichtigung benutzung beobachtung beratung
  berechtigung bereich bereitschaft bereitstellung berg bergbau bericht berichterstattung beruf beschaffung
  bescheid bescheinigung beschluss beschlüsse beschreibung beschwerde beschäftigte besichtigung besitz
  besoldung bestand bestandteil bestellung besteuerung bestimmung bestätigung besucher beteiligung betrag
  betreiber betreuer betreuung betrieb betrug beträge bevölkerung bewegung beweis bewerber bewerbung
  bewertung bewilligung bewirtschaftung bewohner bezirk bezug bezüge bibliothek bilanz bild bildung
  biometrie boden bot botschaft brand brief brände brücke buchführung buchhaltung buchung budget bund
  bundesrat bundestag bundeswehr bus buße bußgeld bäume bücher bürger bürgermeister büro chat chatbot cloud
  code computer cyber darlehen darstellung datei daten datenbank datensatz datum deich delikt denkmal
  denkmäler diagnose dialekt dialog diebstahl dienst dienstleistung diesel digital digitalisierung direktion
  direktor dokument dokumentation dolmetscher dorf drogen drohne druck druckerei durchführung durchsuchung
  ebene ehrenamt eigentum eigentümer eignung einbruch einbrüche einbürgerung einfuhr einführung eingabe
  eingang eingliederung eingänge einheit einkauf einkommen einnahme einreise einrichtung einsatz einschulung
  einsicht einspruch einstellung einsätze eintrag eintragung einträge einwanderung einwendung einwilligung
  einwohner einzel elektronisch eltern emission empfänger energie engagement entgelt entnahme entscheid
  entscheidung entschädigung entsiegelung entsorgung entwickler entwicklung entwurf entwässerung entwürfe
  entzug epidemie erbschaft erde ereignis ereignisse erfahrung erfassung erfolg erfüllung ergebnis
  ergebnisse erhaltung erhebung erkennung erklärung erlass erlaubnis ermittler ermittlung ernährung
  erprobung ersatz erschließung erst erstattung erstellung erteilung erwartung erweiterung erzeugnis
  erzeugung erziehung eröffnung etat europa experte export extremismus fach fahndung fahr fahrbahn fahrer
  fahrrad fahrt fahrzeug fall familie fassung fehl fehler feld fern feststellung feuer feuerwehr finanz
  finanzierung firmen fischerei flucht flug flughafen flugzeug flur flurstück fluss fläche flüchtling flüge
  flüsse folge forderung forensik form formular forschung forst fortbildung foto frage fraktion frau frei
  freiheit freizeit fremd friedhof frist früh funk funktion fälle förder förderung führer führerschein
  führung gas gast gebiet geburt gebärden gebäude gebühr gefahr gefährdung gegenstand gegenstände gehalt
  geld geldwäsche gemeinde genehmigung geo gericht gerät geräusch geschwindigkeit geschäft gesellschaft
  gesetz gesetzgebung gesicht gespräch gestaltung gesundheit gewalt gewerbe gewinn gewinnung gleichstellung
  grad gremium grenz grund grundbuch grundgesetz grundlage grundsatz grundsicherung grundstück gruppe größe
  grün gründung gutachten gutachter gäste gültigkeit güter hafen haft haftpflicht haftung halter hand
  handbuch handel handlung handwerk handy hardware hass hauptstadt haus haushalt hausrat hebesatz heim
  heirat heizung helfer herkunft hersteller herstellung hilfe hinweis hochbau hochrisiko hochschule
  hochwasser holz hund hygiene händler häuser höhe identifikation identifizierung identität immission
  immobilie impf import industrie infektion information inhalt inklusion innenministerium innovation
  insolvenz inspektion institut integration intelligenz internet jagd jahr jugend jugendliche justiz
  kabinett kamera kammer kanal kanzlei kanäle karte kartell kasse katalog kataster katastrophe kauf kenntnis
  kennzahl kennzeichen kfz kind kindergarten kita klage klasse klassifikation klassifizierung klima klinik
  kläger klär klärung kommission kommunal kommune kompetenz konsulat konten konto kontroll kontrolle konzept
  kooperation koordinate koordination koordinierung kosten kraft kraftwerk kranken krankenhaus krankheit
  kredit kreis kreislauf kreistag kriminal kriminalität krippe krise kräfte kultur kunde kunst kurs kurz
  kämmerei körperschaft kündigung lage lager land landkreis landrat landschaft landtag landwirtschaft laser
  last lauf leben lebensmittel lebensraum lehr lehrer lehrgang leistung leit leiter leitlinie leitstelle
  leitung lenkung lern licht lieferung liegenschaft linie liste lizenz logistik lohn lotse luft luftfahrt
  länder lärm lösung lücke machbarkeit mahn mahnung mail management mandat mangel marke markt maschine masse
  material maßnahme medien medikament medizin melde melder meldung menge mensch merkmal mess messung
  metadaten methode miet miete mieter migration minister ministerium missbrauch mitarbeiter mitglied
  mitteilung mittel mittelstand mitwirkung mobilfunk mobilität modell modernisierung monat monitoring muster
  mängel märkte müll nachforderung nachfrage nachhaltigkeit nachlass nachricht nachtrag nachweis nah name
  natur netz netzwerk neubau niederlassung notar notfall notfälle notruf nummer nutzer nutzung ober
  oberfläche objekt online opfer optimierung ordnung ordnungswidrigkeit organisation ort ortung pandemie
  park parlament partei partizipation partnerschaft pass patent patient pegel person personal
  personalausweis personenstand petition pflanze pflege pfleger pflicht pfändung phase pilot plan planung
  plattform platz plausibilität pläne plätze politik polizei portal post postleitzahl praxis preis presse
  probe problem prognose programm programmierung projekt protokoll prozess präsident präsidium prävention
  prüf prüfer prüfung punkt qualifikation qualifizierung qualität quelle rad radar rahmen rat rate rathaus
  raum rechen recherche rechner rechnung rechnungshof recht rechtsmittel rechtsprechung recycling referat
  referent reform regel regelung regen regierung region regional register reha rehabilitation reinhalte
  reinigung reise renovierung rente rettung richter richtlinie risiken risiko roboter rohstoff rolle
  ruhestand räder räte räumung rückfrage rückmeldung rückruf rückzahlung rüstung saal sach sachbearbeitung
  sachverhalt sachverständige sammlung sanierung satellit satz satzung scan scanner schaden schadstoff
  schein schicht schiff schifffahrt schild schlagloch schlaglöcher schleuse schließung schlüssel schnee
  schnittstelle schreib schreiben schrift schriftsatz schritt schul schuld schule schulung schutz
  schwerbehindert schwerbehinderung schwerpunkt schäden schätzung schüler seite senat sensor server service
  seuche sicherheit sicherung siedlung signal signatur simulation sitzung software solar sortierung
  souveränität sozial spar speicher speicherung spiel sport sprach sprache sprechen spur staat
  staatsangehörigkeit staatsanwalt staatsanwaltschaft stadt stand standard standesamt standort statistik
  stau stelle stellplatz stellung stellungnahme sterbe steuer steuerung stiftung stimm stimme stipendium
  stoff straf strafe strahlen strahlung strategie straße strecke strom struktur student studie studien
  studierende studium städte stände störung subvention such suche system sätze tabelle tag tarif tat
  tatbestand team technik technologie teilhabe teilnehmer telefon termin terror test text therapie ticket
  tiefbau tier titel tourismus training transkription transparenz transport trauung treffer trink träger
  tunnel täter tätigkeit umfang umfrage umgang umlage umsatz umsetzung umsätze umwelt umzug unfall unfälle
  universität unterbringung unterhalt unterhaltung unterlage unternehmen unternehmer unterricht unterschrift
  unterstützung untersuchung urheber urkunde urlaub urteil veranlagung veranstaltung verantwortung
  verarbeitung verband verbindung verbot verbrauch verbraucher verbrechen verbund verbände verdacht verein
  vereinbarung vereinigung verfahren verfassung verfolgung verfügbarkeit verfügung vergabe vergleich
  vergütung verhandlung verhütung verkauf verkehr verlauf verletzung verlängerung vermeidung vermerk
  vermessung vermieter vermittlung vermögen vernehmung verordnung verpflichtung versammlung versand
  verschlüsselung versicherung versiegelung version versorgung verspätung verstoß verstöße versuch
  verteidigung verteilung vertrag vertretung vertrieb verträge verträglichkeit verwaltung verwarnung
  verwendung verzeichnis verzug veröffentlichung video vielfalt visum volk vollmacht vollstreckung
  vollständigkeit vollzug voranmeldung vorauszahlung vorbereitung vorbescheid vorfall vorfälle vorgang
  vorgänge vorhaben vorhersage vorlage vorprüfung vorschlag vorschläge vorschrift vorschuss vorsorge
  vorstand wache waffe wahl wald wandel warn warnung wartung wasser web wechsel weg weisung weiterbildung
  werk werkstatt werkzeug wert wesen wettbewerb wetter widerruf widerspruch wiederholung wind winter
  wirtschaft wissen wissenschaft woche wohn wohnsitz wohnung wort wähler wälder wärme wörter zahl zahlung
  zeichen zeit zeitraum zeitschrift zeitung zensus zentral zentrale zentrum zertifikat zeuge zeugnis ziel
  zivil zoll zone zugang zugriff zugänge zukunft zulage zulassung zuordnung zusatz zuschlag zuschuss zustand
  zustellung zustimmung zustände zuständigkeit zuteilung zuwanderung zuweisung zuwendung zwang zweck ämter
  änderung ärzte öffentlichkeit öffnung übergabe übergang übermittlung übernahme überprüfung übersetzung
  übersicht übertragung überwachung übung
`
  .trim()
  .split(/\s+/);

/** Words that could be taken apart but must stay whole: lexicalised ones, and accidents such as „Mitarbeiter“. */
export const WHOLE_WORDS: readonly string[] = `
  anwendung anwohnerinnen arbeitgeber arbeitnehmer auftrag auftraggeber ausgangslage auskunft ausland
  auszubildende autobahn autobahnen bahnhof baustein bausteine bausteinen baustelle baustellen bauwerk
  bauwerke beamte beamter bergbau bergheim berichterstattung bestandteil bestandteile besucherinnen bildhaft
  bundesrat bundesrates bundestag bundestages bundeswehr bußgeld bürgerinnen bürgermeister chatbot chatbots
  datenbank datenbanken datensatz datensätze datensätzen datum deutschland dienstleister dienstleistung
  dienstleistungen ehrenamt einkommen einwohner erstehen fahrbahn fahrbahnen fahrrad fahrzeug fahrzeuge
  fahrzeugen fehlerhaft fernsehen feuerwehr flughafen flugzeug flurstück flurstücke freigehalten freigesetzt
  freisprechen freistellen freitag freitags freizeit friedhof frühjahr führerschein gastieren gegenstand
  geldwäsche gemeinde genehmigung gerichtshof gerichtsstand gesundheit grundbuch grundgesetz grundgesetzes
  grundlage grundlagen grundsatz grundsicherung grundstück grundsätze gutachten haftpflicht haftraum
  hafträume handwerk hauptstadt haushalt hausrat heimsuchen hochrisiko hochschule hochwasser kindergarten
  kraftwerk kraftwerke krankenhaus krankenhäuser kreislauf kreistag kreistages krisenhaft kurzerhand
  kurzfristig landkreis landkreise landkreisen landkreises landrat landtag landwirtschaft laufzeit
  lebenslauf lebensmittel lebensraum lebensräume lebensunterhalt lebenswert lehramt lehrämter leitlinie
  leitlinien leitstelle leitstellen lichtenberg liegenschaft luftfahrt lückenhaft mangelhaft marktplatz
  massenhaft minister ministerium mitarbeiter mittelalter mitteleuropa mittelfristig mittelstand modellhaft
  musterhaft netzwerk netzwerke notfall notruf oberaudorf oberfläche oberhausen ordnungswidrigkeit parlament
  personalausweis personenstand plantage postleitzahl preiswert protokoll rathaus rathäuser rathäusern
  raumfahrt rechner rechnungshof rechnungshofes rechnungshofs rechtschreibung rechtsmittel rechtspflege
  rechtsprechung rechtzeitig regelrecht richterinnen ruhestand sachbearbeiter sachbearbeiterin
  sachbearbeitung sachverhalt sachverständige schifffahrt schlagloch schnittstelle schnittstellen
  schriftsatz schriftsätze schriftsätzen schuldhaft schwerpunkt schwerpunkte schülerinnen sekretariat
  staatsangehörigkeit staatsanwalt staatsanwaltschaft staatsanwälte staatsanwältin staatsanwältinnen
  staatsbürgerschaft stadtwerke standesamt standhaft standort standorte standorten stellplatz tagesordnung
  tatbestand tatsache tatsachen umgangssprache umwelt unterhalt unternehmen verbandsgemeinde
  verbraucherinnen vereinbarung vereinfachen vereinfacht vereinfachung vereinsamt verfahren vermessung
  verordnung verwaltung vorschrift wahrscheinlichkeit wasserstoff wegfall wegfallen werkstatt werktag
  werktags werkzeug werkzeuge werkzeugen wettbewerb wissenswert wohnhaft zeitalter zeitnah zeitpunkt
  zeitraum zeiträume zeiträumen zeitschrift zielgerichtet zusammenarbeit zuständigkeit zwanghaft
`
  .trim()
  .split(/\s+/);
