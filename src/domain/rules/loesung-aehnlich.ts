import { compareText } from '../finding.ts';
import { relatedRecord, valueAt } from '../place.ts';
import { comparableSolutions, textVectors } from '../similarity.ts';
import type { CatalogueContext, CatalogueRule, RecordProblem } from './rule.ts';

/** Systems that do the same for two authorities reach 0.4; one system described twice reaches more. */
const MIN_COSINE = 0.5;
const SHOWN_WORDS = 5;

export const loesungAehnlich: CatalogueRule = {
  id: 'loesung-aehnlich',
  severity: 'warning',
  scope: 'catalogue',
  title: { de: 'Lösung mit fast gleichem Text', en: 'Solution with nearly the same text' },
  explanation: {
    de: 'Titel, Kurzbeschreibung und Text zweier Lösungen haben fast alle Wörter gemeinsam. Oft ist es dasselbe System, von zwei Stellen oder zweimal erfasst. Ist es dasselbe, behalten Sie einen Eintrag und tragen Ihre Nutzung als Einsatz ein. Sind es verschiedene Systeme, beschreiben Sie, was sie unterscheidet.',
    en: 'Title, summary and text of two solutions share nearly all their words. Often it is the same system, entered by two authorities or entered twice. If it is the same, keep one entry and enter your use as a deployment. If they are different systems, describe what tells them apart.',
  },
  *check({ catalogue }: CatalogueContext): Generator<RecordProblem> {
    // Each record once, against the one most like it; later added records are reported, not earlier ones.
    const solutions = comparableSolutions(catalogue).toSorted(
      (a, b) => compareText(a.data.added ?? '', b.data.added ?? '') || compareText(a.file, b.file),
    );
    const vectors = textVectors(solutions, catalogue);
    for (const [at, record] of solutions.entries()) {
      const [match] = vectors.matches(at, { before: at });
      if (match === undefined || match.cosine < MIN_COSINE) continue;
      const other = solutions[match.document]!;
      const percent = Math.floor(match.cosine * 100);
      const words = vectors.sharedWords(at, match.document, SHOWN_WORDS).join(', ');
      const name = (id: string): string => catalogue.organisation.get(id)?.data.name ?? id;
      const [mine, theirs] = [name(record.organisation), name(other.organisation)];
      yield {
        record,
        place: valueAt('title'),
        message: {
          de: `Der Text von „${record.data.title}“ (${mine}) gleicht dem von „${other.data.title}“ (${theirs}, ${other.file}) zu ${percent} %. Gemeinsame Wörter: ${words}. Ist es dasselbe System, behalten Sie einen Eintrag und tragen die Nutzung als Einsatz ein; sonst beschreiben Sie den Unterschied.`,
          en: `The text of “${record.data.title}” (${mine}) is ${percent}% the same as that of “${other.data.title}” (${theirs}, ${other.file}). Shared words: ${words}. If it is the same system, keep one entry and enter the use as a deployment; otherwise describe the difference.`,
        },
        related: [relatedRecord(other, { de: 'Ähnlicher Eintrag', en: 'Similar entry' })],
      };
    }
  },
};
