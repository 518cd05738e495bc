import { after, before, describe } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium, visitPage, whyNoChromium } from './chromium.ts';
import type { Look, Visit } from './chromium.ts';
import { startServer } from './server.ts';
import type { ServerOptions, TestServer } from './server.ts';

/** Where the tests of one file are: at a server and a browser of their own. */
export type InBrowser = Readonly<{
  server: TestServer;
  browser: Browser;
  /** Opens a page of the server, looks at it and closes it; its options override those of every visit. */
  visit: (path: string, look: Look, options?: BrowserContextOptions) => Promise<void>;
}>;

/** How every visit is made, and how the server is started. */
export type Ways = Pick<Visit, 'ready' | 'allowed' | 'options'> & Readonly<{ server?: ServerOptions }>;

/** Tests that have a server and a browser while they run; skipped with one line where there is no chromium. */
export function describeInBrowser(title: string, ways: Ways, tests: (at: InBrowser) => void): void {
  const { server: serverOptions, ...everyVisit } = ways;
  describe(title, { skip: whyNoChromium }, () => {
    let server: TestServer | undefined;
    let browser: Browser | undefined;
    before(async () => {
      const starts = [
        startServer({ timeout: 180_000, ...serverOptions }).then((started) => (server = started)),
        launchChromium().then((started) => (browser = started)),
      ];
      // When one fails, the other is waited for too: what starts after the end would stay.
      await Promise.allSettled(starts);
      await Promise.all(starts);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    const at: InBrowser = {
      get server() {
        return running(server, 'server');
      },
      get browser() {
        return running(browser, 'browser');
      },
      visit: (path, look, options) => {
        const visit = { ...everyVisit, url: at.server.url + path, options: { ...ways.options, ...options } };
        return visitPage(at.browser, visit, look);
      },
    };
    tests(at);
  });
}

function running<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined)
    throw new Error(`The ${name} has not started: it runs while tests do, not before.`);
  return thing;
}
