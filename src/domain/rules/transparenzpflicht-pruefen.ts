import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

export const transparenzpflichtPruefen = rule({
  id: 'transparenzpflicht-pruefen',
  severity: 'hint',
  kind: 'solution',
  title: { de: 'Transparenzpflicht prüfen', en: 'Check transparency obligation' },
  explanation: {
    de: 'Artikel 50 der KI-Verordnung verlangt, dass Menschen erkennen, wenn sie mit einer KI sprechen (Absatz 1), und dass künstlich erzeugte Inhalte gekennzeichnet und Deepfakes offengelegt werden (Absätze 2 und 4). Bei diesem System liegt das nahe, der Eintrag sagt dazu nichts. Die zuständige Stelle prüft es und trägt die Pflicht in „aiAct.transparency“ ein.',
    en: 'Article 50 of the AI Act requires that people can recognise when they are interacting with an AI system (paragraph 1), and that generated content is marked and deep fakes are disclosed (paragraphs 2 and 4). For this system that is likely to apply, but the entry says nothing about it. The responsible authority checks this and enters the obligation in “aiAct.transparency”.',
  },
  *check({ data }) {
    const { aiAct, tasks = [], users = [], status, retired } = data;
    if (aiAct?.transparency !== undefined || status === 'discontinued' || retired !== undefined) return;
    const talks = tasks.indexOf('answer-questions');
    if (talks !== -1 && users.some((user) => user === 'citizens' || user === 'businesses')) {
      yield {
        place: valueAt('tasks', talks),
        actual: 'answer-questions',
        message: {
          de: 'Das System beantwortet Menschen außerhalb der Verwaltung Fragen. Prüfen Sie die Hinweispflicht nach Artikel 50 Absatz 1 und tragen Sie sie in „aiAct.transparency“ ein.',
          en: 'The system answers questions from people outside the administration. Check the obligation under Article 50(1) and enter it in “aiAct.transparency”.',
        },
      };
    }
    const generates = tasks.indexOf('generate-media');
    if (generates !== -1) {
      yield {
        place: valueAt('tasks', generates),
        actual: 'generate-media',
        message: {
          de: 'Das System erzeugt Bilder, Töne oder Videos. Prüfen Sie die Pflichten nach Artikel 50 Absatz 2 und 4 und tragen Sie sie in „aiAct.transparency“ ein.',
          en: 'The system generates images, sound or video. Check the obligations under Article 50(2) and (4) and enter them in “aiAct.transparency”.',
        },
      };
    }
  },
});
