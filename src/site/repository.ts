import type { AnyRecord } from '#domain/record.ts';
import type { Settings } from '#domain/settings.ts';
import { urls } from './urls.ts';

/** Address at which the repository host opens a record's file for editing; the contributor guide where no host is set. */
export function editUrl(settings: Settings, file: string): string {
  const { repository } = settings;
  if (repository.url === undefined) return urls.contribute;
  const inside = file.split('/').slice(1).join('/');
  const path = `${repository.contentPath}/${inside}`;
  return repository.host === 'github'
    ? `${repository.url}/edit/${repository.branch}/${path}`
    : `${repository.url}/-/edit/${repository.branch}/${path}`;
}

/** Address at which readers report an error in a record: a prefilled issue, or the contributor guide. */
export function reportUrl(settings: Settings, record: AnyRecord): string {
  const { repository } = settings;
  if (repository.url === undefined) return urls.contribute;
  const title = `Fehler in ${record.kind} ${record.id}`;
  const body = `Eintrag: ${record.file}\n\nWas ist falsch, und woher wissen Sie es?\n`;
  const query =
    repository.host === 'github'
      ? new URLSearchParams({ title, body })
      : new URLSearchParams({ 'issue[title]': title, 'issue[description]': body });
  return repository.host === 'github'
    ? `${repository.url}/issues/new?${query}`
    : `${repository.url}/-/issues/new?${query}`;
}
