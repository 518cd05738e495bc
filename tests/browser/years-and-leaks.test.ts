import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { shareText } from '#alternatives/share-link.ts';
import type { Pull } from '#alternatives/lever.ts';
import { listViolations } from '../support/axe.ts';
import { desk, openPage } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

const base = '/alueet/keski-suomi/vaihtoehdot';

describeInBrowser('years and leaks of an alternative', { ready: settled, options: desk }, (at) => {
  const { visit } = at;

  test('a closing for 2028 and one for 2030: the picture at 2028, the timeline, the link and a reload', async () => {
    await visit(`${base}/0`, async (page) => {
      assert.equal(await page.locator('#timeline').count(), 0);
      await close(page, { site: /^Multian/, year: '2030' });
      await close(page, { site: /^Huhtasuon/, year: '2028' });
      assert.deepEqual(await pullNames(page), ['Sulje Huhtasuo', 'Sulje Multia']);
      assert.deepEqual(await page.locator('.pull-year').allInnerTexts(), [
        '2028\n1 muutos',
        '2030\n1 muutos',
      ]);
      const whole = await sentence(page);
      assert.match(whole, /vuoteen 2030 mennessä/);

      await page.locator('#timeline').waitFor();
      await page.getByText('Taulukkona').click();
      const table = page.getByRole('table', { name: 'Aikajana' });
      assert.match(await table.getByRole('row', { name: /^2028/ }).innerText(), /Huhtasuo/);
      assert.match(await table.getByRole('row', { name: /^2030/ }).innerText(), /Multia/);
      const waiting = page.waitForEvent('download');
      await page.locator('#timeline').getByRole('button', { name: /CSV/ }).click();
      assert.match((await waiting).suggestedFilename(), /-timeline\.csv$/);

      const slider = page.getByRole('slider', { name: 'Kuva vuonna' });
      await slider.focus();
      while ((await slider.inputValue()) !== '2028') await page.keyboard.press('ArrowLeft');
      // The address is ahead of the page that shows it.
      await page.locator('.picture-line', { hasText: 'Kuva vuoden 2028 lopussa' }).waitFor();
      await settled(page);
      assert.equal(new URL(page.url()).searchParams.get('vuosi'), '2028');
      assert.match(
        await page.locator('.picture-line').innerText(),
        /Kuva vuoden 2028 lopussa; 1 muutos on myöhemmin/,
      );
      const at2028 = await sentence(page);
      assert.match(at2028, /^Yksi muutos siirtää [\s\S]* vuoteen 2028 mennessä\./);
      assert.match(await page.locator('.pull.later').innerText(), /Sulje Multia[\s\S]*myöhemmin/);
      assert.equal(
        await page
          .locator('.map [data-site=multia]')
          .getAttribute('aria-label')
          .then((label) => /suljetaan/.test(label!)),
        false,
      );
      assert.match(
        (await page.locator('.map [data-site=huhtasuo]').getAttribute('aria-label'))!,
        /suljetaan/,
      );

      await page.getByRole('button', { name: 'Jaa linkki' }).click();
      const link = await page.getByRole('textbox', { name: 'Linkki tähän vaihtoehtoon' }).inputValue();
      await page.keyboard.press('Escape');
      const other = await openPage(at.browser, {});
      await other.page.goto(link);
      await settled(other.page);
      assert.equal(await sentence(other.page), at2028);
      await other.page.reload();
      await settled(other.page);
      assert.equal(await sentence(other.page), at2028);
      assert.deepEqual(other.complaints, []);
      await other.close();

      await page
        .locator('.picture-line')
        .getByRole('button', { name: 'Näytä kaikkien muutosten jälkeen' })
        .click();
      await settled(page);
      assert.equal(await sentence(page), whole);
      assert.equal(new URL(page.url()).searchParams.get('vuosi'), null);
    });
  });

  test('the years around are foreseen: sentence and map come with the year, not after it', async () => {
    const closingIn = (site: string, year: number): Pull => ({
      ...{ lever: 'close-site', settings: { site }, rationale: '', year },
    });
    await visit(shared([closingIn('huhtasuo', 2028), closingIn('multia', 2030)]), async (page) => {
      // Foreseen once the whole picture is there.
      await page.waitForTimeout(1500);
      await page.evaluate(() => {
        const seen: (readonly [string | undefined, string | undefined])[] = [];
        const yearOf = (place: string) =>
          /20[23]\d/.exec(document.querySelector(place)?.textContent ?? '')?.[0];
        const note = () => void seen.push([yearOf('.picture-line'), yearOf('h1')]);
        new MutationObserver(note).observe(document, { childList: true, characterData: true, subtree: true });
        Object.assign(window, { seen });
      });
      await page.getByRole('slider', { name: 'Kuva vuonna' }).focus();
      for (const year of [2029, 2028, 2027]) {
        await page.keyboard.press('ArrowLeft');
        await page.locator('.picture-line', { hasText: `Kuva vuoden ${year} lopussa` }).waitFor();
      }
      await settled(page);
      const seen = await page.evaluate(() => (window as unknown as { seen: [string, string][] }).seen);
      assert.deepEqual(
        seen.filter(([line, tale]) => line !== undefined && tale !== undefined && line !== tale),
        [],
      );
      assert.deepEqual([...new Set(seen.map(([line]) => line))].slice(-3), ['2029', '2028', '2027']);
    });
  });

  test('a change dragged before its year is refused there, and one press takes it to its year', async () => {
    const pulls = [closing('huhtasuo', 2028), closing('multia', 2030), closing('luhanka', 2030)];
    await visit(shared(pulls), async (page) => {
      await page.locator('.pull-name').nth(2).focus();
      // As fast as a held key: both come before a frame is painted, and both move the same change.
      await Promise.all([page.keyboard.press('Alt+ArrowUp'), page.keyboard.press('Alt+ArrowUp')]);
      await settled(page);
      const refused = page.locator('.pull.refused');
      assert.match(await refused.innerText(), /Huhtasuo[\s\S]*vuodelle 2028[\s\S]*vuoden 2030 muutos/);
      await refused.getByRole('button', { name: 'Siirrä vuotensa kohdalle' }).click();
      await settled(page);
      assert.equal(await page.locator('.pull.refused').count(), 0);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Sulje Huhtasuo2028');
      assert.deepEqual(await pullNames(page), ['Sulje Huhtasuo', 'Sulje Luhanka', 'Sulje Multia']);
    });
  });

  test('editing a year moves the change, and what is no year of the future is said at the field', async () => {
    await visit(shared([closing('huhtasuo', 2028), closing('multia', 2030)]), async (page) => {
      await page.locator('.pull-name').first().click();
      await page.getByRole('button', { name: 'Muuta asetuksia' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Vuosi').fill('1999');
      await dialog.getByRole('button', { name: 'Tallenna asetukset' }).click();
      await dialog.getByText('Kirjoita vuosi väliltä 2025–2060 tai jätä tyhjäksi.').waitFor();
      await dialog.getByLabel('Vuosi').fill('2031');
      await dialog.getByRole('button', { name: 'Tallenna asetukset' }).click();
      await dialog.waitFor({ state: 'detached' });
      await settled(page);
      assert.deepEqual(await pullNames(page), ['Sulje Multia', 'Sulje Huhtasuo']);
      await page.getByRole('button', { name: 'Kumoa' }).click();
      assert.deepEqual(await pullNames(page), ['Sulje Huhtasuo', 'Sulje Multia']);
    });
  });

  test('a leak is dragged: its consequence shows at once, evidence is demanded, and one undo takes it back', async () => {
    await visit(`${base}/1`, async (page) => {
      const own = await sentence(page);
      const panel = page.locator('#leaks');
      assert.equal(
        await panel.locator('h2').innerText(),
        'Vuodot on oletettu nollaksi: kaikki siirtyvät käynnit tehdään muualla.',
      );
      await drag(page, panel.getByRole('slider', { name: 'Digiin' }));
      await panel.getByText(/Esikatselu/).waitFor();
      await panel.getByText(/Kirjoita, mihin osuudet perustuvat/).waitFor();
      await settled(page);
      assert.match(await sentence(page), /1 muutos jäi tekemättä/);

      await panel.getByLabel('Näyttö').fill('Seuranta 2024');
      await settled(page);
      assert.match(await panel.locator('h2').innerText(), /^Vuodot: .+ käyntiä vuodessa ei siirry/);
      assert.equal(await panel.getByText(/Esikatselu/).count(), 0);
      assert.match(await sentence(page), /Toimipisteistä poistuu: digiin .+ käyntiä vuodessa/);
      assert.match(await panel.getByRole('row', { name: /^Digiin/ }).innerText(), /\d/);

      await panel.getByLabel('Päivystykseen, %').fill('60');
      await settled(page);
      await panel
        .getByText(/Päivystyksen kapasiteetti ylittyy|Päivystykseen vuotavat käynnit mahtuvat/)
        .waitFor();
      await panel.getByLabel('Päivystykseen, %').fill('95');
      await panel.getByRole('alert').first().waitFor();
      assert.equal(await panel.locator('h2').innerText(), 'Vuodot eivät ole mukana luvuissa');
      await page.locator('h1').click();
      for (const left of [3, 2, 1]) {
        assert.equal(await page.getByRole('button', { name: 'Kumoa' }).isEnabled(), true, String(left));
        await page.getByRole('button', { name: 'Kumoa' }).click();
      }
      await settled(page);
      assert.equal(await page.getByRole('button', { name: 'Kumoa' }).isEnabled(), false);
      assert.equal(await sentence(page), own);
    });
  });

  test('a mobile unit’s stops are chosen by typing and by days, without a mouse', async () => {
    await visit(`${base}/0`, async (page) => {
      await page.getByRole('button', { name: 'Lisää', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Lisää muutos' });
      await dialog.getByLabel('Mitä tehdään').selectOption({ label: 'Liikkuva yksikkö' });
      await dialog.getByLabel('Nimi').fill('Auto');
      await dialog.getByLabel('Hoitajan vastaanotto').check();
      await dialog.getByRole('button', { name: 'Lisää pysähdys' }).press('Enter');
      await dialog.getByRole('combobox', { name: 'Pysähdys 1: postinumeroalue' }).focus();
      await page.keyboard.type('kyyj');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
      await dialog.getByText(/ainakin yksi viikonpäivä/).waitFor();
      await dialog.getByLabel('tiistai').press('Space');
      await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
      await dialog.waitFor({ state: 'detached' });
      await settled(page);
      assert.match((await pullNames(page))[0]!, /Auto/);
      await page.locator('.map [aria-label*="liikkuvan yksikön pysähdys, 1 pv/vko"]').waitFor();
    });
  });

  for (const lang of ['fi', 'sv', 'en'])
    test(`no violation of WCAG 2.2 A or AA in ${lang}, in light and dark, on a desk and on a phone`, async () => {
      await visit(`${shared(everything)}&vuosi=2028&lang=${lang}`, async (page) => {
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await settled(page);
            assert.deepEqual(await listViolations(page), [], `${colorScheme} ${width}`);
          }
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${over} px too wide at ${width}`);
        }
      });
    });
});

function closing(site: string, year?: number): Pull {
  return { lever: 'close-site', settings: { site }, rationale: '', ...(year === undefined ? {} : { year }) };
}

/** A list with everything that this page draws in its own way: leaks without evidence, a refused year, stops, a base, a lock. */
const everything: readonly Pull[] = [
  { lever: 'set-leak', settings: { digital: 0.1, unmet: 0.05 }, rationale: '' },
  closing('huhtasuo', 2028),
  { lever: 'protect-site', settings: { site: 'kinnula' }, rationale: 'Etäisin', year: 2027 },
  { lever: 'merge-sites', settings: { site: 'luhanka', into: 'joutsa' }, rationale: '', year: 2030 },
  {
    lever: 'mobile-unit',
    settings: { name: 'Auto', services: ['nurse'], stops: [{ cell: '43700', weekdays: ['mon'] }] },
    rationale: '',
  },
  {
    lever: 'set-base',
    settings: { kind: 'ambulance', name: 'Asema', cell: '43800', vehicles: 1 },
    rationale: '',
  },
];

function shared(pulls: readonly Pull[]): string {
  const text = shareText({ region: 'keski-suomi', regionHash: '', name: 'Vuosittain', pulls });
  return `${base}?jaettu=${text}`;
}

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
  return await page.locator('.pull-words').allInnerTexts();
}

async function close(page: Page, told: { site: RegExp; year: string }): Promise<void> {
  await page.getByRole('button', { name: 'Lisää', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mitä tehdään').selectOption({ label: 'Sulje toimipiste' });
  const select = dialog.locator('select[name=site]');
  const labels = await select.locator('option').allInnerTexts();
  const label = labels.find((one) => told.site.test(one));
  assert.ok(label, `${told.site} among ${labels.join(', ')}`);
  await select.selectOption({ label });
  await dialog.getByLabel('Vuosi').fill(told.year);
  await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

/** Drags a slider over a dozen values, as a hand does. */
async function drag(page: Page, slider: Locator): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 10, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(box.x + 10 + step * 4, y);
  await page.mouse.up();
}
