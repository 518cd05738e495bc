import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { desk, headed, launchChromium, visitPage, whyNoChromium } from '../support/chromium.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

const plan = '/alueet/keski-suomi/vaihtoehdot/0';

describe('the form of a change', { skip: whyNoChromium }, () => {
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

  test('it gives the focus back to where it was opened from, and adds once however often it is pressed', async () => {
    await visitPage(browser, { url: `${server.url}${plan}`, ready: headed, options: desk }, async (page) => {
      const dialog = page.getByRole('dialog');
      const submit = dialog.getByRole('button', { name: 'Lisää muutos' });
      const site = page.locator('.map g.site[data-site=kinnula]');
      await site.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Sulje toimipiste' }).press('Enter');
      await dialog.getByText(/^Tämä muutos: /).waitFor();
      await submit.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.locator('.map g.site[data-site=kinnula]:focus').waitFor();
      assert.equal(await page.locator('.pull').count(), 1);

      const add = page.getByRole('button', { name: 'Lisää', exact: true });
      await add.press('Enter');
      await dialog.getByLabel('Mitä tehdään').selectOption({ label: 'Sulje toimipiste' });
      await dialog.locator('select[name=site]').selectOption('multia');
      await dialog.getByText(/^Tämä muutos: /).waitFor();
      // Before the next frame, in which the window closes: a key that is held comes no quicker.
      await submit.evaluate(async (button: HTMLElement) => {
        button.focus();
        button.click();
        await Promise.resolve();
        button.click();
      });
      await dialog.waitFor({ state: 'detached' });
      await page.locator('.pulls header button:focus', { hasText: 'Lisää' }).waitFor();
      assert.equal(await page.locator('.pull').count(), 2);
    });
  });
});
