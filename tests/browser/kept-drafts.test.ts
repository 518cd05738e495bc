import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPage, whyNoChromium } from '../support/chromium.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

describe('an unsaved plan', { skip: whyNoChromium }, () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({ timeout: 180_000 });
    browser = (await launchChromium())!;
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const pulls = (page: Page, count: number) =>
    page.waitForFunction((asked) => document.querySelectorAll('.pull').length === asked, count);

  test('outlives another page of the region, a reload and the back button, undo included', async () => {
    const opened = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    const { page } = opened;
    try {
      await page.goto(`${server.url}/alueet/keski-suomi/vaihtoehdot/1`);
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
      assert.deepEqual(opened.complaints, []);
    } finally {
      await opened.close();
    }
  });
});
