import type { Told } from '../../parts/why.ts';
import type { KeyFigures } from './key-figures.ts';
import type { Words } from './why-of.ts';

/** The why of those who live farther than 20 minutes, from that of those who live within: all people less their share. */
export function tellBeyond20(within: Told, keys: KeyFigures, { messages, numbers }: Words): Told {
  const say = messages.situation;
  const { value, low, high } = keys.beyond20;
  const [least, most] = [numbers.rough(low), numbers.rough(high)];
  const { range: _, ...rest } = within.why;
  return {
    mark: within.mark,
    why: {
      ...rest,
      ...{ title: say.beyond20, value: numbers.rough(value) },
      formula: `${numbers.count(keys.people)} × (1 − ${numbers.percent(keys.within20.value, 1)}) = ${numbers.rough(value)}`,
      ...(least === most ? {} : { range: say.rangeIs(numbers.range(least, most)) }),
    },
  };
}
