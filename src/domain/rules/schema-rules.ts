/** Rules of form that follow from the schemas. */
export const SCHEMA_RULE_IDS = [
  'pflichtfeld-fehlt',
  'unbekanntes-feld',
  'unbekannter-wert',
  'falscher-typ',
  'text-zu-lang',
  'text-zu-kurz',
  'liste-leer',
  'liste-zu-lang',
  'zahl-ausserhalb',
  'webadresse-ungueltig',
  'email-ungueltig',
  'datum-ungueltig',
  'kennung-ungueltig',
  'leistungsschluessel-ungueltig',
  'regionalschluessel-ungueltig',
  'leerraum-am-rand',
  'sonderzeichen',
  'form-ungueltig',
] as const;
export type SchemaRuleId = (typeof SCHEMA_RULE_IDS)[number];
