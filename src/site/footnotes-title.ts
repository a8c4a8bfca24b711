/** Heading of the footnotes of a record's text, which is German on pages of every language. */
export const FOOTNOTES_TITLE = 'Anmerkungen';
