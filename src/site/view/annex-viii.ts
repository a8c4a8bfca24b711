import { ANNEX_VIII, isGiven, type AnnexVIIIItem, type AnnexVIIISection } from '#domain/ai-act/annex-viii.ts';
import { providerSection, registeredUses } from '#domain/ai-act/registration.ts';
import type { RecordOf } from '#domain/record.ts';
import { lawAddress } from '../law-address.ts';
import { annexVIIIDownloads, urls } from '../urls.ts';
import { contactFact } from './contact.ts';
import { valueList } from './facts.ts';
import type { Labels, Link } from './labels.ts';
import { certificateValues, pageValue, partyValues, providerValues } from './provider-record.ts';
import { coded } from './solution.ts';

/**
 * `stated`: the record says it in full. `partly`, `missing`: parts or all of what is due are missing. `none`: not stated
 * and due only where the matter exists. `non-public`: restricted under Article 49(4), so not stated here.
 * `not-given`: the law leaves it out for this system. `deleted`: no longer part of the annex.
 */
export type SheetState = 'stated' | 'partly' | 'missing' | 'none' | 'non-public' | 'not-given' | 'deleted';

/** One item of Annex VIII with what a record says. */
export interface SheetItem {
  readonly section: AnnexVIIISection;
  readonly number: number;
  /** The item's name, leading to what the law asks for. */
  readonly label: Link;
  readonly parts: readonly SheetPart[];
  readonly state: SheetState;
  /** Names of what is due and not stated. */
  readonly missing: readonly string[];
}

/** A field of the record that holds an item or a part of it. */
export interface SheetPart {
  /** Only where an item has several parts. */
  readonly label: string | undefined;
  readonly values: readonly Link[];
}

/** One section of Annex VIII as one provider or deployer fills it in. */
export interface SheetSection {
  readonly section: AnnexVIIISection;
  /** Who answers for it. */
  readonly owner: Link;
  /** The record it comes from. */
  readonly source: Link;
  /** Whether there is a provider's or deployer's record at all. */
  readonly recorded: boolean;
  /** The record's own entry as files; none where there is no record. */
  readonly files: readonly Link[];
  readonly items: readonly SheetItem[];
  /** Items that are due, and those of them that are stated in full. */
  readonly due: number;
  readonly stated: number;
}

/** The entry of one system for the EU database, in the order of Annex VIII. */
export interface AnnexVIIISheet {
  readonly solution: Link;
  /** Ground of Article 49(4) on which the entry is restricted. */
  readonly restricted: Link | undefined;
  /** A or B first, then C once for each deployment. */
  readonly sections: readonly SheetSection[];
}

type Values = ReadonlyMap<string, readonly Link[]>;
type Party = { readonly address?: unknown; readonly contact?: unknown } | undefined;

/** The sheet of a system; undefined where Article 49 asks for no entry and no record holds one. */
export function annexVIIISheet(solution: RecordOf<'solution'>, labels: Labels): AnnexVIIISheet | undefined {
  const { aiAct, title } = solution.data;
  const provider = providerPart(solution, labels);
  const sections = [
    ...(provider === undefined ? [] : [provider]),
    ...registeredUses(solution, labels.catalogue.deploymentsOf.get(solution.id) ?? []).map((deployment) =>
      deployerPart(deployment, solution, labels),
    ),
  ];
  if (sections.length === 0) return undefined;
  return {
    solution: { ...labels.recordText(title), href: labels.path(urls.solution(solution.id)) },
    restricted:
      aiAct?.restricted === undefined
        ? undefined
        : labels.term('restriction-grounds', aiAct.restricted.ground),
    sections,
  };
}

function providerPart(solution: RecordOf<'solution'>, labels: Labels): SheetSection | undefined {
  const { aiAct, title } = solution.data;
  const section = providerSection(aiAct);
  if (section === undefined) return undefined;
  const provider = aiAct?.provider;
  const values = new Map<string, readonly Link[]>([
    ['aiAct.article6_3', coded(labels, 'article-6-3', aiAct?.article6_3)],
    ...(provider === undefined
      ? []
      : Object.entries(providerValues(provider, labels)).map(
          ([key, value]) => [`aiAct.provider.${key}`, value] as const,
        )),
    ['aiAct.provider.certificate', certificateValues(provider?.certificate, labels)],
    ['aiAct.provider.certificate.copy', pageValue(provider?.certificate?.copy)],
  ]);
  const parties = new Map<string, Party>([
    ['aiAct.provider.provider', provider?.provider],
    ['aiAct.provider.submittedBy', provider?.submittedBy],
    ['aiAct.provider.authorisedRepresentative', provider?.authorisedRepresentative],
  ]);
  return sheetSection(section, solution, labels, {
    owner: labels.organisationLink(solution.organisation),
    source: { ...labels.recordText(title), href: labels.path(urls.solution(solution.id)) },
    recorded: provider !== undefined,
    files: provider === undefined ? [] : annexVIIIDownloads(solution),
    values,
    parties,
  });
}

