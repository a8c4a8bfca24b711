/** What `npm run new` shows of the files it makes. */
import path from 'node:path';

import { SECTIONS } from '#domain/schema/index.ts';
import { translate } from '#i18n/index.ts';
import { checkWith, type NewFile } from '#records/check-with.ts';
import { displayPath } from '#records/content-folder.ts';
import type { RecordPlace } from '#records/record-path.ts';
import { print } from '#report/pretty.ts';
import { countFindings } from '#report/report.ts';
import type { NewContext } from './new-context.ts';
import { ROOT } from './step.ts';

/** Says what the check finds in the files. @returns whether there are no errors */
export function passesCheck(
  files: readonly NewFile[],
  { content, catalogue, options: { today }, language }: NewContext,
): boolean {
  const findings = checkWith(files, content, today, catalogue.vocabularies).filter(
    ({ severity }) => severity !== 'hint',
  );
  if (findings.length === 0) return true;
  const texts = new Map(files.map((file) => [displayPath(content, file.path), file.text.split('\n')]));
  const records = { organisation: 0, solution: 0, deployment: 0, need: 0 };
  console.error(print({ findings, records, today }, { language, lines: (file) => texts.get(file) }));
  return countFindings(findings).error === 0;
}

/** A file with its name above it. */
export function shownFile(file: NewFile, content: string): string {
  return `${nameInProject(file, content)}\n\n${file.text.trimEnd()}`;
}

/** What was written, and the commands that come next. */
export function nextSteps(
  { kind, id }: RecordPlace,
  files: readonly NewFile[],
  { content, language, t }: NewContext,
): string {
  const names = files.map((file) => nameInProject(file, content));
  const all = names.join(' ');
  const sections = SECTIONS[kind];
  const label = translate(language)(`${kind}.kind`);
  return [
    t('created'),
    ...names.map((name) => `  ${name}`),
    '',
    t('next'),
    ...(sections.length === 0 ? [] : [`  ${t('nextText', { sections: sections.join(', ') })}`]),
    `  npm run validate -- ${all}`,
    '  npm run dev',
    `  git switch -c ${kind}-${id}`,
    `  git add ${all}`,
    `  git commit -m '\`${id}\` ${label} ${t('commit')}'`,
    '  git push -u origin HEAD',
    `  ${t('nextPull')}`,
  ].join('\n');
}

/** The file as one names it in the project folder. */
function nameInProject(file: NewFile, content: string): string {
  const absolute = path.join(content, file.path);
  const inside = path.relative(ROOT, absolute);
  return (inside.startsWith('..') ? absolute : inside).split(path.sep).join('/');
}
