import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

/** Editorial pages, written by the maintainers. Records never go through here: pages take them from site/catalogue.ts. */
const pages = defineCollection({
  loader: glob({ pattern: '*/*.mdx', base: './content/pages' }),
  schema: z.strictObject({
    title: z.string().min(3),
    description: z.string().min(20).max(300),
    lead: z.string().optional(),
  }),
});

export const collections = { pages };
