import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, installCommand } from '../../scripts/system.mjs';

/** False when there is a browser; else the one plain line for `test(…, { skip })`. */
export const whyNoChromium: string | false = findChromium()
  ? false
  : `no chromium here; to run this test: ${installCommand(['chromium'])}`;

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages under test speak to this machine only; a request elsewhere fails at once instead of hanging.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Debian's chromium with a new empty profile, or undefined where there is none. Close it with `browser.close()`. */
export async function launchChromium(extraFlags: readonly string[] = []): Promise<Browser | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  return await chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [...flags, ...extraFlags],
  });
}

export type OpenedPage = Readonly<{
  page: Page;
  /** What the page complained of so far: uncaught errors, `console.error`, answers of 500 and over. */
  complaints: string[];
  close: () => Promise<void>;
}>;

/** A page of its own context (own storage, language, colours), listening for complaints from the start. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: 'fi-FI',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** The screen on which planners work. */
export const desk = { viewport: { width: 1440, height: 900 } } as const;

export type Visit = Readonly<{
  url: string;
  /** Waits until the page shows what it is looked at for. */
  ready?: (page: Page) => Promise<void>;
  /** Complaints that the look may bring about, such as a refusal that it asks for: browsers write them down as faults. */
  allowed?: RegExp;
  /** What else the page must have complained of, in this order; nothing unless told. */
  complaints?: readonly string[];
  options?: BrowserContextOptions;
}>;

/** What is done and claimed on a page that is open. */
export type Look = (page: Page, opened: OpenedPage) => Promise<void>;

/** Opens a page, looks at it, and closes it whatever happens; a complaint that is not expected fails the test. */
export async function visitPage(browser: Browser, visit: Visit, look: Look): Promise<void> {
  const { url, ready, allowed, complaints = [], options = {} } = visit;
  const opened = await openPage(browser, options);
  try {
    await opened.page.goto(url);
    await ready?.(opened.page);
    await look(opened.page, opened);
    assert.deepEqual(
      opened.complaints.filter((complaint) => allowed === undefined || !allowed.test(complaint)),
      complaints,
    );
  } catch (fault) {
    if (fault instanceof Error) fault.message += await lastSeen(opened);
    throw fault;
  } finally {
    await opened.close();
  }
}

/** Where a page stands when a look at it fails: without it, a wait that runs out tells nothing of why. */
async function lastSeen({ page, complaints }: OpenedPage): Promise<string> {
  const text = page.locator('body').innerText({ timeout: 5_000 });
  const shown = await text.catch((fault: unknown) => `no answer: ${String(fault)}`);
  return `\nAt ${page.url()}, complaints: ${JSON.stringify(complaints)}, shown:\n${shown.slice(0, 1500)}`;
}

/** Until the page has its heading. */
export async function headed(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
}
