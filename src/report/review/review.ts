import { createCatalogue } from '#domain/catalogue.ts';
import { compareText, type Finding } from '#domain/finding.ts';
import { recordKey, type AnyRecord, type RecordOf } from '#domain/record.ts';
import { hostOf } from '#domain/record-addresses.ts';
import { createSchemas, SECTIONS } from '#domain/schema/index.ts';
import type { Settings } from '#domain/settings.ts';
import { findNeighbours, type Neighbour } from '#domain/similarity.ts';
import type { Vocabularies } from '#domain/vocabulary.ts';
import type { CheckResult } from '#records/check.ts';
import { recordPlace } from '#records/record-path.ts';
import { recordUrl } from '#site/urls.ts';
import { Labels } from '#site/view/labels.ts';
import { countFindings } from '../report.ts';
import { addressChanges } from './addresses.ts';
import { checklist } from './checklist.ts';
import { findFlags, titleOf, type Pair } from './flags.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type PlacedFinding,
  type RecordChange,
  type Review,
  type Side,
  type Similar,
  type Verdict,
} from './model.ts';
import { compareRecords, completeness, hostsOf, newLinks } from './rows.ts';

export interface ReviewInput {
  readonly base: Side & { readonly checked: CheckResult };
  readonly head: Side & { readonly checked: CheckResult; readonly vocabularies: Vocabularies };
  /** Paths in the repository of all files that differ. */
  readonly changedFiles: readonly string[];
  /** Paths of files that the head no longer has. */
  readonly missingFiles: ReadonlySet<string>;
  /** Paths that were deleted at some time before the base. */
  readonly deletedFiles: ReadonlySet<string>;
  /** Path of the content folder in the repository. */
  readonly folder: string;
  readonly today: string;
  /** Those of the base: a change cannot send its reviewers elsewhere. */
  readonly settings: Settings | undefined;
  readonly vocabularyProblem: string | undefined;
  readonly hasCommonBase: boolean;
  /** Account that made the change, if it is known. */
  readonly author?: string | undefined;
}

/** Rules that look for data about persons, and for secrets. */
const PERSONAL = new Set([
  'kontakt-persoenlich',
  'personenname-im-text',
  'private-email',
  'mobilnummer',
  'bankverbindung',
  'zugangsdaten',
]);
/** A neighbour that only deals with the same subject stays below. */
const MIN_SIMILAR = 0.4;
const MAX_SIMILAR = 3;

/** Compares two states of the content folder record by record. Pure; everything it needs is in the input. */
export function reviewChange(input: ReviewInput): Review {
  const context = contextOf(input);
  const pairs = changedPairs(input, context);
  const records = pairs.map((pair) => recordChange(pair, input, context)).toSorted(byCare);
  const unreadable = context.unreadable.map((file) => unreadableChange(file, context));
  const all = [...unreadable, ...records];
  const shown = new Set(all.map(({ file }) => file));
  const elsewhere = context.findings.filter(
    ({ file, isNew }) => isNew && !shown.has(inRepository(file, input.folder)),
  );
  const seen = [...all.flatMap(({ findings }) => findings), ...elsewhere];
  const otherFiles = input.changedFiles.filter((file) => placeOf(file, input.folder) === undefined);
  const baseHosts = hostsOf(input.base.checked.records);
  const review = {
    base: sideOf(input.base),
    head: sideOf(input.head),
    today: input.today,
    counts: Object.fromEntries(
      CHANGE_KINDS.map((kind) => [kind, all.filter(({ change }) => change === kind).length]),
    ) as Record<ChangeKind, number>,
    findingCounts: countFindings(seen),
    otherFindings: context.findings.length - seen.length,
    flags: findFlags({
      pairs,
      base: input.base.checked.records,
      head: input.head.checked.records,
      unreadable: new Set(context.unreadable.map((file) => recordKey(placeOf(file, input.folder)!))),
      deleted: keysOf(input.deletedFiles, input.folder),
      otherFiles,
      vocabularyProblem: input.vocabularyProblem,
      hasCommonBase: input.hasCommonBase,
      author: input.author,
      labels: context.labels,
    }),
    records: all,
    findings: elsewhere,
    personalData: seen.filter(({ rule }) => PERSONAL.has(rule)),
    newHosts: [...new Set(all.flatMap(({ newLinks: links }) => links.map(hostOf)))]
      .filter((host) => !baseHosts.has(host))
      .toSorted(compareText),
    addresses: addressChanges(pairs, input.head.checked.catalogue.organisation),
    otherFiles,
  };
  return { verdict: verdictOf(review), ...review, checklist: checklist(review) };
}

