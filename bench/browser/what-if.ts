import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Pull } from '#alternatives/lever.ts';
import { randomStream } from '#kit/random.ts';
import { findChromium, installCommand } from '../../scripts/system.mjs';
import { quantile } from './sample.ts';
import type { Sample } from './sample.ts';

/*
 * What a change on the map costs a person: from the input to the painted frame, in a real browser with the page's
 * own worker, map and list of changes. 50 pulls, each from the situation, on the demo region and on an invented
 * county of 20,000 cells × 100 sites × 12 services. Never a test: a busy machine may double any figure.
 */

const pullCount = 50;
const county = 'county, 20,000 cells × 100 sites × 12 services';
/** `demo`, `measured`, `used` or `nearest` to measure that region alone. */
const asked = process.argv[2];
/** `foreseen` or `unforeseen` to measure that way of asking alone. */
const askedHow = process.argv[3];
const aimMilliseconds = 50;
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    return console.log(`no chromium here; to run this bench: ${installCommand(['chromium'])}`);
  const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: flags });
  const folder = mkdtempSync(join(tmpdir(), 'savotta-bench-'));
  await buildPage(folder);
  const front = await serve(folder);
  for (const [name, query] of [
    ['demo region', '?demo'],
    [`${county}, loads as measured in the demo region (main)`, '?county=measured'],
    [`${county}, more crowded (staffed by use, 9 % over capacity)`, '?county=used'],
    [`${county}, very crowded (staffed by nearest, half over capacity)`, '?county=nearest'],
  ] as const) {
    if (asked && !query.includes(asked)) continue;
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => console.error(error.message));
    for (const how of ['foreseen', 'unforeseen']) {
      if (askedHow && how !== askedHow) continue;
      await page.goto(front.url + query);
      await page.waitForFunction(() => window.runPull !== undefined, undefined, { timeout: 120_000 });
      print(`${name}, ${how}`, await measure(page, { filled: how === 'foreseen' }));
    }
    await page.close();
  }
  await browser.close();
  front.close();
  rmSync(folder, { recursive: true, force: true });
}

/** How long a person takes at least from the last choice in a form to its button, milliseconds. */
const hand = 250;

/**
 * `filled`: as on the page, where a form is filled before its button is pressed, and shows what the change would do.
 * Otherwise the change comes out of the blue, as when one is taken from the middle of a list.
 */
async function measure(page: Page, { filled }: { filled: boolean }): Promise<readonly Sample[]> {
  const sites = await page.evaluate(() => window.siteIds!);
  const samples: Sample[] = [];
  // A person looks at the map before changing it; the worker practises meanwhile.
  await page.waitForTimeout(4000);
  for (const pull of listPulls(sites)) {
    if (filled) {
      await page.evaluate((one) => window.fillForm!([one]), pull);
      await page.waitForTimeout(hand);
    }
    samples.push(await page.evaluate((one) => window.runPull!([one]), pull));
    // The ranges and tables of this change are let to finish: a person does not click again within a frame.
    await page.waitForSelector('[data-busy=false]', { timeout: 60_000 });
  }
  return samples;
}

/** The pulls of the arithmetic's own bench: closings all over, every third with a receiver of its own. */
function listPulls(all: readonly { id: string; kind: string; municipality: number }[]): readonly Pull[] {
  const chance = randomStream('pulls');
  const sites = all.filter(({ kind }) => kind !== 'central-hospital');
  return Array.from({ length: pullCount }, (_, at) => {
    const site = sites[chance.integer(sites.length)]!;
    const other = sites.find(
      ({ id, kind, municipality }) =>
        id !== site.id && kind === 'centre' && municipality !== site.municipality,
    )!;
    const settings =
      at % 3 === 2 ? { site: site.id, receivers: [{ site: other.id, share: 1 }] } : { site: site.id };
    return { lever: 'close-site', settings, rationale: 'bench' };
  });
}

function print(name: string, samples: readonly Sample[]): void {
  console.log(`\n${name}: ${samples.length} pulls, from input to painted frame (aim ${aimMilliseconds} ms)`);
  for (const part of [
    'list',
    'assignment',
    'flows',
    'cells',
    'answer',
    'drawing',
    'frame',
    'total',
  ] as const) {
    const values = samples.map((sample) => sample[part]);
    console.log(
      `  ${part.padEnd(11)} median ${quantile(values, 0.5).toFixed(1).padStart(6)} ms   p95 ${quantile(values, 0.95).toFixed(1).padStart(6)} ms`,
    );
  }
  const totals = samples.map(({ total }) => total);
  const meets = (q: number) => (quantile(totals, q) <= aimMilliseconds ? 'meets the aim' : 'misses the aim');
  console.log(`  median ${meets(0.5)}, p95 ${meets(0.95)}; load ${loadavg()[0]!.toFixed(1)}`);
  console.log(
    `  flows drawn: median ${quantile(
      samples.map((one) => one.flowsDrawn),
      0.5,
    )}`,
  );
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { __ENGINE_VERSION__: '"bench"' },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
}

async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const demo = readFolder(join(import.meta.dirname, '../../regions/keski-suomi'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname);
    if (pathname !== '/' && pathname !== '/demo.json' && !existsSync(file)) {
      response.writeHead(404);
      return void response.end();
    }
    const name = pathname === '/' ? 'index.html' : pathname;
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' });
    response.end(pathname === '/demo.json' ? JSON.stringify(demo) : readFileSync(join(folder, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function readFolder(folder: string, prefix = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) Object.assign(files, readFolder(path, `${prefix}${entry.name}/`));
    else files[prefix + entry.name] = readFileSync(path, 'utf8');
  }
  return files;
}

await main();
