/**
 * The part of a page that is marked with `data-part`; a script fills it.
 * @throws Error when the page does not have it
 */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (found === null) throw new Error(`no part ${name}`);
  return found;
}
