import { SEVERITIES, type Finding, type Severity } from '#domain/finding.ts';
import type { Kind } from '#domain/kind.ts';
import type { Language, Text } from '#domain/text.ts';

/** What was checked and what was found: the same for every printer. */
export interface Report {
  /** In the order of `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Number of hints that were found and left out of `findings`. */
  readonly hiddenHints?: number;
  /** Readable records of each kind. */
  readonly records: Readonly<Record<Kind, number>>;
  /** The day on which the check was made, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface PrintOptions {
  readonly language: Language;
  /** Address of the site; explanations of rules lie there. */
  readonly site?: string | undefined;
  /** For the terminal; other forms are never coloured. */
  readonly colours?: boolean;
  /** The lines of a file for excerpts; undefined where they cannot be had. */
  readonly lines?: (file: string) => readonly string[] | undefined;
}

/** A form of output: the whole of standard output as one text, with a line end at its end. */
export type Printer = (report: Report, options: PrintOptions) => string;

export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: { de: 'Fehler', en: 'error' },
  warning: { de: 'Warnung', en: 'warning' },
  hint: { de: 'Hinweis', en: 'hint' },
};

const SEVERITY_PLURALS: Readonly<Record<Severity, Text>> = {
  error: { de: 'Fehler', en: 'errors' },
  warning: { de: 'Warnungen', en: 'warnings' },
  hint: { de: 'Hinweise', en: 'hints' },
};

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `3 Warnungen`, `1 warning` */
export function countText(count: number, severity: Severity, language: Language): string {
  return `${count} ${(count === 1 ? SEVERITY_NAMES : SEVERITY_PLURALS)[severity][language]}`;
}

/** Errors first, then warnings, then hints; otherwise in the order they had. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** Full address of a rule's explanation; its path while the site has no address. */
export function docsAddress(docs: string, site: string | undefined): string {
  return `${(site ?? '').replace(/\/+$/, '')}${docs}`;
}
