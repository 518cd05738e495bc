import { entriesOfSite } from '#region/entries.ts';
import type { Gap, Region, Site } from '#region/region.ts';

/** The gap with which a build declares that contracts are assumed. */
export const assumedLeasesGap = 'leases-assumed';

/** A declared gap with what people have learnt since: contracts that they know no longer count as assumed. */
export function withKnownContracts(region: Region, gap: Gap): Gap {
  if (gap.id !== assumedLeasesGap) return gap;
  return { ...gap, count: region.sites.filter((site) => isAssumed(region, site)).length };
}

function isAssumed(region: Region, { id: site }: Site): boolean {
  return entriesOfSite(region, { register: 'contract', site }).some(({ values }) =>
    Object.values(values).some(({ state }) => state === 'assumed'),
  );
}

/** Sites of whose premises no contract is known at all. */
export function missingContracts(region: Region): Gap {
  return {
    id: 'counted-no-contract',
    kind: 'missing',
    count: region.sites.filter(
      ({ id: site }) => entriesOfSite(region, { register: 'contract', site }).length === 0,
    ).length,
    what: {
      fi: 'Toimipisteen tiloista ei ole sopimusta luettelossa.',
      sv: 'Registret har inget avtal om ställets lokaler.',
      en: 'The register has no contract of the site’s premises.',
    },
    weakens: {
      fi: 'Milloin tiloista pääsee ja mitä lähtö maksaa: sitä ei voi sanoa.',
      sv: 'När lokalerna kan lämnas och vad det kostar: det går inte att säga.',
      en: 'When premises can be left and what leaving costs: it cannot be said.',
    },
  };
}
