import type { Finding, Severity } from '#domain/finding.ts';
import { RULE_INFOS } from '#domain/rules/index.ts';
import type { RuleInfo } from '#domain/rules/rule.ts';
import { ruleAddress } from '#domain/finding.ts';
import { LANGUAGES, type Language, type Text } from '#domain/text.ts';
import { fingerprints } from './fingerprint.ts';
import { inertJson } from './inert-json.ts';
import { neutralise } from './neutralise.ts';
import { docsAddress, type PrintOptions, type Report } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/** SARIF 2.1.0 (OASIS), for code scanning. Every rule comes with its explanation in German and English. */
export function print({ findings }: Report, { language, site }: PrintOptions): string {
  const marks = fingerprints(findings);
  return inertJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'MaKI',
            ...(site === undefined ? {} : { informationUri: site }),
            rules: RULE_INFOS.map((rule) => descriptor(rule, language, site)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        results: findings.map((finding, index) => result(finding, language, marks[index]!)),
      },
    ],
  });
}

const INDEX = new Map(RULE_INFOS.map(({ id }, index) => [id, index]));

function descriptor(
  { id, severity, title, explanation }: RuleInfo,
  language: Language,
  site: string | undefined,
) {
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: explanation[language] },
    help: { text: inBoth(explanation, language) },
    // The standard asks for a full address.
    ...(site === undefined ? {} : { helpUri: docsAddress(ruleAddress(id), site) }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function inBoth(text: Text, first: Language): string {
  return [first, ...LANGUAGES.filter((language) => language !== first)]
    .map((language) => text[language])
    .join('\n\n');
}

function result(finding: Finding, language: Language, fingerprint: string) {
  const { rule, severity, message, file, related = [] } = finding;
  return {
    ruleId: rule,
    ruleIndex: INDEX.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: plain(message[language]) },
    locations: [{ physicalLocation: location(file, finding) }],
    relatedLocations: related.map((other) => ({
      physicalLocation: location(other.file, { startLine: other.line, startColumn: other.column }),
      message: { text: plain(other.message[language]) },
    })),
    partialFingerprints: { 'maki/v1': fingerprint },
  };
}

function location(file: string, place: Finding | { startLine: number; startColumn: number }) {
  const region =
    'startLine' in place
      ? place
      : {
          startLine: place.line,
          startColumn: place.column,
          endLine: place.endLine,
          endColumn: place.endColumn,
        };
  return { artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' }, region };
}

/** Path as a relative address. */
function uri(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}

/** In SARIF `{0}` is a placeholder; links are gone already. */
function plain(text: string): string {
  return neutralise(text).replace(/[{}]/g, '$&$&');
}