function verdictOf({ findingCounts, flags }: Pick<Review, 'findingCounts' | 'flags'>): Verdict {
  if (findingCounts.error > 0 || flags.some(({ severity }) => severity === 'error')) return 'blocked';
  return findingCounts.warning > 0 || flags.length > 0 ? 'look' : 'clear';
}

interface Context {
  readonly labels: Labels;
  readonly schemas: ReturnType<typeof createSchemas>;
  readonly vocabularies: Vocabularies;
  /** Findings of the head. */
  readonly findings: readonly PlacedFinding[];
  readonly findingsAt: ReadonlyMap<string, readonly PlacedFinding[]>;
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
  /** Changed record files of the head that hold no readable record, by path in the repository. */
  readonly unreadable: readonly string[];
  readonly urlOf: (file: string, line?: number) => string | undefined;
}

function contextOf(input: ReviewInput): Context {
  const { head, base, folder } = input;
  const known = new Set(base.checked.findings.map(mark));
  const urlOf = addressesOf(input);
  const findings = head.checked.findings.map((finding): PlacedFinding => ({
    ...finding,
    url: urlOf(inRepository(finding.file, folder), finding.line),
    isNew: !known.has(mark(finding)),
  }));
  const readable = new Set(head.checked.records.map(({ file }) => inRepository(file, folder)));
  const { vocabularies } = head;
  return {
    labels: new Labels(labelCatalogue(input), 'de'),
    schemas: createSchemas(vocabularies),
    vocabularies,
    findings,
    findingsAt: Map.groupBy(findings, ({ file }) => inRepository(file, folder)),
    neighbours: findNeighbours(createCatalogue(head.checked.records, vocabularies)),
    unreadable: input.changedFiles.filter(
      (file) => !input.missingFiles.has(file) && placeOf(file, folder) !== undefined && !readable.has(file),
    ),
    urlOf,
  };
}

/** Records of the head, and authorities that only the base has, so that each has its name. */
function labelCatalogue({ head, base }: ReviewInput) {
  return createCatalogue([...head.checked.records, ...base.checked.records], head.vocabularies);
}

/** What stays the same about a finding when lines move. */
function mark({ rule, file, field, message }: Finding): string {
  return JSON.stringify([rule, file, field, message.de]);
}

/** Findings name files from the content folder's parent. */
function inRepository(file: string, folder: string): string {
  return `${folder}${file.slice(file.indexOf('/'))}`;
}

function placeOf(file: string, folder: string) {
  return file.startsWith(`${folder}/`) ? recordPlace(file.slice(folder.length + 1)) : undefined;
}

function keysOf(files: ReadonlySet<string>, folder: string): Set<string> {
  return new Set(
    [...files].flatMap((file) => {
      const place = placeOf(file, folder);
      return place === undefined ? [] : [recordKey(place)];
    }),
  );
}

function sideOf({ name, commit }: Side): Side {
  return { name, commit };
}

/** Makes addresses of lines at the repository host; of files the head lacks, those of the base. */
function addressesOf({ settings, head, base, missingFiles }: ReviewInput): Context['urlOf'] {
  const repository = settings?.repository;
  if (repository?.url === undefined) return () => undefined;
  const root = `${repository.url.replace(/\/+$/, '')}${repository.host === 'github' ? '' : '/-'}/blob`;
  return (file, line) => {
    const { commit } = missingFiles.has(file) ? base : head;
    const path = file.split('/').map(encodeURIComponent).join('/');
    return `${root}/${commit}/${path}${line === undefined ? '' : `#L${line}`}`;
  };
}

