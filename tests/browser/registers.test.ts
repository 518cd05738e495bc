import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { listViolations } from '../support/axe.ts';
import { headed } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';
import { temporaryFolder } from '../support/temporary.ts';

const situation = '/alueet/sample/tilannekuva#registers';

describeInBrowser('registers on the pages', { ready: headed, allowed: /status of 4\d\d/ }, ({ visit }) => {
  const row = (page: Page, entry: string) => page.locator(`#register-contract-${entry}`);

  for (const colorScheme of ['light', 'dark'] as const)
    test(`the tables and the form of an entry are without a fault for assistive technology (${colorScheme})`, async () => {
      await visit(
        situation,
        async (page) => {
          await row(page, 'c-rantakyla').waitFor();
          assert.deepEqual(await listViolations(page), []);
          await row(page, 'c-rantakyla').getByRole('button').click();
          await page.getByRole('dialog').waitFor();
          assert.deepEqual(await listViolations(page), []);
        },
        { colorScheme },
      );
    });

  test('on a narrow screen the page does not scroll sideways, and the form fits', async () => {
    await visit(
      situation,
      async (page) => {
        await row(page, 'c-rantakyla').waitFor();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 390, `${wide} px`);
        await row(page, 'c-rantakyla').getByRole('button').click();
        const box = await page.getByRole('dialog').boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 390);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  test('a contract that a person writes down is known at once, told with its history, and changes the blockers', async () => {
    await visit(situation, async (page) => {
      await row(page, 'c-rantakyla').getByRole('button').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Irtisanomisaika, kk', { exact: true }).fill('yksi');
      await dialog.getByRole('button', { name: 'Tallenna' }).click();
      const codes = dialog.locator('.problems li');
      await codes.first().waitFor();
      assert.deepEqual(await codes.evaluateAll((all) => all.map((one) => one.dataset['code'])), [
        'not-a-number',
        'reasoning-missing',
      ]);
      await dialog.getByLabel('Irtisanomisaika, kk', { exact: true }).fill('24');
      await dialog.getByLabel('Mistä tiedät').fill('Vuokrasopimus 12.3.2019, 4 §');
      await dialog.getByRole('button', { name: 'Tallenna' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Luettelot: 1 tietoa tunnetaan').waitFor();
      await row(page, 'c-rantakyla').getByText('muutettu').waitFor();
      await row(page, 'c-rantakyla').getByRole('button').click();
      await page.getByText('Muutosten historia').click();
      await page.getByText('Irtisanomisaika: alueen oma → 24 (tiedossa)').waitFor();
    });
    await visit('/alueet/sample/vaihtoehdot/1', async (page) => {
      await page.locator('#blockers h2').waitFor();
      assert.deepEqual(await listViolations(page), []);
      const heading = await page.locator('#blockers h2').textContent();
      assert.match(heading ?? '', /Esteet: kokonaan vapaa aikaisintaan 1\.10\.2027, lähtö maksaa .*€/);
      await page.locator('#blockers tbody .quality-mark').first().click();
      await page.getByText(/Sopimus päättyy 30\.9\.2027; siihen riittää irtisanominen viimeistään/).waitFor();
    });
  });

  test('two people on one contract see both versions, and nothing typed is lost', async () => {
    const open = async (page: Page) => {
      await row(page, 'c-lehtola').getByRole('button').click();
      return page.getByRole('dialog');
    };
    const fill = async (dialog: Awaited<ReturnType<typeof open>>, months: string) => {
      await dialog.getByLabel('Irtisanomisaika, kk', { exact: true }).fill(months);
      await dialog.getByLabel('Mistä tiedät').fill(`Muistan: ${months}`);
      await dialog.getByRole('button', { name: 'Tallenna' }).click();
    };
    await visit(situation, async (first) => {
      await row(first, 'c-lehtola').waitFor();
      await visit(situation, async (second) => {
        await fill(await open(second), '3');
        await second.getByText('Tallennettu: c-lehtola.').waitFor();
      });
      await fill(await open(first), '9');
      await first.getByText('Irtisanomisaika: 3').waitFor();
      await first.getByText('Irtisanomisaika: 9').waitFor();
      assert.deepEqual(await listViolations(first), []);
      await first.getByRole('button', { name: /oma/i }).last().click();
      await first.getByText('Tallennettu: c-lehtola.').waitFor();
      await row(first, 'c-lehtola').getByText('9', { exact: false }).first().waitFor();
    });
  });

  test('a register goes out as a table and comes back with one figure changed; a broken one is refused whole', async () => {
    const folder = temporaryFolder('registers');
    const path = join(folder, 'contract.csv');
    await visit(situation, async (page) => {
      await page.getByText('Tuo taulukosta (CSV)').click();
      const choose = async (text: string) => {
        writeFileSync(path, text);
        await page.locator('.register-import input[type=file]').setInputFiles(path);
      };
      await page.getByLabel('Mistä taulukko on').fill('Sopimusjärjestelmä');
      await choose('id,site,exitEuros\nc-saarikko,atlantis,"1,5"\n');
      const codes = page.locator('.register-import .problems li');
      await codes.nth(1).waitFor();
      assert.deepEqual(await codes.evaluateAll((all) => all.map((one) => one.dataset['code'])), [
        'csv-decimal-comma',
        'entry-unknown-site',
      ]);
      await choose('id,exitEuros\nc-saarikko,1500\n');
      await page.getByText('Tuotu: 0 lisätty, 1 muutettu, 0 ennallaan.').waitFor();
    });
  });

  test('arrow keys walk through the table, and a column sorts by a press of its head', async () => {
    await visit(situation, async (page) => {
      await row(page, 'c-rantakyla').waitFor();
      const table = page.locator('.registers-table');
      await table.locator('tbody tr').first().locator('th').focus();
      await page.keyboard.press('ArrowDown');
      const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.id ?? '');
      assert.match(await focused(), /^register-contract-/);
      await table.getByRole('button', { name: /Lähtökustannus/ }).click();
      const ids = await table.locator('tbody tr').evaluateAll((all) => all.map(({ id }) => id));
      assert.equal(ids[0], 'register-contract-c-koivuranta');
    });
  });

  for (const [language, words] of [
    ['sv', 'Register: '],
    ['en', 'Registers: '],
  ] as const)
    test(`the registers are said in ${language}`, async () => {
      await visit(`/alueet/sample/tilannekuva?lang=${language}#registers`, async (page) => {
        const heading = page.locator('#registers h2');
        await heading.waitFor();
        assert.ok((await heading.textContent())?.startsWith(words));
        assert.deepEqual(await listViolations(page), []);
      });
    });
});
