/** The page of a solution on paper: a profile of two pages, without what can only be clicked. */
import { describe, expect, it } from 'vitest';

import { htmlFiles } from '../build/html.ts';
import { siteFolder } from '../build/sites.ts';
import { newPage } from './page.ts';

const solutions = htmlFiles(siteFolder('dist'))
  .filter(
    ({ address, text }) => /^\/loesungen\/[^/]+\/$/.test(address) && !text.includes('http-equiv="refresh"'),
  )
  .sort((a, b) => a.text.length - b.text.length)
  .map(({ address }) => address);
/** From the shortest to nearly the longest entry; the few longest may run on to a third page. */
const typical = [0, 0.25, 0.5, 0.75, 0.9].map(
  (share) => solutions[Math.floor(share * (solutions.length - 1))]!,
);

describe('Lösung auf Papier', () => {
  it.each(typical)('%s passt auf zwei Seiten A4', async (address) => {
    const { page, open, close } = await newPage({ colorScheme: 'dark' });
    await open(address);
    await page.evaluate(() => document.fonts.ready);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await close();
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
  });

  it('nennt Adresse und Stand, aber nichts, was man nur anklicken kann', async () => {
    const { page, open } = await newPage({ site: 'sample' });
    await open('/loesungen/antragshilfe/');
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    expect(text).toContain('https://ki.musterstadt.de/loesungen/antragshilfe/');
    expect(text).toContain('Zuletzt geprüft');
    for (const label of [
      'Zum Inhalt springen',
      'Auf dieser Seite',
      'Startseite',
      'Mitmachen',
      'Impressum',
      'Fehler melden',
      'Eintrag bearbeiten',
      'Mit anderen Lösungen vergleichen',
      'Ähnliche Lösungen',
    ])
      expect(text).not.toContain(label);
    expect(await page.locator('nav:visible, button:visible, form:visible').count()).toBe(0);
  });

  it('beginnt mit Namen, Kurzbeschreibung, Eckdaten, Nutzen, Nachnutzung und Kontakt', async () => {
    const { page, open } = await newPage({ site: 'sample' });
    await open('/loesungen/antragshilfe/');
    await page.emulateMedia({ media: 'print' });
    const tops = await page.locator('h1, .lead, .record h2').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => ({ id: element.id || element.localName, top: element.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ id }) => id),
    );
    expect(tops.slice(0, 7)).toEqual([
      'h1',
      'p',
      'auf-einen-blick',
      'nutzen',
      'nachnutzung',
      'kontakt',
      'worum-es-geht',
    ]);
    expect(tops.slice(-2)).toEqual(['quellen', 'stand']);
  });
});
