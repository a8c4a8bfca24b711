import type { Severity } from '#domain/finding.ts';
import { fingerprints } from './fingerprint.ts';
import { inertJson } from './inert-json.ts';
import { neutralise } from './neutralise.ts';
import type { PrintOptions, Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', hint: 'info' };

/** Code Quality report of GitLab and openCode, for `artifacts: reports: codequality`. */
export function print({ findings }: Report, { language }: PrintOptions): string {
  const marks = fingerprints(findings);
  return inertJson(
    findings.map(({ rule, severity, file, line, endLine, message }, index) => ({
      description: neutralise(message[language]),
      check_name: rule,
      fingerprint: marks[index],
      severity: SEVERITIES[severity],
      location: { path: file, lines: { begin: line, end: endLine } },
    })),
  );
}
