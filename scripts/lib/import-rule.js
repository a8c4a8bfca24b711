// @ts-check
/**
 * The lint rule `maki/imports`: dependencies point one way (docs/architecture). A folder of src imports only what its
 * line in FOLDERS names; `#folder/...` between folders, relative paths within one, always with the file's ending.
 */
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Folder
 * @property {string[]} folders Folders of src it may import besides itself.
 * @property {string[]} [packages] The only packages it may import; without it, any.
 * @property {'none' | 'pure' | 'all'} node Which of Node's own modules: none, those without files, network or processes, all.
 * @property {string[]} [files] Single files of other folders it may import.
 * @property {string} remedy What to do instead.
 */

/** Parts of src/records that need no Node, so that the form reads and checks in the browser like the command line. */
const READER = [
  'body',
  'characters',
  'check-files',
  'edit-fields',
  'edit-sections',
  'edit-text',
  'findings',
  'front-matter',
  'insertion-point',
  'key-order',
  'lines',
  'new-record',
  'read-record',
  'reader-problem',
  'record-path',
  'says-same',
  'similar-records',
  'successors',
  'valid-part',
  'write-yaml',
  'yaml',
].map((name) => `records/${name}.ts`);

/** @type {Record<string, Folder>} */
const FOLDERS = {
  ...Object.fromEntries(
    READER.map((file) => [
      file,
      {
        folders: ['domain'],
        files: READER,
        node: 'none',
        remedy:
          'Diese Datei läuft auch im Browser. Was Dateien braucht, gehört in eine andere von src/records.',
      },
    ]),
  ),
  domain: {
    folders: [],
    packages: ['zod'],
    node: 'none',
    remedy:
      'src/domain kennt nur zod und sich selbst. Gib den Wert als Parameter herein oder verschiebe den Code dorthin, wo er ihn braucht.',
  },
  records: {
    folders: ['domain'],
    node: 'all',
    remedy:
      'src/records liest Dateien und kennt nur #domain. Was Seiten daraus machen, gehört nach src/site.',
  },
  i18n: {
    folders: ['domain'],
    packages: [],
    node: 'none',
    remedy: 'src/i18n enthält nur Texte. Verschiebe die Logik nach src/site oder src/domain.',
  },
  site: {
    folders: ['i18n', 'domain'],
    node: 'none',
    remedy:
      'src/site stellt nur dar. Datensätze holt allein src/site/catalogue.ts, alles andere bekommt sie als Parameter.',
  },
  'site/catalogue.ts': {
    folders: ['records', 'site', 'i18n', 'domain'],
    node: 'all',
    remedy: 'src/site/catalogue.ts verbindet nur #records mit den Seiten.',
  },
  exports: {
    folders: ['records', 'site', 'i18n', 'domain'],
    node: 'pure',
    remedy:
      'src/exports macht aus dem Katalog Text oder Bytes. Dateien schreibt der Aufrufer (scripts, src/pages).',
  },
  report: {
    folders: ['records', 'site', 'i18n', 'domain'],
    node: 'pure',
    remedy: 'src/report macht aus Befunden Text. Dateien und Ausgaben gehören nach scripts.',
  },
  search: {
    folders: ['site', 'i18n', 'domain'],
    node: 'none',
    remedy:
      'src/search läuft im Browser. Daten kommen aus data-Attributen oder erzeugten Dateien, gemeinsame Logik liegt in #site oder #domain.',
  },
  'search/export-list.ts': {
    folders: ['exports', 'search', 'site', 'domain'],
    node: 'none',
    remedy: 'src/search/export-list.ts gibt dem Browser, was #exports aus der Liste macht, und sonst nichts.',
  },
  form: {
    folders: ['search', 'site', 'i18n', 'domain'],
    files: READER,
    node: 'none',
    remedy:
      'src/form läuft im Browser. Daten kommen aus data-Attributen oder erzeugten Dateien, gemeinsame Logik liegt in #site, #domain oder den Teilen von #records ohne Node.',
  },
  styles: { folders: [], node: 'none', remedy: 'src/styles enthält nur Stile.' },
  components: {
    folders: ['site', 'i18n', 'domain', 'search', 'form', 'styles'],
    node: 'none',
    remedy:
      'Komponenten bekommen Werte als Props und fragen nichts ab. Hole sie in der Seite über #site/catalogue.ts.',
  },
  layouts: {
    folders: ['components', 'site', 'i18n', 'domain', 'search', 'form', 'styles'],
    node: 'none',
    remedy: 'Layouts bekommen Werte als Props. Hole sie in der Seite über #site/catalogue.ts.',
  },
  pages: {
    folders: ['layouts', 'components', 'exports', 'site', 'i18n', 'domain', 'search', 'form', 'styles'],
    node: 'none',
    remedy: 'Seiten bekommen ihre Daten über #site/catalogue.ts.',
  },
};
const CATALOGUE = 'site/catalogue.ts';
/** Components and layouts get values by props; only pages ask the catalogue. */
const MAY_USE_CATALOGUE = ['pages', 'content.config.ts'];
const PURE_NODE = ['buffer', 'crypto', 'path', 'url', 'util', 'zlib'];

