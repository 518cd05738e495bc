import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { listViolations } from '../support/axe.ts';
import { headed, openPage, visitPage } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';
import { root } from '../support/server.ts';

const situation = '/alueet/sample/tilannekuva';

describeInBrowser('the frame around every page', { ready: headed }, (at) => {
  const { visit } = at;
  const languageOf = (page: Page) => page.locator('html').getAttribute('lang');
  const title = (page: Page) => page.locator('h1').first().textContent();

  test('the front page opens the only real region, and its name leads to the list with the invented one last', async () => {
    await visit('/', async (page) => {
      await page.waitForURL('**/alueet/keski-suomi/tilannekuva');
      await page.getByRole('link', { name: 'Keski-Suomi, vaihda aluetta' }).click();
      await page.waitForURL('**/alueet');
      const listed = page.locator('.region-list li');
      await listed.first().waitFor();
      assert.doesNotMatch((await listed.first().textContent())!, /keksitty/);
      assert.match((await listed.last().textContent())!, /esimerkki, keksitty/);
      await page.getByRole('link', { name: /^Esimerkkialue/ }).click();
      await page.waitForURL(`**${situation}`);
      await page.getByRole('link', { name: 'Tilannekuva' }).waitFor();
      assert.equal(
        await page.getByRole('link', { name: 'Tilannekuva' }).getAttribute('aria-current'),
        'page',
      );
    });
  });

  test('the language is changed in place, said to screen readers, and remembered', async () => {
    await visit(situation, async (page) => {
      const finnish = await title(page);
      await page.getByRole('button', { name: 'Svenska' }).click();
      await page.locator('html[lang=sv]').waitFor();
      assert.notEqual(await title(page), finnish);
      await page.reload();
      await page.locator('html[lang=sv]').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name: 'Situation' }).waitFor();
      assert.equal(await languageOf(page), 'en');
    });
    await visit(`${situation}?lang=en`, async (page) => assert.equal(await languageOf(page), 'en'));
  });

  test('the colours follow the system until the reader chooses, and the choice lasts', async () => {
    const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await visit(
      situation,
      async (page) => {
        const dark = await paper(page);
        await page.getByRole('button', { name: 'Vaihda vaaleaan väritykseen' }).click();
        const light = await paper(page);
        assert.notEqual(light, dark);
        await page.reload();
        await page.locator('h1').first().waitFor();
        assert.equal(await paper(page), light);
      },
      { colorScheme: 'dark' },
    );
  });

  test('slash searches: a municipality is found without its dots and Enter leads to its row', async () => {
    await visit('/alueet/keski-suomi/tilannekuva', async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('combobox').fill('aanekos');
      await page.getByRole('option', { name: /^Äänekoski kunta/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**#municipality-992');
      await page.waitForFunction(() => document.activeElement?.closest('tr')?.id === 'municipality-992');
    });
  });

  test('a search that finds nothing says what to try', async () => {
    await visit(situation, async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('combobox').fill('qqqq');
      await page.getByText('Haulla ”qqqq” ei löytynyt mitään.').waitFor();
      assert.deepEqual(await listViolations(page), []);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').getByRole('combobox').waitFor({ state: 'detached' });
    });
  });

  test('the question mark lists the shortcuts, and turning them off leaves the keys to the page', async () => {
    await visit(situation, async (page) => {
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Pikanäppäimet' });
      await dialog.waitFor();
      assert.deepEqual(await listViolations(page), []);
      await dialog.getByRole('checkbox').uncheck();
      await dialog.getByRole('button', { name: 'Sulje' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      await page.waitForTimeout(200);
      assert.equal(await page.getByRole('dialog').count(), 0);
    });
  });

  test('g then s opens the situation from elsewhere in the region', async () => {
    await visit('/alueet/sample/olematon', async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.press('s');
      await page.waitForURL(`**${situation}`);
    });
  });

  test('the first Tab leads past the header, and moving to a page moves the focus with it', async () => {
    await visit(situation, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'content');
      await page.locator('#assumptions').waitFor();
      await page.waitForTimeout(200);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'content', 'it stays there');
      await page.getByRole('link', { name: 'Esimerkkialue' }).click();
      await page.waitForURL('**/alueet');
      await page.waitForFunction(() => document.activeElement?.id === 'content');
    });
  });

  for (const [language, words] of [
    ['fi', 'Sivua ei löydy'],
    ['sv', 'Sidan finns inte'],
    ['en', 'Page not found'],
  ] as const) {
    test(`an address without a page says so in ${language}`, async () => {
      const look = async (page: Page) => {
        assert.equal(await title(page), words);
        assert.match((await page.locator('main').textContent()) ?? '', /\/mita\/tahansa/);
        assert.deepEqual(await listViolations(page), []);
      };
      // Programs are told by the status, of which the browser's console speaks too.
      const complaints = [
        'console: Failed to load resource: the server responded with a status of 404 (Not Found)',
      ];
      const url = `${at.server.url}/mita/tahansa?lang=${language}`;
      await visitPage(at.browser, { url, ready: headed, complaints }, look);
    });
  }

  test('a region that is not there is a missing page with the server’s own words', async () => {
    const opened = await openPage(at.browser);
    try {
      await opened.page.goto(`${at.server.url}/alueet/atlantis/tilannekuva?lang=sv`);
      await opened.page.getByText('Regionen hittas inte.').waitFor();
      assert.equal(await title(opened.page), 'Sidan finns inte');
    } finally {
      await opened.close();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the list of regions has no violation of WCAG 2.2 A and AA on a ${colorScheme} page`, async () => {
      await visit('/alueet', async (page) => assert.deepEqual(await listViolations(page), []), {
        colorScheme,
      });
    });
  }

  test('the first script is at most 300 kB over the wire', (context) => {
    const folder = join(root, 'dist/web');
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    const scripts = Array.from(page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g), (match) => match[1]!);
    assert.ok(scripts.length > 0, 'index.html names its first script');
    const bytes = scripts.reduce(
      (sum, script) => sum + gzipSync(readFileSync(join(folder, script))).length,
      0,
    );
    context.diagnostic(`first script: ${(bytes / 1000).toFixed(1)} kB gzip`);
    assert.ok(bytes <= 300_000, `${bytes} bytes`);
  });
});
