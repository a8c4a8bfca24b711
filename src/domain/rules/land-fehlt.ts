import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

export const landFehlt = rule({
  id: 'land-fehlt',
  severity: 'error',
  kind: 'organisation',
  title: { de: 'Land fehlt', en: 'State missing' },
  explanation: {
    de: 'Das Register ordnet Stellen der Länder und Kommunen nach Ländern; ohne diese Angabe erscheinen sie auf keiner Länderseite. Nennen Sie das Land nach ISO 3166-2, zum Beispiel DE-BY für Bayern.',
    en: 'The register sorts authorities of states and municipalities by state; without it they do not appear on any state page. Give the state in accordance with ISO 3166-2, for example DE-BY for Bavaria.',
  },
  *check({ data }) {
    if (data.state !== undefined || (data.level !== 'state' && data.level !== 'municipal')) return;
    yield {
      place: valueAt('level'),
      actual: data.level,
      message: {
        de: `Eine ${data.level === 'state' ? 'Landesstelle' : 'kommunale Stelle'} nennt ihr Land. Ergänzen Sie „state“, zum Beispiel state: DE-BY.`,
        en: `A ${data.level} authority must give its state. Add “state”, for example state: DE-BY.`,
      },
    };
  },
});
