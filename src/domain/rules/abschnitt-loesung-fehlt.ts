import { START } from '../place.ts';
import { rule } from './rule.ts';

export const abschnittLoesungFehlt = rule({
  id: 'abschnitt-loesung-fehlt',
  severity: 'hint',
  kind: 'solution',
  title: { de: 'Abschnitt „Lösung“ fehlt', en: 'Section “Lösung” is missing' },
  explanation: {
    de: 'Der Abschnitt „Lösung“ sagt, was das System tut, wie es arbeitet und wo Menschen entscheiden. Ohne ihn kann niemand beurteilen, ob es für die eigene Stelle passt. Ein paar Sätze genügen.',
    en: 'The section “Lösung” says what the system does, how it works and where people decide. Without it, others cannot judge whether the system suits their authority. A few sentences are enough.',
  },
  *check({ data, body }) {
    if (data.retired !== undefined || body.sections.some(({ title }) => title === 'Lösung')) return;
    yield {
      place: START,
      message: {
        de: 'Im Text fehlt der Abschnitt „Lösung“. Ergänzen Sie in wenigen Sätzen, was das System tut und wo Menschen entscheiden.',
        en: 'The text has no section “Lösung”. Add a few sentences on what the system does and where people decide.',
      },
    };
  },
});
