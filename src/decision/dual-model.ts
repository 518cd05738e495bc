import type { Text } from '#kit/text.ts';
import type { CriteriaSet } from './criterion.ts';
import type { Side } from './perspectives.ts';
import type { Settled } from './settle.ts';
import { percentiles } from './percentiles.ts';
import type { Interval } from './percentiles.ts';

/**
 * The dual model (duaalimalli, Kari Kerttula 2010): what an alternative gives to people against what it saves, both against
 * the network as it is. The four corners have names of their own.
 */
export const quadrants = [
  {
    id: 'dual',
    wellbeing: 1,
    cost: 1,
    title: {
      fi: 'Johtamisen duaalimalli',
      sv: 'Ledningens dualmodell',
      en: 'The dual model of leadership',
    },
    explanation: {
      fi: 'Hyvinvointi kasvaa ja kustannukset laskevat: tavoite, joka vaatii uusia malleja, ennakointia ja integraatiota.',
      sv: 'Välfärden ökar och kostnaderna minskar: målet, som kräver nya modeller, framsyn och integration.',
      en: 'Wellbeing grows and costs fall: the aim, which asks for new models, foresight and integration.',
    },
  },
  {
    id: 'resources',
    wellbeing: 1,
    cost: -1,
    title: { fi: 'Lisää voimavaroja', sv: 'Mer resurser', en: 'More resources' },
    explanation: {
      fi: 'Hyvinvointi kasvaa, mutta kustannuksetkin: suuret muutokset ja lisävoimavarat, taloudellisesti vaikea toteuttaa.',
      sv: 'Välfärden ökar men också kostnaderna: stora förändringar och mer resurser, ekonomiskt svårt.',
      en: 'Wellbeing grows, and so do costs: great changes and more resources, hard to afford.',
    },
  },
  {
    id: 'paths',
    wellbeing: -1,
    cost: 1,
    title: { fi: 'Valinnaiset polut', sv: 'Alternativa stigar', en: 'Optional paths' },
    explanation: {
      fi: 'Kustannukset laskevat, mutta hyvinvointi myös: tehokkaat prosessit, omatoimisuus, terveyserot voivat kasvaa.',
      sv: 'Kostnaderna minskar men också välfärden: effektiva processer, egenvård, hälsoskillnader kan öka.',
      en: 'Costs fall, but so does wellbeing: efficient processes, self-service, health gaps may grow.',
    },
  },
  {
    id: 'drifting',
    wellbeing: -1,
    cost: -1,
    title: { fi: 'Ajelehtiminen', sv: 'Drivande', en: 'Drifting' },
    explanation: {
      fi: 'Hyvinvointi heikkenee ja kustannukset kasvavat: nykyistä pyöritetään suunnatta.',
      sv: 'Välfärden försämras och kostnaderna ökar: det nuvarande drivs vidare utan riktning.',
      en: 'Wellbeing weakens and costs grow: the present is run on without direction.',
    },
  },
] as const satisfies readonly Readonly<{
  id: string;
  wellbeing: 1 | -1;
  cost: 1 | -1;
  title: Text;
  explanation: Text;
}>[];

export type Quadrant = (typeof quadrants)[number]['id'];

/** What an axis is made of, with the share of each criterion; null parts: no criterion stands on this side. */
export type DualAxis = Readonly<{
  unit: 'euros' | 'points';
  parts: readonly Readonly<{ criterion: string; share: number }>[] | null;
}>;

export type DualPlace = Readonly<{
  /** Against the situation: points of 100, or euros a year saved; null where the axis is made of nothing. */
  wellbeing: Interval | null;
  cost: Interval | null;
  /** Of the values as assumed; null on an axis or without one. */
  quadrant: Quadrant | null;
  /** Share of worlds in each corner; what is on an axis is in none. */
  shares: Readonly<Record<Quadrant, number>>;
  /** Share of worlds in which every given target is met; null without a target. */
  meets: number | null;
}>;

export type DualModel = Readonly<{
  wellbeing: DualAxis;
  cost: DualAxis;
  target: CriteriaSet['target'];
  /** Alternative 0 is at the origin. */
  places: readonly DualPlace[];
}>;

/** Less than this is no benefit and no harm: rounding of points, a cent. */
const level = 1e-6;
const costParts: readonly string[] = ['premises', 'support', 'staff', 'variable', 'added'];

