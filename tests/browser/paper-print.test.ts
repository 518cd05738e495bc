import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { languages } from '#kit/text.ts';
import { launchChromium, whyNoChromium } from '../support/chromium.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

describe('a printed decision paper', { skip: whyNoChromium }, () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({ timeout: 180_000 });
    browser = (await launchChromium())!;
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('is two pages of A4 and annexes, in every language, and nothing is cut at the edge', async () => {
    const listed = await fetch(`${server.url}/api/alternatives/list-alternatives?region=keski-suomi`);
    const { alternatives } = (await listed.json()) as {
      alternatives: { id: string; number: number; version: number }[];
    };
    const proposal = alternatives.find(({ number }) => number === 1)!;
    const made = await fetch(`${server.url}/api/decision/make-paper`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        region: 'keski-suomi',
        alternative: proposal.id,
        alternativeVersion: proposal.version,
        draws: 20,
      }),
    });
    assert.equal(made.status, 200);
    const { id } = (await made.json()) as { id: string };
    const page = await browser.newPage();
    for (const language of languages) {
      const address = `${server.url}/api/decision/get-paper?id=${id}&format=html&language=${language}`;
      await page.setContent(await (await fetch(address)).text());
      await page.emulateMedia({ media: 'print' });
      const pages = async () =>
        (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!
          .length;
      const whole = await pages();
      // An A4 sheet less its margins is some 680 CSS pixels wide.
      await page.setViewportSize({ width: 680, height: 1000 });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      const annexes = await page.evaluate(() => {
        const breaks = [...document.querySelectorAll('.new-page')];
        const last = breaks[1]!;
        while (last.nextSibling) last.nextSibling.remove();
        last.remove();
        return breaks.length;
      });
      assert.equal(annexes, 2);
      assert.equal(await pages(), 2, language);
      assert.ok(whole > 2);
    }
    await page.close();
  });
});
