import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { desk } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

describeInBrowser('an unsaved plan', { options: desk }, ({ visit }) => {
  const pulls = (page: Page, count: number) =>
    page.waitForFunction((asked) => document.querySelectorAll('.pull').length === asked, count);

  test('outlives another page of the region, a reload and the back button, undo included', async () => {
    await visit('/alueet/keski-suomi/vaihtoehdot/1', async (page) => {
      await pulls(page, 9);
      await page.getByRole('button', { name: 'Poista: Sulje Huhtasuo' }).click();
      await pulls(page, 8);
      await page.getByRole('link', { name: 'Tilannekuva' }).click();
      await page.waitForURL('**/tilannekuva');
      await page.goBack();
      await pulls(page, 8);
      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await pulls(page, 8);
      await page.getByRole('button', { name: 'Kumoa' }).click();
      await pulls(page, 9);
    });
  });
});
