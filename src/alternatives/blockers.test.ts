import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameText } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import type { Entry, Value } from '#registers/register.ts';
import { networkOf } from '#situation/network-of.ts';
import { prepare } from '#situation/prepare.ts';
import { evaluate } from './evaluate.ts';
import { evaluationSchema } from './evaluation-schema.ts';
import type { Pull, Settings } from './lever.ts';
import { region as bare, station1, station2 } from './test-pulls.ts';

/** 200 € a square metre: the premises of the test region's sites. */
const premises = (site: string) => networkOf(bare).sites.find(({ id }) => id === site)!.premisesEurosPerYear;

/** The test region's network is of 30 September 2025. */
const tacit = {
  kind: 'lease',
  startsOn: '2023-01-01',
  termMonths: 36,
  renewal: 'tacit',
  renewalMonths: 12,
  noticeMonths: 6,
  noticeFrom: 'day',
  runningEuros: 73_000,
  exitEuros: 20_000,
};

function contract(
  values: Readonly<Record<string, Value>>,
  told: { id?: string; known?: boolean } = {},
): Entry {
  const { id = `c-${String(values['site'])}`, known = true } = told;
  const state = known ? 'known' : 'assumed';
  return {
    id,
    values: Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, { value, state, reasoning: sameText('') }]),
    ),
  };
}

const withContracts = (...contracts: Entry[]): Region => ({ ...bare, registers: { contract: contracts } });
const pull = (lever: string, settings: Settings, year?: number): Pull => ({
  lever,
  settings,
  rationale: '',
  ...(year === undefined ? {} : { year }),
});
const close = (settings: Settings = {}, year?: number) =>
  pull('close-site', { site: station1, ...settings }, year);
const evaluated = (region: Region, pulls: readonly Pull[]) =>
  evaluate(prepare(region), { pulls, engineVersion: '0' });
const blocked = (region: Region, ...pulls: Pull[]) => evaluated(region, pulls).blockers;

const leased = withContracts(contract({ site: station1, ...tacit }));

test('a closure of 2026 whose lease renewed itself because notice came late saves from 2027, and a year of rent is left', () => {
  const [row] = blocked(leased, close({}, 2026));
  // Notice on 30 September 2025 is too late for 31 December 2025: six months before it were 30 June.
  assert.deepEqual(
    [row!.noticeOn, row!.noticeFrom, row!.termEndsOn, row!.termNoticeDay, row!.late],
    ['2025-09-30', 'network', '2025-12-31', '2025-06-30', true],
  );
  assert.deepEqual([row!.endsOn, row!.noticeDay, row!.safeDay], ['2026-12-31', '2026-06-30', '2026-06-30']);
  assert.deepEqual([row!.leavesOn, row!.savingFrom], ['2026-01-01', '2027-01-01']);
  assert.deepEqual(
    [row!.savingEurosPerYear, row!.rentAfterEuros, row!.exitEuros, row!.leavingEuros],
    [73_000, 73_000, 20_000, 93_000],
  );
  assert.equal(row!.mark, 'observed');
});

test('a pull is not refused because its contract binds: the network is what the pull makes of it', () => {
  const { effects, costs, blockers } = evaluated(leased, [close({}, 2026)]);
  assert.equal(effects[0]!.applied, true);
  assert.equal(blockers.length, 1);
  assert.equal(costs.before.premises - costs.after.premises, 73_000);
});

test('the day of notice is the one that the pull says, and the network’s own when it says none', () => {
  const [early] = blocked(leased, close({ noticeOn: '2025-06-30' }, 2026));
  assert.deepEqual(
    [early!.noticeFrom, early!.late, early!.endsOn, early!.savingFrom],
    ['pull', false, '2025-12-31', '2026-01-01'],
  );
  assert.deepEqual([early!.rentAfterEuros, early!.leavingEuros], [0, 20_000]);
});

test('a pull without a year leaves its premises on the day of the network', () => {
  const [row] = blocked(leased, close());
  assert.equal(row!.leavesOn, '2025-09-30');
  // 93 days of 2025 from 30 September, and the whole of 2026.
  assert.ok(Math.abs(row!.rentAfterEuros! - 73_000 * (93 / 365 + 1)) < 1e-6);
});

test('premises that are used until the pull keep their contract until then: it ends with the first term after', () => {
  const autumn = withContracts(contract({ site: station1, ...tacit, startsOn: '2022-10-01' }));
  const [row] = blocked(autumn, close({}, 2028));
  assert.deepEqual(
    [row!.endsOn, row!.noticeDay, row!.savingFrom],
    ['2028-09-30', '2028-03-31', '2028-10-01'],
  );
  assert.ok(Math.abs(row!.rentAfterEuros! - (73_000 * 274) / 366) < 1e-6);
});

test('lightening holds back the part that is given up, and closing later the rest: together they are the whole', () => {
  const lighten = pull('lighten-site', { site: station1, premisesCutPercent: 40 }, 2027);
  const [part, rest] = blocked(leased, lighten, close({}, 2028));
  assert.ok(Math.abs(part!.savingEurosPerYear! - 29_200) < 1e-6);
  assert.ok(Math.abs(part!.exitEuros! - 8_000) < 1e-6);
  assert.ok(Math.abs(part!.share + rest!.share - 1) < 1e-12);
  assert.ok(Math.abs(rest!.savingEurosPerYear! - 43_800) < 1e-6);
});

