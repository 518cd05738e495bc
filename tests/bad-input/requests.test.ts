import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { onEveryStore, openTestHouse, type Answer, type TestHouse } from '../api/test-house.ts';
import { assertRefused } from './refused.ts';

const english = { 'accept-language': 'en' };
const create = '/api/alternatives/create-alternative';

onEveryStore('A request that cannot be carried out changes nothing', (kind) => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse(kind);
  });
  after(() => house.close());

  const post = (body: unknown) => () => house.post(create, body, english);

  test('malformed JSON is told with its line and column', async () => {
    await assertRefused(house, post('{\n  "region": "sample",\n  "name": oops }'), {
      status: 400,
      code: 'json-malformed',
      at: 'body:3:11',
      value: /oops/,
      remedy: /line:column/,
    });
  });

  test('JSON that ends too early is told at its end', async () => {
    await assertRefused(house, post('{"region": "sample", "name": '), {
      status: 400,
      code: 'json-malformed',
      at: 'body:1:30',
      remedy: /send again/,
    });
  });

  test('JSON that is not UTF-8 is refused', async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d]);
    const send = () =>
      fetch(house.url + create, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...english },
        body: bytes,
      }).then(asAnswer);
    await assertRefused(house, send, {
      status: 400,
      code: 'json-malformed',
      at: 'body',
      value: 'UTF-8',
      remedy: /./,
    });
  });

  test('a name of nothing but space is no name', async () => {
    await assertRefused(house, post({ region: 'sample', name: ' \t ', pulls: [] }), {
      status: 400,
      code: 'input-length',
      at: 'name',
      remedy: /./,
    });
  });

  test('a body of an unknown kind is told which kinds there are', async () => {
    const send = () =>
      fetch(house.url + create, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...english },
        body: '{}',
      }).then(asAnswer);
    await assertRefused(house, send, {
      status: 415,
      code: 'media-type-unknown',
      at: 'Content-Type',
      remedy: /application\/json/,
    });
  });

  test('an address that cannot be read is a problem like any other', async () => {
    const send = () => fetch(`${house.url}/%E0%A4%A`, { headers: english }).then(asAnswer);
    await assertRefused(house, send, { status: 400, code: 'request-invalid', at: 'request', remedy: /./ });
  });

  test('a file of the web app that is not there is not answered with its page', async () => {
    const send = () => fetch(`${house.url}/assets/none.js`, { headers: english }).then(asAnswer);
    await assertRefused(house, send, { status: 404, code: 'operation-not-found', at: 'url', remedy: /./ });
  });

  test('missing, unknown, ill-typed and over-long fields are told all at once', async () => {
    const body = { name: 'x'.repeat(300), pulls: 'none', colour: 'red' };
    const problems = await assertRefused(house, post(body), {
      status: 400,
      code: 'input-missing',
      at: 'region',
      remedy: /Add it/,
    });
    const told = problems.map(({ code, at }) => `${code} ${at}`).toSorted();
    assert.deepEqual(told, [
      'input-length name',
      'input-missing region',
      'input-type pulls',
      'input-unknown-field colour',
    ]);
  });

  test('characters that no keyboard writes are refused in names', async () => {
    await assertRefused(house, post({ region: 'sample', name: 'a\u0000b', pulls: [] }), {
      status: 400,
      code: 'input-control-characters',
      at: 'name',
      remedy: /Type the text again/,
    });
  });

  test('a number that is none is refused: NaN, infinity and a text in its place', async () => {
    const { version } = (await house.get('/api/situation/get-region?region=sample')).body as unknown as {
      version: number;
    };
    for (const value of ['"NaN"', '1e999', '"70,5"', 'null']) {
      const body = `{"region":"sample","assumption":"speed.rural","value":${value},"reasoning":"x","expectedVersion":${version}}`;
      await assertRefused(house, () => house.post('/api/situation/set-assumption', body, english), {
        status: 400,
        code: 'input-type',
        at: 'value',
        remedy: /openapi/,
      });
    }
  });

  test('an assumption outside its bounds or unknown is refused with both bounds', async () => {
    const { version } = (await house.get('/api/situation/get-region?region=sample')).body as unknown as {
      version: number;
    };
    const set = (assumption: string, value: number) => () =>
      house.post(
        '/api/situation/set-assumption',
        { region: 'sample', assumption, value, reasoning: 'x', expectedVersion: version },
        english,
      );
    await assertRefused(house, set('speed.rural', -5), {
      status: 400,
      code: 'out-of-range',
      at: 'value',
      value: '-5',
      remedy: /unit/,
    });
    await assertRefused(house, set('speed.light', 5), {
      status: 400,
      code: 'unknown-assumption',
      at: 'assumption',
      value: 'speed.light',
      remedy: /Choose an assumption/,
    });
  });

  test('a body of more than 8 MB is refused with the limit named', async () => {
    const body = JSON.stringify({
      region: 'sample',
      name: 'x',
      pulls: [],
      padding: 'x'.repeat(9 * 1024 * 1024),
    });
    await assertRefused(house, post(body), {
      status: 413,
      code: 'body-too-large',
      at: 'body',
      value: '9.0 MB',
      remedy: /8 MB/,
    });
  });

  test('an upload of 200 MB is refused with the limit named, and the sender hears it', async () => {
    const chunk = new Uint8Array(10 * 1024 * 1024);
    const file = new Blob(Array.from({ length: 20 }, () => chunk));
    const send = () => {
      const form = new FormData();
      form.set('file', file, 'big.zip');
      return fetch(`${house.url}/api/situation/import-region`, {
        method: 'POST',
        body: form,
        headers: english,
      }).then(asAnswer);
    };
    await assertRefused(house, send, {
      status: 413,
      code: 'upload-too-large',
      at: 'file',
      value: '200.0 MB',
      remedy: /64 MB/,
    });
  });

  test('an upload without a file is refused', async () => {
    const send = () => house.post('/api/situation/import-region', {}, english);
    await assertRefused(house, send, {
      status: 400,
      code: 'upload-missing',
      at: 'file',
      remedy: /multipart/,
    });
  });

  test('an unknown address is answered in the language of the reader', async () => {
    for (const [language, message] of [
      ['fi', /Tätä osoitetta ei ole/],
      ['sv', /Denna adress finns inte/],
      ['en', /nothing at this address/],
    ] as const) {
      const answer = await house.get('/api/situation/nothing', { 'accept-language': language });
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('content-language'), language);
      assert.match(answer.problems[0]?.message ?? '', message);
    }
  });

  test("another machine's name and another site's page are turned away", async () => {
    const asked = (headers: Record<string, string>) => () => rawRequest(house, headers);
    await assertRefused(house, asked({ host: 'savotta.example:80' }), {
      status: 421,
      code: 'host-not-local',
      at: 'Host',
      value: 'savotta.example:80',
      remedy: /address that Savotta printed/,
    });
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
      await assertRefused(house, asked({ host: new URL(house.url).host, origin }), {
        status: 403,
        code: 'origin-not-local',
        at: 'Origin',
        value: origin,
        remedy: /window of its own/,
      });
    }
    const own = await rawRequest(house, { host: new URL(house.url).host, origin: house.url });
    assert.equal(own.status, 200);
  });

  test('every answer forbids foreign scripts and guessing of types', async () => {
    const { headers } = await house.get('/api/situation/list-regions');
    assert.match(headers.get('content-security-policy') ?? '', /script-src 'self';/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });
});

async function asAnswer(response: Response): Promise<Answer> {
  const body = (await response.json()) as never;
  const { problems } = body as { problems: Answer['problems'] };
  return { status: response.status, headers: response.headers, body, problems };
}

/** By hand: `fetch` sets Host and Origin itself. A change is sent, so that a pass would be seen in the database. */
function rawRequest(house: TestHouse, headers: Record<string, string>): Promise<Answer> {
  const { port } = new URL(house.url);
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ region: 'sample', name: 'Foreign', pulls: [] });
    const path = create;
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...english, ...headers },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString()) as never;
        const { problems = [] } = answer as { problems?: Answer['problems'] };
        resolve({ status: response.statusCode ?? 0, headers: new Headers(), body: answer, problems });
      });
    });
    sent.end(body);
  });
}
