import { findFront } from '#engines/location/beside/front.ts';
import type { FrontAsked } from '#engines/location/beside/front.ts';
import { findNearOptimal } from '#engines/location/beside/near-optimal.ts';
import { priceRules } from '#engines/location/beside/rule-prices.ts';
import type { Answer, Effort, LocationProblem, Model } from '#engines/location/models/model.ts';
import { UsageFault } from '../usage-fault.ts';
import { drive } from './drive.ts';
import type { Driving } from './drive.ts';

/** Flags for what is asked beside the answer itself. */
export const besideFlags = {
  prices: { type: 'boolean' },
  near: { type: 'string' },
  loss: { type: 'string' },
  differ: { type: 'string' },
  front: { type: 'string' },
} as const;

type Wish = Readonly<{ prices?: boolean; near?: string; loss?: string; differ?: string; front?: string }>;

const aims = ['meanMinutes', 'worstMinutes', 'costs'] as const;

/**
 * `--prices`: what each lock and rule costs. `--near M`: other answers within `--loss` (0.03) that differ in `--differ` (2)
 * sites. `--front A,B`: what can be had of one aim for what of another. Each only where it is asked for.
 */
export async function besideOf(
  wish: Wish,
  told: Readonly<{ model: Model; problem: LocationProblem; effort: Effort; driving: Driving }>,
): Promise<Record<string, unknown>> {
  const { driving, ...asked } = told;
  const beside: Record<string, unknown> = {};
  if (wish.prices) {
    const { prices, stopped } = await drive(priceRules(asked), driving);
    const shown = prices.map((price) => ({
      ...price,
      with: inShort(price.with),
      without: inShort(price.without),
    }));
    beside['prices'] = { prices: shown, stopped };
  }
  if (wish.near !== undefined) {
    const near = { most: numberOf(wish.near, 'near'), leastSites: numberOf(wish.differ ?? '2', 'differ') };
    const found = await drive(
      findNearOptimal({ ...asked, ...near, mostLoss: numberOf(wish.loss ?? '0.03', 'loss') }),
      driving,
    );
    const answers = found.answers.map((one) => ({
      ...inShort(one),
      loss: one.loss,
      lossAtMost: one.lossAtMost,
    }));
    beside['near'] = { ...found, answers };
  }
  if (wish.front !== undefined) {
    const { problem, effort } = asked;
    beside['front'] = await drive(findFront({ problem, effort, aims: aimsOf(wish.front) }), driving);
  }
  return beside;
}

function inShort({ status, objective, bound, gap, open }: Answer): Partial<Answer> {
  return { status, objective, bound, gap, open };
}

function numberOf(words: string, flag: string): number {
  const value = Number(words);
  if (!(value >= 0)) throw new UsageFault(`--${flag} NUMBER`);
  return value;
}

function aimsOf(words: string): FrontAsked['aims'] {
  const asked = words.split(',');
  const known = aims.filter((aim) => asked.includes(aim));
  if (known.length < 2 || known.length < asked.length)
    throw new UsageFault(`--front ${aims.join(',')} (two or three)`);
  return known;
}
