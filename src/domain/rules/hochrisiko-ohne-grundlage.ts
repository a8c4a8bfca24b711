import { valueAt } from '../place.ts';
import { rule } from './rule.ts';

export const hochrisikoOhneGrundlage = rule({
  id: 'hochrisiko-ohne-grundlage',
  severity: 'error',
  kind: 'solution',
  title: { de: 'Hochrisiko ohne Grundlage', en: 'High-risk without a basis' },
  explanation: {
    de: 'Hochriskant ist ein System nach Artikel 6 der KI-Verordnung nur aus zwei Gründen: Es steht in Anhang III, oder es ist Produkt oder Sicherheitsbauteil nach einem Rechtsakt in Anhang I. Nennen Sie den Punkt in „annexIII“ oder den Rechtsakt in „productLaw“. Ist die Einstufung offen, wählen Sie „not-assessed“.',
    en: 'Under Article 6 of the AI Act a system is high-risk for two reasons only: it is listed in Annex III, or it is a product or safety component under an act in Annex I. Give the point in “annexIII” or the act in “productLaw”. If the classification is still open, choose “not-assessed”.',
  },
  *check({ data: { aiAct } }) {
    if (aiAct?.riskClass !== 'high-risk' || aiAct.annexIII !== undefined || aiAct.productLaw !== undefined)
      return;
    yield {
      place: valueAt('aiAct', 'riskClass'),
      actual: aiAct.riskClass,
      message: {
        de: 'Das System gilt als hochriskant, aber es fehlt, warum. Ergänzen Sie „annexIII“ mit dem Punkt des Anhangs III oder „productLaw“ mit dem Rechtsakt aus Anhang I.',
        en: 'The system is classified as high-risk, but the basis is missing. Add “annexIII” with the point of Annex III or “productLaw” with the act of Annex I.',
      },
    };
  },
});
