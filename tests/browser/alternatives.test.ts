import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Evaluation } from '#alternatives/evaluation.ts';
import { canonicalJson, sha256Hex } from '#kit/hash.ts';
import type { PackedEvaluation } from '../../src/web/workers/evaluator-messages.ts';
import { unpackMeasures } from '../../src/web/workers/pack-measures.ts';
import { listViolations } from '../support/axe.ts';
import { desk, openPage } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const base = '/alueet/keski-suomi/vaihtoehdot';

describeInBrowser('the alternatives page', { ready: settled, options: desk }, (at) => {
  const { visit } = at;

  test('a change dragged by its grip lands where it is dropped, and undo takes it back', async () => {
    await visit(`${base}/1`, async (page) => {
      const order = await pullNames(page);
      const grip = (row: number) => page.locator('.pull').nth(row).locator('.grip');
      await page.evaluate(() => {
        const list = document.querySelector('.pulls')!;
        const sums: string[] = [];
        const note = () => void sums.push(list.querySelector('.pulls-sum')?.textContent ?? '');
        new MutationObserver(note).observe(list, { childList: true, characterData: true, subtree: true });
        Object.assign(window, { sums });
      });
      await grip(0).hover();
      await page.mouse.down();
      await page.locator('.pull').nth(3).hover();
      // A hand rests before it lets go: meanwhile what a drop here would leave is foreseen.
      await page.waitForTimeout(1000);
      await page.mouse.up();
      await settled(page);
      const sums = await page.evaluate(() => (window as unknown as { sums: string[] }).sums);
      assert.ok(sums.length > 0);
      assert.deepEqual(
        sums.filter((sum) => sum.startsWith('Lasketaan')),
        [],
      );
      const down = order.toSpliced(0, 1).toSpliced(3, 0, order[0]!);
      assert.deepEqual(await pullNames(page), down);
      await grip(5).dragTo(page.locator('.pull').nth(1));
      await settled(page);
      assert.deepEqual(await pullNames(page), down.toSpliced(5, 1).toSpliced(1, 0, down[5]!));
      await page.getByRole('button', { name: 'Kumoa' }).click();
      await page.getByRole('button', { name: 'Kumoa' }).click();
      assert.deepEqual(await pullNames(page), order);
    });
  });

  test('the form tells what a change would do before it is made, and the list then says the same', async () => {
    await visit(`${base}/0`, async (page) => {
      await page.getByRole('button', { name: 'Lisää', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Mitä tehdään').selectOption({ label: 'Sulje toimipiste' });
      const told = dialog.locator('.pull-foresight');
      assert.match(await told.innerText(), /tiedot ovat koossa/);
      await chooseSite(dialog.locator('select[name=site]'), /^Korpilahden/);
      await dialog.getByText(/^Tämä muutos: /).waitFor();
      const first = await told.innerText();
      const minutes = /keskimatka (\S+) min, kustannukset −[\d\s]+€ vuodessa/.exec(first)?.[1];
      assert.ok(minutes, first);
      assert.match(first, /käyntiä vuodessa → \S+ \d+\s%/);
      // Another receiver, another effect: never the one of before.
      await dialog.getByRole('button', { name: 'Lisää vastaanottaja' }).click();
      assert.match(await told.innerText(), /tiedot ovat koossa/);
      await chooseSite(dialog.getByRole('combobox', { name: 'Vastaanottaja 1', exact: true }), /^Jämsän/);
      await dialog.getByText(/→ Jämsä 100\s%/).waitFor();
      const second = /keskimatka (\S+) min/.exec(await told.innerText())?.[1];
      assert.ok(second && second !== minutes);
      await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
      await dialog.waitFor({ state: 'detached' });
      await settled(page);
      assert.equal((await page.locator('.pull-effect').first().innerText()).trim(), second);
    });
  });

  test('the marks of the tables open what their numbers rest on', async () => {
    await visit(`${base}/1`, async (page) => {
      for (const table of ['#fares', '#loads', '#costs']) {
        await page.locator(`${table} thead .quality-mark`).first().click();
        const why = page.getByRole('dialog');
        assert.match(await why.innerText(), /Oletukset[\s\S]*Päivä\s+verkko 8\.10\.2025/);
        await page.keyboard.press('Escape');
        await why.waitFor({ state: 'detached' });
      }
    });
  });

  test('from the situation through a branch of the proposal to a saved, shared alternative', async () => {
    await visit('/alueet/keski-suomi/tilannekuva', async (page) => {
      await page.getByRole('link', { name: 'Vaihtoehdot' }).click();
      await page.getByRole('link', { name: /^VE1/ }).waitFor();
      await settled(page);
      assert.match(await sentence(page), /^Yhdeksän muutosta siirtää/);

      await page.getByRole('link', { name: /^VE0/ }).click();
      await settled(page);
      assert.match(await sentence(page), /^Verkko on ennallaan/);
      await page.getByRole('button', { name: 'Uusi tästä' }).click();
      await page.waitForURL(/vaihtoehdot\/[2-9]/);
      await settled(page);

      await closeKorpilahti(page);
      const first = await sentence(page);
      assert.match(first, /^Yksi muutos siirtää/);
      assert.match(
        await pullNames(page).then((names) => names[0]!),
        /Sulje Korpilahti → Muurame 60 %, Jämsä 40 %/,
      );
      assert.equal(await page.getByRole('table', { name: 'Suunniteltu ja mallinnettu' }).isVisible(), true);

      await page.keyboard.press('Escape');
      await page.locator('h1').click();
      await page.keyboard.press('Control+z');
      await settled(page);
      assert.match(await sentence(page), /^Verkko on ennallaan/);
      await page.keyboard.press('Control+Shift+z');
      await settled(page);
      assert.equal(await sentence(page), first);

      await addByForm(page, { lever: 'Kevennä palvelupisteeksi', site: /^Kinnulan/ });
      const order = await pullNames(page);
      await page.getByRole('button', { name: `Siirrä ylös: ${order[1]!}` }).click();
      await settled(page);
      assert.deepEqual(await pullNames(page), order.toReversed());
      const told = await sentence(page);

      await page.getByRole('button', { name: 'Jaa linkki' }).click();
      const link = await page.getByRole('textbox', { name: 'Linkki tähän vaihtoehtoon' }).inputValue();
      await page.keyboard.press('Escape');
      const other = await openPage(at.browser, {});
      await other.page.goto(link);
      await settled(other.page);
      assert.equal(await sentence(other.page), told);
      assert.deepEqual(await pullNames(other.page), order.toReversed());
      assert.deepEqual(other.complaints, []);
      await other.close();

      await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
      await page.getByRole('button', { name: 'Tallennettu', exact: true }).waitFor();
      await page.reload();
      await settled(page);
      assert.deepEqual(await pullNames(page), order.toReversed());
      assert.equal(await sentence(page), told);
    });
  });

  test('the same journey by keyboard alone: a site on the map, its menu, the form, the order of changes', async () => {
    await visit(`${base}/1`, async (page) => {
      await page.getByRole('button', { name: 'Jaa linkki' }).focus();
      await tabTo(page, '.map [data-site]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const site = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      assert.match(site, /käyntiä vuodessa/);
      await page.keyboard.press('Enter');
      const item = page.getByRole('menuitem', { name: 'Muuta kapasiteettia' });
      await item.waitFor();
      while (!(await item.evaluate((one) => one === document.activeElement)))
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await tabTo(page, 'select[name=service]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'input[name=posts]');
      await page.keyboard.type('12,5');
      await page.keyboard.press('Enter');
      await settled(page);
      const names = await pullNames(page);
      assert.equal(names.length, 10);
      assert.match(names[9]!, /12[.,]5/);
      await page.locator('.pull-name').nth(9).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await settled(page);
      assert.equal((await pullNames(page))[8], names[9]);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), names[9]);
      await page.locator('.pull-name').nth(8).focus();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await settled(page);
      assert.equal((await pullNames(page)).length, 9);
    });
  });

  test('a refused change stays in the list with its reason and what to do, and the rest is computed', async () => {
    await visit(`${base}/1`, async (page) => {
      await page.getByRole('button', { name: 'Siirrä alas: Sulje Huhtasuo' }).waitFor({ state: 'attached' });
      const link = await page.evaluate(() => location.pathname);
      assert.equal(link, `${base}/1`);
      // The same site closed first by another change: move it before by adding and lifting it to the top.
      await addByForm(page, { lever: 'Kevennä palvelupisteeksi', site: /^Kyllön/ });
      await addByForm(page, { lever: 'Sulje toimipiste', site: /^Kyllön/ });
      await page.locator('.pull-name').nth(10).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await settled(page);
      const refused = page.locator('.pull.refused');
      assert.equal(await refused.count(), 1);
      assert.match(await refused.innerText(), /Ei voitu tehdä/);
      assert.ok((await refused.locator('.pull-problems').innerText()).length > 20);
      assert.match(await page.locator('h1').innerText(), /1 muutos jäi tekemättä/);
    });
  });

  test('the evaluation made in the browser’s worker is the server’s bit for bit', async () => {
    const opened = await openPage(at.browser);
    const { page } = opened;
    await page.addInitScript(() => {
      const heard = window as unknown as { heard: string[] };
      heard.heard = [];
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.addEventListener('message', ({ data }) => {
            if (data.kind !== 'evaluated') return;
            const plain = (_: string, part: unknown) =>
              ArrayBuffer.isView(part) ? [...(part as Float64Array)] : part;
            heard.heard.push(JSON.stringify(data.evaluation, plain));
          });
        }
      };
    });
    await page.goto(`${at.server.url}${base}/1`);
    await settled(page);
    const { alternatives } = (await (
      await page.request.get(`${at.server.url}/api/alternatives/list-alternatives?region=keski-suomi`)
    ).json()) as { alternatives: { number: number; pulls: unknown[] }[] };
    const { pulls } = alternatives.find((one) => one.number === 1)!;
    const data = { region: 'keski-suomi', pulls };
    const asked = await page.request.post(`${at.server.url}/api/alternatives/evaluate`, { data });
    const ofServer = (await asked.json()) as Evaluation;
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const packed = heard.map((one) => JSON.parse(one) as PackedEvaluation);
    const ofWorker = packed.find((one) => one.pulls.length === 9)!;
    assert.equal(ofServer.pulls.length, 9);
    const whole = { ...ofWorker, measures: unpackMeasures(ofWorker.measures) };
    assert.equal(sha256Hex(canonicalJson(whole)), sha256Hex(canonicalJson(ofServer)));
    await opened.close();
  });

  test('the rule of visits is chosen and its numbers edited, and both can be undone', async () => {
    await visit(`${base}/1`, async (page) => {
      const own = await sentence(page);
      await page.getByRole('radio', { name: 'Lähimpään' }).check({ force: true });
      await settled(page);
      assert.notEqual(await sentence(page), own);
      await page.getByRole('button', { name: 'Palauta alueen oma sääntö' }).click();
      await settled(page);
      assert.equal(await sentence(page), own);
      await page.getByLabel('Minuutin vaikutus').fill('0,6');
      await page.getByLabel('Minuutin vaikutus').press('Enter');
      await settled(page);
      assert.notEqual(await sentence(page), own);
      await page.getByRole('button', { name: 'Kumoa' }).click();
      await settled(page);
      assert.equal(await sentence(page), own);
    });
  });

  test('alternatives stand side by side, and a table can be taken along', async () => {
    await visit(`${base}/1`, async (page) => {
      await page.getByRole('button', { name: 'Vertaa' }).click();
      const table = page.getByRole('table', { name: 'Vaihtoehdot rinnakkain' });
      await table.getByRole('columnheader', { name: /^VE1/ }).waitFor();
      await table.getByRole('columnheader', { name: /^VE0/ }).waitFor();
      await table.getByRole('row').nth(8).waitFor();
      await page.keyboard.press('Escape');
      const waiting = page.waitForEvent('download');
      await page.locator('#fares').getByRole('button', { name: /CSV/ }).first().click();
      assert.match((await waiting).suggestedFilename(), /^keski-suomi-1-fares\.csv$/);
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no violation of WCAG 2.2 A or AA in ${colorScheme} colours, with a change open and in its form`, async () => {
      await visit(
        `${base}/1`,
        async (page) => {
          assert.deepEqual(await listViolations(page), []);
          await page.locator('.pull-name').first().click();
          assert.deepEqual(await listViolations(page), []);
          await page.getByRole('button', { name: 'Lisää', exact: true }).click();
          await page.getByRole('dialog').waitFor();
          await page.getByRole('button', { name: 'Lisää vastaanottaja' }).click();
          await page.getByRole('button', { name: 'Lisää muutos' }).click();
          assert.deepEqual(await listViolations(page), []);
        },
        { colorScheme },
      );
    });
  }

  for (const [lang, words] of [
    ['sv', /^Nio ändringar flyttar/],
    ['en', /^Nine changes move/],
  ] as const) {
    test(`the page in ${lang}, also on a phone, has no violation and no sideways scroll`, async () => {
      await visit(
        `${base}/1?lang=${lang}`,
        async (page) => {
          assert.match(await sentence(page), words);
          assert.deepEqual(await listViolations(page), []);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${over} px too wide`);
        },
        { viewport: { width: 390, height: 844 } },
      );
    });
  }

  test('an unknown alternative and a damaged link are said in words', async () => {
    await visit(`${base}/999`, async (page) => {
      assert.equal(await page.locator('h1').innerText(), 'Vaihtoehtoa ei löydy');
    });
    await visit(`${base}?jaettu=aRikki`, async (page) => {
      await page.locator('[data-code=damaged-link]').waitFor();
    });
  });
});

