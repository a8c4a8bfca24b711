import type { APIRoute } from 'astro';

import { german } from '#site/page.ts';
import { viewPath } from '#site/paths.ts';
import { comparedSolution } from '#site/view/compared-solution.ts';

/** Also under former ids: a shared comparison keeps working. */
export function getStaticPaths() {
  const { labels } = german();
  return labels.catalogue.solutions.flatMap((solution) => {
    const view = comparedSolution(solution, labels);
    return [solution.id, ...(solution.data.formerIds ?? [])].map((id) => viewPath({ id }, view));
  });
}

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['view']));
