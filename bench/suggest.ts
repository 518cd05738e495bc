/*
 * How long Suggest needs: to its best network and to three that differ, on the demo region and on an invented county of
 * 20,000 cells, 100 sites and 12 services; and how its best compares with the best of many longer searches. Processor time. Run it with
 * `npm run bench -- suggest`; a smaller county with SAVOTTA_BENCH_CELLS=2000.
 */
import { findBestNetwork } from '#engines/location/networks/best-network.ts';
import { costOf } from '#engines/location/networks/cost.ts';
import { openSearch } from '#engines/location/networks/open-search.ts';
import { spaceOf } from '#engines/location/networks/space.ts';
import { unwrap } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { readRegionFolder } from '#server/region-folder.ts';
import { prepare } from '#situation/prepare.ts';
import { leastDifference, mostLoss, suggestionsWanted, usualRounds } from '#alternatives/suggest/ask.ts';
import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import { candidatesOf } from '#alternatives/suggest/candidates.ts';
import { locksOf } from '#alternatives/suggest/check-ask.ts';
import { questionOf } from '#alternatives/suggest/question.ts';
import { suggestFront } from '#alternatives/suggest/front.ts';
import { suggest } from '#alternatives/suggest/suggest.ts';
import { fullCounty, inventCounty } from './county.ts';

type Run = Readonly<{ best: number; toBest: number; toThree: number; all: number; found: number }>;

/** Processor time of this thread, ms: the same on a busy machine. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function runOf(question: ReturnType<typeof questionOf>, told: { seed: number; rounds: number }): Run {
  const started = processorMs();
  const ask = {
    seed: String(told.seed),
    rounds: told.rounds,
    mostLoss,
    leastDifference,
    wanted: suggestionsWanted,
  };
  const search = openSearch(question, { ...ask, enumerate: false });
  let mark = '';
  let best = Infinity;
  let toBest = NaN;
  let toThree = NaN;
  for (let step = search.steps.next(); !step.done; step = search.steps.next()) {
    if (search.mark() === mark) continue;
    mark = search.mark();
    const now = search.progress();
    if (now.best !== null && now.best < best) {
      best = now.best;
      toBest = processorMs() - started;
    }
    if (now.found === suggestionsWanted && Number.isNaN(toThree)) toThree = processorMs() - started;
  }
  return { best, toBest, toThree, all: processorMs() - started, found: search.progress().found };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

async function measure(
  title: string,
  told: { region: Region; ask: SuggestAsk; seeds: number; long: number; changes: number },
) {
  const { region, ask, seeds, long } = told;
  const prepared = prepare(region);
  const candidates = candidatesOf(region, ask);
  const question = questionOf(prepared, { candidates, ask, locks: locksOf(candidates, ask) });
  const runs = Array.from({ length: seeds }, (_, at) =>
    runOf(question, { seed: at + 1, rounds: usualRounds }),
  );
  const longer = Array.from({ length: Math.min(3, seeds) }, (_, at) =>
    runOf(question, { seed: 100 + at, rounds: long }),
  );
  const best = Math.min(...[...runs, ...longer].map((run) => run.best));
  const say = (name: string, values: readonly number[]) =>
    console.log(
      `  ${name.padEnd(34)} ${median(values).toFixed(0).padStart(8)} ms   worst ${Math.max(...values).toFixed(0)} ms`,
    );
  console.log(
    `${title}: ${region.cells.length} cells, ${region.sites.length} sites, ${region.services.length} services, ${ask.sites} stay; ${seeds} seeds of ${usualRounds} + ${2 * usualRounds} rounds`,
  );
  say(
    'to the best',
    runs.map(({ toBest }) => toBest),
  );
  say(
    'to three that differ',
    runs.map(({ toThree }) => toThree).filter((ms) => !Number.isNaN(ms)),
  );
  say(
    'whole search',
    runs.map(({ all }) => all),
  );
  const gaps = runs.map((run) => (run.best / best - 1) * 100);
  console.log(
    `  best of all long runs reached by ${gaps.filter((gap) => gap < 1e-9).length} of ${seeds} seeds; median above it ${median(gaps).toFixed(4)} %, worst ${Math.max(...gaps).toFixed(4)} %`,
  );
  console.log(
    `  three found by ${runs.filter(({ found }) => found === suggestionsWanted).length} of ${seeds} seeds`,
  );
  await measureBest(question, { best, seeds: Math.min(3, seeds) });
  const started = processorMs();
  const host = { breathe: () => Promise.resolve(), engineVersion: 'bench', language: 'fi' as const };
  unwrap(await suggest(prepared, ask, host));
  console.log(`  with evaluations and reasons ${(processorMs() - started).toFixed(0)} ms`);
  const before = processorMs();
  const front = unwrap(
    await suggestFront(prepared, { aims: ['minutes', 'euros'], changes: told.changes }, host),
  );
  const gap = Math.max(...front.points.map((point) => point.gap));
  const spent = processorMs() - before;
  console.log(
    `  front of minutes and euros, ${told.changes} changes: ${front.points.length} networks in ${spent.toFixed(0)} ms, largest gap ${(gap * 100).toFixed(2)} %`,
  );
  console.log(`  memory ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB\n`);
}

/** The best by the model with its bound, beside the best of all long runs of the search. */
async function measureBest(
  question: ReturnType<typeof questionOf>,
  told: { best: number; seeds: number },
): Promise<void> {
  const space = spaceOf(question);
  const runs = [];
  for (let seed = 1; seed <= told.seeds; seed++) {
    const started = processorMs();
    const { open, bound } = await findBestNetwork(space, {
      seed: String(seed),
      breathe: () => Promise.resolve(),
    });
    const cost = open ? costOf(space, open) : Infinity;
    runs.push({ ms: processorMs() - started, cost, gap: (cost - (bound ?? 0)) / cost });
  }
  console.log(
    `  best with its bound ${median(runs.map(({ ms }) => ms)).toFixed(0)} ms, gap ${(median(runs.map(({ gap }) => gap)) * 100).toFixed(3)} %, against the long runs ${((median(runs.map(({ cost }) => cost)) / told.best - 1) * 100).toFixed(4)} %`,
  );
}

const cells = Number(process.env['SAVOTTA_BENCH_CELLS'] ?? fullCounty.cells);
await measure('Keski-Suomi', {
  region: unwrap(readRegion(unwrap(readRegionFolder('regions/keski-suomi')))),
  ask: { sites: 18 },
  seeds: 15,
  changes: 10,
  long: 200,
});
await measure('Invented county', {
  region: inventCounty({ ...fullCounty, cells }, 'measured'),
  ask: { sites: 50 },
  changes: 20,
  seeds: Number(process.env['SAVOTTA_BENCH_SEEDS'] ?? 3),
  long: 40,
});