/** Waits until the page shows what it was asked: loaded, evaluated, nothing being computed. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1, [data-code]').first().waitFor();
  // A change is evaluated a task after it is made; without a beat the wait could see the state before it.
  await page.waitForTimeout(60);
  await page.waitForFunction(
    () => !document.querySelector('.page-wait, .settling[aria-busy=true]'),
    undefined,
    { timeout: 30_000 },
  );
}

async function sentence(page: Page): Promise<string> {
  return (await page.locator('h1').innerText()).trim();
}

async function pullNames(page: Page): Promise<string[]> {
  return await page.locator('.pull-name').allInnerTexts();
}

async function addByForm(page: Page, told: { lever: string; site: RegExp }): Promise<void> {
  await page.getByRole('button', { name: 'Lisää', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mitä tehdään').selectOption({ label: told.lever });
  await chooseSite(dialog.locator('select[name=site]'), told.site);
  await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

async function closeKorpilahti(page: Page): Promise<void> {
  await page
    .locator('.map [data-site]')
    .getByText('Korpilahden')
    .or(page.getByRole('button', { name: /^Korpilahden/ }))
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sulje toimipiste' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lisää vastaanottaja' }).click();
  await chooseSite(dialog.getByRole('combobox', { name: 'Vastaanottaja 1', exact: true }), /^Muuramen/);
  await dialog.getByRole('textbox', { name: 'Vastaanottajan 1 osuus, %' }).fill('60');
  await dialog.getByRole('button', { name: 'Lisää vastaanottaja' }).click();
  await chooseSite(dialog.getByRole('combobox', { name: 'Vastaanottaja 2', exact: true }), /^Jämsän/);
  assert.equal(await dialog.getByRole('textbox', { name: 'Vastaanottajan 2 osuus, %' }).inputValue(), '40');
  await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

async function chooseSite(select: ReturnType<Page['locator']>, name: RegExp): Promise<void> {
  const labels = await select.locator('option').allInnerTexts();
  const label = labels.find((one) => name.test(one));
  assert.ok(label, `${name} among ${labels.join(', ')}`);
  await select.selectOption({ label });
}

/** Presses Tab until the focus is on what is looked for; fails when it never comes there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never came to ${selector}`);
}