/** Where every alternative stands against the situation, in the world as assumed and in every drawn one. */
export function dualModel(
  settled: Settled,
  told: Readonly<{ weights: Float64Array; target: CriteriaSet['target'] }>,
): DualModel {
  const wellbeing = axisOf(settled, { side: 'wellbeing', weights: told.weights });
  const cost = axisOf(settled, { side: 'cost', weights: told.weights });
  // Euros are aimed at in euros alone: points of mixed criteria never meet such a target or miss it.
  const target = { ...told.target, ...(cost?.unit === 'euros' ? {} : { savingEuros: null }) };
  const { alternatives, worlds, values } = settled;
  const size = alternatives * settled.faced.length;
  const worthsIn = (world: number) => worlds.worths.subarray(world * size, (world + 1) * size);
  const places = Array.from({ length: alternatives }, (_, row): DualPlace => {
    const of = (axis: Axis | undefined) => {
      if (!axis) return undefined;
      const central = axis.benefit({ worths: settled.worths, values: settled.central, row });
      const drawn = values.map((table, world) =>
        axis.benefit({ worths: worthsIn(world), values: table, row }),
      );
      return { central: Number.isFinite(central) ? central : (percentiles(drawn).middle ?? 0), drawn };
    };
    return placeOf({ wellbeing: of(wellbeing), cost: of(cost), target });
  });
  const shown = (axis: Axis | undefined): DualAxis => ({
    unit: axis?.unit ?? 'points',
    parts: axis?.parts ?? null,
  });
  return { wellbeing: shown(wellbeing), cost: shown(cost), target, places };
}

type Axis = Readonly<{
  unit: 'euros' | 'points';
  parts: NonNullable<DualAxis['parts']>;
  /** Of one alternative against the first, in one world. */
  benefit: (world: { worths: Float64Array; values: Float64Array; row: number }) => number;
}>;

function axisOf(settled: Settled, told: { side: Side; weights: Float64Array }): Axis | undefined {
  const { faced } = settled;
  const criteria = faced.length;
  const own = faced.flatMap(({ criterion }, at) => (criterion.side === told.side ? [at] : []));
  if (own.length === 0) return undefined;
  const sum = own.reduce((total, at) => total + told.weights[at]!, 0);
  // Criteria of this side that weigh nothing are still what it is made of: alike.
  const shares = own.map((at) => (sum > 0 ? told.weights[at]! / sum : 1 / own.length));
  const unit = told.side === 'cost' && isInEuros(settled, own) ? ('euros' as const) : ('points' as const);
  return {
    unit,
    parts: own.map((at, index) => ({ criterion: faced[at]!.criterion.id, share: shares[index]! })),
    benefit: ({ worths, values, row }) => {
      let benefit = 0;
      own.forEach((at, index) => {
        if (unit === 'points') benefit += 100 * shares[index]! * (worths[row * criteria + at]! - worths[at]!);
        else {
          const more = values[row * criteria + at]! - values[at]!;
          benefit += faced[at]!.direction === 'higher' ? more : -more;
        }
      });
      return benefit;
    },
  };
}

/** Euros may be added up when all are euros and no part is beside its total. */
function isInEuros({ faced }: Settled, own: readonly number[]): boolean {
  const ids = own.map((at) => {
    const { source } = faced[at]!.criterion;
    return source.kind === 'counted' ? source.quantity : '';
  });
  const euros = own.every((at) => faced[at]!.unit === 'euros');
  return euros && !(ids.includes('cost') && ids.some((id) => costParts.includes(id)));
}

type Counted = Readonly<{ central: number; drawn: readonly number[] }>;

function placeOf(told: {
  wellbeing: Counted | undefined;
  cost: Counted | undefined;
  target: CriteriaSet['target'];
}): DualPlace {
  const { wellbeing, cost, target } = told;
  const worlds = (wellbeing ?? cost)?.drawn.length ?? 0;
  const shares: Record<Quadrant, number> = { dual: 0, resources: 0, paths: 0, drifting: 0 };
  let meets = 0;
  for (let world = 0; world < worlds; world++) {
    const quadrant = wellbeing && cost && quadrantOf(wellbeing.drawn[world]!, cost.drawn[world]!);
    if (quadrant) shares[quadrant] += 1 / worlds;
    const saves = target.savingEuros === null || (cost?.drawn[world] ?? -Infinity) >= target.savingEuros;
    const gives =
      target.wellbeingPoints === null || (wellbeing?.drawn[world] ?? -Infinity) >= target.wellbeingPoints;
    if (saves && gives) meets += 1 / worlds;
  }
  const hasTarget = target.savingEuros !== null || target.wellbeingPoints !== null;
  return {
    wellbeing: wellbeing ? { ...percentiles(wellbeing.drawn), middle: wellbeing.central } : null,
    cost: cost ? { ...percentiles(cost.drawn), middle: cost.central } : null,
    quadrant: (wellbeing && cost && quadrantOf(wellbeing.central, cost.central)) ?? null,
    shares,
    meets: hasTarget && worlds > 0 ? Math.min(1, meets) : null,
  };
}

function quadrantOf(wellbeing: number, cost: number): Quadrant | undefined {
  if (Math.abs(wellbeing) <= level || Math.abs(cost) <= level) return undefined;
  return quadrants.find((one) => one.wellbeing > 0 === wellbeing > 0 && one.cost > 0 === cost > 0)!.id;
}
