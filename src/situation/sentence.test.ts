import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkInferredGap } from '#region/known-gaps.ts';
import { measureRows } from './figures.ts';
import type { MeasureRow } from './figures.ts';
import { prepare } from './prepare.ts';
import { sentenceOf } from './sentence.ts';
import { assessSituation } from './situation.ts';
import { testRegion } from './test-region.ts';

const region = testRegion();
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

function row(measure: string, area: string, value: number | null): MeasureRow {
  const figure = { value, low: value === null ? null : value * 0.8, high: value, mark: 'estimated' as const };
  return { measure, service: 'gp', group: 'all', area, figure };
}

const rows = [
  row('share-within-20', 'region', 0.953),
  row('mean-minutes', 'region', 12),
  row('mean-minutes', '900', 9),
  row('mean-minutes', '901', 47.2),
  row('mean-minutes', '902', 31),
];

test('the first sentence says how many reach the service and where it is worst', () => {
  const { first } = sentenceOf(region, { rows });
  assert.equal(
    plain(first.fi),
    'Lääkärin vastaanotto: 95 % asukkaista ehtii perille 20 minuutissa; heikoin kunta on Salo, keskimäärin 47 min.',
  );
  assert.match(plain(first.sv), /95 % av invånarna är framme inom 20 minuter; .* Salo, i medeltal 47 min/);
  assert.match(plain(first.en), /95% of residents get there within 20 minutes; .* Salo, on average 47 min/);
});

test('asked about the old or the young, the sentence tells their share and where it is worst for them', () => {
  const theirs = [
    { ...row('share-within-20', 'region', 0.842), group: 'aged75' },
    { ...row('mean-minutes', '900', 44), group: 'aged75' },
    { ...row('share-within-20', 'region', 0.97), group: 'children' },
    { ...row('mean-minutes', '902', 33), group: 'children' },
  ];
  const said = (group: 'aged75' | 'children') =>
    sentenceOf(region, { rows: [...rows, ...theirs], group }).first;
  assert.match(
    plain(said('aged75').fi),
    /^Lääkärin vastaanotto: 75 vuotta täyttäneistä 84 % ehtii perille 20 minuutissa; .* 44 min\.$/,
  );
  assert.match(plain(said('aged75').sv), /: 84 % av dem som fyllt 75 år är framme inom 20 minuter; /);
  assert.match(plain(said('aged75').en), /: 84% of those aged 75 and over get there within 20 minutes; /);
  assert.match(plain(said('children').fi), /: alle 18-vuotiaista 97 % ehtii perille .* 33 min\.$/);
});

test('the second sentence says how sure the first is', () => {
  const { second } = sentenceOf(region, { rows });
  assert.match(plain(second.fi), /^Matka-ajat ovat arvioita: .* 76–95 % ja Salo 38–47 min\.$/);
  const entry = { from: 'a', to: 'b', minutes: 1, km: 1, mode: 'car', source: 's', asOf: '2025-01-01' };
  const measured = sentenceOf({ ...region, matrix: [entry] }, { rows }).second;
  assert.match(measured.fi, /^Osa matka-ajoista on mitattu/);
});

test('without numbers the sentence says so in place of a zero', () => {
  const missing = sentenceOf(region, { rows: [row('share-within-20', 'region', null)] });
  assert.match(missing.first.fi, /tietoja ei ole tarpeeksi/);
  assert.equal(missing.second.fi, '');
});

test('the numbers of the sentence are those of the table', () => {
  const all = measureRows(assessSituation(prepare(region)));
  const share = all.find(({ measure, service }) => measure === 'share-within-20' && service === 'emergency')!;
  const { first } = sentenceOf(region, { rows: all, service: 'emergency' });
  assert.ok(plain(first.en).includes(`${Math.round(share.figure.value! * 100)}% of residents`));
});

test('where the network itself is not whole the second sentence says so before all else', () => {
  const words = { fi: '', sv: '', en: '' };
  const lacking = { id: networkInferredGap, kind: 'old' as const, what: words, weakens: words, count: 8 };
  const { second } = sentenceOf({ ...region, gaps: [lacking] }, { rows });
  assert.match(second.fi, /^Verkosta puuttuu terveysasemia, .*lyhyempiä\. Matka-ajat ovat arvioita/);
  assert.match(second.sv, /^Hälsostationer saknas .* kortare\. Restiderna/);
  assert.match(second.en, /^Health stations are lacking, .* shorter\. Travel times/);
  assert.doesNotMatch(sentenceOf(region, { rows }).second.fi, /puuttuu/);
});
