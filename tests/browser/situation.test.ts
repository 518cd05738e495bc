import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { listViolations } from '../support/axe.ts';
import { openPage } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const address = '/alueet/keski-suomi/tilannekuva';
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

const assumed = (page: Page) => page.locator('#assumptions').waitFor();

// The browser itself notes every refusal; that the page says it is what these tests look at.
describeInBrowser('the situation page', { ready: assumed, allowed: /status of 40\d/ }, (at) => {
  const { visit } = at;

  const rowNames = (page: Page) => page.locator('.municipal-table tbody th').allTextContents();
  const answer = async (page: Page) => (await page.locator('h1').textContent())!.trim();
  const hash = (page: Page) => page.locator('#assumptions code').getAttribute('title');
  const dialog = (page: Page) => page.getByRole('dialog');
  async function openEditor(page: Page, title: string): Promise<void> {
    await page.getByPlaceholder('Etsi oletusta').fill(title);
    await page.getByRole('button', { name: `Muuta: ${title}`, exact: true }).click();
    await dialog(page).waitFor();
  }
  async function typeEdit(page: Page, value: string, reasoning: string): Promise<void> {
    await dialog(page)
      .getByLabel(/^Uusi arvo/)
      .fill(value);
    await dialog(page).getByLabel('Perustelu').fill(reasoning);
    await dialog(page).getByRole('button', { name: 'Tallenna' }).click();
  }

  test('it answers in its first sentence, and the worst municipality of the sentence heads the table', async () => {
    await visit(address, async (page) => {
      const said = await answer(page);
      assert.match(said, /^Lääkärin vastaanotto: \d+\s% asukkaista ehtii perille 20 minuutissa/);
      const names = await rowNames(page);
      assert.equal(names.length, 22);
      assert.ok(said.includes(names[0]!), `${said} / ${names[0]}`);
    });
  });

  test('a service and a group are chosen, change the numbers, and stand in the address', async () => {
    await visit(address, async (page) => {
      const everybody = await page.locator('.key-figure').first().locator('b').textContent();
      await page.getByText('75 vuotta täyttäneet').click();
      await page.waitForURL('**group=aged75**');
      await page
        .locator('h1', { hasText: /^Lääkärin vastaanotto: 75 vuotta täyttäneistä \d+\s% ehtii/ })
        .waitFor();
      assert.notEqual(await page.locator('.key-figure').first().locator('b').textContent(), everybody);
      await page.getByText('Päivystys', { exact: true }).first().click();
      await page.waitForURL('**service=emergency**');
      await page.locator('h1', { hasText: /^Päivystys: / }).waitFor();
      await page.reload();
      await page.locator('.municipal-table tbody tr').first().waitFor();
      assert.ok(await page.getByRole('radio', { name: 'Päivystys' }).isChecked());
    });
  });

  test('the table sorts by its heads, and arrow keys walk it', async () => {
    await visit(address, async (page) => {
      const people = page.locator('.municipal-table').getByRole('button', { name: 'Asukkaita', exact: true });
      await people.click();
      assert.equal((await rowNames(page))[0], 'Jyväskylä');
      await people.click();
      assert.equal((await rowNames(page))[0], 'Luhanka');
      assert.equal(
        await page.locator('.municipal-table th[aria-sort]').getAttribute('aria-sort'),
        'ascending',
      );
      await page.locator('.municipal-table tbody th').first().focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
      const at = await page.evaluate(() => {
        const cell = document.activeElement?.closest('td');
        return [cell?.cellIndex, cell?.closest('tr')?.rowIndex];
      });
      assert.deepEqual(at, [1, 3]);
    });
  });

  test('a number opens its why by keyboard: formula, range, assumptions, sources; Esc gives the focus back', async () => {
    await visit(address, async (page) => {
      const mark = page.locator('.key-figure').nth(1).getByRole('button');
      await mark.focus();
      await page.keyboard.press('Enter');
      const why = dialog(page);
      await why.getByText('Kaava').waitFor();
      for (const words of ['Vaihteluväli', 'Oletukset', 'Ajonopeus, maaseutu', 'Lähde', 'Päivä'])
        assert.ok((await why.getByText(words).count()) > 0, words);
      assert.deepEqual(await listViolations(page), []);
      await page.keyboard.press('Escape');
      await why.waitFor({ state: 'detached' });
      assert.ok(await mark.evaluate((button) => button === document.activeElement));
      await page.keyboard.press('Enter');
      await why.getByRole('link', { name: 'Ajonopeus, maaseutu' }).click();
      await page.waitForFunction(
        () => document.activeElement?.closest('tr')?.id === 'assumption-speed.rural',
      );
    });
  });

  test('arrow keys lead to a municipality’s own number and Enter opens the why of that very cell', async () => {
    await visit(`${address}?group=aged75`, async (page) => {
      const first = page.locator('.municipal-table tbody th').first();
      const name = (await first.textContent())!;
      await first.focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      const number = page.locator('.municipal-table tbody tr').first().locator('.minutes-cell .why-number');
      assert.ok(await number.evaluate((button) => button === document.activeElement));
      const minutes = /^[\d,]+/.exec((await number.textContent())!)![0];
      await page.keyboard.press('Enter');
      const why = dialog(page);
      await why.getByText(`${name} · Lääkärin vastaanotto · 75 vuotta täyttäneet`).waitFor();
      const text = (await why.textContent())!;
      for (const words of [
        `${minutes}\u00a0min`,
        'arvio',
        'Kaava',
        'Vaihteluväli',
        'Oletukset',
        'julkaistu',
        'Paavo',
      ])
        assert.ok(text.includes(words), `${words}: ${text}`);
      assert.deepEqual(await listViolations(page), []);
      await page.keyboard.press('Escape');
      await why.waitFor({ state: 'detached' });
      assert.ok(await number.evaluate((button) => button === document.activeElement));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await why.waitFor();
      assert.equal(await dialog(page).count(), 1);
      assert.ok(!(await why.textContent())!.includes(name));
    });
  });

  test('every number of the tables is a target of at least 24 × 24 that opens one why at a time', async () => {
    await visit(address, async (page) => {
      const boxes = await page.locator('.data-table .why-number').evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ width, height }) => [width, height]),
      );
      assert.ok(boxes.length > 22 * 5, `${boxes.length} numbers`);
      assert.deepEqual(
        boxes.filter(([width, height]) => width! < 24 || height! < 24),
        [],
      );
      for (const place of ['#loads', '#need']) {
        const number = page.locator(`${place} tbody tr`).first().locator('.why-number').first();
        await number.click();
        await dialog(page).locator('h3').waitFor();
        assert.equal(await dialog(page).count(), 1);
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'detached' });
      }
    });
  });

  test('what the sources do not tell is a word on a hatched field, never a zero', async () => {
    await visit(address, async (page) => {
      const cost = (code: string) => page.locator(`#municipality-${code} .cost-cell`).textContent();
      assert.match((await cost('182'))!, /^–puuttuu/);
      assert.match((await cost('265'))!, /^–osa puuttuu/);
      assert.match((await cost('931'))!, /^4\s187$/);
      await page.locator('#municipality-265 .cost-column').getByRole('button').click();
      await dialog(page)
        .getByText(/vain sosiaalipalvelut \(2\s941\s€\)/)
        .waitFor();
    });
  });

  test('a table is taken along as CSV with its ranges, in the order on show', async () => {
    await visit(address, async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.municipal-table').getByRole('button', { name: 'Lataa taulukko: CSV' }).click(),
      ]);
      assert.equal(download.suggestedFilename(), 'keski-suomi-municipalities.csv');
      const lines = readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      assert.equal(lines.length, 23);
      assert.match(lines[0]!, /Kunta,Asukkaita,75\+,"?Matka, min"?,"?Matka, min, alaraja"?/);
      assert.equal(lines[1]!.split(',')[0], (await rowNames(page))[0]);
    });
  });

  test('a changed assumption changes the numbers and the hash at once, is marked, and goes back', async () => {
    await visit(address, async (page) => {
      const [before, hashBefore] = [await answer(page), await hash(page)];
      await openEditor(page, 'Ajonopeus, maaseutu');
      await typeEdit(page, '40', 'Talvikeli ja porot');
      await page.getByText('Tallennettu: Ajonopeus, maaseutu.').waitFor();
      assert.notEqual(await answer(page), before);
      assert.notEqual(await hash(page), hashBefore);
      const row = page.locator('[id="assumption-speed.rural"]');
      assert.match((await row.textContent())!, /Talvikeli ja porot.*40.*muutettu, alkuperäinen \d/);
      await page.getByRole('button', { name: 'Palauta alkuperäinen: Ajonopeus, maaseutu' }).click();
      await page.waitForFunction(
        (old) => document.querySelector('#assumptions code')?.getAttribute('title') === old,
        hashBefore,
      );
      assert.equal(await answer(page), before);
    });
  });

  test('a value that is no number and a missing reasoning are both said, in place, and nothing is saved', async () => {
    await visit(address, async (page) => {
      const before = await hash(page);
      await openEditor(page, 'Ajonopeus, maaseutu');
      await typeEdit(page, 'kuusikymmentä', ' ');
      const codes = () =>
        page.locator('.problems li').evaluateAll((all) => all.map((one) => one.dataset['code']));
      await page.locator('.problems').waitFor();
      assert.deepEqual(await codes(), ['not-a-number', 'reasoning-missing']);
      assert.deepEqual(await listViolations(page), []);
      await typeEdit(page, '900', 'Liian nopea');
      await page.locator('.problems code', { hasText: '900' }).waitFor();
      assert.equal(
        await dialog(page)
          .getByLabel(/^Uusi arvo/)
          .inputValue(),
        '900',
      );
      assert.equal((await codes()).length, 1);
      await dialog(page).getByRole('button', { name: 'Peru' }).click();
      assert.equal(await hash(page), before);
    });
  });

  test('two people on one assumption: the second sees both versions, keeps what was typed, and chooses', async () => {
    const [one, other] = [await openPage(at.browser), await openPage(at.browser)];
    try {
      for (const { page } of [one, other]) {
        await page.goto(at.server.url + address);
        await page.locator('.municipal-table tbody tr').first().waitFor();
        await openEditor(page, 'Ajonopeus, taajama');
      }
      await typeEdit(one.page, '28', 'Ensimmäinen mittaus');
      await one.page.getByText('Tallennettu: Ajonopeus, taajama.').waitFor();
      await typeEdit(other.page, '35', 'Toinen mittaus');
      const conflict = other.page.getByRole('dialog', { name: 'Joku muu ehti tallentaa ensin' });
      await conflict.waitFor();
      const text = (await conflict.textContent())!;
      for (const words of ['35', 'Toinen mittaus', '28', 'Ensimmäinen mittaus'])
        assert.ok(text.includes(words), words);
      assert.deepEqual(await listViolations(other.page), []);
      await conflict.getByRole('button', { name: 'Tallenna omani' }).click();
      await other.page.getByText('Tallennettu: Ajonopeus, taajama.').waitFor();
      await one.page.reload();
      const row = one.page.locator('[id="assumption-speed.semi-urban"]');
      await one.page.getByPlaceholder('Etsi oletusta').fill('Ajonopeus, taajama');
      assert.match((await row.textContent())!, /Toinen mittaus.*35/);
      await one.page.getByRole('button', { name: 'Palauta alkuperäinen: Ajonopeus, taajama' }).click();
      await one.page.getByText('Tallennettu: Ajonopeus, taajama.').waitFor();
    } finally {
      await one.close();
      await other.close();
    }
  });

  test('older people’s services have their own view of the four tiers', async () => {
    await visit(address, async (page) => {
      const tiers = page.locator('#tiers');
      assert.match((await tiers.textContent())!, /50 palvelua/);
      await tiers.getByText('Ikäihmisten palvelut').click();
      await tiers.getByText('Geriatrin palvelut').first().waitFor();
      assert.doesNotMatch((await tiers.textContent())!, /50 palvelua/);
    });
  });

  for (const [language, size, colorScheme] of [
    ['fi', sizes[0], 'light'],
    ['fi', sizes[0], 'dark'],
    ['sv', sizes[1], 'light'],
    ['en', sizes[1], 'dark'],
    ['sv', sizes[2], 'dark'],
    ['en', sizes[2], 'light'],
  ] as const) {
    const where = `${language}, ${size!.width} × ${size!.height}, ${colorScheme}`;
    test(`no violation of WCAG 2.2 A and AA, and nothing hangs over the edge: ${where}`, async () => {
      await visit(
        `${address}?lang=${language}`,
        async (page) => {
          assert.deepEqual(await listViolations(page), []);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${over} px over the right edge`);
        },
        { viewport: size!, colorScheme },
      );
    });
  }

  test('the sample region’s page opens the same way', async () => {
    await visit('/alueet/sample/tilannekuva', async (page) => {
      assert.equal((await rowNames(page)).length, 3);
      assert.deepEqual(await listViolations(page), []);
    });
  });
});
