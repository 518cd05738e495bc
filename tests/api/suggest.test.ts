import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import type { SaidAnswer, SaidFront } from '#alternatives/suggest/said-answer.ts';
import { canonicalJson } from '#kit/hash.ts';
import { savotta } from '../support/savotta.ts';
import { root, startServer, type TestServer } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('suggesting networks from outside', () => {
  let server: TestServer;
  let data: string;
  before(async () => {
    server = await startServer({ timeout: 180_000 });
    data = temporaryFolder('suggest');
  });
  after(() => server?.stop());
  const post = (body: unknown, init: RequestInit = {}) =>
    fetch(`${server.url}/api/alternatives/suggest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(body),
      ...init,
    });
  const command = (...args: string[]) => savotta(['suggest', ...args], { SAVOTTA_DATA: data });

  test('the API and the command line give the same answer bit for bit', async () => {
    const answer = (await (
      await post({ region: 'keski-suomi', sites: 18, rounds: 8, seed: 3 })
    ).json()) as SaidAnswer;
    const { code, out } = await command('keski-suomi', '--p', '18', '--rounds', '8', '--seed', '3', '--json');
    assert.equal(code, 0);
    assert.equal(canonicalJson(JSON.parse(out)), canonicalJson(answer));
    assert.equal(answer.suggestions.length, 3);
    assert.equal(answer.search.complete, false);
  });

  test('all networks of a small ask are gone through, and the answer says so', async () => {
    const answer = (await (await post({ region: 'keski-suomi', sites: 24 })).json()) as SaidAnswer;
    assert.ok(answer.search.complete);
    assert.equal(answer.search.allowed, 325);
  });

  test('a front from the API is that of the command line bit for bit, and a terminal shows a row for each network', async () => {
    const ask = { region: 'keski-suomi', aims: ['minutes', 'euros'], changes: 6, points: 6 };
    const answer = await fetch(`${server.url}/api/alternatives/suggest-front`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ask),
    });
    const front = (await answer.json()) as SaidFront;
    const words = ['keski-suomi', '--front', 'minutes,euros', '--changes', '6', '--points', '6'];
    const { code, out } = await command(...words, '--json');
    assert.equal(code, 0);
    assert.equal(canonicalJson(JSON.parse(out)), canonicalJson(front));
    assert.ok(front.points.length === 6 && front.points.every(({ closes }) => closes.length <= 6));
    const table = await command(...words);
    assert.equal(table.out.match(/^\d+ .* min +[\d\s]+€/gm)?.length, 6);
    assert.equal((await command('keski-suomi', '--front', 'minutes,love')).code, 2);
    assert.equal((await command('keski-suomi', '--front', 'minutes,euros', '--points', '1')).code, 2);
    const lone = await command('keski-suomi', '--front', 'minutes');
    assert.equal(lone.code, 1);
  });

  test('what no network meets is told with names and minutes, and what alone would do', async () => {
    const said = await command(
      'keski-suomi',
      '--p',
      '13',
      '--most-minutes',
      '30',
      '--lock-closed',
      'saarijarvi',
    );
    assert.equal(said.code, 0);
    assert.match(said.out, /Mikään verkko ei täytä kaikkia ehtoja \(todistettu\)/);
    assert.match(said.out, /lähin on .+ \d+.min/);
    assert.match(said.out, /Salli enintään \d+.min/);
  });

  test('what is weighed besides minutes changes what is suggested', async () => {
    const closes = async (...flags: string[]) => {
      const { out } = await command('keski-suomi', '--p', '13', '--rounds', '4', '--json', ...flags);
      return (JSON.parse(out) as SaidAnswer).suggestions[0]!;
    };
    const [plain, worst, equal] = [
      await closes(),
      await closes('--minutes-per-worst-minute', '1'),
      await closes('--equity-weight', '5', '--aversion', '0.05'),
    ];
    for (const one of [worst, equal]) {
      assert.notDeepEqual(one.closes, plain.closes);
      assert.ok(one.figures.worst!.minutes < plain.figures.worst!.minutes);
    }
  });

  test('an impossible ask is told with its sites and numbers, by the API and on the command line', async () => {
    const answer = await post({ region: 'keski-suomi', sites: 1, lockOpen: ['kinnula', 'multia'] });
    assert.equal(answer.status, 400);
    const { problems } = (await answer.json()) as { problems: { code: string; message: string }[] };
    assert.deepEqual(
      problems.map(({ code, message }) => [code, message]),
      [['fewer-than-locked', '2 are locked open (Kinnula, Multia), more than 1.']],
    );
    const said = await command('keski-suomi', '--p', '1', '--lock-open', 'kinnula,multia');
    assert.equal(said.code, 1);
    assert.match(said.error, /Kinnula, Multia/);
    assert.equal((await command('keski-suomi', '--p', 'many')).code, 2);
    assert.equal((await command()).code, 2);
  });

  test('a request that is closed ends its search, and the server says nothing of it and answers the next', async () => {
    const stop = new AbortController();
    const gone = Array.from({ length: 3 }, () =>
      post({ region: 'keski-suomi', sites: 13, rounds: 400 }, { signal: stop.signal }),
    );
    setTimeout(() => stop.abort(), 300);
    for (const one of await Promise.allSettled(gone)) assert.equal(one.status, 'rejected');
    assert.equal((await post({ region: 'sample', sites: 3, rounds: 1 })).status, 200);
    assert.doesNotMatch(server.output(), /Error|request/i);
  });

  test('Ctrl-C ends the search and gives the best so far', async () => {
    const child = spawn(
      process.execPath,
      ['src/cli/main.ts', 'suggest', 'keski-suomi', '--p', '13', '--rounds', '400', '--json'],
      { cwd: root, env: { ...process.env, SAVOTTA_DATA: data } },
    );
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.once('data', () => child.kill('SIGINT'));
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 0);
    const answer = JSON.parse(out) as SaidAnswer;
    assert.ok(answer.search.stopped && answer.suggestions.length > 0);
  });
});
