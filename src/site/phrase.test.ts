import { expect, it } from 'vitest';

import { translate } from '#i18n/index.ts';
import { filled, joined, recordText } from './phrase.ts';

const german = recordText('Antragshilfe', 'en');

it('marks the words of records where the page is in another language', () => {
  expect(german).toEqual({ text: 'Antragshilfe', lang: 'de' });
  expect(recordText('Antragshilfe', 'de')).toEqual({ text: 'Antragshilfe' });
});

it('joins texts and leaves out empty ones', () => {
  expect(joined(['a', '', undefined, { text: 'b' }], ', ')).toEqual({ text: 'a, b' });
  expect(joined([])).toEqual({ text: '' });
});

it('keeps the language of each piece', () => {
  const phrase = joined([joined([german, ' ('], ''), '3 uses)']);
  expect(phrase.text).toBe('Antragshilfe (3 uses)');
  expect(phrase.parts).toEqual([german, { text: ' (' }, { text: '3 uses)' }]);
});

it('fills texts of the interface', () => {
  const title = { solution: german, organisation: recordText('Stadt Musterstadt', 'en') };
  const phrase = filled(translate('en'), 'deployment.title', title);
  expect(phrase.text).toBe(
    translate('en')('deployment.title', { solution: 'Antragshilfe', organisation: 'Stadt Musterstadt' }),
  );
  expect(phrase.parts?.filter(({ lang }) => lang === 'de').map(({ text }) => text)).toEqual([
    'Antragshilfe',
    'Stadt Musterstadt',
  ]);
  expect(filled(translate('de'), 'deployment.title', { solution: 'A', organisation: 'B' })).toEqual({
    text: translate('de')('deployment.title', { solution: 'A', organisation: 'B' }),
  });
});

it('takes braces in a value for text', () => {
  const phrase = filled(translate('en'), 'deployment.title', {
    solution: '{organisation}',
    organisation: 'B',
  });
  expect(phrase.text).toContain('{organisation}');
});
