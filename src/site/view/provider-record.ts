import type { RecordOf } from '#domain/record.ts';
import { displayHost, formatDate } from '../format.ts';
import { contactFact } from './contact.ts';
import { optional, valueList, type Fact } from './facts.ts';
import type { Labels, Link } from './labels.ts';

export type ProviderRecord = NonNullable<NonNullable<RecordOf<'solution'>['data']['aiAct']>['provider']>;
type Party = ProviderRecord['provider'];

/** What the provider enters under Annex VIII of the AI Act, in the order of the annex; only what is stated. */
export function providerRecordFacts(provider: ProviderRecord | undefined, labels: Labels): Fact[] {
  if (provider === undefined) return [];
  return Object.entries(providerValues(provider, labels)).map(([key, values]) =>
    optional(labels.field('solution', 'aiAct', 'provider', key), values),
  );
}

/** What each field of the provider's record says; nothing where it is not stated. */
export function providerValues(
  provider: ProviderRecord,
  labels: Labels,
): Readonly<Record<keyof ProviderRecord, readonly Link[]>> {
  return {
    section: valueList(labels.label('annex-viii-sections', provider.section)),
    provider: partyValues(provider.provider, labels),
    submittedBy: partyValues(provider.submittedBy, labels),
    authorisedRepresentative: partyValues(provider.authorisedRepresentative, labels),
    tradeName: valueList(labels.recordText(provider.tradeName)),
    references: labels.recordTexts(provider.references),
    intendedPurpose: valueList(labels.recordText(provider.intendedPurpose)),
    inputs: valueList(labels.recordText(provider.inputs)),
    operatingLogic: valueList(labels.recordText(provider.operatingLogic)),
    marketStatus: valueList(provider.marketStatus && labels.label('market-status', provider.marketStatus)),
    certificate: [
      ...certificateValues(provider.certificate, labels),
      ...pageValue(provider.certificate?.copy),
    ],
    memberStates: valueList(provider.memberStates?.join(', ')),
    declarationOfConformity: pageValue(provider.declarationOfConformity),
    instructionsForUse: pageValue(provider.instructionsForUse),
    moreInformation: pageValue(provider.moreInformation),
  };
}

/** Name, address and contact of a provider, deployer or somebody who acts for them. */
export function partyValues(who: Party | undefined, labels: Labels): Link[] {
  if (who === undefined) return [];
  return [
    labels.recordText(who.name),
    ...(who.address === undefined ? [] : [labels.recordText(who.address)]),
    ...(who.contact === undefined ? [] : contactFact(who.contact, labels)),
  ];
}

/** The certificate of a notified body without its copy, which is an item of its own. */
export function certificateValues(proof: ProviderRecord['certificate'], labels: Labels): Link[] {
  if (proof === undefined) return [];
  const expires = labels.field('solution', 'aiAct', 'provider', 'certificate', 'expires');
  return [
    labels.recordText(`${proof.type} ${proof.number}`),
    labels.recordText(proof.notifiedBody),
    ...(proof.expires === undefined
      ? []
      : [{ text: `${expires} ${formatDate(proof.expires, labels.language)}` }]),
  ];
}

/** A page elsewhere, shown by its host. */
export function pageValue(url: string | undefined): Link[] {
  return url === undefined ? [] : [{ text: displayHost(url), href: url, external: true }];
}
