import type { Finding } from '#domain/finding.ts';
import type { Text } from '#domain/text.ts';
import { inertJson } from './inert-json.ts';
import { neutralise } from './neutralise.ts';
import { countFindings, docsAddress, type PrintOptions, type Report } from './report.ts';

/** Changes when a field is taken away or means something else; new fields may come without. */
const JSON_VERSION = 1;

/**
 * For programs. Every field is always there, null where there is nothing to say:
 *
 * ```
 * { version: 1, today: "2026-11-23",
 *   counts: { error, warning, hint }, records: { organisation, solution, deployment, need },
 *   findings: [{ rule, severity, file, line, column, endLine, endColumn, field,
 *     label: { de, en } | null, message: { de, en }, actual: string | null, expected: { de, en } | null,
 *     suggestion: string | null, docs, related: [{ file, line, column, message: { de, en } }] }] }
 * ```
 *
 * Lines and columns count from 1 in UTF-16 units, `endColumn` is exclusive. Texts for people are neutralised; `file`,
 * `field`, `actual` and `suggestion` are exact values, written so that they act nowhere (see `inertJson`).
 */
export function print({ findings, records, today }: Report, { site }: PrintOptions): string {
  return inertJson({
    version: JSON_VERSION,
    today,
    counts: countFindings(findings),
    records,
    findings: findings.map((finding) => entry(finding, site)),
  });
}

function entry(finding: Finding, site: string | undefined) {
  const { rule, severity, file, line, column, endLine, endColumn, field } = finding;
  return {
    ...{ rule, severity, file, line, column, endLine, endColumn, field },
    label: finding.label === undefined ? null : safe(finding.label),
    message: safe(finding.message),
    actual: finding.actual ?? null,
    expected: finding.expected === undefined ? null : safe(finding.expected),
    suggestion: finding.suggestion ?? null,
    docs: docsAddress(finding.docs, site),
    related: (finding.related ?? []).map((other) => ({
      file: other.file,
      line: other.line,
      column: other.column,
      message: safe(other.message),
    })),
  };
}

function safe({ de, en }: Text): Text {
  return { de: neutralise(de), en: neutralise(en) };
}
