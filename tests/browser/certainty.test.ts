import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { CertaintyAnswer } from '#alternatives/certainty/compared.ts';
import { differenceOf } from '#alternatives/certainty/difference.ts';
import type { Draws } from '#alternatives/certainty/difference.ts';
import { listViolations } from '../support/axe.ts';
import { desk, openPage } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const base = '/alueet/keski-suomi/vaihtoehdot';
/** Longer than a hundred draws take on a machine that has other work too. */
const drawn = { timeout: 120_000 };

describeInBrowser('how sure a difference is', { options: desk }, (at) => {
  const { visit } = at;

  test('travel’s range is shown as such until the draws are in, then the 90 % interval; a change begins anew', async () => {
    await visit(`${base}/1`, async (page) => {
      const table = page.locator('.before-after');
      await table.getByRole('columnheader', { name: 'Väli, matka' }).waitFor();
      await table.getByRole('columnheader', { name: '90 %:n väli' }).waitFor(drawn);
      const status = table.locator('.certainty-line [role=status]');
      assert.match(await status.innerText(), /90 %:n väli: 100 arvontaa, siemen 1\. Matka-ajat.*laatunsa/);
      await unfold(page);
      const load = table.getByRole('row', { name: /^Kuormitus/ });
      assert.match(await load.innerText(), /epävarma/);
      assert.equal(await load.locator('.worse, .better').count(), 0, 'no colour where zero is within');
      assert.equal(await load.locator('.unsure svg:visible').count(), 1);
      assert.match(
        await table.getByRole('row', { name: /^Toimipisteiden kustannus/ }).innerText(),
        /−0,9\d…−0,4\d/,
      );

      await page
        .locator('.pull')
        .first()
        .getByRole('button', { name: /^Poista/ })
        .click();
      await table.getByRole('columnheader', { name: 'Väli, matka' }).waitFor();
      await table.getByRole('columnheader', { name: '90 %:n väli' }).waitFor(drawn);
    });
  });

  test('the draws rest while a change is being shaped, and go on after it', async () => {
    await visit(`${base}/1`, async (page) => {
      const line = page.locator('.before-after .certainty-line');
      await line.getByRole('button', { name: /^Tarkenna/ }).click(drawn);
      await page.waitForFunction(
        () => document.querySelector<HTMLProgressElement>('.before-after progress')?.value,
      );
      await page.locator('.pulls header').getByRole('button', { name: 'Lisää' }).click();
      await page.getByRole('dialog').waitFor();
      const count = () => line.locator('progress').evaluate((one: HTMLProgressElement) => one.value);
      // The world that was being drawn comes to its end, and is sent.
      await page.waitForTimeout(500);
      const resting = await count();
      await page.waitForTimeout(1000);
      assert.equal(await count(), resting);
      assert.ok(resting < 1000);
      await page.keyboard.press('Escape');
      await page.waitForFunction(
        (before) =>
          (document.querySelector<HTMLProgressElement>('.before-after progress')?.value ?? 1e9) > before,
        resting,
        drawn,
      );
    });
  });

  test('draws that are stopped are kept, and the page answers while a thousand are drawn', async () => {
    await visit(`${base}/1`, async (page) => {
      const line = page.locator('.before-after .certainty-line');
      await line.getByRole('button', { name: /^Tarkenna/ }).click(drawn);
      const stop = line.getByRole('button', { name: 'Keskeytä arvonnat', exact: true });
      await stop.waitFor();
      await page.locator('.pull-name').nth(1).click();
      assert.equal(await page.locator('.pull-details:visible').count(), 1);
      await page.waitForFunction(
        () => {
          const progress = document.querySelector<HTMLProgressElement>('.before-after progress');
          return progress !== null && progress.value > 120;
        },
        undefined,
        drawn,
      );
      await stop.focus();
      await page.keyboard.press('Enter');
      const said = await line.locator('[role=status]').innerText();
      const [, count] = /Keskeytetty: (\d+) arvontaa/.exec(said) ?? [];
      assert.ok(Number(count) > 120 && Number(count) < 1000, said);
    });
  });

  test('the draws of the browser’s worker are the server’s bit for bit', async () => {
    const opened = await openPage(at.browser);
    const { page } = opened;
    await page.addInitScript(() => {
      const kept = window as unknown as { drawn: unknown[]; begun: unknown };
      kept.drawn = [];
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.addEventListener('message', ({ data }) => {
            if (data.kind === 'begun') kept.begun = data;
            if (data.kind === 'drawn') kept.drawn.push(...data.samples);
          });
        }
      };
    });
    await page.goto(`${at.server.url}${base}/1`);
    await page.getByRole('columnheader', { name: '90 %:n väli' }).waitFor(drawn);
    // As text with NaN for what is missing: JSON has no word for it.
    const told = await page.evaluate(() => {
      const kept = window as unknown as { drawn: unknown[]; begun: unknown };
      return JSON.stringify([kept.begun, kept.drawn], (_, value) =>
        value instanceof Float64Array ? [...value].map(String) : (value as unknown),
      );
    });
    type Texts = Readonly<{ values: readonly (readonly string[])[]; altered: readonly boolean[] }>;
    const [begun, samples] = JSON.parse(told) as [Pick<Draws, 'quantities'> & { central: Texts }, Texts[]];
    const sampleOf = ({ values, altered }: Texts) => ({
      altered,
      values: values.map((vector) => Float64Array.from(vector, Number)),
    });
    const draws = {
      quantities: begun.quantities,
      central: sampleOf(begun.central),
      samples: samples.map(sampleOf),
    };
    const { alternatives } = (await (
      await page.request.get(`${at.server.url}/api/alternatives/list-alternatives?region=keski-suomi`)
    ).json()) as { alternatives: { number: number; id: string }[] };
    const asked = await page.request.post(`${at.server.url}/api/alternatives/compare-certainty`, {
      data: { region: 'keski-suomi', alternatives: [alternatives.find(({ number }) => number === 1)!.id] },
    });
    const answer = (await asked.json()) as CertaintyAnswer;
    let compared = 0;
    for (const { quantity, differences } of answer.quantities) {
      const at = draws.quantities.findIndex(
        ({ id, service, group }) =>
          id === quantity.id && service === quantity.service && group === quantity.group,
      );
      const { of: _, against: __, telling: ___, ...server } = differences[0]!;
      assert.deepEqual(differenceOf(draws, { quantity: at, of: 1, against: 0 }), server, quantity.id);
      compared++;
    }
    assert.ok(compared > 30);
    await opened.close();
  });

  test('the assumptions that move the difference most lead to their rows', async () => {
    await visit(`${base}/1`, async (page) => {
      const dialog = await openComparison(page);
      await dialog.getByLabel('Minkä mitan ero').selectOption('cost');
      await dialog
        .getByLabel('Minkä vaihtoehdon ero')
        .selectOption({ label: await optionOf(page, 'VE1', 'Minkä vaihtoehdon ero') });
      const telling = dialog.getByRole('table', { name: 'Mitkä oletukset liikuttavat eroa eniten' });
      await telling
        .getByRole('link', { name: /Huhtasuo/ })
        .first()
        .waitFor(drawn);
      assert.ok((await telling.locator('tbody tr').count()) <= 5);
      const name = await telling.getByRole('link').first().innerText();
      await telling.getByRole('link').first().click();
      await page.waitForURL(/tilannekuva#assumption/, drawn);
      const row = page.locator('.assumptions-table th:focus');
      await row.filter({ hasText: name }).waitFor(drawn);
      assert.ok(await row.evaluate(isInSight), 'the row is in sight');
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no violation of WCAG 2.2 A or AA in ${colorScheme} colours, and no page wider than a phone`, async () => {
      const phone = { viewport: { width: 390, height: 844 }, colorScheme };
      await visit(
        `${base}/1`,
        async (page) => {
          await page.locator('.before-after .certainty-line').getByRole('button').waitFor(drawn);
          await page.getByText(/^90 %:n väli: 100 arvontaa/).waitFor(drawn);
          await unfold(page);
          assert.ok((await page.locator('.narrow-interval:visible', { hasText: 'epävarma' }).count()) > 0);
          assert.deepEqual(await listViolations(page), []);
          const dialog = await openComparison(page);
          await dialog.locator('.telling table').waitFor(drawn);
          assert.deepEqual(await listViolations(page), []);
          const wide = await dialog.evaluate((window) => window.scrollWidth - window.clientWidth);
          assert.ok(wide <= 0, `the window is ${wide} px too wide`);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        },
        phone,
      );
    });
  }

  for (const [language, header, sentence] of [
    ['sv', '90 % intervall', /^Ordningen håller i|^Alternativen skiljer/],
    ['en', '90% interval', /^The order holds in|^The alternatives differ/],
  ] as const) {
    test(`the same in ${language}`, async () => {
      await visit(`${base}/1?lang=${language}`, async (page) => {
        await page.getByRole('columnheader', { name: header }).waitFor(drawn);
        await page.getByRole('button', { name: /^(Jämför|Compare)$/ }).click();
        await page.locator('.comparison-sentence').waitFor(drawn);
        assert.match(await page.locator('.comparison-sentence').innerText(), sentence);
        assert.doesNotMatch(await page.locator('.comparison').innerText(), /Järjestys|arvonta/);
      });
    });
  }

  test('twelve alternatives side by side: the order’s verdict, a reference of choice, columns left out, a file', async () => {
    await visit(`${base}/1`, async (page) => {
      for (let count = 2; count < 12; count++) {
        const sites = ['huhtasuo', 'tikkakoski', 'korpilahti'].slice(0, 1 + (count % 3));
        const pulls = sites.map((site) => ({
          lever: 'close-site',
          settings: { site },
          rationale: 'Kokeeksi',
        }));
        const data = { region: 'keski-suomi', name: `Koe ${count}`, pulls };
        const created = await page.request.post(`${at.server.url}/api/alternatives/create-alternative`, {
          data,
        });
        assert.equal(created.status(), 200);
      }
      await page.reload();
      const dialog = await openComparison(page);
      const table = dialog.getByRole('table', { name: 'Vaihtoehdot rinnakkain' });
      assert.equal(await table.locator('thead th').count(), 14);
      assert.match(
        await dialog.locator('.comparison-sentence').innerText(),
        /^Järjestys pitää \d+ mitassa \d+:sta/,
      );
      const trip = table.getByRole('row', { name: /^Käyntimatka keskimäärin/ });
      assert.match(await trip.locator('.verdict').innerText(), /^Järjestys .*100 arvonnasta \(± \d+\)/);

      const title = table.locator('tbody th').first();
      const place = async () => Math.round((await title.boundingBox())!.x);
      const before = await place();
      await dialog.locator('.comparison-scroll').evaluate((scroll) => scroll.scrollTo(600, 0));
      assert.equal(await place(), before, 'the names of measures stay in sight');
      await title.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TD');

      await dialog.getByRole('checkbox', { name: /^VE0/ }).uncheck();
      assert.equal(await table.locator('thead th').count(), 13);
      await dialog.getByLabel('Mihin verrataan').selectOption({ label: await optionOf(page, 'VE2') });
      assert.match(await table.getByRole('columnheader', { name: /^VE2/ }).innerText(), /vertailukohta/);
      const waiting = page.waitForEvent('download');
      await dialog.getByRole('button', { name: /CSV/ }).click();
      assert.match((await waiting).suggestedFilename(), /^keski-suomi-compare-gp\.csv$/);

      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('#app').isVisible(), false);
      assert.equal(await table.isVisible(), true);
    });
  });
});

/** Opens every topic of the table of measures. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('.before-after th > [aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
}

async function openComparison(page: Page) {
  await page.getByRole('button', { name: 'Vertaa' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vaihtoehdot rinnakkain' });
  const refine = dialog.getByRole('button', { name: /^Tarkenna/ });
  // On a busy machine one draw may take over a second: then the page asks before it goes on.
  const ask = dialog.getByRole('button', { name: /^Arvo 100$/ });
  await refine.or(ask).first().waitFor(drawn);
  if (await ask.isVisible()) await ask.click();
  await refine.waitFor({ timeout: 150_000 });
  return dialog;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** The whole title of the option of an alternative. */
async function optionOf(page: Page, number: string, field = 'Mihin verrataan'): Promise<string> {
  const options = await page.getByLabel(field).locator('option').allInnerTexts();
  return options.find((option) => option.startsWith(`${number} `))!;
}
