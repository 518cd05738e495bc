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
 * sites × 12 services is imported, a site is chosen on the map, "close" in its menu, and the form's button is pressed;
 * then it is undone. Measured from each press to the painted frame with, or again without, the new flows; beside it by
 * the browser's own account (Event Timing, in steps of 8 ms), which goes on until the frame is on the screen and has, where
 * there is no graphics card, the processor's drawing in it. `what-if.ts` beside it has the parts.
 */

const root = join(import.meta.dirname, '../..');
const pullCount = 50;
const aimMilliseconds = 50;
/** From the form's opening, which shows what the change would do, to the press: no person is quicker. */
const handMilliseconds = 250;

type Sample = Readonly<{
  /** From the click to the end of the frame's painting, ms. */
  painted: number;
  /** Until it was on the screen, ms. */
  shown: number;
}>;

declare global {
  interface Window {
    /** Of the next click and the frame in which the map has flows, or has none. */
    timeClick?: (withFlows: boolean) => Promise<Sample>;
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
    const made: Sample[] = [];
    const undone: Sample[] = [];
    while (made.length < pullCount) {
      const [site] = sites.splice(chance.integer(sites.length), 1);
      made.push(await closeSite(page, site!));
      undone.push(await undo(page));
    }
    console.log(`\nThe real page, county of 20,000 cells × 100 sites × 12 services, ${pullCount} changes`);
    print('a closing, from the press of the form’s button', made);
    print('undone, from the press of undo', undone);
    console.log(`  load ${loadavg()[0]!.toFixed(1)}`);
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

function print(name: string, samples: readonly Sample[]): void {
  const told = (of: keyof Sample, digits: number) => {
    const values = samples.map((sample) => sample[of]);
    const [median, high] = [quantile(values, 0.5), quantile(values, 0.95)];
    return `median ${median.toFixed(digits)}, p95 ${high.toFixed(digits)}, most ${Math.max(...values).toFixed(digits)} ms`;
  };
  const meets = (q: number) =>
    quantile(
      samples.map(({ painted }) => painted),
      q,
    ) <= aimMilliseconds
      ? 'meets the aim'
      : 'misses the aim';
  console.log(`  ${name}`);
  console.log(`    painted: ${told('painted', 1)} (median ${meets(0.5)}, p95 ${meets(0.95)})`);
  console.log(`    on the screen: ${told('shown', 0)}`);
}

async function closeSite(page: Page, site: string): Promise<Sample> {
  const mark = page.locator(`.map g.site[data-site="${site}"]`).first();
  await mark.focus();
  await mark.press('Enter');
  await page.getByRole('menuitem', { name: 'Sulje toimipiste' }).click();
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: 'Lisää muutos' });
  await button.waitFor();
  await page.waitForTimeout(handMilliseconds);
  const sample = page.evaluate(() => window.timeClick!(true));
  await button.click();
  await settled(page);
  return sample;
}

async function undo(page: Page): Promise<Sample> {
  await page.waitForTimeout(handMilliseconds);
  const sample = page.evaluate(() => window.timeClick!(false));
  await page.locator('.pulls header button').first().click();
  await settled(page);
  return sample;
}

/** Everything computed, tables too. */
async function settled(page: Page): Promise<void> {
  await page.locator('.settling[aria-busy=false]').first().waitFor({ state: 'attached', timeout: 120_000 });
  await page.waitForTimeout(300);
}

/** In the page, before its own scripts. */
function prepareClock(): void {
  window.timeClick = (withFlows) =>
    new Promise((resolve) => {
      let began: number | undefined;
      let shown = 0;
      const account = new PerformanceObserver((list) => {
        const click = list
          .getEntries()
          .find(({ name, startTime }) => name === 'click' && startTime === began);
        if (click) shown = click.duration;
      });
      // Of what takes less than 16 ms the browser gives no account: then it is on the screen when it is painted.
      account.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
      document.addEventListener('click', ({ timeStamp }) => (began = timeStamp), {
        capture: true,
        once: true,
      });
      const watch = new MutationObserver(() => {
        if (began === undefined || (document.querySelector('.map-flow title') !== null) !== withFlows) return;
        watch.disconnect();
        // Painted when a task runs after the next frame.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          channel.port1.close();
          const painted = performance.now() - began!;
          setTimeout(() => {
            account.disconnect();
            resolve({ painted, shown: Math.max(shown, painted) });
          }, 300);
        };
        requestAnimationFrame(() => channel.port2.postMessage(0));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
}

await main();
