import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { map as mapEn } from './map.en.ts';
import { map as mapFi } from './map.fi.ts';
import { map as mapSv } from './map.sv.ts';
import { sv } from './sv.ts';

type Leaf = Readonly<{ path: string; said: unknown }>;

const inFinnish = leavesOf({ ...fi, map: mapFi });
const inSwedish = leavesOf({ ...sv, map: mapSv });
const inEnglish = leavesOf({ ...en, map: mapEn });

/** Words that a language rightly shares with Finnish; international units need not stand here. */
const sameOnPurpose = new Set<string>(['sv planForms.days.tue', 'sv planForms.days.thu']);

/** Messages that are rightly silent: a site that nothing happened to, a unit of pure numbers. */
const silentOnPurpose = new Set(['alternatives.statuses.unchanged', 'situation.units.ratio']);

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, said: value }];
  return Object.entries(value).flatMap(([key, inside]) =>
    leavesOf(inside, path === '' ? key : `${path}.${key}`),
  );
}

/** The words of a message: its text, or the quoted and templated texts of the function that makes it. */
function wordsOf({ said }: Leaf): string {
  if (typeof said !== 'function') return String(said);
  const texts = String(said).match(/`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'/g) ?? [];
  return texts.map((text) => text.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '…')).join('|');
}

/** International units are the same words everywhere. */
const hasLetters = (words: string) => /\p{L}{2,}/u.test(words.replaceAll(/\b(?:min|km|XLSX|CSV)\b/g, ''));

for (const [language, leaves] of [
  ['sv', inSwedish],
  ['en', inEnglish],
] as const) {
  test(`everything that is said in Finnish is said in ${language}, and nothing else`, () => {
    assert.deepEqual(leaves.map(({ path }) => path).toSorted(), inFinnish.map(({ path }) => path).toSorted());
  });

  test(`no sentence in ${language} was left in Finnish`, () => {
    const finnish = new Map(inFinnish.map((leaf) => [leaf.path, wordsOf(leaf)]));
    const left = leaves.filter((leaf) => {
      const words = wordsOf(leaf);
      return (
        hasLetters(words) &&
        words === finnish.get(leaf.path) &&
        !sameOnPurpose.has(`${language} ${leaf.path}`)
      );
    });
    assert.deepEqual(
      left.map(({ path }) => path),
      [],
    );
  });
}

test('every message has words', () => {
  const empty = [...inFinnish, ...inSwedish, ...inEnglish].filter(
    (leaf) => wordsOf(leaf).trim() === '' && !silentOnPurpose.has(leaf.path),
  );
  assert.deepEqual(
    empty.map(({ path }) => path),
    [],
  );
});

test('every message is used on some page', () => {
  const source = readSources(join(import.meta.dirname, '..'));
  // Below its first key a message is looked up by what it is about, so the first key speaks for all of them.
  const unused = inFinnish.filter(({ path }) => !new RegExp(`\\.${path.split('.')[1]}\\b`).test(source));
  assert.deepEqual(
    unused.map(({ path }) => path),
    [],
  );
});

function readSources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.name.endsWith('.test.ts'))
    .filter((file) => !file.parentPath.endsWith('messages'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}
