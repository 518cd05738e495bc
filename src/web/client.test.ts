import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, ask, send } from './client.ts';

const answering = (response: () => Response) => {
  const asked: { address: string; init: RequestInit | undefined }[] = [];
  const answer: typeof fetch = (address, init) => {
    asked.push({ address: String(address), init });
    return Promise.resolve(response());
  };
  return { asked, fetch: answer };
};

test('an operation’s address is made from its name, with what is undefined left out', () => {
  assert.equal(
    addressOf('situation.get-region', { region: 'keski-suomi', at: undefined }),
    '/api/situation/get-region?region=keski-suomi',
  );
  assert.equal(addressOf('situation.list-regions', {}), '/api/situation/list-regions');
});

test('the reader’s language goes with every question, and the answer’s problems come back as they were said', async () => {
  const problems = [{ code: 'region-not-found', message: 'Regionen hittas inte.', remedy: 'Välj en annan.' }];
  const { asked, fetch } = answering(() => Response.json({ problems }, { status: 404 }));
  const answer = await ask('situation.get-region', { region: 'x' }, { language: 'sv', fetch });
  assert.deepEqual(answer, { ok: false, status: 404, problems, body: { problems } });
  assert.equal(new Headers(asked[0]?.init?.headers).get('accept-language'), 'sv');
});

test('a change is sent as JSON', async () => {
  const { asked, fetch } = answering(() => Response.json({ version: 2 }));
  const answer = await send('situation.set-assumption', { value: 1 }, { language: 'fi', fetch });
  assert.deepEqual(answer, { ok: true, value: { version: 2 } });
  assert.equal(asked[0]?.init?.body, '{"value":1}');
  assert.equal(new Headers(asked[0]?.init?.headers).get('content-type'), 'application/json');
});

test('a server that is away and an answer that is no JSON are problems with a remedy', async () => {
  const away = await ask(
    'situation.list-regions',
    {},
    { language: 'fi', fetch: () => Promise.reject(new TypeError()) },
  );
  assert.equal(away.ok, false);
  assert.deepEqual(!away.ok && [away.status, away.problems[0]?.code], [0, 'server-unreachable']);
  const { fetch } = answering(() => new Response('<html>', { status: 502 }));
  const odd = await ask('situation.list-regions', {}, { language: 'en', fetch });
  assert.ok(!odd.ok && odd.problems[0]?.code === 'answer-unreadable' && /502/.test(odd.problems[0].message));
});

test('a question that was called off says so to its asker and is no problem of the reader’s', async () => {
  const stop = new AbortController();
  stop.abort();
  const fetch = () => Promise.reject(stop.signal.reason);
  await assert.rejects(ask('situation.list-regions', {}, { language: 'fi', signal: stop.signal, fetch }));
});

test('what was asked before the scripts came is not asked again, but only once and only if it was answered', async () => {
  const early = (response: Response) => {
    globalThis.savottaEarly = {
      address: '/api/situation/list-regions',
      answer: Promise.resolve(response),
    };
  };
  const { asked, fetch } = answering(() => Response.json({ regions: ['asked now'] }));
  const askRegions = () => ask('situation.list-regions', {}, { language: 'fi', fetch });
  early(Response.json({ regions: ['asked early'] }));
  assert.deepEqual(await askRegions(), { ok: true, value: { regions: ['asked early'] } });
  assert.deepEqual(await askRegions(), { ok: true, value: { regions: ['asked now'] } });
  assert.equal(asked.length, 1);
  early(Response.json({ problems: [] }, { status: 500 }));
  assert.deepEqual(await askRegions(), { ok: true, value: { regions: ['asked now'] } });
});
