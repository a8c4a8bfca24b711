/** What a visitor's words may stand in, and how much that counts; the same for all libraries, here and in the browser. */
export const BOOST = { title: 10, aliases: 9, summary: 5, terms: 4, body: 1.5 };
