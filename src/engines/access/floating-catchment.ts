/** Zones of travel around a site, the inner first: a weight for all minutes up to and with its limit. */
export type CatchmentZones = Readonly<{ limits: readonly number[]; weights: readonly number[] }>;

/** Who is within a site's last zone: cells ascending, each with the weight of its zone. */
export type Catchment = Readonly<{ cells: Int32Array; weights: Float64Array }>;

export type CatchmentQuestion = Readonly<{
  /** People per cell. */
  people: Float64Array;
  /** Per site that gives the service, in the order of sites: its catchment, and what it can give in a year. */
  catchments: readonly Catchment[];
  supply: ArrayLike<number>;
}>;

/** Per cell: supply per person within reach (0 where nothing reaches), and 1 where it lies in some catchment. */
export type CatchmentAnswer = Readonly<{ access: Float64Array; reached: Uint8Array }>;

/**
 * The catchment of one site. A limit counts as within: at exactly 10 minutes one is in the zone of 10. Minutes belong to
 * the first zone whose limit holds them, whatever the order of the limits; a zone of weight 0 reaches nobody.
 */
export function catchmentOf(
  minutes: Float64Array,
  ask: Readonly<{ factor: number; zones: CatchmentZones }>,
): Catchment {
  const { limits, weights } = ask.zones;
  const cells: number[] = [];
  const held: number[] = [];
  for (let cell = 0; cell < minutes.length; cell++) {
    const away = minutes[cell]! * ask.factor;
    for (let zone = 0; zone < limits.length; zone++) {
      if (!(away <= limits[zone]!)) continue;
      if (weights[zone]! > 0) {
        cells.push(cell);
        held.push(weights[zone]!);
      }
      break;
    }
  }
  return { cells: Int32Array.from(cells), weights: Float64Array.from(held) };
}

/**
 * Two-step floating catchment areas (Luo and Wang 2003), enhanced with zones of weights (Luo and Qi 2009). A site gives
 * its supply evenly to the weighted people of its catchment; a person has, weighted again, what every site within reach
 * gives. With one zone of weight 1 this is the plain two-step form. Who is within reach of three sites counts as a
 * competitor at each of them. A site in whose catchment nobody lives gives nothing to anybody.
 */
export function enhancedCatchments({ people, catchments, supply }: CatchmentQuestion): CatchmentAnswer {
  const answer = emptyAnswer(people.length);
  catchments.forEach((catchment, site) => {
    const { cells, weights } = catchment;
    let demand = 0;
    for (let at = 0; at < cells.length; at++) demand += people[cells[at]!]! * weights[at]!;
    give(answer, { catchment, perPerson: demand > 0 ? supply[site]! / demand : 0 });
  });
  return answer;
}

/**
 * The same in balance (Páez, Higgins and Vivona 2019): a person's weights are divided by their sum, so that everybody is
 * one person among the sites within reach, and demand is not counted twice. What a person has is the mean of those sites'
 * supply per person, by the same shares; so people times access is the supply of the sites that reach anybody.
 */
export function balancedCatchments(question: CatchmentQuestion): CatchmentAnswer {
  const { people, catchments, supply } = question;
  const answer = emptyAnswer(people.length);
  const sums = weightSums(question);
  catchments.forEach((catchment, site) => {
    const shares = sharesOf(catchment, sums);
    const demand = balancedDemand(catchment, { people, sums });
    give(answer, {
      catchment: { cells: catchment.cells, weights: shares },
      perPerson: demand > 0 ? supply[site]! / demand : 0,
    });
  });
  return answer;
}

/**
 * The balanced form as it was published: its second step divides weights by their sum over the cells of the site, so that
 * the sum of access over cells is the sum of the sites' levels of service. That sum depends on how the land is cut into
 * cells, so this is for comparing with other programs, and no measure is taken of it.
 */
export function publishedBalancedCatchments(question: CatchmentQuestion): CatchmentAnswer {
  const { people, catchments, supply } = question;
  const answer = emptyAnswer(people.length);
  const sums = weightSums(question);
  catchments.forEach((catchment, site) => {
    const demand = balancedDemand(catchment, { people, sums });
    let own = 0;
    for (const weight of catchment.weights) own += weight;
    give(answer, { catchment, perPerson: demand > 0 ? supply[site]! / demand / own : 0 });
  });
  return answer;
}

/** People whom the balanced form sends to a site. */
export function balancedDemand(
  { cells, weights }: Catchment,
  told: Readonly<{ people: Float64Array; sums: Float64Array }>,
): number {
  let demand = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    demand += (told.people[cell]! * weights[at]!) / told.sums[cell]!;
  }
  return demand;
}

/** Per cell: its weights at all sites within reach, summed in the order of sites. */
export function weightSums({ people, catchments }: CatchmentQuestion): Float64Array {
  const sums = new Float64Array(people.length);
  for (const { cells, weights } of catchments)
    for (let at = 0; at < cells.length; at++) sums[cells[at]!]! += weights[at]!;
  return sums;
}

function sharesOf({ cells, weights }: Catchment, sums: Float64Array): Float64Array {
  return weights.map((weight, at) => weight / sums[cells[at]!]!);
}

function emptyAnswer(cellCount: number): CatchmentAnswer {
  return { access: new Float64Array(cellCount), reached: new Uint8Array(cellCount) };
}

function give(
  { access, reached }: CatchmentAnswer,
  told: Readonly<{ catchment: Catchment; perPerson: number }>,
): void {
  const { cells, weights } = told.catchment;
  for (let at = 0; at < cells.length; at++) {
    access[cells[at]!]! += told.perPerson * weights[at]!;
    reached[cells[at]!] = 1;
  }
}
