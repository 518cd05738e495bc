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
