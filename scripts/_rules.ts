import { RULES } from '#domain/rules/index.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
const times: Record<string, number> = {};
for (const rule of RULES as any[]) { const check = rule.check; const whole = rule.scope; rule.check = (...a: any[]) => { const t = performance.now(); const r = [...check.apply(rule, a)]; times[rule.id] = (times[rule.id] ?? 0) + performance.now() - t; return r; }; }
const t = performance.now();
const r = readCatalogue(process.argv[2]!, '2026-11-23');
console.log('total', performance.now() - t, 'rules', Object.values(times).reduce((a, b) => a + b, 0), Object.keys(times).length);
for (const [k, v] of Object.entries(times).sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(v.toFixed(0).padStart(6), k);
