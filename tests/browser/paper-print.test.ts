import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { languages } from '#kit/text.ts';
import type { Language } from '#kit/text.ts';
import { describeInBrowser } from '../support/in-browser.ts';

/** Stations of Central Finland in the order of its list; what a long plan changes. */
const stations =
  'kyllo palokka kuokkala sampoharju huhtasuo tikkakoski korpilahti hankasalmi joutsa jamsa kuorevesi karstula keuruu kinnula konnevesi laukaa luhanka multia muurame petajavesi pihtipudas saarijarvi toivakka uurainen viitasaari'.split(
    ' ',
  );

describeInBrowser('a printed decision paper', {}, (at) => {
  async function post<Output>(name: string, input: object): Promise<Output> {
    const answer = await fetch(`${at.server.url}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ region: 'keski-suomi', ...input }),
    });
    assert.equal(answer.status, 200, name);
    return (await answer.json()) as Output;
  }

  /** Makes a paper and looks at it printed, in every language. */
  async function printed(
    alternative: { id: string; version: number },
    look: (page: Page, language: Language) => Promise<void>,
  ): Promise<void> {
    const { id } = await post<{ id: string }>('decision/make-paper', {
      alternative: alternative.id,
      alternativeVersion: alternative.version,
      draws: 20,
    });
    const page = await at.browser.newPage();
    for (const language of languages) {
      const address = `${at.server.url}/api/decision/get-paper?id=${id}&format=html&language=${language}`;
      await page.setContent(await (await fetch(address)).text());
      await page.emulateMedia({ media: 'print' });
      await look(page, language);
      await isTwoPagesAndAnnexes(page, language);
    }
    await page.close();
  }

  test('is two pages of A4 and annexes, in every language, and nothing is cut at the edge', async () => {
    const listed = await fetch(`${at.server.url}/api/alternatives/list-alternatives?region=keski-suomi`);
    const { alternatives } = (await listed.json()) as {
      alternatives: { id: string; number: number; version: number }[];
    };
    await printed(
      alternatives.find(({ number }) => number === 1)!,
      async (page) => {
        assert.equal(await page.locator('ol').first().locator('li').count(), 9, 'all changes on page 1');
        assert.equal(await page.getByRole('heading', { name: / G\. / }).count(), 0, 'and no annex of them');
        assert.equal(await page.locator('table').first().locator('tbody tr').count(), 8);
      },
    );
  });

  for (const [count, reason] of [
    [18, 'Tilat ovat huonossa kunnossa, ja naapurissa on tilaa ja lääkäreitä.'],
    [25, 'Väki vähenee.'],
    [12, 'Tilat ovat huonossa kunnossa, ja naapurissa on tilaa ja lääkäreitä. '.repeat(20)],
  ] as const)
    test(`of ${count} changes with reasons of ${reason.length} letters stays so: what page 1 has no room for is named there and told in an annex`, async () => {
      const pulls = stations.slice(0, count).map((site, at) => ({
        lever: at % 3 === 2 ? 'close-site' : 'lighten-site',
        settings: { site },
        rationale: reason,
        year: 2027 + Math.floor(at / 6),
      }));
      const plan = await post<{ id: string; version: number }>('alternatives/create-alternative', {
        name: `${count} muutosta`,
        pulls,
      });
      await printed(plan, async (page, language) => {
        const shown = await page.locator('ol').first().locator('li').count();
        assert.ok(shown >= 3 && shown < count, `${shown} with their reasons, ${language}`);
        const rest = await page.locator('ol + p').first().innerText();
        assert.match(rest, new RegExp(`\\b${count - shown}\\b.* G\\b`));
        assert.equal(rest.split('; ').length, count - shown, 'every one of the rest is named');
        const whole = page.locator('h2', { hasText: / G\. / }).locator('+ table tbody tr');
        assert.equal(await whole.count(), count);
        assert.equal(await whole.last().locator('td').last().innerText(), reason.trim());
      });
    });
});

/** A sheet of A4 is some 680 CSS pixels wide less its margins; leaves only the two pages of the document. */
async function isTwoPagesAndAnnexes(page: Page, language: Language): Promise<void> {
  const pages = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
  const whole = await pages();
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
