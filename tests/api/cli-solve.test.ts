import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer } from '#engines/location/models/model.ts';
import { savotta } from '../support/savotta.ts';

type Written = Omit<Answer, 'assignment'> &
  Readonly<{
    assignment: number[];
    why: string[];
    seconds: number;
    prepareSeconds: number;
    memoryMegabytes: number;
  }>;
type Refused = Readonly<{ problems: { code: string; at?: string; value?: string; remedy: string }[] }>;

async function solve<Told = Written>(
  args: readonly string[],
  input: unknown,
): Promise<{ code: number; told: Told; error: string }> {
  const words = typeof input === 'string' ? input : JSON.stringify(input);
  const { code, out, error } = await savotta(
    ['solve', ...args],
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    words,
  );
  return { code, told: JSON.parse(out) as Told, error };
}

/** Five villages on a line, at 0, 1, 2, 10 and 11 kilometres. */
const at = [0, 1, 2, 10, 11];
const line = { minutes: at.map((from) => at.map((to) => Math.abs(from - to))), weights: [1, 1, 1, 2, 1] };

describe('savotta solve', () => {
  test('puts two sites where a hand would, with a bound, without any database', async () => {
    const { code, told } = await solve(['p-median'], { ...line, open: 2 });
    assert.equal(code, 0);
    const { status, objective, bound, gap, open, assignment } = told;
    assert.deepEqual(
      { status, objective, bound, gap, open, assignment },
      {
        ...{ status: 'optimal', objective: 3, bound: 3, gap: 0 },
        ...{ open: [1, 3], assignment: [1, 1, 1, 3, 3] },
      },
    );
    assert.match(told.why[0]!, /paras mahdollinen/);
    assert.ok(told.seconds >= 0 && told.prepareSeconds >= 0 && told.memoryMegabytes >= 1);
  });

  test('every model answers the same line in its own way', async () => {
    const ask = (model: string, more: object) => solve([model], { ...line, ...more });
    const [center, fixed, most, fewest, full] = await Promise.all([
      ask('p-center', { open: 2 }),
      ask('uncapacitated', { fixedCosts: [4, 4, 4, 4, 4] }),
      ask('covering-max', { open: 1, limit: 1 }),
      ask('covering-set', { limit: 1 }),
      ask('capacitated', { fixedCosts: [4, 4, 4, 4, 4], capacities: [3, 3, 3, 3, 3] }),
    ]);
    assert.equal(center.told.objective, 1);
    assert.equal(fixed.told.objective, 11);
    assert.equal(most.told.objective, 3);
    assert.equal(fewest.told.objective, 2);
    assert.equal(full.told.objective, 11);
    for (const { told } of [center, fixed, most, fewest, full]) assert.equal(told.gap, 0);
  });

  test('says of what cannot be which area it is, how far the nearest allowed site, and exits with 0', async () => {
    const names = {
      sites: ['Joutsa', 'Kuhmoinen', 'Luhanka', 'Viitasaari', 'Pihtipudas'],
      demands: at.map((km) => `Kylä ${km}`),
    };
    const { code, told } = await solve(['covering-set', '--language', 'en'], {
      ...{ ...line, names, limit: 3, locks: { closed: [3, 4] } },
    });
    assert.equal(code, 0);
    assert.equal(told.status, 'infeasible');
    assert.match(
      told.why.join(' '),
      /Kylä 1[01] reaches no allowed site within 3 minutes; the nearest is Luhanka, [89] min\./,
    );
  });

  test('tells everything that is wrong with an input at once, with place, value and remedy, and exits with 2', async () => {
    const { code, told, error } = await solve<Refused>(['p-median'], {
      minutes: [[1, 2], [3, -4], [5], ['x', null]],
      weights: [1, 2],
      locks: { open: [0], closed: [0, 7] },
      open: 0,
      colour: 'red',
    });
    assert.equal(code, 2);
    const found = told.problems.map(({ code, at }) => `${code} ${at}`);
    for (const wanted of [
      'not-minutes minutes[1][1]',
      'ragged-table minutes[2]',
      'not-minutes minutes[3][0]',
      'input-range open',
    ])
      assert.ok(found.includes(wanted), `${wanted} in ${found.join(', ')}`);
    assert.ok(told.problems.some(({ at }) => at === 'colour'));
    assert.ok(told.problems.every(({ remedy }) => remedy.length > 0));
    assert.match(error, /minutes\[1\]\[1\]: -4/);
  });

  for (const [wrong, model, input, code] of [
    ['an empty table', 'p-median', { minutes: [], open: 1 }, 'empty-table'],
    ['no table', 'p-median', { open: 1 }, 'empty-table'],
    ['words in place of JSON', 'p-median', 'minutes: 3', 'not-json'],
    ['not-a-number', 'p-median', '{"minutes":[[1,NaN]],"open":1}', 'not-json'],
    ['more sites than there are', 'p-median', { ...line, open: 6 }, 'too-many-open'],
    ['a lock both ways', 'p-median', { ...line, open: 2, locks: { open: [1], closed: [1] } }, 'locked-twice'],
    ['a site that is not there', 'p-median', { ...line, open: 2, today: [9] }, 'unknown-site'],
    ['a negative weight', 'p-median', { ...line, weights: [1, 1, -1, 1, 1], open: 2 }, 'input-range'],
    ['capacity below demand', 'capacitated', { ...line, capacities: [1, 1, 1, 1, 1] }, 'capacity-short'],
    ['no limit', 'covering-set', line, 'needed'],
    [
      'a way of travelling that is none',
      'p-median',
      { ...line, open: 2, travel: 'by-sea' },
      'input-not-among',
    ],
    ['visits without ways back', 'p-median', { ...line, open: 2, travel: 'to-person' }, 'needed'],
    [
      'ways there and back without ways there',
      'p-median',
      { minutesBack: line.minutes, travel: 'there-and-back', open: 2 },
      'empty-table',
    ],
    [
      'ways back of other sites',
      'p-median',
      { ...line, minutesBack: [[1, 2, 3, 4, 5]], travel: 'to-person', open: 1 },
      'unlike-tables',
    ],
    [
      'ragged ways back',
      'p-median',
      { minutesBack: [[1, 2], [1]], travel: 'to-person', open: 1 },
      'ragged-table',
    ],
    ['a negative way back', 'p-median', { ...line, minutesBack: [[-1]], open: 2 }, 'not-minutes'],
    [
      'ways back beside points',
      'p-median',
      { minutesBack: [[1]], points: { demands: [[0, 0]], sites: [[0, 0]] }, open: 1 },
      'two-tables',
    ],
    [
      'a table beyond the memory',
      'p-median',
      {
        points: {
          demands: Array.from({ length: 60_000 }, () => [0, 1]),
          sites: Array.from({ length: 60_000 }, () => [1, 0]),
        },
        open: 3,
      },
      'too-large',
    ],
  ] as const)
    test(`refuses ${wrong}`, async () => {
      const answer = await solve<Refused>([model], input);
      assert.equal(answer.code, 2);
      assert.ok(
        answer.told.problems.some((problem) => problem.code === code),
        JSON.stringify(answer.told),
      );
    });

  test('reads the files of OR-Library: of an edge that stands twice the later holds', async () => {
    const pmed = '3 3 1\n1 2 9\n2 3 4\n1 2 1\n';
    const { told } = await solve(['p-median', '--format', 'orlib-pmed'], pmed);
    assert.equal(told.objective, 5);
    assert.deepEqual(told.open, [1]);
    const cap = '2 2\n capacity 10.\n capacity 20.\n 5\n 3. 8.\n 4\n 7. 2.\n';
    const split = await solve(['capacitated', '--format', 'orlib-cap', '--capacity', '6'], cap);
    // Both open, 30; the second takes 4 + 2 of it: 3 × 5⁄5 of the first, 2 of the second.
    assert.equal(split.told.objective, 35);
    const free = await solve(['uncapacitated', '--format', 'orlib-cap'], cap);
    assert.equal(free.told.objective, 20);
    const broken = await solve<Refused>(['p-median', '--format', 'orlib-pmed'], '3 3 1\n1 2 x');
    assert.equal(broken.code, 2);
    assert.equal(broken.told.problems[0]!.code, 'bad-file');
  });

  test('a search cut after so many iterations says so, and the same number gives the same answer again', async () => {
    const towns = Array.from({ length: 80 }, (_, one) => [(one * 37) % 101, (one * 53) % 97]);
    const points = { demands: towns, sites: towns };
    const args = ['p-median', '--open', '7', '--iterations', '5', '--seed', '3'];
    const [one, other] = await Promise.all([solve(args, { points }), solve(args, { points })]);
    assert.deepEqual(one.told.open, other.told.open);
    assert.equal(one.told.bound, other.told.bound);
    assert.ok(one.told.bound! <= one.told.objective!);
    const cut = await solve(['p-median', '--open', '7', '--time-limit', '0'], { points });
    assert.equal(cut.told.stopped, true);
    assert.match(cut.told.why.join(' '), /keskeytettiin/);
  });

  test('beside an answer: what a lock costs, what is nearly as good, and what one aim costs another', async () => {
    type Short = Readonly<{ objective: number; gap: number; open: number[] }>;
    type Beside = Written &
      Readonly<{
        prices: { prices: { rule: string; site?: number; price: number; with: Short; without: Short }[] };
        near: { answers: (Short & { loss: number })[] };
        front: { points: { values: { meanMinutes: number; worstMinutes: number } }[]; complete: boolean };
      }>;
    const args = [
      'p-median',
      '--prices',
      '--near',
      '3',
      '--loss',
      '1',
      '--front',
      'meanMinutes,worstMinutes',
    ];
    const { code, told } = await solve<Beside>(args, { ...line, open: 2, locks: { open: [0] } });
    assert.equal(code, 0);
    const lock = told.prices.prices.find(({ rule }) => rule === 'lock')!;
    // With the village at 0 held open the others go 1, 2 and 1 kilometres: 4; without the lock 3.
    assert.equal(told.objective, 4);
    assert.equal(lock.site, 0);
    assert.deepEqual([lock.with.objective, lock.without.objective, lock.price], [4, 3, 1]);
    assert.deepEqual([lock.with.gap, lock.without.gap], [0, 0]);
    assert.ok(told.near.answers.length > 1);
    assert.ok(told.near.answers.every(({ loss, open }) => loss <= 1 && open.includes(0)));
    assert.equal(told.front.complete, true);
    const means = told.front.points.map(({ values }) => values.meanMinutes);
    assert.equal(Math.min(...means), 4 / 6);
    assert.equal(
      (await savotta(['solve', 'p-median', '--front', 'beauty'], {}, JSON.stringify({ ...line, open: 2 })))
        .code,
      2,
    );
  });

  test('several services share sites: a hub gives what its satellites give, and the worst minutes may weigh', async () => {
    const services = [
      { weights: [1, 1, 1, 2, 1], level: 1 },
      { weights: [1, 1, 1, 1, 1], level: 2 },
    ];
    const asked = {
      minutes: line.minutes,
      open: 2,
      services,
      siteLevels: [1, 2, 1, 1, 1],
      mix: { mean: 1, worst: 0.1 },
    };
    const { told } = await solve(['mix'], asked);
    assert.equal(told.status, 'optimal');
    // Only the village at 1 may be a hub; all go there for the second service, the farthest 10.
    assert.deepEqual(told.open, [1, 3]);
    assert.equal(told.parts['worst'], 1);
    assert.ok(Math.abs(told.parts['mean']! - (3 + 1 + 0 + 1 + 9 + 10) / 11) < 1e-9);
    const refused = await solve<Refused>(['mix'], { ...asked, siteLevels: undefined });
    assert.equal(refused.code, 2);
  });

  test('tells how far each rule would have to give way, and which lock alone would do', async () => {
    // Villages 0, 1 and 2 are within 1 km of site 1 alone; without it and site 3 it takes sites 0, 2 and 4.
    const near = { ...line, limit: 1, locks: { closed: [1, 3] } };
    const budget = { costs: [1, 1, 1, 1, 5.55], most: 5 };
    const ask = (more: object) => solve(['covering-set', '--language', 'en'], { ...near, ...more });
    const [few, still, poor] = await Promise.all([
      ask({ open: 2 }),
      ask({ today: [0], mostChanges: 1 }),
      ask({ budget }),
    ]);
    const why = few.told.why.join(' ');
    assert.match(why, /A limit of 2 min would do, a shorter one would not\./);
    assert.match(why, /3 sites would do, fewer would not\./);
    assert.match(why, /Giving up one of these locks would do: 1\./);
    assert.doesNotMatch(why, /changes would do|budget of/);
    assert.match(still.told.why.join(' '), /2 changes would do, fewer would not\./);
    assert.match(poor.told.why.join(' '), /A budget of 7\.6 would do, a smaller one would not\./);
  });

  test('a service that comes to the person is placed by its own ways, one that is gone to and fro by both', async () => {
    // Down the river it is 1 from each village to the next, up the river 5: whoever travels decides where the site is.
    const down = [0, 1, 2];
    const minutes = down.map((from) => down.map((to) => (to >= from ? to - from : 5 * (from - to))));
    const told = { minutes, minutesBack: minutes, open: 1 };
    const [to, from, both] = await Promise.all(
      ['to-site', 'to-person', 'there-and-back'].map((travel) => solve(['p-median'], { ...told, travel })),
    );
    assert.deepEqual([to!.told.open, to!.told.objective], [[2], 3]);
    assert.deepEqual([from!.told.open, from!.told.objective], [[0], 3]);
    assert.deepEqual([both!.told.open, both!.told.objective], [[1], 12]);
    // Rows of minutesBack are sites: two sites, three people; no way back is no way.
    const back = [
      [4, 4, 4],
      [1, 2, null],
    ];
    const visits = await solve(['p-median'], { minutesBack: back, travel: 'to-person', open: 2 });
    assert.deepEqual([...visits.told.assignment], [1, 1, 0]);
    assert.equal(visits.told.objective, 7);
    const points = {
      demands: [
        [0, 0],
        [3, 4],
      ],
      sites: [[0, 0]],
    };
    const round = await solve(['p-median'], { points, travel: 'there-and-back', open: 1 });
    assert.equal(round.told.objective, 10);
  });

  test('a mix that cannot be says whose service reaches no site, and what stands in its way', async () => {
    const { code, told } = await solve(['mix', '--language', 'en'], {
      ...{ minutes: line.minutes, mix: { mean: 1, beyond: 1 }, limit: 0, locks: { closed: [1] } },
      names: { demands: at.map((km) => `Kylä ${km}`) },
      services: [
        { weights: [1, 1, 1, 1, 1], offers: [true, true, true, true, true] },
        { weights: [0, 0, 1, 0, 0], offers: [false, true, false, false, false] },
      ],
    });
    assert.equal(code, 0);
    assert.equal(told.status, 'infeasible');
    assert.deepEqual(told.conflict, { demands: [7], locks: [1], rules: [] });
    assert.match(
      told.why.join(' '),
      /Kylä 2 \(service 1\) reaches no allowed site\. Locks stand in the way: 1\./,
    );
    assert.match(told.why.join(' '), /Giving up one of these locks would do: 1\./);
    assert.doesNotMatch(told.why.join(' '), /minutes|limit/);
  });

  test('--schema is a JSON schema of the input, and no model is a usage fault', async () => {
    const { code, out } = await savotta(['solve', 'p-median', '--schema']);
    assert.equal(code, 0);
    const schema = JSON.parse(out) as { properties: Record<string, unknown> };
    for (const field of [
      'minutes',
      'minutesBack',
      'travel',
      'weights',
      'open',
      'timeLimitSeconds',
      'seed',
      'capacities',
      'locks',
    ])
      assert.ok(schema.properties[field], field);
    assert.equal((await savotta(['solve', 'p-medium'])).code, 2);
    assert.equal((await savotta(['solve'])).code, 2);
  });
});
