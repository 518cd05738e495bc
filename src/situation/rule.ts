/**
 * Where visits go when no pull says it. `logit` shares visits by travel time over the sites that offer the service;
 * `nearest` sends all to the nearest; `home-first` to the nearest within the resident's own municipality, else the nearest.
 */
export type VisitRule =
  | Readonly<{ kind: 'nearest' }>
  | Readonly<{ kind: 'home-first' }>
  | Readonly<{
      kind: 'logit';
      /** Fall of a site's weight for a minute more, 1/min. */
      perMinute: number;
      /** Sites farther than the nearest by more than this are not considered, min. */
      windowMinutes: number;
      /** Minutes that a visit shuns an overload of 100 %; 0 ignores capacity. */
      overloadMinutes: number;
    }>;

/**
 * What the numbers of a logit rule may be, wherever they come from: a request, a shared link, a form, an assumption.
 * At 0 per minute all sites within the window weigh the same; at 10, whoever is half a minute farther is hardly chosen.
 */
export const ruleLimits = {
  perMinute: { min: 0, max: 10 },
  windowMinutes: { min: 0, max: 600 },
  overloadMinutes: { min: 0, max: 600 },
} as const;