/** Records that are new, gone, or lie in a file that changed, by key. */
function changedPairs({ base, head, changedFiles, folder }: ReviewInput, { unreadable }: Context): Pair[] {
  const changed = new Set(changedFiles);
  const notRead = new Set(unreadable);
  const touched = (records: readonly AnyRecord[]): [string, AnyRecord][] =>
    records
      .filter(({ file }) => changed.has(inRepository(file, folder)))
      .map((record) => [recordKey(record), record]);
  const before = new Map(touched(base.checked.records));
  const after = new Map(touched(head.checked.records));
  return [...new Set([...before.keys(), ...after.keys()])]
    .toSorted(compareText)
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter(
      ({ before: was, after: is }) =>
        is !== undefined || was === undefined || !notRead.has(inRepository(was.file, folder)),
    );
}

function changeOf({ before, after }: Pair): ChangeKind {
  if (before === undefined) return 'new';
  if (after === undefined) return 'removed';
  if (before.data.retired === undefined && after.data.retired !== undefined) return 'retired';
  return before.organisation === after.organisation ? 'changed' : 'moved';
}

function recordChange(pair: Pair, { folder }: ReviewInput, context: Context): RecordChange {
  const { before, after } = pair;
  const record = (after ?? before)!;
  const file = inRepository(record.file, folder);
  const filled = completeness(record, context.schemas, SECTIONS[record.kind]);
  return {
    change: changeOf(pair),
    kind: record.kind,
    id: record.id,
    organisation: context.labels.organisationName(record.organisation),
    title: titleOf(record),
    file,
    url: context.urlOf(file),
    page: recordUrl(record),
    rows: compareRecords(before, after, context),
    findings: context.findingsAt.get(file) ?? [],
    similar: similarOf(pair, context),
    newLinks: newLinks(before, after),
    completeness: {
      before:
        before === undefined
          ? undefined
          : completeness(before, context.schemas, SECTIONS[before.kind]).filled,
      after: after === undefined ? 0 : filled.filled,
      of: filled.of,
    },
  };
}

/** A file whose record cannot be read: its findings say why. */
function unreadableChange(file: string, { findingsAt, urlOf, labels }: Context): RecordChange {
  const place = recordPlace(file.slice(file.indexOf('organisations/')))!;
  return {
    change: 'unreadable',
    ...place,
    organisation: labels.organisationName(place.organisation),
    title: place.id,
    file,
    url: urlOf(file),
    page: recordUrl(place),
    rows: [],
    findings: findingsAt.get(file) ?? [],
    similar: [],
    newLinks: [],
    completeness: { before: undefined, after: 0, of: 0 },
  };
}

/** What may be the same system: asked for a new solution, and for one whose title or summary changed. */
function similarOf({ before, after }: Pair, { neighbours, labels }: Context): Similar[] {
  if (after?.kind !== 'solution') return [];
  const { data } = after;
  const was = before?.data as RecordOf<'solution'>['data'] | undefined;
  if (was?.title === data.title && was.summary === data.summary) return [];
  return (neighbours.get(after.id) ?? [])
    .filter(({ score }) => score >= MIN_SIMILAR)
    .slice(0, MAX_SIMILAR)
    .map(({ id, score, reasons }) => {
      const other = labels.catalogue.solution.get(id)!;
      return {
        id,
        title: other.data.title,
        organisation: labels.organisationName(other.organisation),
        score,
        reasons: reasons.map((reason) => ({
          kind: reason.kind,
          names:
            reason.kind === 'words'
              ? reason.words
              : reason.kind === 'services'
                ? reason.ids
                : reason.ids.map((term) => labels.label(reason.kind, term)),
        })),
      };
    });
}

/** Records with errors first, then those with fields that need care, then the others; each by file. */
function byCare(a: RecordChange, b: RecordChange): number {
  const weight = ({ change, rows, findings }: RecordChange): number =>
    (change === 'removed' ? 8 : 0) +
    (findings.some(({ severity }) => severity === 'error') ? 4 : 0) +
    (change === 'retired' ? 2 : 0) +
    (rows.some(({ care }) => care !== undefined) ? 1 : 0);
  return weight(b) - weight(a) || compareText(a.file, b.file);
}
