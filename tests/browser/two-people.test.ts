import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage } from '../support/chromium.ts';
import type { OpenedPage } from '../support/chromium.ts';
import { describeInBrowser } from '../support/in-browser.ts';

type Stored = {
  id: string;
  number: number;
  version: number;
  name: { fi: string };
  pulls: { rationale: string }[];
};

describeInBrowser('two people on one alternative', {}, (at) => {
  let first: OpenedPage;
  let second: OpenedPage;

  async function create(): Promise<Stored> {
    const answer = await fetch(`${at.server.url}/api/alternatives/create-alternative`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: at.server.url },
      body: JSON.stringify({
        region: 'keski-suomi',
        name: 'Yhteinen',
        pulls: [{ lever: 'close-site', settings: { site: 'multia' }, rationale: 'Alkuperäinen' }],
      }),
    });
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as Stored;
  }

  async function get(id: string): Promise<Stored> {
    const answer = await fetch(`${at.server.url}/api/alternatives/get-alternative?id=${id}`);
    return (await answer.json()) as Stored;
  }

  /** Both open it, the first saves a rationale, and the second saves another over the version it opened. */
  async function collide(): Promise<Stored> {
    const made = await create();
    first = await openPage(at.browser);
    second = await openPage(at.browser);
    for (const { page } of [first, second]) {
      await page.goto(`${at.server.url}/alueet/keski-suomi/vaihtoehdot/${made.number}`);
      await page.locator('.pull-name').first().click();
    }
    await write(first.page, 'Ensimmäisen perustelu');
    await save(first.page);
    await first.page.getByRole('button', { name: 'Tallennettu', exact: true }).waitFor();
    await write(second.page, 'Toisen pitkä perustelu, jota ei saa hukata');
    await save(second.page);
    await second.page.getByRole('dialog', { name: 'Joku muu ehti tallentaa ensin' }).waitFor();
    return made;
  }

  test('the second sees both versions, and cancelling leaves what was typed', async () => {
    const made = await collide();
    const dialog = second.page.getByRole('dialog');
    const sides = await dialog.locator('section').allInnerTexts();
    assert.match(sides[0]!, /^Sinun[\s\S]*Toisen pitkä perustelu, jota ei saa hukata/);
    assert.match(sides[1]!, /^Tallennettu[\s\S]*Ensimmäisen perustelu/);
    await dialog.getByRole('button', { name: 'Peru' }).click();
    assert.equal(await rationale(second.page), 'Toisen pitkä perustelu, jota ei saa hukata');
    assert.equal((await get(made.id)).pulls[0]!.rationale, 'Ensimmäisen perustelu');
    await closeBoth();
  });

  test('keeping one’s own saves it over the version that was shown', async () => {
    const made = await collide();
    await second.page.getByRole('button', { name: 'Tallenna omani', exact: true }).click();
    await second.page.getByRole('button', { name: 'Tallennettu', exact: true }).waitFor();
    const stored = await get(made.id);
    assert.equal(stored.pulls[0]!.rationale, 'Toisen pitkä perustelu, jota ei saa hukata');
    assert.equal(stored.version, 3);
    await closeBoth();
  });

  test('keeping both saves one’s own as a new alternative and leaves the stored one', async () => {
    const made = await collide();
    await second.page.getByRole('button', { name: 'Tallenna omani uutena' }).click();
    await second.page.locator('[aria-current=page]', { hasText: 'muunnos' }).waitFor();
    assert.equal((await get(made.id)).pulls[0]!.rationale, 'Ensimmäisen perustelu');
    assert.equal(await rationale(second.page), 'Toisen pitkä perustelu, jota ei saa hukata');
    await closeBoth();
  });

  test('an alternative that another person removed meanwhile is offered to be saved as a new one', async () => {
    const made = await create();
    second = await openPage(at.browser);
    const { page } = second;
    await page.goto(`${at.server.url}/alueet/keski-suomi/vaihtoehdot/${made.number}`);
    await page.locator('.pull-name').first().click();
    await write(page, 'Kirjoitettu ennen poistoa');
    await fetch(`${at.server.url}/api/alternatives/remove-alternative`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: at.server.url },
      body: JSON.stringify({ id: made.id, expectedVersion: made.version }),
    });
    await save(page);
    await page.getByRole('alert').getByRole('button', { name: 'Tallenna uutena' }).click();
    await page.locator('[aria-current=page]', { hasText: 'muunnos' }).waitFor();
    assert.equal(await rationale(page), 'Kirjoitettu ennen poistoa');
    assert.deepEqual(
      second.complaints.filter((one) => !one.includes('404')),
      [],
    );
    await second.close();
  });

  test('taking the stored version can be undone, so one’s own text comes back', async () => {
    await collide();
    await second.page.getByRole('button', { name: 'Ota tallennettu' }).click();
    await comesToSay(second.page, 'Ensimmäisen perustelu');
    await second.page.getByRole('button', { name: 'Kumoa' }).click();
    await comesToSay(second.page, 'Toisen pitkä perustelu, jota ei saa hukata');
    await closeBoth();
  });

  async function closeBoth(): Promise<void> {
    // The browser itself says 409 in its console; that is the answer that this is about.
    const others = [...first.complaints, ...second.complaints].filter((one) => !one.includes('409'));
    assert.deepEqual(others, []);
    await first.close();
    await second.close();
  }
});

async function write(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^Perustelu/ });
  await field.fill(words);
  await field.blur();
}

async function rationale(page: Page): Promise<string> {
  return await page.getByRole('textbox', { name: /^Perustelu/ }).inputValue();
}

async function comesToSay(page: Page, words: string): Promise<void> {
  const field = await page.getByRole('textbox', { name: /^Perustelu/ }).elementHandle();
  await page.waitForFunction(([one, told]) => (one as HTMLTextAreaElement).value === told, [field, words]);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
}
