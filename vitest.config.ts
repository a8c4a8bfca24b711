import { defineConfig } from 'vitest/config';

// Node loads the tests itself, as it loads the scripts: what passes here runs there, also in a folder with "#" in
// its name, which Vite's loader cannot read. Tests that import .astro files need a project of their own.
const experimental = { viteModuleRunner: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/unit/**/*.test.ts',
            'tests/ai-act/**/*.test.ts',
            'tests/rules/**/*.test.ts',
            'tests/search/**/*.test.ts',
          ],
          experimental,
        },
      },
      {
        // What builds write, and how they go about it.
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/build/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          experimental,
        },
      },
      {
        // The built site in a real browser: one server, one browser, one file at a time.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          experimental,
        },
      },
    ],
  },
});