function deployerPart(
  deployment: RecordOf<'deployment'>,
  solution: RecordOf<'solution'>,
  labels: Labels,
): SheetSection {
  const { data, organisation, id } = deployment;
  const deployer = data.aiAct?.deployer;
  // Without a name of its own the deployer is the authority; its address is in no record.
  const self = { contact: data.contact };
  const values = new Map<string, readonly Link[]>([
    [
      'aiAct.deployer.deployer',
      deployer?.deployer === undefined
        ? [labels.organisationLink(organisation), ...contactFact(data.contact, labels)]
        : partyValues(deployer.deployer, labels),
    ],
    ['aiAct.deployer.submittedBy', partyValues(deployer?.submittedBy, labels)],
    ['aiAct.deployer.providerEntry', pageValue(deployer?.providerEntry)],
    ['aiAct.deployer.friaSummary', valueList(labels.recordText(deployer?.friaSummary))],
    ['aiAct.deployer.dpiaSummary', valueList(labels.recordText(deployer?.dpiaSummary))],
  ]);
  const parties = new Map<string, Party>([
    ['aiAct.deployer.deployer', deployer?.deployer ?? self],
    ['aiAct.deployer.submittedBy', deployer?.submittedBy],
  ]);
  return sheetSection('C', solution, labels, {
    owner: labels.organisationLink(organisation),
    source: {
      text: labels.label('deployment-status', data.status),
      href: labels.path(urls.deployment(organisation, id)),
    },
    recorded: deployer !== undefined,
    files: deployer === undefined ? [] : annexVIIIDownloads(deployment),
    values,
    parties,
  });
}

interface Filled {
  readonly owner: Link;
  readonly source: Link;
  readonly recorded: boolean;
  readonly files: readonly Link[];
  /** What the fields say, by dotted path. */
  readonly values: Values;
  /** Of which fields name, address and contact are asked for. */
  readonly parties: ReadonlyMap<string, Party>;
}

function sheetSection(
  section: AnnexVIIISection,
  { data: { aiAct } }: RecordOf<'solution'>,
  labels: Labels,
  filled: Filled,
): SheetSection {
  const points = aiAct?.annexIII ?? [];
  const isRestricted = aiAct?.restricted !== undefined;
  const items = ANNEX_VIII.filter((item) => item.section === section).map((item) => {
    if (item.deletedOn !== undefined) return emptyItem(item, 'deleted', labels);
    if (!isGiven(item, points, isRestricted)) return emptyItem(item, 'not-given', labels);
    return sheetItem(item, filled, isRestricted, labels);
  });
  const due = items.filter(({ state }) => DUE.has(state));
  return {
    section,
    owner: filled.owner,
    source: filled.source,
    recorded: filled.recorded,
    files: filled.files,
    items,
    due: due.length,
    stated: due.filter(({ state }) => state === 'stated').length,
  };
}

const DUE: ReadonlySet<SheetState> = new Set(['stated', 'partly', 'missing']);

function emptyItem(item: AnnexVIIIItem, state: SheetState, labels: Labels): SheetItem {
  const { section, number } = item;
  return { section, number, label: itemLabel(item, labels), parts: [], state, missing: [] };
}

function itemLabel({ label, source }: AnnexVIIIItem, labels: Labels): Link {
  return { text: label[labels.language], href: labels.path(lawAddress(source)) };
}

/** A part of an item that need not be stated where the others are: the schema asks for the trade name. */
const OPTIONAL_PART = 'aiAct.provider.references';

function sheetItem(item: AnnexVIIIItem, filled: Filled, isRestricted: boolean, labels: Labels): SheetItem {
  const fields = item.heldIn.map((field) => {
    const path = field.path.join('.');
    return { ...field, name: path, values: filled.values.get(path) ?? [] };
  });
  const stated = fields.filter(({ values }) => values.length > 0);
  const parts = stated.map(({ kind, path, values }) => ({
    label: fields.length > 1 ? labels.field(kind, ...path) : undefined,
    values,
  }));
  const missing = fields.flatMap(({ kind, path, name, values }) => {
    if (values.length > 0) return missingOfParty(filled.parties.get(name), [kind, ...path], labels);
    return item.due === 'always' && name !== OPTIONAL_PART ? [labels.field(kind, ...path)] : [];
  });
  return {
    ...emptyItem(item, stateOf(stated.length > 0, missing.length > 0, isRestricted), labels),
    parts,
    missing,
  };
}

function stateOf(isStated: boolean, isMissing: boolean, isRestricted: boolean): SheetState {
  if (isStated) return isMissing && !isRestricted ? 'partly' : 'stated';
  if (isRestricted) return 'non-public';
  return isMissing ? 'missing' : 'none';
}

/** Annex VIII asks for name, address and contact; the schema for the name only. */
function missingOfParty(
  party: Party,
  [kind, ...path]: readonly [AnnexVIIIItem['heldIn'][number]['kind'], ...string[]],
  labels: Labels,
): string[] {
  if (party === undefined) return [];
  return (['address', 'contact'] as const)
    .filter((key) => party[key] === undefined)
    .map((key) => labels.field(kind, ...path, key));
}
