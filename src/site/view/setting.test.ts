import { describe, expect, it } from 'vitest';

import { completeSettings } from '#domain/settings.ts';
import { settingView } from './setting.ts';

const settings = completeSettings({
  name: 'MaKI',
  title: 'Marktplatz',
  operator: {
    name: 'Stadt Musterstadt',
    address: ['Rathausplatz 1', '12345 Musterstadt'],
    email: 'ki@stadt.example',
  },
  accessibility: {
    feedback: { url: 'https://www.stadt.example/barriere', email: 'barrierefrei@stadt.example' },
    enforcement: { name: 'Durchsetzungsstelle', url: 'https://www.stelle.example/' },
    assessedOn: '2026-11-23',
  },
});

describe('settingView', () => {
  it.each([
    ['operator.name', 'Name', [{ text: 'Stadt Musterstadt' }]],
    ['operator.address', 'Anschrift', [{ text: 'Rathausplatz 1' }, { text: '12345 Musterstadt' }]],
    ['operator.email', 'E-Mail', [{ text: 'ki@stadt.example', href: 'mailto:ki@stadt.example' }]],
    [
      'accessibility.feedback',
      'Barriere melden',
      [
        { text: 'barrierefrei@stadt.example', href: 'mailto:barrierefrei@stadt.example' },
        { text: 'stadt.example', href: 'https://www.stadt.example/barriere', external: true },
      ],
    ],
    [
      'accessibility.enforcement',
      'Durchsetzungsstelle',
      [{ text: 'Durchsetzungsstelle', href: 'https://www.stelle.example/', external: true }],
    ],
    ['accessibility.assessedOn', 'Bewertet am', [{ text: '23. November 2026' }]],
    ['operator.phone', 'Telefon', []],
    ['privacy.officer', 'Datenschutzbeauftragte Stelle', []],
  ])('shows %s', (name, label, lines) => {
    expect(settingView(settings, name, 'de')).toEqual({ label, lines });
  });

  it('refuses a name the settings do not have', () => {
    expect(() => settingView(settings, 'operator.nmae', 'de')).toThrow(
      'Die Einstellung „operator.nmae“ gibt es nicht.',
    );
  });
});
