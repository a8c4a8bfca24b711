/** The command line of `npm run review`: arguments, one call, print, exit code. */
import { readGitChange } from '#records/git-change.ts';
import { GitRepository } from '#records/git.ts';
import type { Review } from '#report/review/model.ts';
import { reviewChange } from '#report/review/review.ts';
import {
  dayOption,
  explainFailure,
  fromCaller,
  oneOf,
  readCommandLine,
  todayInGermany,
  UsageError,
  writeOut,
} from './command-line.ts';
import { ROOT } from './step.ts';

const PRINTERS = {
  markdown: () => import('#report/review/markdown.ts'),
  html: () => import('#report/review/html.ts'),
  json: () => import('#report/review/json.ts'),
} as const satisfies Record<string, () => Promise<{ print: (review: Review) => string }>>;
const FORMATS = Object.keys(PRINTERS) as (keyof typeof PRINTERS)[];

const OPTIONS = {
  base: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  format: { type: 'string', default: 'markdown' },
  author: { type: 'string', default: '' },
  today: { type: 'string' },
  repository: { type: 'string' },
  content: { type: 'string', default: 'content' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const HELP = `Berichtet, was eine Änderung an den Einträgen bedeutet: npm run review -- --base STAND [Optionen]

Verglichen werden zwei Stände aus Git, von dem Commit an, bei dem die Änderung vom Ziel abzweigt. Beide liest
dieses Programm aus Git, ohne sie auszuchecken oder etwas aus ihnen auszuführen.

  --base STAND          Ziel der Änderung: Zweig, Tag oder Commit, zum Beispiel origin/main
  --head STAND          die Änderung (sonst HEAD, der letzte Commit; Ungesichertes zählt nicht)
  --format ${FORMATS.join('|')}   Form der Ausgabe (sonst markdown)
  --author KONTO        wer die Änderung eingereicht hat; gehört es nicht zu den Konten der Stelle, steht das im Bericht
  --today JJJJ-MM-TT    Tag der Prüfung (sonst heute in Deutschland)
  --repository ORDNER   Ordner des Repositorys (sonst dieses Projekt)
  --content PFAD        Inhaltsordner im Repository (sonst content)
  --help                diese Hilfe

Ende mit 0: keine Fehler; 1: Fehler gefunden; 2: Bericht nicht möglich.`;

/** Runs the command. @returns its exit code */
export async function reviewCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    return await run(args);
  } catch (error) {
    explainFailure(error, 'Hilfe: npm run review -- --help');
    return 2;
  }
}

async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  const { values } = readCommandLine(args, OPTIONS, 'de');
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.base === undefined)
    throw new UsageError('Es fehlt --base mit dem Ziel der Änderung, zum Beispiel --base origin/main.');
  const format = oneOf('--format', values.format, FORMATS, 'de');
  const today = values.today === undefined ? todayInGermany() : dayOption('--today', values.today, 'de');
  const repository = values.repository === undefined ? ROOT : fromCaller(values.repository);
  const folder = values.content.replace(/^(?:\.\/)+|\/+$/g, '');
  const change = readGitChange({ repository, base: values.base, head: values.head, folder, today });
  const author = values.author === '' ? undefined : values.author;
  const review = reviewChange({ ...change, head: withLists(change.head), folder, today, author });
  const { print } = await PRINTERS[format]();
  await writeOut(print(review));
  if (values.head === OPTIONS.head.default && new GitRepository(repository).hasUncommitted(folder))
    console.error('Hinweis: Änderungen, die noch in keinem Commit stehen, sind nicht im Bericht.');
  return review.verdict === 'blocked' ? 1 : 0;
}

function withLists(head: ReturnType<typeof readGitChange>['head']) {
  return { ...head, vocabularies: head.checked.vocabularies };
}
