import type { Text } from '#kit/text.ts';
import { differenceOf } from './difference.ts';
import type { Difference, Draws } from './difference.ts';
import { tellingOf } from './movers.ts';
import type { MovedSample, Telling } from './movers.ts';
import { orderOf } from './order.ts';
import type { Order } from './order.ts';
import type { Quantity } from './quantities.ts';
import { verdictOf, wholeVerdict } from './verdict.ts';
import type { Called } from './verdict.ts';

/** One quantity of a comparison: values as assumed, every paired difference, the order and what is said of it. */
export type ComparedQuantity = Readonly<{
  quantity: Omit<Quantity, 'restsOn'>;
  /** Per candidate, the situation first; null where missing. */
  central: readonly (number | null)[];
  differences: readonly (Difference &
    Readonly<{ of: number; against: number; telling: readonly Telling[] }>)[];
  /** Of the alternatives, the situation apart; null where neither more nor less is better. */
  order: Order | null;
  verdict: Text | null;
}>;

export type Compared = Readonly<{ quantities: readonly ComparedQuantity[]; verdict: Text | null }>;

/** A comparison as it is answered: by what it was drawn, and of what. */
export type CertaintyAnswer = Compared &
  Readonly<{
    regionHash: string;
    engineVersion: string;
    n: number;
    seed: number;
    /** The situation first. */
    candidates: readonly Readonly<{
      id: string | null;
      name: Text;
      /** Pulls that are not carried out in the world as assumed. */
      refused: number;
      /** Draws in which other pulls were carried out than in the world as assumed. */
      altered: number;
    }>[];
  }>;

/**
 * A comparison from its draws, in which candidate 0 is the situation: each alternative against it and against every one
 * before it. What moves a difference is told where assumptions were moved alone.
 */
export function comparedOf(
  draws: Draws,
  told: Readonly<{ called: readonly Called[]; moved?: readonly MovedSample[] }>,
): Compared {
  const { called, moved } = told;
  const alternatives = called.map((_, index) => index).slice(1);
  const judged = draws.quantities.map((quantity, at) => ({
    quantity,
    order: orderOf(draws, { quantity: at, candidates: alternatives }),
  }));
  const quantities = judged.map(({ quantity, order }, at): ComparedQuantity => {
    const { restsOn: _, ...plain } = quantity;
    return {
      quantity: plain,
      central: called.map((_, one) => finite(draws.central.values[one]![at]!)),
      differences: alternatives.flatMap((of) =>
        Array.from({ length: of }, (_, against) => {
          const ask = { quantity: at, of, against };
          const telling = moved ? tellingOf({ central: draws.central, samples: moved }, ask) : [];
          return { of, against, ...differenceOf(draws, ask), telling };
        }),
      ),
      order: order ?? null,
      verdict: order ? verdictOf(order, called) : null,
    };
  });
  return { quantities, verdict: wholeVerdict(judged) ?? null };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
