import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { desk, launchChromium, openPage, visitPage, whyNoChromium } from '../support/chromium.ts';
import { savotta } from '../support/savotta.ts';
import { root, startServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

const published = join(root, '..', 'shared', 'data');
const noFiles = existsSync(published) ? false : 'the published source files are not beside the project';

type Shown = Readonly<{ title: string; under: string; municipalities: string[]; gaps: string }>;

/** A county's own region from its source files to its page: built, put into an empty database, opened in a browser. */
async function openOwnRegion(told: { sources: string; county: string; id: string }): Promise<Shown> {
  const folder = join(temporaryFolder('own-region'), told.id);
  const env = { SAVOTTA_DATA: temporaryFolder('own-data') };
  const built = await savotta(['region', 'build', told.sources, folder, '--county', told.county], env);
  assert.equal(built.code, 0, built.error);
  const imported = await savotta(['import', folder, '--json'], env);
  assert.equal(imported.code, 0, imported.error);
  assert.equal((JSON.parse(imported.out) as { region: string }).region, told.id);
  const server = await startServer({ data: env.SAVOTTA_DATA, timeout: 180_000 });
  const browser = (await launchChromium())!;
  try {
    const { page, complaints } = await openPage(browser);
    await page.goto(`${server.url}/alueet/${told.id}/tilannekuva`);
    const rows = page.locator('.municipal-table tbody tr');
    await rows.first().waitFor();
    const shown = {
      title: (await page.locator('h1').textContent()) ?? '',
      under: (await page.locator('main').textContent()) ?? '',
      municipalities: await page.locator('.municipal-table tbody th').allTextContents(),
      gaps: (await page.locator('#gaps').textContent()) ?? '',
    };
    assert.equal(shown.municipalities.length, await rows.count());
    assert.deepEqual(complaints, []);
    return shown;
  } finally {
    await browser.close();
    await server.stop();
  }
}

test(
  'Lapland is made by the command from the published files, and its situation page opens with its first sentence',
  { skip: noFiles || whyNoChromium },
  async () => {
    const shown = await openOwnRegion({ sources: published, county: 'lappi', id: 'lappi' });
    assert.match(
      shown.title,
      /^Lääkärin vastaanotto: \d+\s% asukkaista ehtii perille 20 minuutissa; .*\smin\./,
    );
    assert.equal(shown.municipalities.length, 21);
    assert.ok(shown.municipalities.includes('Utsjoki'));
    assert.match(shown.under, /Verkosta puuttuu terveysasemia/);
    assert.match(shown.gaps, /Verkko on päätelty Eurostatin/);
  },
);

test(
  'another county’s region goes the same way from files of the same formats, with no list of its own',
  { skip: whyNoChromium },
  async () => {
    const sources = join(temporaryFolder('own-sources'), 'files');
    cpSync(join(root, 'src/sources/fixtures/sample'), sources, { recursive: true });
    rmSync(join(sources, 'county'), { recursive: true });
    for (const name of [
      'municipalities/municipality_key_2026.csv',
      'costs_need/need_coefficients_2018-2023.csv',
    ]) {
      const path = join(sources, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Esimerkkialue', 'Koealue'));
    }
    const shown = await openOwnRegion({ sources, county: 'koealue', id: 'koealue' });
    assert.match(shown.title, /^Lääkärin vastaanotto: \d+\s% asukkaista ehtii perille 20 minuutissa/);
    assert.deepEqual([...shown.municipalities].sort(), ['Koivuranta', 'Lehtola', 'Saarikko']);
    assert.doesNotMatch(shown.under, /Verkosta puuttuu terveysasemia/);
  },
);

test(
  'a region that came without any alternative begins one from its network, which is then saved as the first',
  { skip: whyNoChromium },
  async () => {
    const folder = join(temporaryFolder('bare-region'), 'alku');
    cpSync(join(root, 'regions/sample'), folder, { recursive: true });
    const change = (file: string, to: (text: string) => string) =>
      writeFileSync(join(folder, file), to(readFileSync(join(folder, file), 'utf8')));
    change('alternatives.json', () => '{"alternatives": []}\n');
    change('region.json', (text) => text.replace(/"id": "[^"]*"/, '"id": "alku"'));
    const env = { SAVOTTA_DATA: temporaryFolder('bare-data') };
    const imported = await savotta(['import', folder], env);
    assert.equal(imported.code, 0, imported.error);
    const server = await startServer({ data: env.SAVOTTA_DATA, timeout: 180_000 });
    const browser = (await launchChromium())!;
    try {
      const url = `${server.url}/alueet/alku/vaihtoehdot`;
      await visitPage(browser, { url, options: desk }, async (page) => {
        await page.getByText('Ei muutoksia.').waitFor();
        await page.getByRole('button', { name: 'Lisää', exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Mitä tehdään').selectOption({ label: 'Sulje toimipiste' });
        await dialog.locator('select[name=site]').selectOption({ index: 2 });
        await dialog.getByRole('button', { name: 'Lisää muutos' }).click();
        await dialog.waitFor({ state: 'detached' });
        assert.equal(await page.locator('.pull').count(), 1);
        await page.getByRole('button', { name: 'Tallenna uutena' }).click();
        await page.waitForURL(/\/vaihtoehdot\/\d+$/);
        await page.getByRole('link', { name: /Ensimmäinen vaihtoehto/ }).waitFor();
        await page.reload();
        await page.locator('.pull').waitFor();
      });
    } finally {
      await browser.close();
      await server.stop();
    }
  },
);