/** @type {import('eslint').Rule.RuleModule} */
export const importRule = {
  meta: { type: 'problem', schema: [], messages: {} },
  create(context) {
    // Scripts inside .astro files are linted as files of their own: physicalFilename is the real one.
    const file = slashes(path.relative(ROOT, context.physicalFilename));
    /** @param {import('estree').Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = judge(file, source.value);
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};

/**
 * What is wrong with this import, if anything.
 * @param {string} file of the project, with `/`
 * @param {string} specifier as it stands in the import
 * @returns {string | undefined}
 */
function judge(file, specifier) {
  const address = specifier.replace(/\?.*$/, '');
  const relative = /^\.\.?(\/|$)/.test(address);
  if ((relative || address.startsWith('#')) && !/\.[a-z0-9]+$/i.test(address)) {
    return `„${specifier}“ endet ohne Dateiendung. Schreibe „${specifier}.ts“ (oder .astro, .css).`;
  }
  const target = relative
    ? slashes(path.posix.join(path.posix.dirname(file), address))
    : address.startsWith('#')
      ? `src/${address.slice(1)}`
      : undefined;
  const from = folderOf(file);
  const to = target === undefined ? undefined : folderOf(target);

  if (relative && to !== undefined && to !== from) {
    return `Ordner von src werden über ihren Namen importiert. Schreibe „#${target?.slice('src/'.length)}“.`;
  }
  if (/\.test\.ts$/.test(file) || from === undefined) return undefined;
  const single = FOLDERS[file.slice('src/'.length)];
  const rules = single ?? FOLDERS[from];
  if (rules === undefined) return undefined;

  if (target !== undefined) {
    if (to === undefined) {
      return `src importiert nichts außerhalb von src („${specifier}“). ${rules.remedy}`;
    }
    if (target === `src/${CATALOGUE}` && from !== 'site' && !MAY_USE_CATALOGUE.includes(from)) {
      return `„${specifier}“ ist hier nicht erlaubt. ${rules.remedy}`;
    }
    if (to === from && single === undefined) return undefined;
    if (rules.folders.includes(to) || rules.files?.includes(target.slice('src/'.length))) return undefined;
    return `src/${from} importiert nicht aus src/${to}. ${rules.remedy}`;
  }
  const builtin = address.replace(/^node:/, '');
  if (address.startsWith('node:') || builtinModules.includes(builtin)) {
    const allowed =
      rules.node === 'all' || (rules.node === 'pure' && PURE_NODE.includes(builtin.split('/')[0] ?? ''));
    return allowed ? undefined : `src/${from} benutzt „${specifier}“ von Node nicht. ${rules.remedy}`;
  }
  const name = address.split('/', address.startsWith('@') ? 2 : 1).join('/');
  if (rules.packages === undefined || rules.packages.includes(name)) return undefined;
  return `src/${from} importiert das Paket „${name}“ nicht. ${rules.remedy}`;
}

/** `src/domain/x.ts` to `domain`, `src/content.config.ts` to `content.config.ts`, `scripts/x.ts` to undefined. @param {string} file */
function folderOf(file) {
  const [top, folder] = file.split('/');
  return top === 'src' ? folder : undefined;
}

/** @param {string} file */
function slashes(file) {
  return file.split(path.sep).join('/');
}
