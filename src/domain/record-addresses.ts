import type { Place } from './finding.ts';
import { rangeAt, valueAt } from './place.ts';
import type { AnyRecord } from './record.ts';
import { isWebAddress, recordStrings } from './record-texts.ts';

/** A web address of a record that knows where it stands. */
export interface RecordAddress {
  readonly url: string;
  readonly place: Place;
}

/** Every web address of a record: fields of the front matter, then links of the body with http or https. */
export function recordAddresses(record: AnyRecord): RecordAddress[] {
  const fields = recordStrings(record)
    .filter(({ text }) => isWebAddress(text))
    .map(({ text, path }) => ({ url: text, place: valueAt(...path) }));
  const links = record.body.links
    .filter(({ url }) => /^https?:/i.test(url))
    .map((link) => ({ url: link.url, place: rangeAt(link) }));
  return [...fields, ...links];
}

/** The host of a web address in small letters, without a final dot; empty where there is none. */
export function hostOf(url: string): string {
  const authority = /^[a-z]+:\/\/([^/?#\\]*)/i.exec(url)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host.toLowerCase().replace(/\.$/, '');
}
