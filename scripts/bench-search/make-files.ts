/** Writes the data files of the site and the indexes of the other libraries for one content folder: <content> <file>. */
import { writeFileSync } from 'node:fs';

const [content, file] = process.argv.slice(2);
process.env['MAKI_CONTENT'] = content!;
const { siteContexts } = await import('#site/page.ts');
const { searchFiles } = await import('#site/search-files.ts');
const { searchSource } = await import('#site/search-source.ts');
const { flatDocuments, otherEngines } = await import('./others.ts');

const contexts = siteContexts();
const own = searchFiles(contexts).map(({ path, content: body }) => [
  path,
  Buffer.from(body).toString('base64'),
]);
const others = (await otherEngines(flatDocuments(searchSource(contexts[0]!.labels)))).map(
  ({ name, files }) => ({
    name,
    files: [...files],
  }),
);
writeFileSync(file!, JSON.stringify({ own, others }));
