import { annexIIIPoint } from '../ai-act/annex-iii.ts';
import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

export const ausnahmeWiderspruch = rule({
  id: 'ausnahme-widerspruch',
  severity: 'error',
  kind: 'solution',
  title: {
    de: 'Ausnahme nach Artikel 6 Absatz 3 widersprüchlich',
    en: 'Exception in Article 6(3) contradictory',
  },
  explanation: {
    de: 'Ein System aus Anhang III gilt nach Artikel 6 Absatz 3 der KI-Verordnung nicht als hochriskant, wenn eine der vier Bedingungen erfüllt ist und es keine natürlichen Personen profiliert. Dazu gehören die Risikoklasse „exempt-6-3“, der Punkt in „annexIII“, die Bedingung in „article6_3“ und beim Anbietereintrag Abschnitt B statt A. Bei „restricted“ steht die Bedingung nicht hier.',
    en: 'Under Article 6(3) of the AI Act a system of Annex III is not high-risk if one of the four conditions is met and it does not profile natural persons. This requires the risk class “exempt-6-3”, the point in “annexIII”, the condition in “article6_3” and, in the provider record, Section B instead of A. With “restricted”, the condition is not given here.',
  },
  *check({ data: { aiAct } }) {
    if (aiAct === undefined) return;
    const { riskClass, annexIII, article6_3, provider, restricted } = aiAct;
    const exempt = riskClass === 'exempt-6-3';
    const at = valueAt('aiAct', 'riskClass');
    if (exempt && article6_3 === undefined && restricted === undefined) {
      yield {
        place: at,
        actual: riskClass,
        message: {
          de: 'Die Ausnahme braucht ihre Bedingung. Ergänzen Sie „article6_3“, zum Beispiel article6_3: ["6.3.a"].',
          en: 'The exception needs its condition. Add “article6_3”, for example article6_3: ["6.3.a"].',
        },
      };
    }
    if (exempt && annexIII === undefined) {
      yield {
        place: at,
        actual: riskClass,
        message: {
          de: 'Die Ausnahme gilt nur für Systeme aus Anhang III. Ergänzen Sie „annexIII“ mit dem Punkt, oder wählen Sie eine andere Risikoklasse.',
          en: 'The exception applies only to systems listed in Annex III. Add “annexIII” with the point, or choose another risk class.',
        },
      };
    }
    if (article6_3 !== undefined && riskClass !== undefined && !exempt) {
      yield {
        place: at,
        actual: riskClass,
        suggestion: 'exempt-6-3',
        message: {
          de: `„article6_3“ beruft sich auf die Ausnahme, die Risikoklasse ist aber „${riskClass}“. Wählen Sie „exempt-6-3“ oder entfernen Sie „article6_3“.`,
          en: `“article6_3” relies on the exception, but the risk class is “${riskClass}”. Choose “exempt-6-3” or remove “article6_3”.`,
        },
      };
    }
    const profiling = (annexIII ?? []).findIndex((point) => annexIIIPoint(point)?.profiling === true);
    if (exempt && profiling !== -1) {
      yield {
        place: valueAt('aiAct', 'annexIII', profiling),
        actual: annexIII![profiling],
        message: {
          de: 'Systeme, die natürliche Personen profilieren, sind nach Artikel 6 Absatz 3 immer hochriskant. Wählen Sie „high-risk“ oder korrigieren Sie den Punkt.',
          en: 'Systems that profile natural persons are always high-risk under Article 6(3). Choose “high-risk” or correct the point.',
        },
      };
    }
    const section = exempt || article6_3 !== undefined ? 'B' : 'A';
    if (provider?.section === undefined || provider.section === section) return;
    yield {
      place: valueAt('aiAct', 'provider', 'section'),
      actual: provider.section,
      suggestion: section,
      message: {
        de: `Abschnitt ${provider.section} passt nicht: ${section === 'B' ? 'Bei der Ausnahme nach Artikel 6 Absatz 3 gilt Abschnitt B' : 'Abschnitt B gilt nur bei der Ausnahme nach Artikel 6 Absatz 3, sonst Abschnitt A'}.`,
        en: `Section ${provider.section} does not fit: ${section === 'B' ? 'where Article 6(3) is relied on, Section B applies' : 'Section B applies only where Article 6(3) is relied on, otherwise Section A'}.`,
      },
    };
  },
});
