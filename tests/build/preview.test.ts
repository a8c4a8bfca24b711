/** The preview of the form shows every record as its page does, in every language. */
import { describe, expect, it } from 'vitest';

import { allRecords } from '#domain/catalogue.ts';
import { LANGUAGES } from '#domain/text.ts';
import { FormContext } from '#form/context.ts';
import { recordPreview } from '#form/preview.ts';
import { readCatalogue } from '#records/read-catalogue.ts';
import { readSettings } from '#records/settings.ts';
import { formRegister } from '#site/form-register.ts';
import { localised, recordUrl } from '#site/urls.ts';
import { Labels } from '#site/view/labels.ts';
import { plain, usePlainDocument } from '../unit/plain-document.ts';
import { htmlFiles } from './html.ts';
import { outline, pageOutline } from './outline.ts';
import { TODAY } from './run-build.ts';
import { isCurrent, siteContent, siteFolder, SITES } from './sites.ts';

usePlainDocument();

describe.each(SITES)('%s', (site) => {
  const content = siteContent(site);
  const { catalogue } = readCatalogue(content, TODAY);
  const settings = readSettings(content);
  const pages = new Map(htmlFiles(siteFolder(site)).map(({ address, root }) => [address, root]));

  it.runIf(isCurrent(site)).each(LANGUAGES)('zeigt jede Seite als Vorschau (%s)', (language) => {
    // Of the other records the form knows only what its register holds.
    const known = new FormContext(formRegister(catalogue, settings), language, TODAY).catalogue;
    const labels = new Labels(known, language);
    const differing: string[] = [];
    for (const record of allRecords(catalogue)) {
      const address = localised(recordUrl(record), language);
      const page = pageOutline(pages.get(address)!);
      const [, ...preview] = outline(plain([recordPreview(record, labels)]));
      expect(page.length, address).toBeGreaterThan(10);
      const place = page.findIndex((line, index) => line !== preview[index]);
      if (place !== -1 || page.length !== preview.length)
        differing.push(`${address}: ${page[place]} / ${preview.at(place)}`);
    }
    expect(differing).toEqual([]);
  });
});
