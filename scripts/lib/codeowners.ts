/** Who approves which change, as GitHub and GitLab read it. */
import { compareText } from '#domain/finding.ts';
import type { RecordOf } from '#domain/record.ts';
import type { Settings } from '#domain/settings.ts';

const HEAD = `# Written by \`npm run generate\`: from repository.maintainers in content/site.yaml and \`owners\` of the authorities.
# Of several matching lines the last one counts.
`;
const NO_MAINTAINERS = `
# repository.maintainers is not set: nobody is asked for what no authority answers for.
`;

/**
 * The file CODEOWNERS: everything belongs to the maintainers, the folder of an authority to those it names. Without
 * maintainers in the settings no line invents any.
 */
export function codeOwners(
  organisations: readonly RecordOf<'organisation'>[],
  { repository: { maintainers, contentPath } }: Pick<Settings, 'repository'>,
): string {
  const folders = organisations
    .filter(({ data }) => (data.owners ?? []).length > 0)
    .map(({ id, data }) => `/${contentPath}/organisations/${id}/ ${data.owners!.join(' ')}`)
    .toSorted(compareText);
  return [
    HEAD,
    maintainers === undefined ? NO_MAINTAINERS : `\n* ${maintainers.join(' ')}\n`,
    ...(folders.length === 0 ? [] : [`\n${folders.join('\n')}\n`]),
  ].join('');
}
