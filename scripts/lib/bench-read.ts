/** Stage of the benchmark: finds and reads all record files of a content folder, nothing else. */
import { readFileSync } from 'node:fs';

import { walkRecords } from '#records/walk.ts';

const bytes = walkRecords(process.argv[2]!).files.reduce(
  (sum, file) => sum + readFileSync(file.absolute).length,
  0,
);
console.log(bytes);
