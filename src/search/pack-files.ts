import { zipSync, type Zippable } from 'fflate';

/**
 * Packs the files of a workbook. Takes the place of write-excel-file's own function (astro.config.mjs), which packs
 * files of more than 160 kB in a worker made of a blob: the security policy forbids that, and the export would wait
 * for ever.
 */
export default async function packFiles(files: Zippable): Promise<ArrayBufferLike> {
  return zipSync(files).buffer;
}
