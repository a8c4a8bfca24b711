import module from 'node:module';
const t0=performance.now();
if (process.env['CC']) module.enableCompileCache(process.env['CC']);
const { validateContent } = await import('#records/validate.ts');
const t=performance.now();
const r = await validateContent({content: process.argv[2]!, today:'2026-11-23', now: Date.now(), ...(process.argv[3]==='no'?{cache:null}:{})});
console.log(r.files, r.findings.length, r.records, t-t0, performance.now()-t, performance.now());
