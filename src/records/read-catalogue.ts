import { checkContent, type CheckResult } from './check.ts';
import { readVocabularies } from './vocabularies.ts';

/**
 * Reads and checks a whole content folder without any cache: the linked catalogue and every finding.
 * @param today day on which the check is made, `YYYY-MM-DD`
 * @throws ContentError when a controlled list is missing or wrong
 */
export function readCatalogue(content: string, today: string): CheckResult {
  return checkContent({ content, today, vocabularies: readVocabularies(content) });
}
