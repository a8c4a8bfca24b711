import type { RecordOf } from '#domain/record.ts';
import { displayHost } from '../format.ts';
import type { Labels, Link } from './labels.ts';

type Contact = RecordOf<'solution'>['data']['contact'];

/** A functional contact: its name and the ways to reach it. */
export function contactFact({ name, email, url }: Contact, labels: Labels): Link[] {
  return [
    labels.recordText(name),
    ...(email === undefined ? [] : [{ text: email, href: `mailto:${email}` }]),
    ...(url === undefined ? [] : [{ text: displayHost(url), href: url, external: true }]),
  ];
}
