import { checkContent } from '#records/check.ts';
import { contentFolder } from '#records/content-folder.ts';
import { readVocabularies } from '#records/vocabularies.ts';

const content = contentFolder();
const t = performance.now();
const result = checkContent({ content, today: '2026-11-23', vocabularies: readVocabularies(content) });
for (const f of result.findings) console.log(`${f.file}:${f.line}:${f.column} ${f.severity} ${f.rule}\n   ${f.message.de}`);
console.log(result.files, result.records.length, result.findings.length, performance.now() - t);
