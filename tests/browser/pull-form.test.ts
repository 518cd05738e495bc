import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, headed } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const plan = '/alueet/keski-suomi/vaihtoehdot/0';

describeInBrowser('the form of a change', { ready: headed, options: desk }, ({ visit }) => {
  test('it gives the focus back to where it was opened from, and adds once however often it is pressed', async () => {
    await visit(plan, async (page) => {
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
