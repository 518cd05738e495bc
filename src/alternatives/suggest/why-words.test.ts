import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { testRegion } from '#situation/test-region.ts';
import type { WhyLine } from './suggestion.ts';
import { whySentence } from './why-words.ts';

const region = testRegion();
const say = (line: WhyLine, language: 'fi' | 'sv' | 'en' = 'fi') =>
  whySentence(line, { region, main: 'gp', language }).replaceAll('\u00a0', ' ');
const kept: WhyLine = {
  kind: 'kept',
  site: 'Kinnula',
  residents: 1640,
  minutes: 8,
  nextMinutes: 46.2,
  next: 'Pihtipudas',
};

const lines: readonly WhyLine[] = [
  kept,
  { ...kept, kind: 'closed' },
  { ...kept, kind: 'opened' },
  { kind: 'loser', area: '901', before: 12.4, after: 31, residents: 2345 },
  { kind: 'winner', area: '902', before: 22, after: 11, residents: 345 },
  { kind: 'nobody-loses' },
  { kind: 'better-than', other: 2, area: '903', here: 13, there: 27 },
  { kind: 'worse-than', other: 3, area: '900', here: 33, there: 14 },
  { kind: 'euros', change: -733_400, travelChange: 524_100 },
  { kind: 'overflow', visits: 9731, site: 'Kuokkala' },
  { kind: 'room-suffices' },
];

test('a site that stays is told with for whom, where they would go and how far', () => {
  assert.equal(
    say(kept),
    'Kinnula pysyy, koska sen 1 640 asukkaalle seuraava (Pihtipudas) olisi 46 min päässä; nyt matka on 8 min.',
  );
});

test('every reason says the same names and numbers in each language', () => {
  const facts = (words: string): string[] =>
    [...(words.replaceAll(/(\d)[ ,](?=\d{3})/g, '$1').match(/\d+/g) ?? [])].sort();
  for (const line of lines) {
    const said = languages.map((language) => say(line, language));
    assert.deepEqual(facts(said[1]!), facts(said[0]!), said[1]!);
    assert.deepEqual(facts(said[2]!), facts(said[0]!), said[2]!);
    assert.equal(new Set(said).size, 3);
    if ('site' in line) for (const words of said) assert.ok(words.includes(line.site));
  }
});

test('two times that round to the same minute are told with a decimal', () => {
  assert.match(
    say({ kind: 'winner', area: '900', before: 11.4, after: 10.8, residents: 5 }),
    /11,4 min → 10,8 min/,
  );
});

test('a change of hundreds of euros is told as none, and less is not told as more', () => {
  assert.equal(
    say({ kind: 'euros', change: 200, travelChange: -4000 }),
    'Menot eivät muutu; asiakkaiden matkakulut pienenevät 4 000 €.',
  );
});
