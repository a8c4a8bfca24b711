// @ts-check
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { headingIds } from '#site/heading-ids.ts';

// Set by scripts/build.ts; a plain `astro build` writes to dist without search index and checks.
const outDir = process.env.MAKI_OUT_DIR ?? './dist';
// One per output, so that builds into different folders can run at the same time.
const cacheDir = process.env.MAKI_CACHE_DIR ?? './node_modules/.astro';

/**
 * The development server reads the records again and reloads the page when a file of the content folder changes.
 * @returns {import('astro').AstroIntegration}
 */
function watchRecords() {
  return {
    name: 'maki:watch-records',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const content = process.env.MAKI_CONTENT ?? './content';
        server.watcher.add(content);
        server.watcher.on('all', (_event, file) => {
          if (!/\.(?:md|yaml)$/.test(file)) return;
          Reflect.deleteProperty(globalThis, Symbol.for('maki.site-data'));
          server.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/**
 * The development server makes the files that are no pages when they are asked for; the build writes them itself.
 * @returns {import('astro').AstroIntegration}
 */
function serveDataFiles() {
  return {
    name: 'maki:data-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const { dataFile } = await import('./scripts/lib/data-files.ts');
          const [address = ''] = (request.url ?? '').split('?');
          const file = dataFile(address);
          if (file === undefined) return next();
          response.setHeader(
            'Content-Type',
            file.path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
          );
          response.end(file.content);
        });
      },
    },
  };
}

export default defineConfig({
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // Every file is asked for by its own address: no inline code, so that the strict policy holds (design section 8).
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx(), watchRecords(), serveDataFiles()],
  markdown: {
    // Colours of code would be style attributes, which the policy forbids.
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [headingIds] }),
  },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: {
      alias: [
        {
          find: /^\.\.\/zip\/zipToArrayBuffer\.js$/,
          replacement: fileURLToPath(new URL('src/search/pack-files.ts', import.meta.url)),
        },
      ],
    },
    // KERN's Sass uses a form that Sass will drop; nothing here can change that.
    css: { preprocessorOptions: { scss: { silenceDeprecations: ['if-function'] } } },
  },
});
