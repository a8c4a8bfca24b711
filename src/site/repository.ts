import type { AnyRecord } from '#domain/record.ts';
import type { Settings } from '#domain/settings.ts';
import type { Language } from '#domain/text.ts';
import type { Translate } from '#i18n/index.ts';
import { translate } from '#i18n/index.ts';
import { localised, urls } from './urls.ts';

/** Address at which the repository host opens a record's file for editing; the contributor guide where no host is set. */
export function editUrl(settings: Settings, file: string, language: Language): string {
  const { repository } = settings;
  if (repository.url === undefined) return localised(urls.contribute, language);
  const inside = file.split('/').slice(1).join('/');
  const path = `${repository.contentPath}/${inside}`;
  return repository.host === 'github'
    ? `${repository.url}/edit/${repository.branch}/${path}`
    : `${repository.url}/-/edit/${repository.branch}/${path}`;
}

/** Address at which readers report an error in a record: a prefilled issue, or the contributor guide. */
export function reportUrl(settings: Settings, record: AnyRecord, t: Translate): string {
  const { repository } = settings;
  if (repository.url === undefined) return localised(urls.contribute, t.language);
  const title = t('report.title', { kind: record.kind, id: record.id });
  const body = `${t('report.record', { file: record.file })}\n\n${t('report.question')}\n`;
  const query =
    repository.host === 'github'
      ? new URLSearchParams({ title, body })
      : new URLSearchParams({ 'issue[title]': title, 'issue[description]': body });
  return repository.host === 'github'
    ? `${repository.url}/issues/new?${query}`
    : `${repository.url}/-/issues/new?${query}`;
}

/**
 * Address at which a need can be entered, with `{query}` where the words stand that nothing was found for: a prefilled
 * issue, a mail to the functional mailbox, or the contributor guide.
 */
export function newNeedUrl({ repository, contactMailbox }: Settings, language: Language): string {
  const t = translate(language);
  // The place for the query must come through encoding as it is.
  const encode = (text: string): string => encodeURIComponent(text).replace('%7Bquery%7D', '{query}');
  const title = encode(t('list.newNeed.title', { query: '{query}' }));
  const body = encode(t('list.newNeed.body'));
  if (repository.url !== undefined) {
    return repository.host === 'github'
      ? `${repository.url}/issues/new?title=${title}&body=${body}`
      : `${repository.url}/-/issues/new?issue[title]=${title}&issue[description]=${body}`;
  }
  if (contactMailbox !== undefined) return `mailto:${contactMailbox}?subject=${title}&body=${body}`;
  return localised(urls.contribute, t.language);
}
