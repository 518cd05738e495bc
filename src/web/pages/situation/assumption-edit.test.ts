import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assumption } from '#region/region.ts';
import { sameText } from '#kit/text.ts';
import { messagesOf } from '../../messages/messages-of.ts';
import { numbersOf } from '../../numbers.ts';
import { readDraft, saveEdit } from './assumption-edit.ts';
import { readNumber } from './assumption-rows.ts';

const words = { language: 'fi', messages: messagesOf('fi'), numbers: numbersOf('fi') } as const;
const assumption: Assumption = {
  id: 'speed.rural',
  title: sameText('Nopeus'),
  value: 66,
  unit: 'km/h',
  reasoning: sameText('Arvio'),
  quality: 2,
  impact: 5,
  min: 30,
  max: 100,
};

test('a number is read with a decimal comma, thousands spaced, and a real minus', () => {
  assert.equal(readNumber('1 234,5'), 1234.5);
  assert.equal(readNumber('0.25'), 0.25);
  assert.equal(readNumber('\u22123'), -3);
});

test('a number that could be read two ways, or is none, is not read', () => {
  for (const typed of ['1.234,5', '', 'kuusi', '1e999', 'NaN', '12,', '5 km/h'])
    assert.equal(readNumber(typed), undefined);
});

test('a change without a number and without a reasoning says both at once', () => {
  const { problems } = readDraft(assumption, { value: 'kuusi', reasoning: ' ' }, words);
  assert.deepEqual(
    problems.map(({ code, at, value }) => [code, at, value]),
    [
      ['not-a-number', 'value', 'kuusi'],
      ['reasoning-missing', 'reasoning', undefined],
    ],
  );
});

/** A server with one region, as far as saving an assumption sees it. */
function server(stored: {
  version: number;
  edits: { assumption: string; value: number; reasoning: string }[];
}) {
  const answer: typeof fetch = (_, init) => {
    const { region: _region, expectedVersion, ...edit } = JSON.parse(String(init?.body));
    if (expectedVersion !== stored.version) {
      const problems = [{ code: 'version-conflict', message: 'Joku muu tallensi.', remedy: 'Vertaa.' }];
      return Promise.resolve(Response.json({ problems, current: stored, yours: edit }, { status: 409 }));
    }
    stored.version++;
    stored.edits = [...stored.edits.filter((each) => each.assumption !== edit.assumption), edit];
    return Promise.resolve(Response.json({ hash: 'h', version: stored.version }));
  };
  return { fetch: answer, stored };
}

const told = {
  region: 'sample',
  version: 1,
  edit: { assumption: 'speed.rural', value: 60, reasoning: 'Talvikeli' },
  seen: { value: 66, reasoning: 'Arvio' },
  original: { value: 66, reasoning: 'Arvio' },
};

test('somebody else’s change of another assumption does not stop mine', async () => {
  const { fetch, stored } = server({
    version: 7,
    edits: [{ assumption: 'detour', value: 1.4, reasoning: 'Mitattu' }],
  });
  assert.deepEqual(await saveEdit(told, { language: 'fi', fetch }), { kind: 'saved' });
  assert.deepEqual(
    stored.edits.map(({ value }) => value),
    [1.4, 60],
  );
});

test('somebody else’s change of the same assumption is a conflict with both versions and saves nothing', async () => {
  const theirs = { assumption: 'speed.rural', value: 70, reasoning: 'Kesäkeli' };
  const { fetch, stored } = server({ version: 3, edits: [theirs] });
  const saving = await saveEdit(told, { language: 'fi', fetch });
  assert.equal(saving.kind, 'conflict');
  assert.deepEqual(saving.kind === 'conflict' && saving.theirs, theirs);
  assert.equal(saving.kind === 'conflict' && saving.version, 3);
  assert.deepEqual(stored.edits, [theirs]);
});

test('a server that is away is said as a problem, and nothing is thrown', async () => {
  const fetch = () => Promise.reject(new TypeError('connection refused'));
  const saving = await saveEdit(told, { language: 'sv', fetch });
  assert.equal(saving.kind, 'refused');
  assert.equal(saving.kind === 'refused' && saving.problems[0]?.message, messagesOf('sv').frame.unreachable);
});
