import { relatedRecord, valueAt } from '../place.ts';
import type { AnyRecord } from '../record.ts';
import { references } from '../references.ts';
import type { CatalogueRule } from './rule.ts';

export const verweisAufBeendetes: CatalogueRule = {
  id: 'verweis-auf-beendetes',
  severity: 'warning',
  scope: 'catalogue',
  title: { de: 'Verweis auf einen beendeten Eintrag', en: 'Reference to an ended entry' },
  explanation: {
    de: 'Der genannte Eintrag ist beendet; seine Seite sagt nur noch, wann und warum. Nennen Sie den Nachfolger, damit Leserinnen und Leser das heutige System finden. Ein abgeschlossener Einsatz darf auf einen zurückgezogenen Eintrag ohne Nachfolger zeigen.',
    en: 'The entry given has ended; its page says only when and why. Give the successor, so that readers find the present system. An ended deployment may refer to a withdrawn entry without a successor.',
  },
  *check({ records, catalogue }) {
    for (const record of records) {
      if (record.data.retired !== undefined && record.data.retired.to === undefined) continue;
      for (const { kind, id, path } of references(record)) {
        if (record.data.retired !== undefined && path[0] !== 'retired') continue;
        const target: AnyRecord | undefined = kind === 'deployment' ? undefined : catalogue[kind].get(id);
        const retired = target?.data.retired;
        if (target === undefined || target === record || retired === undefined) continue;
        const successors = (retired.to ?? []).filter((to) => to !== id);
        if (successors.length === 0 && record.kind === 'deployment' && record.data.status === 'ended')
          continue;
        const names = successors.map((to) => `„${to}“`).join(', ');
        const namesEn = successors.map((to) => `“${to}”`).join(', ');
        yield {
          record,
          place: valueAt(...path),
          actual: id,
          suggestion: successors.length === 1 ? successors[0] : undefined,
          message: {
            de: `Der Eintrag „${id}“ ist seit ${retired.on} beendet. ${names === '' ? 'Einen Nachfolger gibt es nicht; prüfen Sie, ob die Angabe noch stimmt.' : `Nennen Sie den Nachfolger ${names}.`}`,
            en: `The entry “${id}” ended on ${retired.on}. ${names === '' ? 'There is no successor; check whether the reference is still correct.' : `Give the successor ${namesEn}.`}`,
          },
          related: [relatedRecord(target, { de: 'Beendeter Eintrag', en: 'Ended entry' })],
        };
      }
    }
  },
};
