import type { Entry, EntryValue } from '#registers/register.ts';
import { assume, assumeForSite } from './assume.ts';
import { entriesOfSite } from './entries.ts';
import type { Region } from './region.ts';

const cost = 'runningEuros';

/** Registers that tell what premises cost, the one that goes before the other first. */
const tellers = ['contract', 'building'] as const;

/**
 * What a site's premises cost in a year, euros. One euro is told in one place: where somebody knows or has set the running
 * cost of the site's contracts, it is their sum; else where that is so of its buildings, the buildings'; else what the
 * assumptions of floor area and rent give. A sum with a cost that nobody has told is no sum, and the next in line counts.
 */
export function premisesEuros(region: Region, site: string): number {
  return toldBy(region, site)?.euros ?? assumedPremises(region, site);
}

/** What the assumptions of floor area and rent give, euros a year. */
export function assumedPremises(region: Region, site: string): number {
  return assumeForSite(region, site, 'premises-sqm') * assume(region, 'premises-euros-per-sqm');
}

function toldBy(region: Region, site: string): { teller: string; euros: number } | undefined {
  for (const teller of tellers) {
    const values = entriesOfSite(region, { register: teller, site }).map((entry) => entry.values[cost]);
    if (!values.some(isSet) || values.some((value) => value === undefined)) continue;
    let euros = 0;
    for (const value of values) euros += Number(value!.value);
    return { teller, euros };
  }
  return undefined;
}

/** Somebody knows it or a person set it; a built assumption is only the other side of the premises' cost. */
function isSet(value: EntryValue | undefined): boolean {
  return value !== undefined && (value.state === 'known' || value.edited === true);
}

/**
 * Registers in which the running costs that nobody has set follow what the site's premises cost now, in the proportion in
 * which they stood to it before; so a table never shows another euro than the costs do.
 */
export function followPremises(before: Region, after: Region): NonNullable<Region['registers']> {
  const registers = { ...after.registers };
  const changes = new Map(
    after.sites.map(({ id }) => [id, { from: premisesEuros(before, id), to: premisesEuros(after, id) }]),
  );
  for (const teller of tellers) {
    const entries = registers[teller];
    if (!entries) continue;
    registers[teller] = entries.map((entry): Entry => {
      const site = String(entry.values['site']?.value);
      const change = changes.get(site);
      const value = entry.values[cost];
      if (!change || change.from === change.to || !value || isSet(value)) return entry;
      if (toldBy(after, site)?.teller === teller) return entry;
      const own = Number(value.value);
      const euros = own === change.from ? change.to : change.from > 0 ? (own * change.to) / change.from : own;
      return { ...entry, values: { ...entry.values, [cost]: { ...value, value: euros } } };
    });
  }
  return registers;
}
