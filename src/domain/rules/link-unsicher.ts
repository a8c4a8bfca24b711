import { excerpt } from '../excerpt.ts';
import { rangeAt } from '../place.ts';
import { KINDS } from '../schema/index.ts';
import type { RecordRule } from './rule.ts';

// Control characters and backslashes: browsers drop or turn them, „java\tscript:“ and „/\host“ then lead elsewhere.
const SAFE = /^(?:https:\/\/[^/?#\\@\x00-\x20]+(?:[/?#]|$)|mailto:[^\x00-\x20]|\/(?![/\\]))[^\\\x00-\x1F]*$/i;

const NO_TARGET = {
  de: 'Der Link hat kein Ziel. Ergänzen Sie die Adresse oder entfernen Sie die Klammern.',
  en: 'The link has no target. Add the address or remove the brackets.',
};

export const linkUnsicher: RecordRule = {
  id: 'link-unsicher',
  severity: 'error',
  scope: 'record',
  kinds: KINDS,
  title: { de: 'Link nicht erlaubt', en: 'Link not allowed' },
  explanation: {
    de: 'Links im Text führen zu öffentlichen Seiten mit https, zu einem Postfach (mailto) oder zu einer Seite dieses Registers (beginnt mit einem Schrägstrich). Alles andere ist unverschlüsselt, führt ins Leere oder könnte Code ausführen.',
    en: 'Links in the text lead to public pages with https, to a mailbox (mailto) or to a page of this register (beginning with a slash). Everything else is unencrypted, leads nowhere or could run code.',
  },
  *check({ body }) {
    for (const link of body.links) {
      if (link.image || SAFE.test(link.url)) continue;
      const shown = excerpt(link.url);
      const suggestion = /^http:\/\/[^\s@]+$/i.test(link.url)
        ? link.url.replace(/^http:/i, 'https:')
        : undefined;
      yield {
        place: rangeAt(link),
        actual: shown,
        suggestion,
        message:
          shown === ''
            ? NO_TARGET
            : {
                de: `Der Link „${shown}“ ist nicht erlaubt. Möglich sind https-Adressen, mailto und Seiten dieses Registers (/…).`,
                en: `The link “${shown}” is not allowed. Allowed: https addresses, mailto and pages of this register (/…).`,
              },
      };
    }
  },
};
