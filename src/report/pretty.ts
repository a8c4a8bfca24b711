import { styleText } from 'node:util';

import type { Finding, Severity } from '#domain/finding.ts';
import type { Language } from '#domain/text.ts';
import { excerpt } from './excerpt.ts';
import {
  countFindings,
  countText,
  docsAddress,
  SEVERITY_NAMES,
  type PrintOptions,
  type Report,
} from './report.ts';
import { terminalText } from './terminal-text.ts';

type Format = Parameters<typeof styleText>[0];

const COLOURS: Readonly<Record<Severity, Format>> = { error: 'red', warning: 'yellow', hint: 'cyan' };

const WORDS = {
  help: { de: 'Hilfe:', en: 'Help:' },
  see: { de: 'siehe', en: 'see' },
  show: { de: 'anzeigen mit --hints', en: 'show with --hints' },
  in: { de: 'in', en: 'in' },
  file: { de: 'Datei', en: 'file' },
  files: { de: 'Dateien', en: 'files' },
} as const;

/**
 * For people at a terminal (design section 5): place, severity and rule, the message, the line with the range
 * underlined, the address of the explanation; at the end what there is in all, hidden hints included.
 */
export function print(report: Report, options: PrintOptions): string {
  const blocks = report.findings.map((finding) => block(finding, options));
  return `${[...blocks, summary(report, options)].join('\n\n')}\n`;
}

function block(finding: Finding, options: PrintOptions): string {
  const { language } = options;
  const paint = painter(options);
  const place = terminalText(`${finding.file}:${finding.line}:${finding.column}`);
  const severity = paint(
    ['bold', COLOURS[finding.severity]].flat() as Format,
    SEVERITY_NAMES[finding.severity][language],
  );
  const related = (finding.related ?? []).map(({ file, line, column, message }) =>
    terminalText(`  ${WORDS.see[language]} ${file}:${line}:${column}  ${oneLine(message[language])}`),
  );
  return [
    `${paint('bold', place)}  ${severity}  ${finding.rule}`,
    `  ${terminalText(oneLine(finding.message[language]))}`,
    ...excerptLines(finding, options),
    ...related,
    paint('dim', `  ${WORDS.help[language]} ${docsAddress(finding.docs, options.site)}`),
  ].join('\n');
}

function excerptLines(finding: Finding, options: PrintOptions): string[] {
  const line = options.lines?.(finding.file)?.[finding.line - 1];
  if (line === undefined) return [];
  const paint = painter(options);
  const number = String(finding.line).padStart(5);
  const { text, marks } = excerpt(line, finding);
  return [
    `${paint('dim', `${number} |`)} ${text}`,
    `${' '.repeat(number.length + 3)}${paint(COLOURS[finding.severity], marks)}`,
  ];
}

function summary({ findings, hiddenHints = 0 }: Report, options: PrintOptions): string {
  const { language } = options;
  const counts = countFindings(findings);
  const hints = countText(counts.hint + hiddenHints, 'hint', language);
  const files = new Set(findings.map(({ file }) => file)).size;
  const text = [
    countText(counts.error, 'error', language),
    countText(counts.warning, 'warning', language),
    hiddenHints > 0 ? `${hints} (${WORDS.show[language]})` : hints,
  ].join(', ');
  const colour = counts.error > 0 ? COLOURS.error : counts.warning > 0 ? COLOURS.warning : 'green';
  return painter(options)(
    colour,
    files === 0 ? text : `${text} ${WORDS.in[language]} ${fileCount(files, language)}`,
  );
}

function fileCount(count: number, language: Language): string {
  return `${count} ${WORDS[count === 1 ? 'file' : 'files'][language]}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function painter({ colours }: PrintOptions): (format: Format, text: string) => string {
  return (format, text) => (colours === true ? styleText(format, text, { validateStream: false }) : text);
}
