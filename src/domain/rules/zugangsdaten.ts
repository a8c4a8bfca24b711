import type { Text } from '../text.ts';
import { placeIn, recordStrings, wholeBody } from '../record-texts.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

const B = '(?<![A-Za-z0-9_-])';

const PATTERNS: readonly (readonly [pattern: RegExp, what: Text])[] = [
  [
    /-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY-----/g,
    { de: 'ein privater Schlüssel', en: 'a private key' },
  ],
  [
    new RegExp(`${B}(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Za-z])`, 'g'),
    { de: 'ein AWS-Schlüssel', en: 'an AWS key' },
  ],
  [
    new RegExp(`${B}(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})[A-Za-z0-9_]{0,60}`, 'g'),
    { de: 'ein GitHub-Token', en: 'a GitHub token' },
  ],
  [
    new RegExp(`${B}gl(?:pat|dt|rt|cbt|ptt)-[A-Za-z0-9_-]{20,60}`, 'g'),
    { de: 'ein GitLab-Token', en: 'a GitLab token' },
  ],
  [
    new RegExp(
      `${B}(?:sk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,200}|hf_[A-Za-z0-9]{30,60}|AIza[A-Za-z0-9_-]{35}|xox[abprs]-[A-Za-z0-9-]{20,200})`,
      'g',
    ),
    { de: 'ein Zugangsschlüssel eines Dienstes', en: 'an access key of a service' },
  ],
  [
    new RegExp(`${B}eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{10,2000}`, 'g'),
    { de: 'ein Anmelde-Token (JWT)', en: 'a login token (JWT)' },
  ],
  [
    /(?<![\p{L}\p{N}])(?:passwor[dt]|kennwort|passwd|pwd|secret|api[_-]?key|access[_-]?token)[ \t]{0,3}=[ \t]{0,3}["'„“]?(?![<${*…x.]|%[A-Z{])[^\s"'“<>]{6,200}/giu,
    { de: 'ein Passwort', en: 'a password' },
  ],
  [
    /(?<![\p{L}\p{N}])(?:passwor[dt]|kennwort|passwd|pwd):[ \t]{0,3}["'„“]?(?=[^\s"'“<>]{0,60}\d)(?=[^\s"'“<>]{0,60}[A-Za-z])[^\s"'“<>]{8,200}/giu,
    { de: 'ein Passwort', en: 'a password' },
  ],
  [
    /(?<![A-Za-z0-9])https?:\/\/[^\s/@:?#]{1,100}:[^\s/@?#]{1,100}@/g,
    { de: 'eine Adresse mit Passwort', en: 'an address with a password' },
  ],
];
// Most texts hold none of these; the exact patterns then need not be tried.
const LIKELY =
  /PRIVATE KEY|A[KS]IA|gh[pousr]_|_pat_|gl[a-z]{2,3}-|sk-|hf_|AIza|xox|eyJ|[Pp][Aa][Ss][Ss][Ww]|[Kk][Ee][Nn][Nn][Ww]|[Pp][Ww][Dd]|(?:[Ss]ecret|SECRET|[Kk]ey|KEY|[Tt]oken|TOKEN)[ \t]{0,3}=|:\/\/[^/]{1,200}@/;

export const zugangsdaten: RecordRule = {
  id: 'zugangsdaten',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Zugangsdaten im Eintrag', en: 'Credentials in the entry' },
  explanation: {
    de: 'Passwörter, Schlüssel und Token sind in einem öffentlichen Repository sofort für alle lesbar und bleiben es in der Versionsgeschichte. Entfernen Sie die Stelle und lassen Sie die Zugangsdaten sofort sperren; löschen allein genügt nicht.',
    en: 'Passwords, keys and tokens in a public repository can be read by everyone at once and stay readable in the version history. Remove them and have the credentials revoked at once; deleting alone is not enough.',
  },
  *check(record) {
    for (const item of [...recordStrings(record), wholeBody(record.body)]) {
      const { text } = item;
      if (!LIKELY.test(text)) continue;
      for (const [pattern, what] of PATTERNS) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          // The message must not spread what it reports.
          const shown = `${found.slice(0, 4)}…`;
          yield {
            place: placeIn(item, index, index + found.length),
            actual: shown,
            message: {
              de: `Hier steht ${what.de} (${shown}). Entfernen Sie die Angabe und lassen Sie die Zugangsdaten sperren.`,
              en: `This is ${what.en} (${shown}). Remove it and have the credentials revoked.`,
            },
          };
        }
      }
    }
  },
};
