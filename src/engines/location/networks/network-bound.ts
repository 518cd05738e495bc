import type { Charges } from '../assign/charges.ts';
import { solveCharges } from '../assign/solve-charges.ts';
import type { SearchHost } from './find-networks.ts';
import type { LocationQuestion } from './question.ts';
import { spaceOf } from './space.ts';
import type { LocationSpace } from './space.ts';

/** So many of a cell's nearest sites are listed; prices are kept below what is left out, so the bound holds. */
const mostListed = 32;
/** Units of work in all, by how many charges there are: some seconds for a large county, less for a region. */
const work = { charges: 6e8, least: 150, most: 6000 };
/** Charges looked through between two breaths: some hundredths of a second. */
const chargesPerBreath = 3e6;

/**
 * What no allowed network of the question can cost less than: the bound of `assign/` over every cell of every service, where
 * only sites that give it are listed. That each cover keeps an open site, and what overflow costs, are left aside; both can
 * only add to a cost, so the bound holds with them. Null where nothing is allowed or where it was stopped before the first.
 */
export async function boundNetworks(
  question: LocationQuestion,
  told: Readonly<{ seed: string; signal?: AbortSignal | undefined; breathe: SearchHost['breathe'] }>,
): Promise<number | null> {
  const charges = chargesOf(spaceOf(question));
  const units = Math.round(work.charges / Math.max(1, charges.site.length));
  const iterations = Math.min(work.most, Math.max(work.least, units));
  const search = solveCharges(charges, { seed: `bound ${told.seed}`, iterations });
  let looked = 0;
  let step = search.next();
  while (!step.done) {
    looked += charges.site.length;
    if (looked > chargesPerBreath) {
      looked = 0;
      await told.breathe();
    }
    step = search.next(told.signal?.aborted);
  }
  const { bound } = step.value.best;
  return Number.isFinite(bound) ? Math.max(0, bound) : null;
}

/** One demand for each cell and merged service that weighs anything; without any site it is charged the far minutes. */
function chargesOf(space: LocationSpace): Charges {
  const { question, classes, cells, candidates, order, minutes, reach, offers, weights, price } = space;
  const { farMinutes } = question;
  const start = [0];
  const site: number[] = [];
  const charge: number[] = [];
  const cut: number[] = [];
  const without: number[] = [];
  const demands: [number, number][] = [];
  for (let of = 0; of < classes; of++) {
    for (let cell = 0; cell < cells; cell++) {
      const weight = weights[of * cells + cell]!;
      if (weight === 0) continue;
      let listed = 0;
      let next = Infinity;
      const end = cell * candidates + reach[cell]!;
      for (let at = cell * candidates; at < end; at++) {
        const one = order[at]!;
        if (offers[of * candidates + one] === 0) continue;
        if (listed === mostListed) {
          next = weight * minutes[at]!;
          break;
        }
        site.push(one);
        charge.push(weight * minutes[at]!);
        listed++;
      }
      start.push(site.length);
      cut.push(next);
      without.push(weight * farMinutes);
      demands.push([of, cell]);
    }
  }
  return {
    rules: { ...question, siteCount: candidates },
    demandCount: demands.length,
    start: Int32Array.from(start),
    site: Int32Array.from(site),
    charge: Float64Array.from(charge),
    cut: Float64Array.from(cut),
    without: Float64Array.from(without),
    siteCosts: price,
    chargeOf: (demand, one) => {
      const [of, cell] = demands[demand]!;
      const given = offers[of * candidates + one] === 1;
      return given ? weights[of * cells + cell]! * question.minutes[one]![cell]! : Infinity;
    },
    whole: false,
  };
}
