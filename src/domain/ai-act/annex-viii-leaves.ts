import type { Kind } from '../kind.ts';
import { fieldTree, type FieldNode } from '../schema/field-tree.ts';
import { createSchemas } from '../schema/index.ts';
import { LANGUAGES, type Text } from '../text.ts';
import type { Vocabularies } from '../vocabulary.ts';
import { ANNEX_VIII, type AnnexVIIIItem } from './annex-viii.ts';

/** One value that an item of Annex VIII asks for: a field of a record that is no group. */
export interface AnnexVIIILeaf {
  /** `aiAct.provider.provider.contact.email` */
  readonly name: string;
  readonly path: readonly string[];
  /** „Anbieter: Kontakt: E-Mail“ */
  readonly label: Text;
  /** Whether it holds several values. */
  readonly isList: boolean;
}

/** The values of an item, in the order of the schema. What another item of its section holds is not among them. */
export function annexVIIILeaves(item: AnnexVIIIItem, vocabularies: Vocabularies): readonly AnnexVIIILeaf[] {
  const others = ANNEX_VIII.filter(({ id, section }) => section === item.section && id !== item.id).flatMap(
    ({ heldIn }) => heldIn.map(({ path }) => path.join('.')),
  );
  return item.heldIn.flatMap(({ kind, path }) =>
    leavesOf(kind, vocabularies).filter(({ name }) => {
      const held = path.join('.');
      return isWithin(name, held) && !others.some((other) => isWithin(other, held) && isWithin(name, other));
    }),
  );
}

function isWithin(name: string, group: string): boolean {
  return name === group || name.startsWith(`${group}.`);
}

const KNOWN = new WeakMap<Vocabularies, Map<Kind, readonly AnnexVIIILeaf[]>>();

function leavesOf(kind: Kind, vocabularies: Vocabularies): readonly AnnexVIIILeaf[] {
  let known = KNOWN.get(vocabularies);
  if (known === undefined) KNOWN.set(vocabularies, (known = new Map()));
  let leaves = known.get(kind);
  if (leaves === undefined) {
    const aiAct = fieldTree(createSchemas(vocabularies)[kind]).filter(({ key }) => key === 'aiAct');
    known.set(kind, (leaves = aiAct.flatMap((field) => within(field, []))));
  }
  return leaves;
}

function within(field: FieldNode, above: readonly FieldNode[]): AnnexVIIILeaf[] {
  const chain = [...above, field];
  if (field.type === 'group') return field.fields.flatMap((inner) => within(inner, chain));
  const path = chain.map(({ key }) => key);
  return [{ name: path.join('.'), path, label: labelOf(chain), isList: field.maxItems !== undefined }];
}

/** Without the names of the groups that every item is in: the law and the entry. */
function labelOf(chain: readonly FieldNode[]): Text {
  const named = chain.slice(Math.min(2, chain.length - 1));
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, named.map(({ meta }) => meta.label[language]).join(': ')]),
  ) as Text;
}
