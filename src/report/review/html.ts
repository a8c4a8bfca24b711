import { UNSEEN } from '#domain/unseen.ts';
import { escaped } from '#site/escaped.ts';
import { SEVERITY_NAMES } from '../report.ts';
import { ADDRESS_NAMES, CHANGE_NAMES, CHECKLIST, KIND_NAMES, WORDS } from './messages.ts';
import { completenessText, similarText } from './record-text.ts';
import type { PlacedFinding, RecordChange, Review, Row } from './model.ts';
import { verdictText } from './verdict.ts';
import type { Span } from '#domain/word-diff.ts';

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{border:1px solid;padding:.4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}
th:first-child{width:22%}li{overflow-wrap:anywhere}td ul{margin:0;padding-left:1.2rem}.care{font-style:italic;font-weight:normal}
ins{text-decoration:underline;font-weight:bold}del{text-decoration:line-through}`;

/** HTML that this file wrote; everything else is escaped on its way in. */
interface Markup {
  readonly markup: string;
}
type Part = string | Markup | undefined | readonly Part[];

/** The whole review as one page of its own: no script, no address of another host is loaded, nothing is cut. */
export function print(review: Review): string {
  const page = fill`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${WORDS.title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<h1>${WORDS.title}</h1>
<p><strong>${verdictText(review)}</strong></p>
<p>${WORDS.compared(sideName(review.base), sideName(review.head))}</p>
${review.otherFindings > 0 ? fill`<p>${WORDS.untouched(review.otherFindings)}</p>` : undefined}
${section(
  WORDS.flags,
  review.flags.map(({ severity, text }) => [fill`<strong>${SEVERITY_NAMES[severity].de}</strong> `, text]),
)}
${review.records.length > 0 ? fill`<h2>${WORDS.records}</h2>` : undefined}
${review.records.map(record)}
${section(WORDS.otherFindings, review.findings.map(finding))}
${section(WORDS.personal, review.personalData.map(finding))}
${section(WORDS.newHosts, review.newHosts)}
${section(
  WORDS.addresses,
  review.addresses.map(({ address, change }) => `${address} (${ADDRESS_NAMES[change]})`),
)}
${section(WORDS.otherFiles, review.otherFiles)}
${section(
  WORDS.checklist,
  review.checklist.map((item) => CHECKLIST[item]),
)}
</main>
</body>
</html>
`;
  return page.markup;
}

function sideName({ name, commit }: Review['base']): string {
  return name === commit ? commit : `${name} (${commit})`;
}

function record(change: RecordChange): Markup {
  const title = `${CHANGE_NAMES[change.change]}: ${KIND_NAMES[change.kind]} „${change.title}“`;
  return fill`<section>
<h3>${title}</h3>
<p>${change.organisation} · ${WORDS.file} ${link(change.url, change.file)} · ${WORDS.page} ${change.page}${
    change.completeness.of > 0 && change.change !== 'removed'
      ? ` · ${WORDS.completeness} ${completenessText(change)}`
      : undefined
  }</p>
${table(change.rows)}
${part(WORDS.findings, change.findings.map(finding))}
${part(WORDS.similar, change.similar.map(similarText))}
${part(WORDS.newLinks, change.newLinks)}
</section>
`;
}

function table(rows: readonly Row[]): Markup | undefined {
  if (rows.length === 0) return undefined;
  return fill`<table>
<thead><tr><th scope="col">${WORDS.field}</th><th scope="col">${WORDS.before}</th><th scope="col">${WORDS.after}</th></tr></thead>
<tbody>${rows.map((row, at) => tableRow(row, rows[at - 1]))}</tbody>
</table>
`;
}

/** A reason that the row before gives already is not said again. */
function tableRow(row: Row, above: Row | undefined): Markup {
  const care =
    row.care === undefined || row.care === above?.care
      ? undefined
      : fill`<br><span class="care">${row.care}</span>`;
  const [before, after] =
    row.form === 'value'
      ? [value(row.before, struck), value(row.after, inserted)]
      : [items(row.removed, struck), items(row.added, inserted)];
  const kept =
    row.form === 'list' && row.kept > 0
      ? `(${row.added.length + row.removed.length === 0 ? WORDS.reordered : WORDS.kept(row.kept)})`
      : undefined;
  return fill`<tr><th scope="row">${row.label}${care}</th><td>${before}</td><td>${after}${kept}</td></tr>
`;
}

function value(spans: readonly Span[] | undefined, mark: (text: string) => Markup): Part {
  if (spans === undefined) return fill`<em>${WORDS.none}</em>`;
  return spans.map(({ text, changed }) => (changed ? mark(text) : text));
}

function items(values: readonly string[], mark: (text: string) => Markup): Part {
  return values.length === 0
    ? undefined
    : fill`<ul>${values.map((item) => fill`<li>${mark(item)}</li>`)}</ul>`;
}

function inserted(text: string): Markup {
  return fill`<ins>${text}</ins>`;
}

function struck(text: string): Markup {
  return fill`<del>${text}</del>`;
}

function finding({ severity, url, file, line, message, rule, isNew }: PlacedFinding): Part {
  return [
    fill`<strong>${SEVERITY_NAMES[severity].de}</strong> `,
    link(url, WORDS.place(file, line)),
    `: ${message.de} (${rule}${isNew ? '' : `, ${WORDS.old}`})`,
  ];
}

/** @param url of the repository host, made by this program */
function link(url: string | undefined, text: string): Part {
  return url === undefined ? text : fill`<a href="${url}" rel="noreferrer">${text}</a>`;
}

function section(title: string, rows: readonly Part[]): Markup | undefined {
  return rows.length === 0
    ? undefined
    : fill`<h2>${title}</h2>
${list(rows)}`;
}

function part(title: string, rows: readonly Part[]): Markup | undefined {
  return rows.length === 0
    ? undefined
    : fill`<h4>${title}</h4>
${list(rows)}`;
}

function list(rows: readonly Part[]): Markup {
  return fill`<ul>${rows.map(
    (row) => fill`<li>${row}</li>
`,
  )}</ul>
`;
}

/** A template that escapes every text put into it; its attributes stand in double quotes. */
function fill(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return {
    markup: strings.map((string, at) => string + (at < parts.length ? shown(parts[at]) : '')).join(''),
  };
}

function shown(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return shownText(part);
  return 'markup' in part ? part.markup : part.map(shown).join('');
}

function shownText(text: string): string {
  return escaped(text.replace(UNSEEN, (found) => (found === '\n' ? found : '\uFFFD')));
}
