import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { desk } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';
import { root } from '../support/server.ts';

describeInBrowser('measures by topic', { options: desk }, ({ visit }) => {
  test('before and after opens with reach and costs; the rest says what changes and unfolds by the keyboard', async () => {
    await visit('/alueet/sample/vaihtoehdot', async (page) => {
      const table = page.locator('.before-after table');
      const row = (name: string) => table.getByRole('rowheader', { name, exact: true });
      await row('Matka keskimäärin min').waitFor();
      assert.ok(await row('Toimipisteiden kustannus M€/v').isVisible());
      assert.equal(await row('Kuormitus %').count(), 0);
      const capacity = page.getByRole('button', { name: /^Kapasiteetti ja kuormitus \d+ mittaria · / });
      assert.equal(await capacity.getAttribute('aria-expanded'), 'false');
      // Arrows pass folded rows over: from one heading the next is the next heading.
      await capacity.focus();
      await page.keyboard.press('ArrowDown');
      assert.match((await page.locator(':focus').textContent())!, /^Ilman autoa 5 mittaria · ei lukuja/);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await row('Kuormitus %').waitFor();
      assert.equal(await capacity.getAttribute('aria-expanded'), 'true');
    });
  });

  test('on paper every measure is there, folded or not', async () => {
    await visit('/alueet/sample/vaihtoehdot', async (page) => {
      const load = page.locator('.before-after tbody th', { hasText: 'Kuormitus' }).last();
      await load.waitFor({ state: 'attached' });
      assert.ok(!(await load.isVisible()));
      await page.emulateMedia({ media: 'print' });
      assert.ok(await load.isVisible());
    });
  });

  test('a timetable brought in on the page turns dashes of those without a car into figures, by municipality too', async () => {
    await visit('/alueet/sample/tilannekuva', async (page) => {
      const section = page.locator('#measures');
      const figure = (name: string) =>
        section.locator('tbody tr', { hasText: name }).locator('.why-number').first();
      await section.getByRole('heading', { name: /joukkoliikenteen yhteyksiä ei tunneta/ }).waitFor();
      assert.equal(await figure('Matka ilman autoa').textContent(), '–');
      await page.getByText('Tuo matka-aikataulukko (CSV)').click();
      const timetable = readFileSync(join(root, 'src/sources/fixtures/sample-public-transport.csv'));
      const file = { name: 'bussit.csv', mimeType: 'text/csv', buffer: timetable };
      await page.locator('#matrix-import input[type=file]').setInputFiles(file);
      await page.getByText('luettiin 74 joukkoliikenteen yhteyttä').waitFor();
      await section.getByRole('heading', { name: /heistä \d+\s%/ }).waitFor();
      assert.match((await figure('Matka ilman autoa').textContent())!, /^\d+\smin$/);
      const whole = await figure('Joukkoliikenteen tunnit').textContent();
      await section.getByLabel('Alue').selectOption({ label: 'Saarikko' });
      assert.notEqual(await figure('Joukkoliikenteen tunnit').textContent(), whole);
      await figure('Taksimatkat käynneille').click();
      await page.getByRole('dialog').getByText('Ilman autoa, 75 vuotta täyttäneet').waitFor();
    });
  });
});
