import type { Finding, Severity } from '#domain/finding.ts';
import type { Text } from '#domain/text.ts';
import { neutralise } from './neutralise.ts';
import { bySeverity, countFindings, countText, type PrintOptions, type Report } from './report.ts';

/** So many annotations of each kind GitHub shows for one step; it drops the others without a word. */
const SHOWN = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * Annotations for GitHub Actions (also Forgejo), errors first, then warnings, the number of those GitHub will not
 * show, then hints. Every line is one workflow command, and none comes from a record.
 */
export function print({ findings }: Report, { language }: PrintOptions): string {
  const rest = notShown(findings, language);
  const ordered = bySeverity(findings);
  const hints = ordered.findIndex(({ severity }) => severity === 'hint');
  const lines = ordered.map((finding) => annotation(finding, language));
  if (rest !== undefined)
    lines.splice(hints === -1 ? lines.length : hints, 0, `::notice title=MaKI::${data(rest)}`);
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(finding: Finding, language: keyof Text): string {
  const { file, line, column, endLine, endColumn, rule, severity, label, message } = finding;
  const properties = {
    file,
    line,
    endLine,
    // GitHub counts to the last character, and knows columns only within one line.
    ...(endLine === line ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {}),
    title: label === undefined ? rule : `${label[language]}: ${rule}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(message[language])}`;
}

function notShown(findings: readonly Finding[], language: keyof Text): string | undefined {
  const counts = countFindings(findings);
  const rest = (['error', 'warning'] as const)
    .filter((severity) => counts[severity] > SHOWN)
    .map((severity) => countText(counts[severity] - SHOWN, severity, language));
  if (rest.length === 0) return undefined;
  return language === 'de'
    ? `GitHub zeigt je Schritt nur ${SHOWN} Meldungen jeder Art. Hier fehlen ${rest.join(' und ')}; alle stehen im Protokoll des Schritts.`
    : `GitHub shows only ${SHOWN} annotations of each kind per step. Missing here: ${rest.join(' and ')}; all are in the log of the step.`;
}

function data(text: string): string {
  return neutralise(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
