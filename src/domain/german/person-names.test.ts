import { expect, test } from 'vitest';

import { personNames } from './person-names.ts';

test.each([
  ['Fragen beantwortet Frau Müller.', 'Frau Müller'],
  ['Wenden Sie sich an Herrn Max Beispiel, Referat 3.', 'Herrn Max Beispiel'],
  ['Herr Özdemir leitet das Projekt.', 'Herr Özdemir'],
  ['Das Konzept stammt von Dr. Erika Muster.', 'Dr. Erika Muster'],
  ['Prof. Dr. Anna-Lena Weiß-Schwarz forscht dazu.', 'Prof. Dr. Anna-Lena Weiß-Schwarz'],
  ['Frau Dr. med. Beispiel berät.', 'Frau Dr. med. Beispiel'],
  ['Herr von Muster half.', 'Herr von Muster'],
  ['Frau Ministerin Beispiel eröffnete den Dienst.', 'Frau Ministerin Beispiel'],
  ['Leitung: Dr. Muster', 'Dr. Muster'],
  ['Das Konzept stammt von\nFrau Muster.', 'Frau Muster'],
])('%s names %s', (text, name) => {
  expect(personNames(text).map((found) => found.text)).toEqual([name]);
});

test.each([
  'Frau und Mann werden gleich behandelt.',
  'Ob Frau oder Mann, alle können teilnehmen.',
  'Die Stadt bleibt Herr der Daten.',
  'Das Referat Frau und Beruf berät.',
  'Damit jede Frau Zugang zu Beratung hat.',
  'Für eine Frau Hilfe zu finden, ist schwer.',
  'Als Frau Karriere in der Verwaltung machen.',
  'Das Rathaus liegt in der Dr. Karl Renner Straße 3.',
  'Die Anschrift lautet Dr.-Karl-Renner-Straße 3.',
  'Das Dr. von Haunersche Kinderspital nutzt den Dienst.',
  'Die Prof. Dr. Muster GmbH lieferte das Modell.',
  'Ein Team aus Dr.-Ing. und Informatik.',
  'Sehr geehrte Frau Ministerin,',
  'Herr Bürgermeister und Rat stimmten zu.',
  'Die Dr. Muster Stiftung fördert das Vorhaben.',
  'Frauen und Herren nutzen den Dienst.',
  'Die Kauffrau Anna ist eine erfundene Figur.',
  'Die Hausherrn Dienste sind gemeint.',
  'Der Herr Anspruch',
  'Wissen geht von Frau zu Frau weiter.',
  'Der Unterschied zwischen Frau und Mann',
  'Ein Abend für Frau Holle und andere Märchen? Nein, nur Frau Bürgermeisterin.'.slice(-24),
  'Frau Verwaltung',
])('%s names nobody', (text) => {
  expect(personNames(text)).toEqual([]);
});

test('the place is exact', () => {
  expect(personNames('Das weiß Frau Müller nicht.')).toEqual([{ text: 'Frau Müller', start: 9, end: 20 }]);
});
