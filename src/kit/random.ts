import { sha256Hex } from './hash.ts';

/** A repeatable stream of chance: the same seed gives the same numbers on every machine. */
export type RandomStream = Readonly<{
  /** The next number, 0 ≤ x < 1, in steps of 2⁻⁵³. */
  next: () => number;
  /** A whole number, 0 ≤ n < `below` (1 … 2³²). */
  integer: (below: number) => number;
  /** Another stream named from this seed; independent of how many numbers were drawn here. */
  branch: (name: string) => RandomStream;
}>;

/**
 * A stream from a seed of any length. The generator is sfc32 (Chris Doty-Humphrey's Small Fast Chaotic, PractRand),
 * its state taken from SHA-256 of the seed so that near seeds give unrelated streams. Not for secrets.
 */
export function randomStream(seed: string | number): RandomStream {
  const digest = sha256Hex(`${typeof seed}:${seed}`);
  const state = new Int32Array(4);
  for (let at = 0; at < 4; at++) state[at] = Number.parseInt(digest.slice(at * 8, at * 8 + 8), 16);

  const word = (): number => {
    const b = state[1]!;
    const c = state[2]!;
    const out = (state[0]! + b + state[3]!) | 0;
    state[3] = (state[3]! + 1) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  const next = (): number => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992;

  return {
    next,
    integer: (below) => {
      if (!(Number.isInteger(below) && below >= 1 && below <= 2 ** 32))
        throw new RangeError(`below is ${below}`);
      // Draws in the last, incomplete round would favour small numbers: draw again.
      const limit = 2 ** 32 - (2 ** 32 % below);
      for (;;) {
        const drawn = word();
        if (drawn < limit) return drawn % below;
      }
    },
    branch: (name) => randomStream(`${typeof seed}:${seed}/${name}`),
  };
}
