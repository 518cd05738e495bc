import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { sha256Hex } from '#kit/hash.ts';
import type { Pull } from './lever.ts';
import { readShareText, shareText } from './share-link.ts';
import type { Shared } from './share-link.ts';

const shared: Shared = {
  region: 'keski-suomi',
  regionHash: 'ab'.repeat(32),
  name: 'Korpilahti auki, Äänekoski vahvemmaksi',
  pulls: [
    {
      lever: 'close-site',
      settings: {
        site: 'korpilahti',
        receivers: [
          { site: 'muurame', share: 0.6 },
          { site: 'jamsa', share: 0.4 },
        ],
      },
      rationale: 'Tilat ovat huonot – "home" ja kosteus.',
    },
  ],
};

function link(json: string): string {
  const packed = deflateSync(new TextEncoder().encode(json));
  const check = Uint8Array.from({ length: 4 }, (_, at) =>
    Number.parseInt(sha256Hex(packed).slice(at * 2, at * 2 + 2), 16),
  );
  return `a${Buffer.concat([check, packed]).toString('base64url')}`;
}

test('a link carries the list back as it was', () => {
  assert.deepEqual(readShareText(shareText(shared)), { ok: true, value: shared });
  const ruled = { ...shared, rule: { kind: 'nearest' } as const };
  assert.deepEqual(readShareText(shareText(ruled)), { ok: true, value: ruled });
});

test('a link needs no escaping in an address and stays short', () => {
  const text = shareText(shared);
  assert.equal(encodeURIComponent(text), text);
  assert.ok(text.length < 500, String(text.length));
});

test('any list of pulls survives the link', () => {
  const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null));
  const pull: fc.Arbitrary<Pull> = fc.record(
    {
      lever: fc.string(),
      settings: fc.dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        value,
        {
          noNullPrototype: true,
        },
      ),
      rationale: fc.string(),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(pull, { maxLength: 5 }), fc.string(), (pulls, name) => {
      const read = readShareText(shareText({ ...shared, name, pulls }));
      assert.ok(read.ok);
      assert.deepEqual(read.value.pulls, pulls);
      assert.equal(read.value.name, name);
    }),
  );
});

test('a link with any letter changed or cut off is refused, never half read', () => {
  const text = shareText(shared);
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] === 'A' ? 'B' : 'A';
    const read = readShareText(text.slice(0, at) + letter + text.slice(at + 1));
    // The last letter's spare bits may carry nothing; then the link still says the same.
    if (read.ok) assert.deepEqual([at, read.value], [text.length - 1, shared]);
    else assert.equal(read.problems[0]!.code, 'damaged-link');
    assert.equal(readShareText(text.slice(0, at)).ok, false);
  }
});

test('a link that is not one of ours is refused with place, value and remedy', () => {
  for (const text of [
    '',
    'a',
    'hello',
    'a!!!',
    'b' + shareText(shared).slice(1),
    link('{}'),
    link('[1,2,3,4,5]'),
    link('['),
  ]) {
    const read = readShareText(text);
    assert.ok(!read.ok);
    const [problem] = read.problems;
    assert.deepEqual([problem!.code, problem!.at], ['damaged-link', 'link']);
    assert.ok(text.startsWith(problem!.value!.replace('…', '')) && problem!.value!.length <= 200);
    assert.match(problem!.remedy.en, /Copy the whole link again/);
  }
});

test('a whole link with a wrong pull or rule says which', () => {
  const read = readShareText(
    link(JSON.stringify(['keski-suomi', 'ab', '', [{ lever: 7 }], { kind: 'farthest' }])),
  );
  assert.ok(!read.ok);
  assert.deepEqual(
    read.problems.map(({ code, at }) => `${code} ${at}`),
    ['not-a-pull pulls[0]', 'not-a-rule rule'],
  );
});

test('a small link that would unpack without end is not unpacked', () => {
  const bomb = link(JSON.stringify(['r', 'h', 'x'.repeat(100_000_000), [], null]));
  assert.ok(bomb.length < 200_000);
  const read = readShareText(bomb);
  assert.ok(!read.ok && read.problems[0]!.code === 'damaged-link');
});
