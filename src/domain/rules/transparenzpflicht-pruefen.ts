import { suggestedByTasks, type SuggestedTransparency } from '../ai-act/suggested-transparency.ts';
import { valueAt } from '../place.ts';
import type { Text } from '../text.ts';
import { rule } from './rule.ts';

const MESSAGES: Readonly<Record<SuggestedTransparency['task'], Text>> = {
  'answer-questions': {
    de: 'Das System beantwortet Menschen außerhalb der Verwaltung Fragen. Prüfen Sie die Hinweispflicht nach Artikel 50 Absatz 1 und tragen Sie sie in „aiAct.transparency“ ein.',
    en: 'The system answers questions from people outside the administration. Check the obligation under Article 50(1) and enter it in “aiAct.transparency”.',
  },
  'generate-media': {
    de: 'Das System erzeugt Bilder, Töne oder Videos. Prüfen Sie die Pflichten nach Artikel 50 Absatz 2 und 4 und tragen Sie sie in „aiAct.transparency“ ein.',
    en: 'The system generates images, sound or video. Check the obligations under Article 50(2) and (4) and enter them in “aiAct.transparency”.',
  },
};

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
    const { aiAct, tasks, status, retired } = data;
    if (aiAct?.transparency !== undefined || status === 'discontinued' || retired !== undefined) return;
    for (const { task } of suggestedByTasks(data)) {
      yield { place: valueAt('tasks', tasks.indexOf(task)), actual: task, message: MESSAGES[task] };
    }
  },
});
