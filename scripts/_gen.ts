import { readCatalogue } from '#records/read-catalogue.ts';
import { generateCorpus } from '../scripts/lib/generate-corpus.ts';
import path from 'node:path';
const [n, out]=process.argv.slice(2);
const real=readCatalogue(path.resolve('content'),'2026-11-23');
const t=performance.now();
console.log(generateCorpus(real.catalogue, path.resolve('content'), out!, Number(n)), performance.now()-t);
