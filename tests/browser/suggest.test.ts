import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { suggest } from '#alternatives/suggest/suggest.ts';
import { unwrap } from '#kit/result.ts';
import { prepare } from '#situation/prepare.ts';
import { readFolder } from '../journeys/read-folder.ts';
import { listViolations } from '../support/axe.ts';
import { desk } from '../support/chromium.ts';
import type { Look } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const base = '/alueet/keski-suomi/vaihtoehdot';
/** The page of an alternative that a test has made; 0 and 1 come with the region. */
const made = new RegExp(`${base}/[2-9]$`);
const offered = (page: Page) => page.locator('.alternatives-actions').waitFor();
const ways = { ready: offered, options: desk, server: { timeout: 240_000 } };

describeInBrowser('suggesting networks on the page', ways, (at) => {
  const visit = (look: Look, options?: BrowserContextOptions) => at.visit(`${base}/1`, look, options);
  const open = (page: Page) => page.getByRole('button', { name: 'Ehdota verkkoa' }).click();
  const cards = (page: Page) => page.locator('.suggest-card');

  test('asked, stopped and asked again it gives three networks, and one becomes an alternative that evaluates', async () => {
    await visit(async (page) => {
      await open(page);
      await page.getByText('Painot, tarkistukset ja perusteellisuus').click();
      await page.getByLabel('Perusteellisuus').selectOption({ label: 'Hyvin perusteellinen' });
      // Overflow is measured step by step: a search that is still on when it is stopped.
      const overflow = page.getByLabel(/^Tilojen yli menevä käynti/);
      await overflow.fill('30');
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await page
        .locator('.suggest-progress')
        .getByText(/Paras tähän mennessä/)
        .waitFor();
      assert.match(await page.locator('.suggest-progress').innerText(), /Paras tähän mennessä: \d+,\d\d/);
      await page.getByRole('dialog').getByRole('button', { name: 'Keskeytä haku', exact: true }).click();
      await page.getByText('Haku keskeytettiin').waitFor();
      assert.ok((await cards(page).count()) >= 1);

      await page.getByRole('button', { name: 'Muuta hakua' }).click();
      await page.getByLabel('Perusteellisuus').selectOption({ label: 'Tavallinen' });
      await overflow.fill('0');
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await page.getByText(/Paras löydetty on .*todistetusti/).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('.suggest-card').length === 3);
      assert.match(await cards(page).first().innerText(), /pysyy, koska sen [\d\s]+ asukkaalle seuraava/);
      const closes = await cards(page).nth(1).locator('dd').first().innerText();

      await page.getByRole('button', { name: 'Tee ehdotuksesta 2 vaihtoehto' }).click();
      await page.waitForURL(made);
      const own = page.locator('.alternative-tabs a[aria-current="page"]');
      await own.filter({ hasText: 'Ehdotus 2: 18 toimipistettä' }).waitFor();
      const count = closes.split(', ').length;
      await page.waitForFunction((asked) => document.querySelectorAll('.pull').length === asked, count);
      await page
        .getByText(/muutosta? siirtää|siirtää/)
        .first()
        .waitFor();
    });
  });

  test('one button at a time is the main one, and the two that stop something say what', async () => {
    await visit(async (page) => {
      const main = (within: string) => page.locator(`${within} .button.primary:visible`).allInnerTexts();
      assert.deepEqual(await main('main'), ['Ehdota verkkoa']);
      await page.locator('.pull-name').first().click();
      await page
        .locator('.pull')
        .first()
        .getByRole('button', { name: /^Poista/ })
        .click();
      await page.getByRole('button', { name: 'Tallenna uutena' }).waitFor();
      assert.deepEqual(await main('main'), ['Tallenna uutena']);
      // Draws that last, and a search that lasts, at the same time.
      const line = page.locator('.before-after .certainty-line');
      await line.getByRole('button', { name: /^Tarkenna/ }).click({ timeout: 60_000 });
      await line.getByRole('button', { name: 'Keskeytä arvonnat', exact: true }).waitFor();
      await open(page);
      assert.deepEqual(await main('.dialog'), ['Hae ehdotukset']);
      await page.getByText('Painot, tarkistukset ja perusteellisuus').click();
      await page.getByLabel('Perusteellisuus').selectOption({ label: 'Hyvin perusteellinen' });
      await page.getByLabel(/^Tilojen yli menevä käynti/).fill('30');
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await page.getByRole('button', { name: 'Keskeytä haku', exact: true }).waitFor();
      assert.deepEqual(await main('.dialog'), []);
      const names = await page.locator('button', { hasText: /^Keskeytä/ }).allInnerTexts();
      assert.equal(new Set(names).size, names.length, names.join(', '));
      await page.getByRole('button', { name: 'Keskeytä haku', exact: true }).click();
      await cards(page).first().waitFor();
      assert.ok((await main('.dialog')).length <= 1);
    });
  });

  test('what the browser suggests is what Node suggests, number for number', async () => {
    const region = readFolder('keski-suomi');
    const here = unwrap(
      await suggest(
        prepare(region),
        { sites: 18 },
        { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' },
      ),
    );
    await visit(async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await cards(page).first().waitFor();
      const said = await page.locator('.suggest-card dl > div:first-child dd').allInnerTexts();
      assert.deepEqual(
        said,
        here.suggestions.map(({ closes }) => closes.map(({ name }) => name).join(', ')),
      );
    });
  });

  test('a locked site stays in every suggestion, and an impossible ask names the sites and what to do', async () => {
    await visit(async (page) => {
      await open(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Luhanka/ })
        .click();
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await cards(page).first().waitFor();
      for (const closes of await page.locator('.suggest-card dl > div:first-child dd').allInnerTexts())
        assert.doesNotMatch(closes, /Luhanka/);
      await page.getByRole('button', { name: 'Muuta hakua' }).click();
      await page.getByLabel(/^Toimipisteitä, joissa on/).fill('40');
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await page.getByText('toimipisteitä voi olla enintään 26').waitFor();
      await page.getByLabel(/^Toimipisteitä, joissa on/).fill('monta');
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await page.getByText('Anna luku, vähintään 0.').waitFor();
    });
  });

  const seekFront = async (page: Page) => {
    await open(page);
    await page.getByText('Mitä saa millä hinnalla').click();
    await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
    await page.locator('.front').waitFor({ timeout: 60_000 });
  };

  test('a front is shown network by network as it is pointed at, and a press makes one an alternative', async () => {
    await visit(async (page) => {
      await seekFront(page);
      const heading = page.locator('.front-shown h3');
      const closes = page.locator('.front-shown dl > div').first().locator('dd');
      const names = new Set<string>();
      const circles = page.locator('.front-mark circle');
      assert.ok((await circles.count()) >= 8);
      // The marks move to the front as they are shown: each is found anew by its number.
      for (const at of [3, 8, 5]) {
        const box = (await page.locator(`#front-${at} circle`).boundingBox())!;
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.waitForFunction(
          (one) => document.querySelector(`#front-${one}`)?.getAttribute('aria-selected') === 'true',
          at,
        );
        assert.match(await heading.innerText(), new RegExp(`^Verkko ${at + 1}: \\d+ toimipistettä`));
        const crosses = await page.locator('.front-shown .suggest-map').getAttribute('aria-label');
        const closed = (await closes.innerText()).split(', ');
        assert.ok(crosses!.includes(`${closed.length} suljetaan`), crosses!);
        names.add(closed.join());
      }
      assert.equal(names.size, 3);
      const closed = (await closes.innerText()).split(', ');
      const name = await heading.innerText();
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL(made);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const own = page.locator('.alternative-tabs a[aria-current="page"]');
      await own.filter({ hasText: name.split(',')[0]! }).waitFor();
      await page.waitForFunction(
        (asked) => document.querySelectorAll('.pull').length === asked,
        closed.length,
      );
    });
  });

  test('a front is worked with the keyboard, beside it stands a table that can be taken along', async () => {
    await visit(async (page) => {
      await seekFront(page);
      await page.getByRole('listbox').focus();
      await page.keyboard.press('End');
      const rows = await page.locator('.front-table tbody tr').count();
      assert.match(await page.locator('.front-shown h3').innerText(), new RegExp(`^Verkko ${rows}:`));
      await page.keyboard.press('ArrowUp');
      assert.match(await page.locator('.front-shown h3').innerText(), new RegExp(`^Verkko ${rows - 1}:`));
      await page.getByRole('button', { name: 'Verkko 3', exact: true }).focus();
      assert.match(await page.locator('.front-shown h3').innerText(), /^Verkko 3:/);
      const loading = page.waitForEvent('download');
      await page.locator('.front-table').getByRole('button', { name: /CSV/ }).click();
      assert.match((await loading).suggestedFilename(), /\.csv$/);
      await page.getByRole('listbox').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/vaihtoehdot\/\d+$/);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
  });

  test('what no network meets is told with areas, sites and minutes, and what gives way is searched again', async () => {
    await visit(async (page) => {
      await open(page);
      await page.getByLabel(/^Kaikilta enintään/).fill('30');
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await page.locator('.suggest-none').waitFor();
      assert.match(
        await page.locator('.suggest-none li').first().innerText(),
        /^Kannonkoski Keskus: mikään sallittu toimipiste ei ole enintään 30.min päässä; lähin on Saarijärvi 33.min\.$/,
      );
      assert.deepEqual(await listViolations(page), []);
      await page.getByRole('button', { name: /^Salli enintään \d+.min$/ }).click();
      await cards(page).first().waitFor();
      await page.getByRole('button', { name: 'Muuta hakua' }).click();
      assert.equal(await page.getByLabel(/^Kaikilta enintään/).inputValue(), '33');
    });
  });

  test('a search goes on while its window is closed, and the button says so', async () => {
    await visit(async (page) => {
      await open(page);
      await page.getByText('Painot, tarkistukset ja perusteellisuus').click();
      await page.getByLabel('Perusteellisuus').selectOption({ label: 'Hyvin perusteellinen' });
      await page.getByLabel(/^Tilojen yli menevä käynti/).fill('30');
      await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
      await page.getByRole('button', { name: 'Keskeytä haku', exact: true }).waitFor();
      await page.keyboard.press('Escape');
      const button = page.getByRole('button', { name: /^Haku käynnissä: \d+ %$/ });
      await button.click();
      await page.getByRole('button', { name: 'Keskeytä haku', exact: true }).click();
      await cards(page).first().waitFor();
    });
  });

  test('it is worked with the keyboard alone', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Ehdota verkkoa' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.getByLabel(/^Toimipisteitä, joissa on/).focus();
      await page.keyboard.press('Enter');
      await cards(page).first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      assert.equal(focused, 'Ehdota verkkoa');
    });
  });

  for (const [name, options] of [
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['narrow', { viewport: { width: 390, height: 844 } }],
  ] as const)
    test(`axe finds nothing in what is asked and suggested (${name}), and nothing is wider than its window`, async () => {
      await visit(async (page) => {
        await open(page);
        await page.getByText('Painot, tarkistukset ja perusteellisuus').click();
        if (name === 'light') assert.deepEqual(await listViolations(page), []);
        await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
        await cards(page).first().waitFor();
        assert.deepEqual(await listViolations(page), []);
        const wide = await page.evaluate(() => {
          const dialog = document.querySelector('.dialog-window')!;
          return dialog.scrollWidth - dialog.clientWidth;
        });
        assert.ok(wide <= 0, `${wide} px`);
        await page.getByRole('button', { name: 'Muuta hakua' }).click();
        await page.getByText('Mitä saa millä hinnalla').click();
        await page.getByLabel('Pisin matka').check();
        await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
        await page.locator('.front').waitFor({ timeout: 60_000 });
        assert.deepEqual(await listViolations(page), []);
        const front = await page.evaluate(() => {
          const dialog = document.querySelector('.dialog-window')!;
          return dialog.scrollWidth - dialog.clientWidth;
        });
        assert.ok(front <= 0, `${front} px`);
      }, options);
    });
});
