import { annexIIIArea } from '../ai-act/annex-iii.ts';
import { valueAt } from '../place.ts';
import type { CatalogueRule } from './rule.ts';

const IN_SERVICE = new Set(['pilot', 'production']);

export const hochrisikoOhneEintrag: CatalogueRule = {
  id: 'hochrisiko-ohne-eintrag',
  severity: 'error',
  scope: 'catalogue',
  title: {
    de: 'Hochrisiko-System ohne Angaben nach Anhang VIII',
    en: 'High-risk system without Annex VIII information',
  },
  explanation: {
    de: 'Zu Hochrisiko-Systemen nach Anhang III führt das Register die Angaben, die Artikel 49 der KI-Verordnung für die EU-Datenbank vorsieht: die des Anbieters (Anhang VIII Abschnitt A) oder die eines öffentlichen Betreibers (Abschnitt C). Kritische Infrastruktur (Punkt 2) und Systeme, die nur unter Produktrecht fallen, sind nicht gemeint; für Strafverfolgung, Migration, Asyl und Grenzkontrolle genügt „restricted“. Die Pflichten gelten nach und nach; ob sie im Einzelfall bestehen, prüft die Stelle.',
    en: 'For high-risk systems listed in Annex III, the register holds the information that Article 49 of the AI Act requires for the EU database: that of the provider (Annex VIII Section A) or of a public deployer (Section C). This does not include critical infrastructure (point 2) or systems that fall only under product law; for law enforcement, migration, asylum and border control, “restricted” is enough. The obligations come into force step by step; whether they apply in a given case is for the authority to check.',
  },
  *check({ catalogue }) {
    for (const record of catalogue.solutions) {
      const { aiAct, status, retired } = record.data;
      if (aiAct?.riskClass !== 'high-risk' || aiAct.restricted !== undefined || aiAct.provider !== undefined)
        continue;
      if (retired !== undefined || !IN_SERVICE.has(status)) continue;
      if (!(aiAct.annexIII ?? []).some((point) => annexIIIArea(point)?.register === 'eu')) continue;
      const deployments = catalogue.deploymentsOf.get(record.id) ?? [];
      if (deployments.some(({ data }) => data.aiAct?.deployer !== undefined)) continue;
      yield {
        record,
        place: valueAt('aiAct', 'riskClass'),
        actual: aiAct.riskClass,
        message: {
          de: 'Zu diesem Hochrisiko-System fehlen die Angaben nach Anhang VIII. Ergänzen Sie „aiAct.provider“ hier oder „aiAct.deployer“ bei einem Einsatz.',
          en: 'The Annex VIII information for this high-risk system is missing. Add “aiAct.provider” here or “aiAct.deployer” in a deployment.',
        },
      };
    }
  },
};
