import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { listViolations } from '../support/axe.ts';
import { desk, openPage } from '../support/chromium.ts';
import type { Look } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const region = '/alueet/keski-suomi';

/** The first five minutes of somebody who has never been here, without sign-in, on Central Finland. */
describeInBrowser('the first five minutes', { options: desk, server: { timeout: 240_000 } }, (at) => {
  const { visit } = at;

  test('from one sentence of the situation to a paper whose decision becomes a programme', async () => {
    const { page, complaints, close } = await openPage(at.browser, desk);
    page.setDefaultTimeout(60_000);
    await page.goto(at.server.url);
    await page.waitForURL(`**${region}/tilannekuva`);
    await page.getByRole('heading', { level: 1, name: /asukkaista\s+ehtii perille 20 minuutissa/ }).waitFor();

    await closeFrom2028(page);
    await seeWhatBinds(page);
    await takeSuggestion(page);
    await dragWeights(page);
    await makePaperAndDecide(page);
    await followProgramme(page);
    // A refusal is an answer that the test asked for; browsers write it down as a fault.
    assert.deepEqual(
      complaints.filter((one) => !one.includes('status of 400')),
      [],
    );
    await close();
  });

  /** Minute 1: closing a station moves flows, overflow, euros and the worst trip at once. */
  async function closeFrom2028(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Vaihtoehdot', exact: true }).click();
    await page.goto(`${at.server.url}${region}/vaihtoehdot/0`);
    await page.getByText('Ei muutoksia', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Lisää' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('select[name="lever"]').selectOption('close-site');
    await dialog.locator('select[name="site"]').selectOption('huhtasuo');
    await dialog.locator('input[name="year"]').fill('2028');
    await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
    await page.locator('.pull').filter({ hasText: 'Sulje Huhtasuo' }).waitFor();
    await page.getByRole('heading', { level: 1, name: /muutos siirtää [\d\s]+ käyntiä vuodessa/ }).waitFor();
    // The first change with a year brings the years onto the page, drawn.
    await page.locator('svg.timeline-picture').waitFor();
    await page.getByText(/maksavat [\d\s]+€ vuodessa vähemmän/).waitFor();
    assert.ok((await page.locator('.map-flow title').count()) > 0);
  }

  /** Minute 2: the blockers tell the honest date and what leaving costs. */
  async function seeWhatBinds(page: Page): Promise<void> {
    await page.getByRole('heading', { name: /^Esteet: .*vapaa aikaisintaan/ }).waitFor();
  }

  /** Minute 3: different networks with reasons; one press makes one an ordinary alternative. */
  async function takeSuggestion(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Ehdota verkkoa' }).click();
    await page.getByRole('button', { name: 'Hae ehdotukset' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.suggest-card').length === 3);
    assert.match(await page.locator('.suggest-card').first().innerText(), /pysyy, koska|säilyy|matka/);
    await page.getByRole('button', { name: 'Tee ehdotuksesta 1 vaihtoehto' }).click();
    await page.waitForURL(`**${region}/vaihtoehdot/2`);
    await page.locator('.alternative-tabs a[aria-current="page"]').filter({ hasText: 'Ehdotus 1' }).waitFor();
  }

  /** Minute 4: weights move the verdict's sentence and the quadrant. */
  async function dragWeights(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Päätös', exact: true }).click();
    const verdict = page.locator('.decision-verdict');
    await page.waitForFunction(() =>
      /paras|ensimmäistä ei ole|tasa/i.test(document.querySelector('.decision-verdict')?.textContent ?? ''),
    );
    const before = await verdict.innerText();
    const slider = page.getByRole('slider', { name: /Talous ja voimavarat/ });
    await slider.focus();
    await slider.press('Home');
    await page.waitForFunction(
      (was) => (document.querySelector('.decision-verdict') as HTMLElement).innerText !== was,
      before,
    );
    await page.getByRole('heading', { name: 'Hyvinvointihyöty × kustannushyöty' }).waitFor();
  }

  /** Minute 5: the decision paper, and the decision itself. */
  async function makePaperAndDecide(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Luo päätösesitys' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Puolesta').fill('Tilat vapautuvat, kun vuokrat päättyvät.');
    await form.getByRole('button', { name: 'Luo', exact: true }).click();
    const link = page.getByRole('link', { name: /^HTML: VE1/ });
    await link.waitFor({ timeout: 120_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const html = readFileSync(await download.path(), 'utf8');
    assert.match(html, /Ketä se koskee/);
    assert.match(html, /Tilat vapautuvat, kun vuokrat päättyvät\./);
    assert.match(html, /[0-9a-f]{64}/);

    await page.getByRole('button', { name: 'Kirjaa päätös' }).click();
    await form.getByLabel('Toimielin').fill('Aluevaltuusto');
    await form.getByRole('button', { name: 'Kirjaa päätös' }).click();
    // A day and a reason are still missing: both are said in place, and what was typed is kept.
    await form.getByRole('alert').waitFor();
    assert.equal(await form.getByLabel('Toimielin').inputValue(), 'Aluevaltuusto');
    await form.getByLabel('Päivä').fill('2025-12-09');
    await form.getByLabel('Perustelu').fill('Palvelut lähellä niitä, jotka niitä eniten tarvitsevat.');
    await form.getByRole('button', { name: 'Kirjaa päätös' }).click();
    await page.getByText(/Päätös: Aluevaltuusto 9\.12\.2025/).waitFor();
    assert.deepEqual(await listViolations(page), []);
  }

  /** And after: what the decision promised is followed, and a close is refused while anything is open. */
  async function followProgramme(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Ohjelma', exact: true }).click();
    await page.getByRole('button', { name: /^Aloita ohjelma/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Aloita ohjelma' }).click();
    await page.getByRole('heading', { level: 1, name: /Toimista on tehty keskimäärin 0/ }).waitFor();
    await page.getByRole('button', { name: 'Raportoi toimesta: Sulje Huhtasuo' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Kuinka suuri osa on tehty').fill('50');
    await form.getByLabel('Vuosikustannuksen muutos tähän mennessä').fill('−60 000');
    await form.getByLabel('Mitä on tapahtunut').fill('Vuokra on irtisanottu.');
    await form.getByRole('button', { name: 'Raportoi' }).click();
    await page.getByRole('heading', { level: 1, name: /raportoitu on −60\s000\s€/ }).waitFor();
    await page.getByRole('button', { name: 'Päätä ohjelma' }).click();
    await form.getByLabel('Mitä saatiin aikaan').fill('Valmis.');
    await form.getByRole('button', { name: 'Päätä ohjelma' }).click();
    await form.getByRole('alert').waitFor();
    assert.equal(await form.locator('[data-code="action-unsettled"]').count(), 9);
    await form.getByRole('button', { name: 'Peru' }).click();
    assert.deepEqual(await listViolations(page), []);
  }

  test('the tour leads through them page by page, frames what it speaks of, goes on after a reload and ends', async () => {
    await visit(`${region}/tilannekuva`, async (page) => {
      await page.getByRole('button', { name: 'Kierros' }).click();
      const tour = page.getByRole('region', { name: 'Kierros' });
      const framed = ['tilannekuva', 'vaihtoehdot', 'vaihtoehdot', 'vaihtoehdot', 'paatos', 'paatos'];
      for (const [at, path] of framed.entries()) {
        await tour.getByText(`${at + 1} / 6`).waitFor();
        await page.waitForURL(`**${region}/${path}**`);
        await page.locator('.tour-here').waitFor({ timeout: 60_000 });
        if (at === 0 || at === 4) assert.deepEqual(await listViolations(page), []);
        if (at === 2) {
          await page.reload();
          await tour.getByText('3 / 6').waitFor();
        }
        if (at < framed.length - 1) await tour.getByRole('button', { name: 'Seuraava' }).click();
      }
      await tour.getByRole('button', { name: 'Lopeta kierros' }).click();
      assert.equal(await page.locator('.tour, .tour-here').count(), 0);
    });
  });

  test('on a phone the tour begins from the header, by touch and by keyboard', async () => {
    for (const [width, way] of [
      [390, 'touch'],
      [320, 'keyboard'],
    ] as const) {
      const phone = { viewport: { width, height: 844 }, hasTouch: true };
      const look: Look = async (page) => {
        const button = page.getByRole('button', { name: 'Kierros' });
        await button.waitFor();
        const box = (await button.boundingBox())!;
        assert.ok(box.width >= 24 && box.height >= 24 && box.x + box.width <= width, 'wholly in sight');
        if (way === 'touch') await button.tap();
        else {
          const isHere = () => button.evaluate((one) => one === document.activeElement);
          for (let tabs = 0; tabs < 12 && !(await isHere()); tabs++) await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
        }
        const tour = page.getByRole('region', { name: 'Kierros' });
        await tour.getByText('1 / 6').waitFor();
        assert.deepEqual(await listViolations(page), []);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${over} px over the edge at ${width}`);
        await tour.getByRole('button', { name: 'Lopeta kierros' }).click();
      };
      await visit(`${region}/tilannekuva`, look, phone);
    }
  });

  test('programme and decision have no violation and nothing over the edge on a dark phone in Swedish', async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    for (const path of ['paatos', 'ohjelma']) {
      const look: Look = async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForFunction(() => !document.querySelector('.page-wait'));
        assert.deepEqual(await listViolations(page), []);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path} hangs ${over} px over the edge`);
      };
      await visit(`${region}/${path}?lang=sv`, look, phone);
    }
  });
});
