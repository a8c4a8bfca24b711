/** What one job of a workflow hands to another, so that the one with rights can tell what it must not take. No packages. */

/** Every review report begins like this. */
export const REPORT_START = '# Bericht zur Prüfung\n';
/** GitHub takes 65,536 characters in a comment; the report keeps to 60,000. */
export const REPORT_LENGTH = 62_000;
/** Every answer to an issue begins like this. */
export const ANSWER_START = '## Prüfung Ihres Eintrags\n';
/** Where a record may lie inside the content folder. */
export const RECORD_PATH =
  /^organisations\/[a-z][a-z0-9-]{0,63}\/(?:organisation|(?:solutions|deployments|needs)\/[a-z][a-z0-9-]{0,63})\.md$/;
/** Longest text of a record, in characters. */
export const RECORD_LENGTH = 200_000;
