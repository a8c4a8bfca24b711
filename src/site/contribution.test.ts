import { describe, expect, it } from 'vitest';

import { readSample } from '../../tests/build/sample-catalogue.ts';
import { contributionWays, MAX_ADDRESS, type ChangedFile } from './contribution.ts';

const { settings } = readSample();
const repository = { url: 'https://code.example/gruppe/maki', branch: 'main', contentPath: 'daten/content' };
const at = (host: 'github' | 'gitlab', contactMailbox?: string) => ({
  ...settings,
  contactMailbox,
  repository: { ...settings.repository, ...repository, host },
});
const file: ChangedFile = {
  path: 'organisations/stadt/solutions/zaun.md',
  text: '---\ntitle: "Zäune & ```Mauern``` #1"\n---\n',
  isNew: true,
};
const long = { ...file, text: `---\ntitle: ${'ä'.repeat(3000)}\n---\n` };
const ways = (...[one, where]: [ChangedFile, ReturnType<typeof at>]) =>
  contributionWays(one, 'Lösung eintragen: zaun', where, 'de');
const ids = (...rest: Parameters<typeof ways>) => ways(...rest).map(({ id }) => id);

describe('ways to a pull request', () => {
  it('fill in name and text of a new file at GitHub', () => {
    const [way] = ways(file, at('github'));
    const { pathname, searchParams } = new URL(way!.href!);
    expect(pathname).toBe('/gruppe/maki/new/main');
    expect(searchParams.get('filename')).toBe(`daten/content/${file.path}`);
    expect(searchParams.get('value')).toBe(file.text);
    expect(way!.copyFirst).toBe(false);
  });

  it('say to copy the text where no address can carry it', () => {
    expect(ids(long, at('github'))).toEqual(['editor', 'issue', 'download']);
    for (const way of ways(long, at('github')).slice(0, 2)) {
      expect(way.copyFirst).toBe(true);
      expect(way.href!.length).toBeLessThanOrEqual(MAX_ADDRESS);
      expect(way.href).not.toContain('%C3%A4%C3%A4');
    }
  });

  it('open the editor for a file that is there', () => {
    const [way] = ways({ ...file, isNew: false }, at('github'));
    expect(way!.href).toBe(`${repository.url}/edit/main/daten/content/${file.path}`);
    const [there] = ways({ ...file, isNew: false }, at('gitlab'));
    expect(there!.href).toBe(`${repository.url}/-/edit/main/daten/content/${file.path}`);
  });

  it('name the new file at GitLab, which takes no text', () => {
    const [way] = ways(file, at('gitlab'));
    expect(way).toMatchObject({ id: 'editor', copyFirst: true });
    expect(new URL(way!.href!).searchParams.get('file_name')).toBe(`daten/content/${file.path}`);
  });

  it('put the file into an issue so that nothing in it ends the block', () => {
    const [, way] = ways(file, at('github'));
    const body = new URL(way!.href!).searchParams.get('body')!;
    expect(body).toContain(`\`\`\`\`markdown\n${file.text}\`\`\`\`\n`);
  });

  it('need no account with a mailbox', () => {
    const [way] = contributionWays(
      file,
      'Ein Betreff',
      { ...at('github', 'ki@stadt.example'), repository: { ...settings.repository, url: undefined } },
      'de',
    );
    expect(way!.href).toMatch(/^mailto:ki@stadt\.example\?subject=Ein%20Betreff&body=/);
  });

  it('leave the file itself where the operator has named nothing', () => {
    const nowhere = {
      ...settings,
      contactMailbox: undefined,
      repository: { ...settings.repository, url: undefined },
    };
    expect(contributionWays(file, 'x', nowhere, 'de').map(({ id }) => id)).toEqual(['download']);
  });
});
