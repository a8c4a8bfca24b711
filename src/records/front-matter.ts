import { problemAt, type ReaderProblem } from './reader-problem.ts';

/** The two parts of a record file. Lines are 1-based. */
export interface SplitFile {
  readonly yaml: string;
  /** Line in which the YAML begins. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const FIRST = { line: 1, column: 1, endLine: 1, endColumn: 4 };

/** Splits a file at its two `---` lines. */
export function splitFile(text: string): SplitFile | ReaderProblem {
  if (text.startsWith('+++')) {
    return problemAt('kopf-toml', FIRST, {
      de: 'Der Kopf ist in TOML (+++) geschrieben. Verwenden Sie YAML zwischen zwei Zeilen ---.',
      en: 'The front matter is written in TOML (+++). Use YAML between two lines ---.',
    });
  }
  const first = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  if (/^---\s*\S/.test(first)) {
    return problemAt(
      'kopf-sprache',
      { ...FIRST, endColumn: first.length + 1 },
      {
        de: 'Hinter dem ersten --- darf nichts stehen, auch keine Sprache wie „js“.',
        en: 'Nothing may follow the first ---, not even a language such as “js”.',
      },
      { actual: first.slice(0, 40) },
    );
  }
  if (first.trimEnd() !== '---') {
    return problemAt(
      'kopf-fehlt',
      FIRST,
      {
        de: 'Die Datei beginnt nicht mit einem Kopf. Die erste Zeile muss --- lauten, danach folgen die Angaben.',
        en: 'The file does not begin with front matter. The first line must be ---, followed by the fields.',
      },
      { actual: first.slice(0, 40) },
    );
  }
  const end = /^---[ \t]*$/m.exec(text.slice(first.length + 1));
  if (end === null) {
    return problemAt('kopf-ende-fehlt', FIRST, {
      de: 'Der Kopf endet nicht. Setzen Sie nach den Angaben eine Zeile mit ---.',
      en: 'The front matter does not end. Put a line with --- after the fields.',
    });
  }
  const yaml = text.slice(first.length + 1, first.length + 1 + end.index);
  const rest = text.slice(first.length + 1 + end.index + end[0].length + 1);
  const yamlLines = yaml === '' ? 0 : yaml.split('\n').length - 1;
  return { yaml, yamlLine: 2, body: rest, bodyLine: yamlLines + 3 };
}
