import { defineHastPlugin } from 'satteri';

/** Ids that the frame of an editorial page uses itself: layouts/Page.astro, pages/[page].astro. */
const TAKEN = ['inhalt', 'inhaltsverzeichnis'];

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Id of a heading: „Für wen?“ becomes `fuer-wen`, a second one `fuer-wen-2`. Adds the id to `taken`. */
export function headingId(text: string, taken: Set<string>): string {
  const plain = text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const base = /^[a-z]/.test(words) ? words : `abschnitt-${words}`.replace(/-$/, '');
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

/** Gives the headings of editorial pages ids without umlauts, unique in the page and its frame. */
export const headingIds = () => {
  const taken = new Set(TAKEN);
  return defineHastPlugin({
    name: 'heading-ids-german',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node, context) {
        context.setProperty(node, 'id', headingId(context.textContent(node), taken));
      },
    },
  });
};
