/** What html-validate checks of each page, and why not the rest. */
import type { ConfigData } from 'html-validate';

export const HTML_RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Scripts and styles come from the own origin only (security policy); a hash would be their server's word too.
    'require-sri': 'off',
    // Safari forgets that a list is one when its bullets are hidden, unless the role says so again.
    'no-redundant-role': 'off',
    // Astro writes <br/>, which means the same.
    'void-style': 'off',
    // Titles of records are as long as the schema allows.
    'long-title': 'off',
  },
};
