import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';

import type { Finding } from '#domain/finding.ts';
import { print as github } from './github.ts';
import { print as gitlab } from './gitlab.ts';
import { print as json } from './json.ts';
import { print as pretty } from './pretty.ts';
import type { PrintOptions, Report } from './report.ts';
import { print as sarif } from './sarif.ts';

const GERMAN: PrintOptions = { language: 'de' };

const ORDINARY: Finding = {
  rule: 'unbekannter-wert',
  severity: 'error',
  file: 'content/organisations/hamburg/solutions/llmoin.md',
  line: 12,
  column: 9,
  endLine: 12,
  endColumn: 13,
  field: 'status',
  label: { de: 'Status', en: 'Status' },
  message: { de: 'Status: „live“ gibt es nicht.', en: 'Status: there is no “live”.' },
  actual: 'live',
  expected: { de: 'idea, production', en: 'idea, production' },
  suggestion: 'production',
  docs: '/mitmachen/regeln/#unbekannter-wert',
};

const EVIL =
  '\n::error file=a,line=1::böse%0A::set-output name=x::y ##[command]x @torvalds <script>alert(1)</script> [k](https://k.example) \u001b[2J\u202E';
const HOSTILE: Finding = {
  ...ORDINARY,
  file: `content/organisations/x/solutions/a,b:c%0A::error::d@e<f>.md`,
  message: { de: EVIL, en: EVIL },
  actual: EVIL,
  expected: { de: EVIL, en: EVIL },
  suggestion: EVIL,
  label: { de: EVIL, en: EVIL },
  related: [{ file: EVIL, line: 1, column: 1, message: { de: EVIL, en: EVIL } }],
};

function report(...findings: Finding[]): Report {
  return { findings, records: { organisation: 1, solution: 2, deployment: 0, need: 0 }, today: '2026-11-23' };
}

/** What a log, a page or a comment must not get from a record. */
const ACTIVE = /##\w*\[|(?<!\[)@|<script|https:\/\/k|\]\(|[\u001b\u202E\r]/;

