// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Set by scripts/build.ts; a plain `astro build` writes to dist without search index and checks.
const outDir = process.env.MAKI_OUT_DIR ?? './dist';

export default defineConfig({
  outDir,
  trailingSlash: 'always',
  // Every file is asked for by its own address: no inline code, so that the strict policy holds (design section 8).
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
