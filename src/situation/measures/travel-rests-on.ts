/** Assumptions behind minutes to the nearest site. */
export const reachRestsOn = ['speed.', 'detour'] as const;
/** Assumptions behind how many visits are made at sites, by age. */
export const useRestsOn = ['use.', 'use-by-age.', 'remote-share.'] as const;
/** Assumptions behind what a site can take. */
export const capacityRestsOn = [
  'site.',
  'visits-per-post.',
  'residents-per-post.',
  'visits-per-room.',
] as const;
/** Assumptions behind which site a visit is made at. */
export const choiceRestsOn = ['choice.'] as const;
