import { describe, expect, it } from 'vitest';

import { translate } from '#i18n/index.ts';
import { readSample } from '../../tests/build/sample-catalogue.ts';
import { editUrl, reportUrl } from './repository.ts';

const { catalogue, settings } = readSample();
const record = catalogue.solution.get('antragshilfe')!;
const repository = { url: 'https://code.example/gruppe/maki', branch: 'main', contentPath: 'daten/content' };
const github = { ...settings, repository: { ...repository, host: 'github' as const } };
const gitlab = { ...settings, repository: { ...repository, host: 'gitlab' as const } };
const nowhere = { ...settings, repository: { ...repository, host: 'github' as const, url: undefined } };

describe('editUrl', () => {
  it('opens the file at the host', () => {
    const file = 'daten/content/organisations/musterstadt/solutions/antragshilfe.md';
    expect(editUrl(github, record.file, 'de')).toBe(`${repository.url}/edit/main/${file}`);
    expect(editUrl(gitlab, record.file, 'de')).toBe(`${repository.url}/-/edit/main/${file}`);
  });

  it('leads to the guide where there is no repository', () => {
    expect(editUrl(nowhere, record.file, 'de')).toBe('/mitmachen/');
    expect(reportUrl(nowhere, record, translate('de'))).toBe('/mitmachen/');
    expect(editUrl(nowhere, record.file, 'en')).toBe('/en/mitmachen/');
    expect(reportUrl(nowhere, record, translate('en'))).toBe('/en/mitmachen/');
  });
});

describe('reportUrl', () => {
  it('asks in the language of the page', () => {
    const { searchParams } = new URL(reportUrl(github, record, translate('en')));
    expect(searchParams.get('title')).toBe('Error in solution antragshilfe');
    expect(searchParams.get('body')).toContain('What is wrong');
  });

  it('fills in an issue', () => {
    const { pathname, searchParams } = new URL(reportUrl(github, record, translate('de')));
    expect(pathname).toBe('/gruppe/maki/issues/new');
    expect(searchParams.get('title')).toBe('Fehler in solution antragshilfe');
    expect(searchParams.get('body')).toContain(record.file);
    const there = new URL(reportUrl(gitlab, record, translate('de')));
    expect(there.pathname).toBe('/gruppe/maki/-/issues/new');
    expect(there.searchParams.get('issue[title]')).toBe('Fehler in solution antragshilfe');
    expect(there.searchParams.get('issue[description]')).toContain(record.file);
  });
});
