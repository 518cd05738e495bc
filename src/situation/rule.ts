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
