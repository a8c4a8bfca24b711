import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

export const partnerAngabe = rule({
  id: 'partner-angabe',
  severity: 'error',
  kind: 'solution',
  title: { de: 'Partner: Stelle oder Name', en: 'Partner: authority or name' },
  explanation: {
    de: 'Ein Partner, der im Register steht, wird mit „organisation“ und seiner Kennung genannt, jeder andere mit „name“. Genau eine der beiden Angaben ist nötig: Beide zusammen könnten einander widersprechen.',
    en: 'A partner listed in the register is given with “organisation” and its ID, any other with “name”. Exactly one of the two is needed: together they could contradict each other.',
  },
  *check({ data }) {
    for (const [index, { organisation, name }] of (data.partners ?? []).entries()) {
      if (organisation === undefined && name === undefined) {
        yield {
          place: valueAt('partners', index),
          message: {
            de: 'Der Partner hat weder „organisation“ noch „name“. Nennen Sie die Kennung der Stelle oder den Namen.',
            en: 'The partner has neither “organisation” nor “name”. Give the ID of the authority or the name.',
          },
        };
      } else if (organisation !== undefined && name !== undefined) {
        yield {
          place: valueAt('partners', index, 'name'),
          actual: name,
          message: {
            de: `Der Partner hat „organisation“ und „name“. Lassen Sie „name“ weg; der Name kommt aus dem Eintrag „${organisation}“.`,
            en: `The partner has both “organisation” and “name”. Leave out “name”; the name comes from the entry “${organisation}”.`,
          },
        };
      }
    }
  },
});
