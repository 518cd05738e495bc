import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const examples = join(import.meta.dirname, '../../examples');
const run = promisify(execFile);

/** What each story must say; a story without a line here fails, so that none goes unread. */
const said: Readonly<Record<string, RegExp>> = {
  '1-situation.ts':
    /^GP practice: \d+% of residents get there within 20 minutes; .*\n[^]*Kinnula[^]*missing or assumed/,
  '2-close-a-station.ts':
    /^Close Korpilahti → Muurame 60 %, Jämsä 40 %[^]*muurame +60 %[^]*€ a year less[^]*travel costs them \d+/,
  '3-compare.ts':
    /^The network of autumn 2025[^]*longer trip +0\n[^]*The network proposal[^]*Kinnula as it is[^]*Share/,
  '4-suggest.ts':
    /nothing closes\n[^]*M€ a year +(proved|within)[^]*Kannonkoski Keskus reaches no allowed site within 30 min; the nearest is Saarijärvi 33 min\.\n[^]*instead: Allow \d+ min at most/,
};

for (const story of readdirSync(examples).filter((name) => /^\d/.test(name)))
  test(`the example ${story} runs and says what it promises`, async () => {
    const { stdout, stderr } = await run(process.execPath, [join(examples, story)]);
    assert.equal(stderr, '');
    assert.match(stdout.replaceAll('\u00a0', ' '), said[story] ?? /a^/);
  });

test('every promised example is there', () => {
  assert.deepEqual(
    Object.keys(said),
    readdirSync(examples).filter((name) => /^\d/.test(name)),
  );
});
