import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { CriteriaSet } from '#decision/criterion.ts';
import type { Judgement } from '#decision/judge.ts';
import { equalWeighing } from '#decision/weighing.ts';
import { listViolations } from '../support/axe.ts';
import { desk } from '../support/chromium.ts';
import type { Look } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const base = '/alueet/sample/paatos';

// A conflict is an answer that the tests ask for.
describeInBrowser('the decision page', { ready: drawn, allowed: /409/, options: desk }, (at) => {
  const visit = (look: Look, options?: BrowserContextOptions) => at.visit(base, look, options);

  async function post<Output>(name: string, input: object): Promise<Output> {
    const answer = await fetch(`${at.server.url}/api/decision/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ region: 'sample', ...input }),
    });
    assert.equal(answer.status, 200, name);
    return (await answer.json()) as Output;
  }
  const criteria = async () =>
    (await (
      await fetch(`${at.server.url}/api/decision/get-criteria?region=sample`)
    ).json()) as CriteriaSet & {
      version: number;
    };

  test('the page in the browser and the server have the same digits', async () => {
    await visit(async (page) => {
      const set = await criteria();
      const judgement = await post<Judgement>('judge', {
        stakeholders: [{ name: 'Tasapaino', weighing: equalWeighing(set), slack: 0.2 }],
        ...{ n: 2000, worlds: 200, seed: 1 },
      });
      const downloading = page.waitForEvent('download');
      await page.locator('.ranking').getByRole('button', { name: /CSV/ }).click();
      const csv = readFileSync(await (await downloading).path(), 'utf8');
      const { standings } = judgement.views[1]!;
      for (const { score, low, high, parts, firstShare } of standings)
        for (const number of [score, low, high, firstShare, ...parts])
          assert.ok(csv.replaceAll(',', '.').includes(String(number)), `${number} is not in\n${csv}`);
      assert.equal(
        (await sentence(page)).replaceAll('\u00a0', ' '),
        inTwo(judgement.verdict).replaceAll('\u00a0', ' '),
      );
    });
  });

  test('a weight moved by the keyboard changes sentence, ranking and quadrant at once', async () => {
    await visit(async (page) => {
      const slider = page.locator('.weight.perspectives input[type=range]').first();
      await slider.focus();
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.querySelectorAll('.ranking tbody tr').length > 1);
      const shares = page.locator('.weight-group').first().locator('.weight b');
      await page.waitForFunction(() => document.querySelector('.weight b')?.textContent?.startsWith('0'));
      assert.deepEqual(
        (await shares.allInnerTexts()).map((text) => text.replace(/\s/, '')),
        ['0%', '0%', '0%', '0%', '0%'],
      );
      assert.match(await sentence(page), /^VE1 on paras/);
    });
  });

  test('beside a slider the weight that follows is the main figure, and the points are what was given', async () => {
    for (const [language, points, help] of [
      ['fi', '100 pistettä', 'Painot ovat pisteiden osuuksia'],
      ['sv', '100 poäng', 'Vikterna är andelar av poängen'],
      ['en', '100 points', 'Weights are shares of the points'],
    ] as const)
      await visit(async (page) => {
        if (language !== 'fi') await page.locator(`.languages button[lang=${language}]`).click();
        const weight = page.locator('.weight.perspectives').first();
        await weight.getByText(points, { exact: true }).waitFor();
        await page.getByText(help).first().waitFor();
        const share = (await weight.locator('b').innerText()).replace(/\s/, '');
        assert.match(share, /^\d+%$/);
        const sizes = await weight.evaluate((label) =>
          ['b', '.weight-given .fine'].map((part) => {
            const { fontSize, fontWeight } = getComputedStyle(label.querySelector(part)!);
            return [Number.parseFloat(fontSize), Number(fontWeight)] as const;
          }),
        );
        const [main, given] = sizes as [readonly [number, number], readonly [number, number]];
        assert.ok(main[0] > given[0] && main[1] > given[1], 'the weight stands out');
        const slider = weight.getByRole('slider');
        const said = (await slider.getAttribute('aria-valuetext'))!.replace(/\s/g, '');
        assert.ok(
          said.indexOf(share) > 0 && said.indexOf(share) < said.indexOf(points.replace(' ', '')),
          said,
        );
      });
  });

  test('by keyboard alone from the header to the tables, every chart beside a table of its numbers', async () => {
    await visit(async (page) => {
      for (const name of [
        'Järjestys',
        'Mikä paino kääntäisi järjestyksen?',
        'Hyvinvointihyöty × kustannushyöty',
        'Muut menetelmät rinnalla',
        'Arvot kriteereittäin',
      ])
        assert.ok(await page.getByRole('table', { name }).count(), name);
      const isInTable = () => page.evaluate(() => !!document.activeElement?.closest('table'));
      for (let tabs = 0; tabs < 150 && !(await isInTable()); tabs++) await page.keyboard.press('Tab');
      assert.ok(await isInTable());
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      await page.waitForURL(/vaihtoehdot/);
      await page.keyboard.press('g');
      await page.keyboard.press('d');
      await page.waitForURL(/paatos/);
    });
  });

  test('stakeholders are kept, and two of them have a joint view', async () => {
    await visit(async (page) => {
      await page.getByLabel('Sidosryhmän nimi').fill('Asukkaat');
      await page.getByRole('button', { name: 'Tallenna painot' }).click();
      await page.getByRole('button', { name: 'Painot tallennettu' }).waitFor();
      await page.getByRole('button', { name: '+ Lisää sidosryhmä' }).click();
      await page.getByLabel('Sidosryhmän nimi').fill('Talousjohto');
      await page.getByText('Parivertailu').click();
      await page.locator('.pairs select').first().selectOption('9');
      await page.locator('.consistencies').getByText('Kysy uudelleen').first().waitFor();
      await page.getByRole('button', { name: 'Tallenna painot' }).click();
      await page.getByRole('button', { name: 'Painot tallennettu' }).waitFor();
      await page.reload();
      await drawn(page);
      const tabs = page.getByRole('navigation', { name: 'Kenen painot' }).getByRole('button');
      assert.deepEqual(await tabs.allInnerTexts(), [
        'Yhteinen',
        'Asukkaat',
        'Talousjohto',
        'Kaikki painotukset',
      ]);
      assert.equal(await tabs.first().getAttribute('aria-pressed'), 'true');
      await page.getByRole('heading', { name: 'Sidosryhmittäin' }).waitFor();
    });
  });

  test('criteria are bent, judged and kept; the second of two who save chooses', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Muokkaa kriteerejä' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('summary').first().click();
      await dialog.getByRole('button', { name: 'Taita' }).click();
      const point = dialog.getByRole('slider', { name: 'Piste 2' });
      const start = await point.getAttribute('aria-valuenow');
      await point.focus();
      await page.keyboard.press('ArrowUp');
      assert.notEqual(await point.getAttribute('aria-valuenow'), start);
      await dialog.getByRole('button', { name: '+ Lisää kriteeri' }).click();
      await dialog.locator('summary').last().click();
      await dialog.getByLabel('VE1', { exact: false }).first().fill('2');
      await dialog.getByRole('button', { name: 'Tallenna kriteerit' }).click();
      await dialog.getByText('Arviolta puuttuu perustelu.').waitFor();
      await dialog.getByLabel(/VE1.*Perustelu/).fill('Kokemus naapurista');
      assert.deepEqual(await listViolations(page), []);
      const set = await criteria();
      const { criteria: own, target } = set;
      await post('save-criteria', { expectedVersion: set.version, content: { criteria: own, target } });
      await dialog.getByRole('button', { name: 'Tallenna kriteerit' }).click();
      await dialog.getByRole('button', { name: 'Tallenna omani' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/omat kriteerit, versio 2/).waitFor();
      await drawn(page);
      assert.equal((await criteria()).criteria.length, own.length + 1);
      assert.ok(await page.locator('.values .missing').count(), 'what nobody judged is said to be missing');
    });
  });

  test('another set of criteria is kept under its own name, chosen, and removed', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Muokkaa kriteerejä' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('button', { name: /^Poista kriteeri / })
        .first()
        .click();
      await dialog.getByLabel('Uuden kriteeristön nimi').fill('Kevyempi');
      await dialog.getByRole('button', { name: 'Tallenna uutena' }).click();
      await dialog.waitFor({ state: 'detached' });
      const choice = page.getByRole('combobox', { name: 'Kriteeristö' });
      await choice.waitFor();
      assert.equal(await choice.inputValue(), 'kevyempi');
      await drawn(page);
      const rows = await page.locator('.strips tbody tr').count();
      await choice.selectOption('default');
      await page.waitForFunction(
        (count) => document.querySelectorAll('.strips tbody tr').length === count + 1,
        rows,
      );
      await choice.selectOption('kevyempi');
      await drawn(page);
      await page.getByRole('button', { name: 'Muokkaa kriteerejä' }).click();
      await dialog.getByRole('button', { name: 'Poista kriteeristö' }).click();
      await dialog.waitFor({ state: 'detached' });
      await choice.waitFor({ state: 'detached' });
    });
  });

  for (const [language, width, colorScheme] of [
    ['fi', 390, 'light'],
    ['sv', 1024, 'dark'],
    ['en', 1440, 'light'],
  ] as const)
    test(`no violation and no overflow in ${language} at ${width} pixels, ${colorScheme}`, async () => {
      await visit(
        async (page) => {
          if (language !== 'fi') await page.locator(`.languages button[lang=${language}]`).click();
          await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
          assert.deepEqual(await listViolations(page), []);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        },
        { viewport: { width, height: 900 }, colorScheme },
      );
    });
});

/** Until every world is drawn. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.ranking').waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => !document.querySelector('.decision .eyebrow [role=status]'), undefined, {
    timeout: 60_000,
  });
}

function sentence(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

/** The verdict as the page shows it: two sentences on two lines. */
function inTwo({ first, second }: Judgement['verdict']): string {
  const words = second.fi;
  if (words === '') return `${first.fi}.`;
  return `${first.fi}.\n${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