test('a site that moves leaves its old premises whole, whatever the new ones cost; its later closure has no contract to look up', () => {
  const cell = bare.cells[7]!.id;
  const move = pull('move-site', { site: station1, cell, noticeOn: '2025-06-30' }, 2026);
  const [old, fresh] = blocked(leased, move, close({}, 2028));
  assert.deepEqual(
    [old!.contract, old!.share, old!.savingEurosPerYear, old!.savingFrom],
    [`c-${station1}`, 1, 73_000, '2026-01-01'],
  );
  assert.deepEqual([fresh!.contract, fresh!.share, fresh!.mark], [null, 0, 'missing']);
});

test('a merger gives up the premises of the site that goes, and not of the one that receives', () => {
  const merge = pull('merge-sites', { site: station1, into: station2 }, 2026);
  const rows = blocked(leased, merge);
  assert.deepEqual(
    rows.map(({ site, share }) => [site, share]),
    [[station1, 1]],
  );
});

test('premises that are kept, and pulls that are refused, hold nothing back', () => {
  assert.deepEqual(blocked(leased, close({ endsLease: false })), []);
  assert.deepEqual(blocked(leased, pull('close-site', { site: 'atlantis' })), []);
});

test('a site without a contract is told as missing, with what its premises cost, and without a date', () => {
  const [row] = blocked(withContracts(), close({}, 2026));
  assert.deepEqual(
    [row!.contract, row!.mark, row!.missing, row!.endsOn, row!.savingFrom, row!.leavingEuros],
    [null, 'missing', ['contract'], null, null, null],
  );
  assert.equal(row!.savingEurosPerYear, premises(station1));
  assert.deepEqual(blocked(bare, close({}, 2026))[0]!.missing, ['register']);
});

test('a contract that does not tell its notice or exit cost names them as missing, and nothing of it is taken for zero', () => {
  const { noticeMonths: _, exitEuros: __, ...silent } = tacit;
  const [row] = blocked(withContracts(contract({ site: station1, ...silent })), close({}, 2026));
  assert.deepEqual([row!.mark, row!.missing], ['missing', ['noticeMonths', 'exitEuros']]);
  const noExit = { ...tacit, exitEuros: undefined };
  const priced = Object.fromEntries(Object.entries(noExit).filter(([, value]) => value !== undefined));
  const [half] = blocked(
    withContracts(contract({ site: station1, ...(priced as typeof tacit) })),
    close({}, 2026),
  );
  assert.deepEqual(
    [half!.savingFrom, half!.rentAfterEuros, half!.exitEuros, half!.leavingEuros, half!.missing],
    ['2027-01-01', 73_000, null, null, ['exitEuros']],
  );
});

test('two contracts of one site are two rows, and the site is free when both have ended', () => {
  const both = withContracts(
    contract({ site: station1, ...tacit }),
    contract(
      { site: station1, ...tacit, startsOn: '2024-03-01', runningEuros: 10_000 },
      { id: 'c-2', known: false },
    ),
  );
  const rows = blocked(both, close({}, 2026));
  assert.deepEqual(
    rows.map(({ contract: id, endsOn, mark }) => [id, endsOn, mark]),
    [
      [`c-${station1}`, '2026-12-31', 'observed'],
      ['c-2', '2027-02-28', 'assumed'],
    ],
  );
});

test('the years go on until the last saving has begun, and each carries what is still paid and what leaving costs', () => {
  const { timeline, blockers } = evaluated(leased, [close({}, 2026)]);
  assert.deepEqual(
    timeline.map(({ year, premisesStillPaid, exitEuros }) => [year, premisesStillPaid, exitEuros]),
    [
      [2025, 0, 0],
      [2026, 73_000, 20_000],
      [2027, 0, 0],
    ],
  );
  assert.equal(timeline[1]!.euros, timeline[2]!.euros);
  const paid = timeline.reduce((sum, row) => sum + row.premisesStillPaid, 0);
  assert.equal(paid, blockers[0]!.rentAfterEuros);
});

test('what is paid in years and what rows tell is the same euro, whatever the pulls', () => {
  const leases = withContracts(
    contract({ site: station1, ...tacit }),
    contract({ site: station2, ...tacit, startsOn: '2021-05-15', termMonths: 120, renewal: 'ends' }),
  );
  const { timeline, blockers } = evaluated(leases, [
    close({}, 2026),
    pull('close-site', { site: station2 }, 2028),
  ]);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const told = sum(blockers.map(({ rentAfterEuros }) => rentAfterEuros!));
  assert.ok(Math.abs(sum(timeline.map((row) => row.premisesStillPaid)) - told) < 1e-6);
  assert.equal(timeline.at(-1)!.year, 2031);
  assert.equal(blockers[1]!.endsOn, '2031-05-14');
});

test('a contract that is over by itself costs no more rent, and the row says that it has ended', () => {
  const over = withContracts(
    contract({ site: station1, ...tacit, startsOn: '2015-01-01', termMonths: 60, renewal: 'ends' }),
  );
  const [row] = blocked(over, close({}, 2026));
  assert.deepEqual([row!.status, row!.endsOn, row!.savingFrom], ['ended', '2019-12-31', '2026-01-01']);
  assert.equal(row!.rentAfterEuros, 0);
});

test('rows have the form that the interface promises', () => {
  const { blockers, ...rest } = evaluated(leased, [close({}, 2026)]);
  assert.ok(evaluationSchema.safeParse({ ...rest, blockers }).success);
});
