import type { Candidate, Sample } from '#alternatives/certainty/draw.ts';
import type { MovedSample } from '#alternatives/certainty/movers.ts';
import type { QuantitiesAsk, Quantity } from '#alternatives/certainty/quantities.ts';
import type { Region } from '#region/region.ts';

/** What is drawn, or moved one assumption at a time, and of what. */
export type CertaintyAsk = QuantitiesAsk &
  Readonly<{
    kind: 'draw' | 'move';
    candidates: readonly Candidate[];
    seed: number;
    /** How many worlds; moving goes through every assumption whatever is told here. */
    n: number;
    /** Go on although one world takes more than a second. */
    evenIfSlow?: boolean;
  }>;

/** To the worker. A region is sent once; a newer question overtakes the one before. */
export type ToCertainty =
  | Readonly<{ kind: 'region'; region: Region }>
  | Readonly<{ kind: 'ask'; id: number; ask: CertaintyAsk }>
  | Readonly<{ kind: 'stop' }>
  /** Draws nothing for so long from now, whatever was told before; for ever until told anew when infinite. */
  | Readonly<{ kind: 'rest'; milliseconds: number }>;

/** From the worker: what is counted, then samples as they come, then the end. Nothing comes of an overtaken question. */
export type FromCertainty =
  | Readonly<{ kind: 'begun'; id: number; quantities: readonly Quantity[]; central: Sample; count: number }>
  | Readonly<{ kind: 'drawn'; id: number; samples: readonly Sample[] }>
  | Readonly<{ kind: 'moved'; id: number; samples: readonly MovedSample[] }>
  /** One world takes so long that nothing more is done without being asked. */
  | Readonly<{ kind: 'slow'; id: number; milliseconds: number }>
  | Readonly<{ kind: 'finished'; id: number }>
  | Readonly<{ kind: 'failed'; id: number; message: string }>;
