import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { randomStream } from '#kit/random.ts';
import { writeRegionFiles } from '#sources/write-region-files.ts';
import { findChromium, installCommand } from '../../scripts/system.mjs';
import { fullCounty, inventCounty } from '../county.ts';
import { quantile } from './sample.ts';

/*
 * What a change on the map costs a person on the real page of the real server: an invented county of 20,000 cells × 100
 * sites × 12 services is imported, a site is chosen on the map, "close" in its menu, and the form's button is pressed.
 * Measured from that press to the painted frame with the new flows. `what-if.ts` beside it has the parts.
 */

const root = join(import.meta.dirname, '../..');
const pullCount = 50;
const aimMilliseconds = 50;
/** From the form's opening, which shows what the change would do, to the press: no person is quicker. */
const handMilliseconds = 250;

declare global {
  interface Window {
    /** From the next click to the frame in which the map has flows, ms. */
    timeClick?: () => Promise<number>;
  }
}

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    return console.log(`no chromium here; to run this bench: ${installCommand(['chromium'])}`);
  const folder = mkdtempSync(join(tmpdir(), 'savotta-bench-'));
  const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: flags });
  const server = await serveCounty(folder);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fi-FI' });
    page.on('pageerror', (error) => console.error(error.message));
    await page.addInitScript(prepareClock);
    await page.goto(`${server.url}/alueet/${server.region.id}/vaihtoehdot/0`);
    await settled(page);
    // A person looks at the map before changing it.
    await page.waitForTimeout(4000);
    const chance = randomStream('pulls');
    const sites = server.region.sites.filter(({ kind }) => kind !== 'central-hospital').map(({ id }) => id);
    const totals: number[] = [];
    while (totals.length < pullCount) {
      const [site] = sites.splice(chance.integer(sites.length), 1);
      totals.push(await closeSite(page, site!));
    }
    print(totals);
  } finally {
    await browser.close();
    server.child.kill();
    await once(server.child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The real server with the invented county in its database, on a free port. */
async function serveCounty(folder: string) {
  const region = inventCounty(fullCounty, 'measured');
  const files = join(folder, 'county');
  for (const [name, text] of Object.entries(writeRegionFiles(region))) {
    mkdirSync(dirname(join(files, name)), { recursive: true });
    writeFileSync(join(files, name), text);
  }
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const env = { ...process.env, SAVOTTA_DATA: join(folder, 'data'), SAVOTTA_OPEN: '0', PORT: String(port) };
  execFileSync(process.execPath, ['src/cli/main.ts', 'import', files], { cwd: root, env });
  const child = spawn(process.execPath, ['src/server/main.ts'], { cwd: root, env });
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('ready at') && resolve()),
  );
  return { child, region, url: `http://127.0.0.1:${port}` };
}

function print(totals: readonly number[]): void {
  const meets = (value: number) => (value <= aimMilliseconds ? 'meets the aim' : 'misses the aim');
  const [median, high] = [quantile(totals, 0.5), quantile(totals, 0.95)];
  console.log(
    `\nThe real page, ${pullCount} closings from the press of the form’s button to the painted frame`,
  );
  console.log(
    `  median ${median.toFixed(1)} ms (${meets(median)}), p95 ${high.toFixed(1)} ms (${meets(high)}), most ${Math.max(...totals).toFixed(1)} ms; load ${loadavg()[0]!.toFixed(1)}`,
  );
}

async function closeSite(page: Page, site: string): Promise<number> {
  const mark = page.locator(`.map g.site[data-site="${site}"]`).first();
  await mark.focus();
  await mark.press('Enter');
  await page.getByRole('menuitem', { name: 'Sulje toimipiste' }).click();
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: 'Lisää muutos' });
  await button.waitFor();
  await page.waitForTimeout(handMilliseconds);
  const timed = page.evaluate(() => window.timeClick!());
  await button.click();
  const total = await timed;
  await settled(page);
  await page.locator('.pulls header button').first().click();
  await page.waitForFunction(() => document.querySelector('.map-flow title') === null);
  await settled(page);
  return total;
}

/** Everything computed, tables too. */
async function settled(page: Page): Promise<void> {
  await page.locator('.settling[aria-busy=false]').first().waitFor({ state: 'attached', timeout: 120_000 });
  await page.waitForTimeout(300);
}

/** In the page, before its own scripts. */
function prepareClock(): void {
  window.timeClick = () =>
    new Promise((resolve) => {
      let began: number | undefined;
      document.addEventListener('click', ({ timeStamp }) => (began = timeStamp), {
        capture: true,
        once: true,
      });
      const watch = new MutationObserver(() => {
        if (began === undefined || !document.querySelector('.map-flow title')) return;
        watch.disconnect();
        // Painted when a task runs after the next frame.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          channel.port1.close();
          resolve(performance.now() - began!);
        };
        requestAnimationFrame(() => channel.port2.postMessage(0));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
}

await main();
