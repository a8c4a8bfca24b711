import { createHash } from 'node:crypto';

import type { Finding } from '#domain/finding.ts';

/**
 * One fingerprint per finding, by which platforms know it again: the same while rule, file, field and value are, also
 * when lines above are added. The same finding twice in one file gets two fingerprints, in the order of the file.
 * @returns sha256 in hexadecimal digits, in the order of the findings
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const met = new Map<string, number>();
  return findings.map(({ rule, file, field, actual, message }) => {
    const subject = JSON.stringify([rule, file, field, actual ?? message.de]);
    const number = met.get(subject) ?? 0;
    met.set(subject, number + 1);
    return createHash('sha256')
      .update(`${subject}${number === 0 ? '' : number}`)
      .digest('hex');
  });
}
