import { describe, expect, it } from 'vitest';

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
    expect(editUrl(github, record.file)).toBe(`${repository.url}/edit/main/${file}`);
    expect(editUrl(gitlab, record.file)).toBe(`${repository.url}/-/edit/main/${file}`);
  });

  it('leads to the guide where there is no repository', () => {
    expect(editUrl(nowhere, record.file)).toBe('/mitmachen/');
    expect(reportUrl(nowhere, record)).toBe('/mitmachen/');
  });
});

describe('reportUrl', () => {
  it('fills in an issue', () => {
    const { pathname, searchParams } = new URL(reportUrl(github, record));
    expect(pathname).toBe('/gruppe/maki/issues/new');
    expect(searchParams.get('title')).toBe('Fehler in solution antragshilfe');
    expect(searchParams.get('body')).toContain(record.file);
    const there = new URL(reportUrl(gitlab, record));
    expect(there.pathname).toBe('/gruppe/maki/-/issues/new');
    expect(there.searchParams.get('issue[title]')).toBe('Fehler in solution antragshilfe');
    expect(there.searchParams.get('issue[description]')).toContain(record.file);
  });
});
