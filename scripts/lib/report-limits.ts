/** What every review report keeps to; for jobs that have no packages. */

/** GitHub takes 65,536 characters in a comment; the report keeps to 60,000. */
export const REPORT_LENGTH = 62_000;
/** Every report begins like this. */
export const REPORT_START = '# Bericht zur Prüfung\n';
/** Every answer to an issue begins like this. */
export const ANSWER_START = '## Prüfung Ihres Eintrags\n';
