import type { Entry } from '#registers/register.ts';
import type { Region } from './region.ts';

/** Entries of a register; undefined when the region does not have the register at all. */
export function findEntries(region: Region, register: string): readonly Entry[] | undefined {
  return region.registers?.[register];
}

/** Entries of a register that are about a site, in the register's order; none when there is no register. */
export function entriesOfSite(region: Region, told: { register: string; site: string }): readonly Entry[] {
  const { register, site } = told;
  return (findEntries(region, register) ?? []).filter(({ values }) => values['site']?.value === site);
}
