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
/** Assumptions behind floating catchments. */
export const catchmentRestsOn = ['catchment.', ...capacityRestsOn, ...reachRestsOn] as const;
/** Assumptions behind who has no car, and which of their trips are by public transport. */
export const withoutCarRestsOn = ['no-car.', 'public-transport.'] as const;
/** Assumptions behind trips by taxi to visits. */
export const taxiRestsOn = [
  ...withoutCarRestsOn,
  'taxi.start-euros',
  'taxi.euros-per-km',
  ...reachRestsOn,
  ...useRestsOn,
  ...choiceRestsOn,
  ...capacityRestsOn,
] as const;
