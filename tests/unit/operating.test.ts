/** The headers that operators are told to send are those under which the site is tested. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

import { SECURITY_HEADERS } from '../../scripts/lib/serve.ts';
import { ROOT } from '../../scripts/lib/step.ts';

const guide = readFileSync(path.join(ROOT, 'docs/operating.md'), 'utf8').replaceAll('\r\n', '\n');

it.each(Object.entries(SECURITY_HEADERS))('names %s as a list and for nginx', (name, value) => {
  expect(guide).toContain(`\n${name}: ${value}\n`);
  expect(guide.replaceAll('"', '')).toContain(`\n  add_header ${name} ${value} always;\n`);
});
