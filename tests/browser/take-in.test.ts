import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { listViolations } from '../support/axe.ts';
import { headed } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';
import { temporaryFolder } from '../support/temporary.ts';

const situation = '/alueet/sample/tilannekuva';

// A refusal is told by the page itself: what the browser says of it is no fault.
const ways = { ready: headed, allowed: /status of 4\d\d/ };

describeInBrowser('data taken in and out on the pages', ways, (at) => {
  const { visit } = at;
  const folder = temporaryFolder('files');

  const fileOf = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const codes = (page: Page) =>
    page.locator('.problems li').evaluateAll((all) => all.map((one) => one.dataset['code']));
  const hash = (page: Page) => page.locator('#assumptions code').getAttribute('title');
  async function takeOut(page: Page): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Vie alue (zip): Esimerkkialue' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'sample.zip');
    const path = join(folder, 'sample.zip');
    await download.saveAs(path);
    return path;
  }
  async function changeAssumption(): Promise<void> {
    const { version } = (await (
      await fetch(`${at.server.url}/api/situation/get-region?region=sample`)
    ).json()) as { version: number };
    const answer = await fetch(`${at.server.url}/api/situation/set-assumption`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ region: 'sample', assumption: 'speed.urban', value: 30, reasoning: 'Mitattu' },
        expectedVersion: version,
      }),
    });
    assert.equal(answer.status, 200);
  }

  test('a region goes out as a zip and comes in again; work done here is replaced only when that is asked for', async () => {
    await visit('/alueet', async (page) => {
      const zip = await takeOut(page);
      const input = page.locator('.region-import input[type=file]');
      await input.setInputFiles(zip);
      await page.getByText('Sama alue oli jo tietokannassa').waitFor();
      await changeAssumption();
      await input.setInputFiles(zip);
      await page.locator('.problems').waitFor();
      assert.deepEqual(await codes(page), ['region-has-work']);
      assert.ok(await page.getByRole('link', { name: 'Vie nykyinen ensin talteen' }).isVisible());
      assert.deepEqual(await listViolations(page), []);
      await page.getByRole('button', { name: 'Korvaa nykyinen alue' }).click();
      await page.getByText('Alue on tuotu').waitFor();
      await page.getByRole('link', { name: 'Avaa tilannekuva' }).click();
      await page.waitForURL(`**${situation}`);
      await page.getByRole('heading', { name: / 0 on muutettu täällä/ }).waitFor();
    });
  });

  test('a file that is no region is refused with what to do, and nothing changes', async () => {
    await visit('/alueet', async (page) => {
      await page
        .locator('.region-import input[type=file]')
        .setInputFiles(fileOf('poem.zip', 'Ei tämä ole zip.'));
      await page.locator('.problems').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Korvaa nykyinen alue' }).count(), 0);
      assert.ok((await page.locator('.problems li').first().textContent())!.length > 20);
      assert.equal(await page.locator('.region-list li').count(), 2);
    });
  });

  test('a large file shows how far it is, and can be called off', async () => {
    await visit('/alueet', async (page) => {
      const session = await page.context().newCDPSession(page);
      const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 };
      await session.send('Network.emulateNetworkConditions', slow);
      const large = fileOf('large.zip', new Uint8Array(6_000_000));
      await page.locator('.region-import input[type=file]').setInputFiles(large);
      await page.getByRole('progressbar', { name: 'Tiedoston lähetys' }).waitFor();
      await page.getByText(/^Lähetetty [\d,]+ \/ 6 Mt, arviolta \d+ s jäljellä$/).waitFor();
      assert.deepEqual(await listViolations(page), []);
      await page.getByRole('button', { name: 'Peru' }).click();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      assert.deepEqual(await codes(page), []);
    });
  });

  /** A matrix of the sample region: every pair, or all but the last `holes`. */
  async function matrixOf(page: Page, holes = 0): Promise<string> {
    const { files } = (await (
      await page.request.get(`${at.server.url}/api/situation/get-region?region=sample`)
    ).json()) as { files: Record<string, string> };
    const idsOf = (name: string) => {
      const table = JSON.parse(files[name]!) as { columns: string[]; rows: string[][] };
      return table.rows.map((row) => row[table.columns.indexOf('id')]!);
    };
    const pairs = idsOf('cells.json').flatMap((cell) => idsOf('sites.json').map((site) => `${cell},${site}`));
    const rows = pairs
      .slice(0, pairs.length - holes)
      .map((pair, index) => `${pair},${30 + index},${20 + index},car,Mittaus,2025-06-01`);
    return ['from_id,to_id,minutes,km,mode,source,as_of', ...rows, ''].join('\n');
  }

  test('a table of travel times replaces estimates; its holes are accepted only when asked, and everything wrong is told at once', async () => {
    await visit(situation, async (page) => {
      const before = await hash(page);
      const said = await page.locator('h1').textContent();
      await page.getByText('Tuo matka-aikataulukko (CSV)').click();
      await page.getByText('from_id', { exact: true }).waitFor();
      assert.deepEqual(await listViolations(page), []);
      const input = page.locator('#matrix-import input[type=file]');
      const whole = await matrixOf(page);

      const [head, ...rows] = whole.trimEnd().split('\n');
      const wrong = [
        head,
        rows[0]!.replace(',30,', ',0,'),
        rows[1]!.replace('2025-06-01', 'kesä'),
        ...rows.slice(2),
      ];
      await input.setInputFiles(fileOf('wrong.csv', wrong.join('\n')));
      await page.locator('.problems').waitFor();
      assert.deepEqual((await codes(page)).toSorted(), ['matrix-date', 'matrix-zero-minutes']);
      assert.equal(await page.getByRole('button', { name: /Hyväksy aukot/ }).count(), 0);

      await input.setInputFiles(fileOf('holes.csv', await matrixOf(page, 2)));
      await page.getByRole('button', { name: 'Hyväksy aukot ja arvioi puuttuvat' }).waitFor();
      assert.deepEqual(await codes(page), ['matrix-holes']);
      assert.equal(await hash(page), before);
      await page.getByRole('button', { name: 'Hyväksy aukot ja arvioi puuttuvat' }).click();
      await page.getByText(`luettiin ${rows.length - 2} matkaa. Arvion varaan jää 2 paria.`).waitFor();
      const withHoles = await hash(page);
      assert.notEqual(withHoles, before);
      assert.notEqual(await page.locator('h1').textContent(), said);

      await input.setInputFiles(fileOf('whole.csv', whole));
      await page.getByText(`luettiin ${rows.length} matkaa. Arvion varaan jää 0 paria.`).waitFor();
      assert.notEqual(await hash(page), withHoles);
    });
  });
});
