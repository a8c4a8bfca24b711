const ALLOWED_URL = /^(?:https:\/\/|mailto:|\/(?![/\\])|#)/i;

/** Whether a record may lead to an address: https, mailto, pages of this site and places in the page. */
export function isAllowedUrl(url: string): boolean {
  return ALLOWED_URL.test(url);
}

/** `rel` of links to others in records: the register does not vouch for them. */
export const FOREIGN_REL = 'noopener noreferrer nofollow ugc';
