/** What minutes cost: networks that cannot shorten trips without costing more, each with its bound, and why a wish cannot be met. */
import { suggestFront } from '#alternatives/suggest/front.ts';
import { noneSentences, relaxedWords } from '#alternatives/suggest/none-words.ts';
import { suggest } from '#alternatives/suggest/suggest.ts';
import { unwrap } from '#kit/result.ts';
import { prepare } from '#situation/prepare.ts';
import { openRegion } from './open-region.ts';

const region = openRegion('keski-suomi');
const prepared = prepare(region);
const host = { breathe: () => Promise.resolve(), engineVersion: 'example', language: 'en' as const };

const front = unwrap(
  await suggestFront(prepared, { aims: ['minutes', 'euros'], changes: 6, points: 6 }, host),
);
console.log('What minutes cost, at most six sites closed');
for (const { values, closes, gap } of front.points) {
  const names = closes.map(({ name }) => name).join(', ') || 'nothing closes';
  const sure = gap === 0 ? 'proved' : `within ${(gap * 100).toFixed(1)} %`;
  const minutes = values.minutes.toFixed(2).padStart(6);
  console.log(`  ${minutes} min  ${(values.euros / 1e6).toFixed(2)} M€ a year  ${sure.padEnd(12)} ${names}`);
}

const wish = { sites: 13, mostMinutes: 30 };
const { none, main } = unwrap(await suggest(prepared, wish, host));
console.log('\nThirteen sites, and nobody farther than 30 minutes');
for (const line of noneSentences(none!, { region, main, ask: wish, language: 'en' }))
  console.log(`  ${line}`);
for (const one of none!.relaxed) console.log(`  instead: ${relaxedWords(one, 'en')}`);
