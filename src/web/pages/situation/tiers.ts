import { tiers } from '#region/region.ts';
import type { CatalogueEntry, Region, SiteKind, Tier } from '#region/region.ts';

/** One step of the ladder from everyday life to the specialised services. */
export type TierStep = Readonly<{
  tier: Tier;
  services: readonly CatalogueEntry[];
  /** Of them, how many stand here by inference and not by the source's word. */
  inferred: number;
  /** How many places give this tier's services: municipalities for everyday life, else sites by kind. */
  places: number;
}>;

/** Which kinds of site carry a tier; everyday life is carried by the municipalities themselves. */
const kindsOfTier: Readonly<Record<Tier, readonly SiteKind[]>> = {
  everyday: [],
  local: ['station', 'service-point'],
  subregional: ['centre'],
  specialised: ['central-hospital'],
};

/** The four steps, everyday life first; `elderly` shows the older people's view of the same catalogue. */
export function tierSteps(region: Region, elderly: boolean): readonly TierStep[] {
  return tiers.map((tier) => {
    const services = region.catalogue.filter((entry) => entry.tier === tier && entry.elderly === elderly);
    const kinds = kindsOfTier[tier];
    return {
      tier,
      services,
      inferred: services.filter((entry) => entry.inferred).length,
      places:
        tier === 'everyday'
          ? region.municipalities.length
          : region.sites.filter((site) => kinds.includes(site.kind)).length,
    };
  });
}
