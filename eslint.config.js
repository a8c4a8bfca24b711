// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRule } from './scripts/lib/import-rule.js';

/** @typedef {{ selector: string, message: string }} Syntax */

const NO_HTML_STRINGS =
  'HTML aus Text entsteht nur in src/components/Html.astro und src/components/JsonLd.astro. ' +
  'Nimm <Html> oder <JsonLd>, im Browser textContent.';
const NO_INLINE_CODE =
  'Die Sicherheitsrichtlinie erlaubt keinen Inline-Code. Stil in eine Klasse, Skript in eine eigene .ts-Datei, ' +
  'Werte als data-Attribut.';
const NO_CLOCK = 'Gleiche Eingabe, gleiche Bytes: Das heutige Datum kommt als Parameter herein.';
const NO_DEFAULT_LOCALE = 'Ohne Sprache hängt das Ergebnis vom Rechner ab. Gib sie an, zum Beispiel „de“.';

/** @type {Syntax[]} */
const htmlSinks = [
  ...[
    'JSXAttribute[name.namespace.name="set"][name.name.name="html"]',
    'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    'MemberExpression[property.value=/^(innerHTML|outerHTML|srcdoc)$/]',
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
  ].map((selector) => ({ selector, message: NO_HTML_STRINGS })),
  ...['CallExpression[callee.name=/^(eval|Function)$/]', 'NewExpression[callee.name="Function"]'].map(
    (selector) => ({
      selector,
      message: 'Text wird nicht als Code ausgeführt. Schreibe die Funktion aus.',
    }),
  ),
];

/** @type {Syntax[]} */
const inlineCode = [
  'JSXAttribute[name.namespace.name="is"][name.name.name="inline"]',
  'JSXAttribute[name.namespace.name="define"][name.name.name="vars"]',
  'JSXAttribute[name.name="style"]',
  'JSXAttribute[name.name=/^on[a-z]+$/]',
].map((selector) => ({ selector, message: NO_INLINE_CODE }));

/** @type {Syntax[]} */
const clock = [
  'CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Temporal"][property.name="Now"]',
].map((selector) => ({ selector, message: NO_CLOCK }));
clock.push({
  selector: 'MemberExpression[object.name="Math"][property.name="random"]',
  message: 'Gleiche Eingabe, gleiche Bytes: kein Zufall.',
});

/** @type {Syntax[]} */
const defaultLocale = [
  'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
  'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
  'NewExpression[callee.object.name="Intl"][arguments.length=0]',
].map((selector) => ({ selector, message: NO_DEFAULT_LOCALE }));

const always = [...htmlSinks, ...inlineCode, ...defaultLocale];

/**
 * @param {string[]} names
 * @param {string} message
 * @returns {import('eslint').Linter.RuleEntry}
 */
const globals = (names, message) => ['error', ...names.map((name) => ({ name, message }))];
const BROWSER = ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'self'];
const NODE = ['process', 'Buffer', '__dirname', 'require', 'global'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'schemas/', 'bench/results/', 'content/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { maki: { rules: { imports: importRule } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'maki/imports': 'error',
      eqeqeq: 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...always],
    },
  },
  {
    // Only the command lines speak to people, and the tests.
    files: ['src/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // What ends up in the output depends on the input alone.
    files: ['src/{domain,exports,report,site,components,layouts,pages,i18n}/**'],
    ignores: ['src/site/catalogue.ts'],
    rules: { 'no-restricted-syntax': ['error', ...always, ...clock] },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': globals(
        [
          ...BROWSER,
          ...NODE,
          'fetch',
          'console',
          'setTimeout',
          'setInterval',
          'globalThis',
          'performance',
          'crypto',
        ],
        'src/domain ist reine Rechnung: Werte hinein, Werte heraus. Der Zugriff gehört an den Rand (src/records, scripts, src/form), der Wert kommt als Parameter.',
      ),
    },
  },
  {
    files: ['src/{exports,report,site}/**'],
    ignores: ['src/site/catalogue.ts'],
    rules: {
      'no-restricted-globals': globals(
        [...BROWSER, 'process', 'fetch'],
        'Dieser Ordner rechnet nur. Lies den Wert am Rand (scripts, src/site/catalogue.ts) und gib ihn als Parameter herein.',
      ),
    },
  },
  {
    files: ['src/{search,form}/**'],
    rules: {
      'no-restricted-globals': globals(
        NODE,
        'Dieser Code läuft im Browser, dort gibt es das nicht. Nimm, was die Seite in data-Attributen mitgibt.',
      ),
    },
  },
  {
    // The places that turn text into HTML, each with its own escaping and tests.
    files: ['src/components/Html.astro'],
    rules: { 'no-restricted-syntax': ['error', ...inlineCode, ...defaultLocale, ...clock] },
  },
  {
    // Data, not code: the strict policy lets a script element of type application/ld+json pass.
    files: ['src/components/JsonLd.astro'],
    rules: { 'no-restricted-syntax': ['error', ...defaultLocale, ...clock] },
  },
  {
    // Tests may look at everything, and at other days.
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      'no-restricted-syntax': ['error', ...defaultLocale],
      'no-restricted-globals': 'off',
      'no-console': 'off',
    },
  },
);
