import { yearOf } from '#kit/dates.ts';
import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Region } from '#region/region.ts';
import type { Pull } from './lever.ts';

/**
 * The year of each pull: its own, or that of the one before it, or the network's own for the first. Whatever a list
 * says, the years told here never fall: a pull out of order counts in the year of the one before.
 */
export function yearsOf(region: Region, pulls: readonly Pull[]): number[] {
  let last = yearOf(region.asOf.network);
  return pulls.map(({ year }) => (last = Math.max(last, year ?? last)));
}

/** How many of the pulls belong to the picture at a year: those of the years up to it, from the beginning of the list. */
export function countUpTo(region: Region, told: { pulls: readonly Pull[]; year: number }): number {
  const { pulls, year } = told;
  const later = yearsOf(region, pulls).findIndex((of) => of > year);
  return later < 0 ? pulls.length : later;
}

/**
 * The problem of a pull that is to happen before one that stands earlier in the list, or before the network of the
 * region was as it is; undefined when its year is in order.
 */
export function yearProblem(
  region: Region,
  told: { pulls: readonly Pull[]; index: number },
): Problem | undefined {
  const { pulls, index } = told;
  const { year } = pulls[index]!;
  if (year === undefined) return undefined;
  const before = yearsOf(region, pulls.slice(0, index)).at(-1);
  if (before === undefined) {
    const network = yearOf(region.asOf.network);
    return year < network ? beforeNetwork(index, { year, network }) : undefined;
  }
  return year < before ? outOfOrder(index, { year, before }) : undefined;
}

/** Where a pull of a year belongs in a list: after every pull of the same year or earlier. */
export function placeOfYear(region: Region, told: { pulls: readonly Pull[]; year: number }): number {
  return countUpTo(region, told);
}

function outOfOrder(index: number, told: { year: number; before: number }): Problem {
  return makeProblem({
    code: 'years-out-of-order',
    at: `pulls[${index}].year`,
    value: told.year,
    message: {
      fi: `Muutos on vuodelle ${told.year}, mutta sitä ennen luettelossa on vuoden ${told.before} muutos.`,
      sv: `Ändringen gäller år ${told.year}, men före den i listan står en ändring år ${told.before}.`,
      en: `The pull is of ${told.year}, but a pull of ${told.before} stands before it in the list.`,
    },
    remedy: {
      fi: `Siirrä muutos luettelossa aiemmaksi tai anna sille vuosi ${told.before} tai myöhempi.`,
      sv: `Flytta ändringen tidigare i listan eller ge den år ${told.before} eller senare.`,
      en: `Move the pull up in the list, or give it the year ${told.before} or a later one.`,
    },
  });
}

function beforeNetwork(index: number, told: { year: number; network: number }): Problem {
  return makeProblem({
    code: 'year-before-network',
    at: `pulls[${index}].year`,
    value: told.year,
    message: {
      fi: `Muutos on vuodelle ${told.year}, mutta alueen verkko on vuodelta ${told.network}.`,
      sv: `Ändringen gäller år ${told.year}, men regionens nätverk är från ${told.network}.`,
      en: `The pull is of ${told.year}, but the network of the region is of ${told.network}.`,
    },
    remedy: {
      fi: `Anna vuosi ${told.network} tai myöhempi.`,
      sv: `Ange år ${told.network} eller senare.`,
      en: `Give the year ${told.network} or a later one.`,
    },
  });
}
