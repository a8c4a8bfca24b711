import type { Settings } from '#domain/settings.ts';
import type { Language } from '#domain/text.ts';
import { translate, type MessageKey } from '#i18n/index.ts';

/** A file of the register that somebody wants to add or change. */
export interface ChangedFile {
  /** Path inside the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** A way in which a change reaches the register. */
export interface Way {
  readonly id: WayId;
  readonly title: string;
  /** What happens and what to do, one sentence or two. */
  readonly explanation: string;
  /** Leads to the repository host or opens the mail program; none where the browser saves the file. */
  readonly href: string | undefined;
  readonly action: string;
  /** The text of the file has to be copied first, because the address cannot carry it. */
  readonly copyFirst: boolean;
}

export type WayId = 'new-file' | 'editor' | 'issue' | 'mail' | 'download';

/**
 * Longest address that repository hosts and browsers take for sure, in characters. GitHub refuses request lines of more
 * than 8,192 bytes.
 */
export const MAX_ADDRESS = 8000;
/** Mail programs take less. */
const MAX_MAIL = 1900;

/** The ways open for one file, the most direct first. Without repository and mailbox only the file itself remains. */
export function contributionWays(
  file: ChangedFile,
  subject: string,
  settings: Settings,
  language: Language,
): Way[] {
  const t = translate(language);
  const way = (id: WayId, href: string | undefined, copyFirst = false): Way => ({
    id,
    title: t(`form.way.${id}`),
    explanation: t(explanationOf(id, copyFirst)),
    action: t(`form.way.${id}.action`),
    href,
    copyFirst,
  });
  const { repository, contactMailbox } = settings;
  const ways: Way[] = [];
  if (repository.url !== undefined) {
    const direct = file.isNew ? newFileAddress(file, settings) : undefined;
    const fits = direct !== undefined && direct.length <= MAX_ADDRESS;
    if (fits) ways.push(way('new-file', direct));
    else ways.push(way('editor', editorAddress(file, settings), true));
    const whole = issueAddress(subject, issueText(file, t('form.issue.lead')), settings);
    ways.push(
      whole.length <= MAX_ADDRESS
        ? way('issue', whole)
        : way('issue', issueAddress(subject, t('form.issue.paste', { path: file.path }), settings), true),
    );
  }
  if (contactMailbox !== undefined) {
    const body = t('form.mail.body', { path: file.path });
    ways.push(way('mail', mailAddress(contactMailbox, subject, body)));
  }
  return [...ways, way('download', undefined)];
}

function explanationOf(id: WayId, copyFirst: boolean): MessageKey {
  if (id === 'editor') return 'form.way.editor.text';
  return id === 'issue' && copyFirst ? 'form.way.issue.paste' : `form.way.${id}.text`;
}

/** GitHub takes name and text of a new file in its address; GitLab only the name. */
function newFileAddress(file: ChangedFile, { repository }: Settings): string | undefined {
  if (repository.host !== 'github') return undefined;
  const query = new URLSearchParams({
    filename: `${repository.contentPath}/${file.path}`,
    value: file.text,
  });
  return `${repository.url}/new/${repository.branch}?${query}`;
}

/** The host's editor: on the file, or on an empty one with its name. */
function editorAddress({ path, isNew }: ChangedFile, { repository }: Settings): string {
  const { url, branch, contentPath } = repository;
  const inside = `${contentPath}/${path}`;
  const base = repository.host === 'github' ? url! : `${url}/-`;
  if (!isNew) return `${base}/edit/${branch}/${inside}`;
  const name = repository.host === 'github' ? 'filename' : 'file_name';
  return `${base}/new/${branch}?${new URLSearchParams({ [name]: inside })}`;
}

/** Address of an issue with title and text filled in. */
export function issueAddress(title: string, body: string, { repository }: Settings): string {
  return repository.host === 'github'
    ? `${repository.url}/issues/new?${new URLSearchParams({ title, body })}`
    : `${repository.url}/-/issues/new?${new URLSearchParams({ 'issue[title]': title, 'issue[description]': body })}`;
}

/** Address of a mail; what mail programs would cut off is left out as a whole. */
export function mailAddress(mailbox: string, subject: string, body: string): string {
  const start = `mailto:${mailbox}?subject=${encodeURIComponent(subject)}`;
  const whole = `${start}&body=${encodeURIComponent(body)}`;
  return whole.length <= MAX_MAIL ? whole : start;
}

/** The file as a block of code that nothing in it can end. */
function issueText({ path, text }: ChangedFile, lead: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${lead}\n\n\`${path}\`\n\n${fence}markdown\n${text}${fence}\n`;
}
