import type { Settings } from '#domain/settings.ts';

/** Address of a commit at the repository host; undefined where no host is set. */
export function commitUrl({ repository }: Settings, commit: string): string | undefined {
  if (repository.url === undefined) return undefined;
  const root = repository.url.replace(/\/+$/, '');
  return repository.host === 'github' ? `${root}/commit/${commit}` : `${root}/-/commit/${commit}`;
}
