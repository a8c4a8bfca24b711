import { element, part } from './element.ts';

/** Says on a page and to screen readers that something could not be shown, until the page hides it again. */
export function showProblem(root: ParentNode, text: string): void {
  announce(root, text);
  const problem = part(root, 'problem');
  problem.replaceChildren(element('p', {}, text));
  problem.hidden = false;
}

/** Tells screen readers. */
export function announce(root: ParentNode, text: string): void {
  const status = part(root, 'status');
  // Emptied first, so that the same text is announced again.
  status.textContent = '';
  status.textContent = text;
}
