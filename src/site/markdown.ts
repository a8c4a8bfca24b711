import { defineHastPlugin, markdownToHtml, type Features } from 'satteri';

import { FOREIGN_REL, isAllowedUrl } from './allowed-url.ts';
import { FOOTNOTES_TITLE } from './footnotes-title.ts';

/**
 * Features of the record texts: no English quotes, no raw HTML, footnotes with German labels.
 * Heading ids are not made: sections carry their own.
 */
const features = (scope: string): Features => ({
  frontmatter: false,
  smartPunctuation: false,
  gfm: {
    footnotes: {
      label: FOOTNOTES_TITLE,
      backLabel: 'Zurück zur Textstelle {reference}',
      clobberPrefix: `${scope}-`,
    },
  },
});

/** Id that Sätteri gives the heading of every list of footnotes. */
const FOOTNOTES = 'footnote-label';

/**
 * Refuses everything a record's text must not bring into a page: raw HTML, images, addresses other than https, mailto
 * and own pages, style attributes and tooltips. Links of records say that the register does not vouch for them.
 */
const guard = (scope: string) =>
  defineHastPlugin({
    name: 'record-guard',
    raw(node, context) {
      context.removeNode(node);
    },
    element: [
      {
        filter: ['a'],
        visit(node, context) {
          const href = node.properties?.['href'];
          context.setProperty(node, 'title', null);
          if (node.properties?.['ariaDescribedBy'] !== undefined) {
            context.setProperty(node, 'ariaDescribedBy', `${scope}-${FOOTNOTES}`);
          }
          if (typeof href !== 'string' || !isAllowedUrl(href)) context.setProperty(node, 'href', null);
          else if (/^https:/i.test(href)) context.setProperty(node, 'rel', FOREIGN_REL);
        },
      },
      {
        filter: ['h2'],
        visit(node, context) {
          if (node.properties?.['id'] === FOOTNOTES) context.setProperty(node, 'id', `${scope}-${FOOTNOTES}`);
        },
      },
      {
        filter: ['img', 'input'],
        visit(node, context) {
          context.removeNode(node);
        },
      },
      {
        filter: ['td', 'th'],
        visit(node, context) {
          const style = node.properties?.['style'];
          if (typeof style !== 'string') return;
          const align = /text-align:\s*(left|center|right)/.exec(style)?.[1];
          context.setProperty(node, 'style', null);
          if (align !== undefined) context.setProperty(node, 'className', [`align-${align}`]);
        },
      },
    ],
  });

// Without these a text becomes neither raw HTML nor a link, image, table, footnote or box to tick: nothing to guard.
// Most texts are such, and without the guard they take a fifth of the time.
const NEEDS_GUARD = /[<[|&@\\]|:\/\/|www\./i;

/**
 * HTML of a record's text. Safe to insert into a page: see the guard above and its tests.
 * @param scope begins the ids of its footnotes; each text of a page needs its own
 */
export function renderMarkdown(text: string, scope = 'text'): string {
  const hastPlugins = NEEDS_GUARD.test(text) ? [guard(scope)] : [];
  return markdownToHtml(text, { features: features(scope), hastPlugins }).html;
}
