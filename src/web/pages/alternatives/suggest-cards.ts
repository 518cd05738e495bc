import type { SuggestAnswer, SuggestionFigures, ToldNetwork } from '#alternatives/suggest/suggestion.ts';
import type { Region } from '#region/region.ts';
import type { Language } from '#kit/text.ts';
import type { Numbers } from '../../numbers.ts';
import type { MarkState } from '../../maps/site-marks.ts';
import { boundsOf, fit, toPixels, toPlane } from '../../maps/planar.ts';
import type { Box, Point, View } from '../../maps/planar.ts';
import { groundOf } from '../../maps/ground.ts';
import type { SuggestForm } from './suggest-form.ts';

/** A site on a small map: open or closed, and whether the other suggestions say otherwise. */
export type MiniSite = Readonly<{
  id: string;
  name: string;
  kind: string;
  at: Point;
  state: MarkState;
  differs: boolean;
}>;

/** What one suggestion does that another does not, by names of sites. */
export type Apart = Readonly<{ closesAlone: readonly string[]; keepsAlone: readonly string[] }>;

/** Sites that only this one closes, and that it keeps though another closes them. */
export function apartOf(answer: SuggestAnswer, at: number): Apart {
  const own = answer.suggestions[at]!;
  const others = answer.suggestions.filter((_, index) => index !== at);
  const closesAlone = own.closes.filter(
    ({ site }) => others.length > 0 && others.every((one) => !closes(one, site)),
  );
  const elsewhere = new Map(
    others.flatMap((one) => one.closes.map(({ site, name }) => [site, name] as const)),
  );
  const keepsAlone = [...elsewhere].filter(([site]) => !closes(own, site));
  return { closesAlone: closesAlone.map(({ name }) => name), keepsAlone: keepsAlone.map(([, name]) => name) };
}

function closes(one: ToldNetwork, site: string): boolean {
  return one.closes.some((closed) => closed.site === site);
}

/** The view of a small map: the whole region in a box. */
export function miniView(region: Region, box: Box): View {
  const { bounds } = groundOf(region);
  const sites = boundsOf(region.sites.map(({ location }) => toPlane(location)));
  const right = Math.max(bounds.x + bounds.width, sites.x + sites.width);
  const bottom = Math.max(bounds.y + bounds.height, sites.y + sites.height);
  const x = Math.min(bounds.x, sites.x);
  const y = Math.min(bounds.y, sites.y);
  return fit({ x, y, width: right - x, height: bottom - y }, box);
}

/** Every site of a network where it stands, closed ones over open ones and last those that the `others` have otherwise. */
export function miniSites(
  region: Region,
  told: { network: ToldNetwork; others: readonly ToldNetwork[]; view: View },
): readonly MiniSite[] {
  const { network: own, others, view } = told;
  const differs = (site: string) => others.some((one) => closes(one, site) !== closes(own, site));
  const sites = region.sites.map(({ id, shortName, kind, location }): MiniSite => ({
    id,
    name: shortName,
    kind,
    at: toPixels(view, toPlane(location)),
    state: closes(own, id) ? 'closed' : 'plain',
    differs: differs(id),
  }));
  const opened = own.opens.map(({ site, name, cell }): MiniSite => ({
    id: site,
    name,
    kind: 'station',
    at: toPixels(view, toPlane(region.cells.find(({ id }) => id === cell)!.location)),
    state: 'opened',
    differs: others.some((one) => !one.opens.some((other) => other.site === site)),
  }));
  const rank = (site: MiniSite) => Number(site.differs) * 2 + Number(site.state !== 'plain');
  return [...sites, ...opened].toSorted((one, other) => rank(one) - rank(other));
}

/** One headline figure of a card: today's value, this one's, and which way it moved. */
export type CardFigure = Readonly<{
  id: 'objective' | 'trip' | 'worst' | 'within20' | 'euros' | 'travel' | 'overflow';
  before: string;
  after: string;
  tone: 'better' | 'worse' | undefined;
}>;

/** A headline, and where one thing was made small what it came to. */
export type CardValues = Readonly<{ figures: SuggestionFigures; objectiveMinutes?: number }>;

/** The headline of a network beside today's, written as the reader's language writes numbers. */
export function cardFigures(
  region: Region,
  told: { today: CardValues; network: CardValues; numbers: Numbers; language: Language },
): readonly CardFigure[] {
  const { today, network, numbers, language } = told;
  const valuesOf = ({ figures, objectiveMinutes }: CardValues) => ({ ...figures, objectiveMinutes });
  const [before, after] = [valuesOf(today), valuesOf(network)];
  const area = (code: string) =>
    region.municipalities.find((one) => one.code === code)?.name[language] ?? code;
  const minutes = (value: number | null) => (value === null ? '–' : `${numbers.fixed(value, 1)}\u00a0min`);
  const worst = ({ worst: of }: typeof before) =>
    of ? `${area(of.area)} ${numbers.minutesWithUnit(of.minutes)}` : '–';
  // Today's sum, and the change from it: of tens of millions the sum alone would hide it.
  const euros = (of: typeof before, sum: (of: typeof before) => number) => {
    const change = sum(of) - sum(before);
    if (of === before || Math.round(change) === 0) return numbers.bigEuros(sum(of));
    return `${change > 0 ? '+' : ''}${numbers.bigEuros(change)}`;
  };
  const row = (
    id: CardFigure['id'],
    how: {
      say: (of: typeof before) => string;
      value: (of: typeof before) => number | null;
      up: 'better' | 'worse';
    },
  ): CardFigure => {
    const [from, to] = [how.value(before), how.value(after)];
    const said = { before: how.say(before), after: how.say(after) };
    if (from === null || to === null || said.before === said.after) return { id, ...said, tone: undefined };
    const down = how.up === 'better' ? 'worse' : 'better';
    return { id, ...said, tone: to > from ? how.up : down };
  };
  const objective = row('objective', {
    say: (of) => minutes(of.objectiveMinutes ?? null),
    value: (of) => of.objectiveMinutes ?? null,
    up: 'worse',
  });
  return [
    ...(network.objectiveMinutes === undefined ? [] : [objective]),
    row('trip', { say: (of) => minutes(of.tripMinutes), value: (of) => of.tripMinutes, up: 'worse' }),
    row('worst', { say: worst, value: (of) => of.worst?.minutes ?? null, up: 'worse' }),
    row('within20', {
      say: (of) => numbers.percent(of.within20, 1),
      value: (of) => of.within20,
      up: 'better',
    }),
    row('euros', {
      say: (of) => euros(of, (one) => one.eurosPerYear),
      value: (of) => of.eurosPerYear,
      up: 'worse',
    }),
    row('travel', {
      say: (of) => euros(of, (one) => one.clientTravelEuros),
      value: (of) => of.clientTravelEuros,
      up: 'worse',
    }),
    row('overflow', {
      say: (of) => numbers.rough(of.overflowVisits),
      value: (of) => of.overflowVisits,
      up: 'worse',
    }),
  ];
}

/** The region's sites as a form has them locked. */
export function lockSites(
  region: Region,
  told: { form: Pick<SuggestForm, 'locks'>; view: View },
): readonly MiniSite[] {
  return region.sites.map(({ id, shortName, kind, location }): MiniSite => {
    const lock = told.form.locks[id] ?? 'free';
    return {
      id,
      name: shortName,
      kind,
      at: toPixels(told.view, toPlane(location)),
      state: lock === 'closed' ? 'closed' : 'plain',
      differs: lock === 'open',
    };
  });
}