describe('pretty', () => {
  const lines = (): string[] => [...Array<string>(11).fill('x'), 'status: live'];

  it('shows place, message, the line with its mark, the help and the sum', () => {
    expect(pretty(report(ORDINARY), { language: 'de', lines, site: 'https://ki.example/' })).toBe(
      [
        'content/organisations/hamburg/solutions/llmoin.md:12:9  Fehler  unbekannter-wert',
        '  Status: „live“ gibt es nicht.',
        '   12 | status: live',
        '                ^^^^',
        '  Hilfe: https://ki.example/mitmachen/regeln/#unbekannter-wert',
        '',
        '1 Fehler, 0 Warnungen, 0 Hinweise in 1 Datei',
        '',
      ].join('\n'),
    );
  });

  it('speaks English', () => {
    const text = pretty(report(ORDINARY, { ...ORDINARY, severity: 'warning' }), { language: 'en' });
    expect(text).toContain('  error  unbekannter-wert\n  Status: there is no “live”.\n  Help: /mitmachen');
    expect(text).toMatch(/\n1 error, 1 warning, 0 hints in 1 file\n$/);
  });

  it('counts hints it was not given', () => {
    expect(pretty({ ...report(), hiddenHints: 7 }, GERMAN)).toBe(
      '0 Fehler, 0 Warnungen, 7 Hinweise (anzeigen mit --hints)\n',
    );
  });

  it('does without the line where it cannot be had', () => {
    expect(pretty(report(ORDINARY), { language: 'de', lines: () => undefined })).not.toContain('|');
    expect(pretty(report(ORDINARY), { language: 'de', lines: () => ['nur eine'] })).not.toContain('|');
  });

  it('differs by colours only when they are asked for', () => {
    const plain = pretty(report(ORDINARY), { language: 'de', lines });
    const coloured = pretty(report(ORDINARY), { language: 'de', lines, colours: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('gives the terminal nothing to act on', () => {
    const text = pretty(report(HOSTILE), { language: 'de', lines: () => Array<string>(20).fill(EVIL) });
    expect(text).not.toMatch(/[\u001b\u202E\r]|^::/m);
    expect(text.split('\n')).toHaveLength(9);
  });
});

describe('json', () => {
  it('has a shape that stays', () => {
    const { related: _, suggestion: __, label: ___, actual: ____, expected: _____, ...bare } = HOSTILE;
    expect(JSON.parse(json(report({ ...bare, file: 'a.md', message: ORDINARY.message }), GERMAN))).toEqual({
      version: 1,
      today: '2026-11-23',
      counts: { error: 1, warning: 0, hint: 0 },
      records: { organisation: 1, solution: 2, deployment: 0, need: 0 },
      findings: [
        {
          rule: 'unbekannter-wert',
          severity: 'error',
          file: 'a.md',
          line: 12,
          column: 9,
          endLine: 12,
          endColumn: 13,
          field: 'status',
          label: null,
          message: ORDINARY.message,
          actual: null,
          expected: null,
          suggestion: null,
          docs: '/mitmachen/regeln/#unbekannter-wert',
          related: [],
        },
      ],
    });
  });

  it('is inert as printed, exact in its values, harmless in its texts', () => {
    const text = json(report(HOSTILE), GERMAN);
    expect(text).not.toMatch(ACTIVE);
    expect(text).not.toMatch(/::|@/);
    const [finding] = JSON.parse(text).findings;
    expect(finding.file).toBe(HOSTILE.file);
    expect(finding.suggestion).toBe(EVIL);
    expect(finding.message.de).not.toMatch(ACTIVE);
  });

  it('gives both languages whatever the language', () => {
    expect(json(report(ORDINARY), { language: 'en' })).toBe(json(report(ORDINARY), GERMAN));
  });
});

describe('github', () => {
  it('writes one annotation per finding', () => {
    expect(github(report(ORDINARY), GERMAN)).toBe(
      '::error file=content/organisations/hamburg/solutions/llmoin.md,line=12,endLine=12,col=9,endColumn=12,title=Status%3A unbekannter-wert::Status: „live“ gibt es nicht.\n',
    );
  });

  it('leaves out columns of a range over several lines', () => {
    expect(github(report({ ...ORDINARY, endLine: 14 }), GERMAN)).toMatch(/line=12,endLine=14,title=/);
  });

  it('lets no record give a command', () => {
    const text = github(report(HOSTILE), GERMAN);
    const [line, rest] = text.split('\n');
    expect(rest).toBe('');
    // A command is `::name properties::data`: exactly two pairs of colons, both ours.
    expect(line!.match(/::/g)).toHaveLength(2);
    expect(line).toMatch(/^::error file=[^:]*::/);
    expect(line).not.toMatch(ACTIVE);
    expect(line).not.toMatch(/%(?!25|3A|2C)/);
    const properties = /^::error (.*?)::/
      .exec(line!)![1]!
      .split(',')
      .map((part) => part.split('=')[0]);
    expect(properties).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
  });

  it('puts errors first and says before the hints how many GitHub will not show', () => {
    const many = [
      { ...ORDINARY, severity: 'hint' as const },
      ...Array.from({ length: 12 }, () => ({ ...ORDINARY, severity: 'warning' as const })),
      ...Array.from({ length: 11 }, () => ORDINARY),
    ];
    const lines = github(report(...many), GERMAN)
      .trim()
      .split('\n');
    const commands = lines.map((line) => /^::(\w+)/.exec(line)![1]);
    expect(commands).toEqual([
      ...Array<string>(11).fill('error'),
      ...Array<string>(12).fill('warning'),
      'notice',
      'notice',
    ]);
    expect(lines[23]).toBe(
      '::notice title=MaKI::GitHub zeigt je Schritt nur 10 Meldungen jeder Art. Hier fehlen 1 Fehler und 2 Warnungen; alle stehen im Protokoll des Schritts.',
    );
  });

  it('is empty when there is nothing to say', () => {
    expect(github(report(), GERMAN)).toBe('');
  });
});

describe('gitlab', () => {
  it('writes a Code Quality report', () => {
    expect(JSON.parse(gitlab(report(ORDINARY), GERMAN))).toEqual([
      {
        description: 'Status: „live“ gibt es nicht.',
        check_name: 'unbekannter-wert',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'critical',
        location: { path: ORDINARY.file, lines: { begin: 12, end: 12 } },
      },
    ]);
  });

  it('knows a finding again when lines above it are added, and tells two apart', () => {
    const of = (...findings: Finding[]): string[] =>
      JSON.parse(gitlab(report(...findings), GERMAN)).map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      );
    expect(of({ ...ORDINARY, line: 20, endLine: 20 })).toEqual(of(ORDINARY));
    expect(
      new Set(of(ORDINARY, ORDINARY, { ...ORDINARY, actual: 'x' }, { ...ORDINARY, file: 'b.md' })).size,
    ).toBe(4);
  });

  it('is inert', () => {
    const text = gitlab(report(HOSTILE), GERMAN);
    expect(text).not.toMatch(ACTIVE);
    expect(text).not.toMatch(/::|@/);
    expect(JSON.parse(text)[0].location.path).toBe(HOSTILE.file);
  });
});

describe('sarif', () => {
  const site = 'https://ki.example';
  const run = (findings: Finding[], options: PrintOptions = { language: 'de', site }) => {
    const log = JSON.parse(sarif(report(...findings), options));
    expect(log.version).toBe('2.1.0');
    return log.runs[0];
  };

  it('explains every rule in both languages', () => {
    const { rules } = run([]).tool.driver;
    const ids = rules.map(({ id }: { id: string }) => id);
    expect(ids).toContain('unbekannter-wert');
    for (const rule of rules) {
      expect(rule.help.text.split('\n\n')).toHaveLength(2);
      expect(rule.helpUri).toBe(`${site}/mitmachen/regeln/#${rule.id}`);
    }
    const english = run([], { language: 'en', site }).tool.driver.rules[0];
    expect(english.help.text).toBe(rules[0].help.text.split('\n\n').reverse().join('\n\n'));
  });

  it('has no incomplete address while the site has none', () => {
    expect(JSON.stringify(run([], GERMAN).tool)).not.toMatch(/[uU]ri"/);
  });

  it('places results by region', () => {
    const { results, tool } = run([ORDINARY]);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('unbekannter-wert');
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: ORDINARY.file, uriBaseId: '%SRCROOT%' },
      region: { startLine: 12, startColumn: 9, endLine: 12, endColumn: 13 },
    });
  });

  it('is inert, and file names are addresses', () => {
    const text = sarif(report(HOSTILE), { language: 'de', site });
    expect(text.replace(/"text": "[^"]*"/g, '')).not.toMatch(ACTIVE);
    const [result] = run([HOSTILE]).results;
    expect(result.message.text).not.toMatch(ACTIVE);
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'content/organisations/x/solutions/a%2Cb%3Ac%250A%3A%3Aerror%3A%3Ad%40e%3Cf%3E.md',
    );
    expect(result.relatedLocations).toHaveLength(1);
  });
});
