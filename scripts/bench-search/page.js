// The page on which other libraries search: loads one when the field is first used, and shows 24 results as a list.
import { BOOST } from './boost.js';

const name = new URLSearchParams(location.search).get('engine');
const json = async (address) => (await fetch(address)).json();
const script = (address) =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
const SHOWN = 24;

const engines = {
  async minisearch() {
    const [{ default: MiniSearch }, index] = await Promise.all([
      import('minisearch'),
      json('/minisearch/index.json'),
    ]);
    const engine = MiniSearch.loadJS(index, { fields: Object.keys(BOOST) });
    const options = { boost: BOOST, prefix: true, fuzzy: 0.2 };
    return (query) => engine.search(query, options).map(({ id }) => id);
  },
  async orama() {
    const [{ create, load, search }, { stemmer }, index] = await Promise.all([
      import('@orama/orama'),
      import('@orama/stemmers/german'),
      json('/orama/index.json'),
    ]);
    const database = create({
      schema: Object.fromEntries(Object.keys(BOOST).map((field) => [field, 'string'])),
      components: { tokenizer: { stemming: true, language: 'german', stemmer } },
    });
    load(database, index);
    return async (query) =>
      (await search(database, { term: query, boost: BOOST, tolerance: 1, limit: SHOWN })).hits.map(
        ({ document }) => document.id,
      );
  },
  async lunr() {
    await script('/lib/lunr/lunr.min.js');
    await script('/lib/lunr-languages/min/lunr.stemmer.support.min.js');
    await script('/lib/lunr-languages/min/lunr.de.min.js');
    const engine = globalThis.lunr.Index.load(await json('/lunr/index.json'));
    const { tokenizer, Query } = globalThis.lunr;
    return (query) =>
      engine
        .query((builder) => {
          for (const token of tokenizer(query)) {
            const term = token.toString();
            builder.term(term, { boost: 10 });
            builder.term(term, { boost: 4, wildcard: Query.wildcard.TRAILING, usePipeline: false });
            if (term.length > 3) builder.term(term, { boost: 1, editDistance: 1, usePipeline: false });
          }
        })
        .map(({ ref }) => ref);
  },
};

let ready;
const list = document.querySelector('#liste');
const input = document.querySelector('#suche');
const load = async () => {
  const [search, texts] = await Promise.all([engines[name](), json(`/${name}/texts.json`)]);
  return { search, texts: new Map(texts.map((text) => [text.id, text])) };
};

input.addEventListener('input', async () => {
  const query = input.value;
  ready ??= load();
  const { search, texts } = await ready;
  const ids = query.trim() === '' ? [] : (await search(query)).slice(0, SHOWN);
  list.replaceChildren(
    ...ids.map((id) => {
      const { title, summary } = texts.get(id);
      const item = document.createElement('li');
      item.dataset.id = id;
      const heading = document.createElement('h2');
      heading.textContent = title;
      const text = document.createElement('p');
      text.textContent = summary;
      item.append(heading, text);
      return item;
    }),
    // Says to whoever measures that this answer is there, also when it is empty.
    document.createComment(query),
  );
});
