/** How is Central Finland doing? One sentence, a table by municipality, and what is not known. */
import { findRow, measureRows } from '#situation/figures.ts';
import { gapsOf } from '#situation/gaps.ts';
import { prepare } from '#situation/prepare.ts';
import { sentenceOf } from '#situation/sentence.ts';
import { assessSituation } from '#situation/situation.ts';
import { openRegion } from './open-region.ts';

const region = openRegion('keski-suomi');
const rows = measureRows(assessSituation(prepare(region)));

const { first, second } = sentenceOf(region, { rows, service: 'gp' });
console.log(`${first.en}\n${second.en}\n`);

console.log('People of 75 and over, minutes to a GP');
console.log('Municipality        mean   worst  within 30');
for (const { code, name } of region.municipalities) {
  const ask = (measure: string) =>
    findRow(rows, { measure, service: 'gp', group: 'aged75', area: code })!.figure.value!;
  const minutes = [ask('mean-minutes'), ask('worst-minutes')].map((value) => value.toFixed(0).padStart(7));
  const share = `${(ask('share-within-30') * 100).toFixed(0)} %`.padStart(9);
  console.log(`${name.fi.padEnd(16)} ${minutes.join('')} ${share}`);
}

console.log('\nWhat is missing or assumed:');
for (const { what, weakens, count } of gapsOf(region)) console.log(`- ${what.en} (${count}) → ${weakens.en}`);
