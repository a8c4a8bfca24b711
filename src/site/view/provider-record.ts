import type { RecordOf } from '#domain/record.ts';
import { displayHost, formatDate } from '../format.ts';
import { contactFact } from './contact.ts';
import { optional, type Fact } from './facts.ts';
import type { Labels, Link } from './labels.ts';

type ProviderRecord = NonNullable<NonNullable<RecordOf<'solution'>['data']['aiAct']>['provider']>;

/** What the provider enters under Annex VIII of the AI Act, in the order of the annex; only what is stated. */
export function providerRecordFacts(provider: ProviderRecord | undefined, labels: Labels): Fact[] {
  if (provider === undefined) return [];
  const name = (...path: string[]): string => labels.field('solution', 'aiAct', 'provider', ...path);
  return [
    optional(name('section'), labels.label('annex-viii-sections', provider.section)),
    optional(name('provider'), party(provider.provider, labels)),
    optional(name('submittedBy'), party(provider.submittedBy, labels)),
    optional(name('authorisedRepresentative'), party(provider.authorisedRepresentative, labels)),
    optional(name('tradeName'), labels.recordText(provider.tradeName)),
    optional(name('references'), labels.recordTexts(provider.references)),
    optional(name('intendedPurpose'), labels.recordText(provider.intendedPurpose)),
    optional(name('inputs'), labels.recordText(provider.inputs)),
    optional(name('operatingLogic'), labels.recordText(provider.operatingLogic)),
    optional(
      name('marketStatus'),
      provider.marketStatus && labels.label('market-status', provider.marketStatus),
    ),
    optional(name('certificate'), certificate(provider.certificate, labels)),
    optional(name('memberStates'), provider.memberStates?.join(', ')),
    optional(name('declarationOfConformity'), page(provider.declarationOfConformity)),
    optional(name('instructionsForUse'), page(provider.instructionsForUse)),
    optional(name('moreInformation'), page(provider.moreInformation)),
  ];
}

function party(who: ProviderRecord['submittedBy'], labels: Labels): Link[] {
  if (who === undefined) return [];
  return [
    labels.recordText(who.name),
    ...(who.address === undefined ? [] : [labels.recordText(who.address)]),
    ...(who.contact === undefined ? [] : contactFact(who.contact, labels)),
  ];
}

function certificate(proof: ProviderRecord['certificate'], labels: Labels): Link[] {
  if (proof === undefined) return [];
  const expires = labels.field('solution', 'aiAct', 'provider', 'certificate', 'expires');
  return [
    labels.recordText(`${proof.type} ${proof.number}`),
    labels.recordText(proof.notifiedBody),
    ...(proof.expires === undefined
      ? []
      : [{ text: `${expires} ${formatDate(proof.expires, labels.language)}` }]),
    ...page(proof.copy),
  ];
}

function page(url: string | undefined): Link[] {
  return url === undefined ? [] : [{ text: displayHost(url), href: url, external: true }];
}
