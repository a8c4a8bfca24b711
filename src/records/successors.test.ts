import { expect, it } from 'vitest';

import { successorsOf } from './successors.ts';

const [a, b, c] = ['a', 'b', 'c'].map((title) => ({ title, url: `https://${title}.de`, on: '2026' })) as [
  Item,
  Item,
  Item,
];
type Item = Readonly<Record<'title' | 'url' | 'on', string>>;
const changed = (item: Item): Item => ({ ...item, title: 'neu' });

it.each<[string, Item[], Item[], (number | undefined)[]]>([
  ['nothing changed', [a, b], [a, b], [0, 1]],
  ['first one gone', [a, b, c], [b, c], [undefined, 0, 1]],
  ['one in front', [a, b], [c, a, b], [1, 2]],
  ['one replaced by another', [a], [b], [0]],
  ['first one gone, next one changed', [a, b], [changed(b)], [undefined, 0]],
  ['one changed, one before it', [a], [c, changed(a)], [1]],
  ['all gone', [a, b], [], [undefined, undefined]],
  ['equals before likes', [a, b], [b, { ...b, on: '2027' }], [undefined, 0]],
  ['order turned round: one of them stays', [a, b], [b, a], [undefined, 0]],
])('%s', (_, old, wanted, successors) => expect(successorsOf(old, wanted)).toEqual(successors));
