import { hash } from 'node:crypto';
import path from 'node:path';

import type { Catalogue } from '#domain/catalogue.ts';
import type { RegisterHistory } from '#domain/history.ts';
import type { ExpectedAuthorities } from '#domain/schema/expected-authorities.ts';
import type { Settings } from '#domain/settings.ts';
import { checkContent } from '#records/check.ts';
import { contentFolder } from '#records/content-folder.ts';
import { readExpectedAuthorities } from '#records/expected-authorities.ts';
import { readHistory } from '#records/history.ts';
import { readSettings } from '#records/settings.ts';
import { readVocabularies } from '#records/vocabularies.ts';

const LOADED = Symbol.for('maki.site-data');

/** What every page is made of: the linked records and the operator's settings. */
export interface SiteData {
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** Official lists of those from whom a report would be expected. */
  readonly expected: ExpectedAuthorities;
  /** The content folder they were read from. */
  readonly content: string;
  /** The day the site is built for, `YYYY-MM-DD`: the only clock of pages (`MAKI_TODAY`, set once by scripts/build.ts). */
  readonly today: string;
  /** What Git says about the records; undefined where there is no Git history of them. */
  readonly history: RegisterHistory | undefined;
  /** Number of record files read; the build compares it with the pages it wrote. */
  readonly files: number;
}

// Astro bundles this module a second time; both share what was read, so that a build reads the records once.
const shared = globalThis as { [LOADED]?: SiteData | undefined };

/**
 * The catalogue, read once per build: the one place where pages get records.
 * @throws Error naming file and line of every error when a record is not fit to be published
 */
export function siteData(): SiteData {
  return (shared[LOADED] ??= load());
}

function load(): SiteData {
  const content = contentFolder(process.env['MAKI_CONTENT'] ?? path.resolve('content'));
  const today = process.env['MAKI_TODAY'] ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    throw new Error(`MAKI_TODAY ist „${today}“. Erwartet wird ein Tag wie 2026-11-23.`);
  }
  const { catalogue, records, findings, files } = checkContent({
    content,
    today,
    vocabularies: readVocabularies(content),
    errorsOnly: true,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const list = errors
      .map(({ file, line, column, message }) => `  ${file}:${line}:${column} ${message.de}`)
      .join('\n');
    throw new Error(`Die Einträge haben ${errors.length} Fehler und werden nicht veröffentlicht:\n${list}`);
  }
  return {
    catalogue,
    settings: readSettings(content),
    expected: readExpectedAuthorities(content, catalogue),
    content,
    today,
    history: readHistory(content, records),
    files,
  };
}

/**
 * Digest of everything a page shows, as Astro's `cacheKey`: a page whose digest and template are unchanged is not
 * rendered again. Values must be plain data in a fixed order; the settings, which every page shows, are part of it, and
 * whether there is a history to lead to.
 */
export function pageDigest(...values: readonly unknown[]): string {
  const data = siteData();
  if (settingsText?.of !== data)
    settingsText = { of: data, text: JSON.stringify([data.settings, data.history !== undefined]) };
  const texts = [settingsText.text, ...values.map((value) => JSON.stringify(value) ?? 'undefined')];
  return hash('sha256', texts.join('\0'), 'base64url').slice(0, 22);
}

let settingsText: { readonly of: SiteData; readonly text: string } | undefined;
