import { z } from 'zod';
import { pullYears } from './lever.ts';
import { pullsSchema } from './lever-schema.ts';
import { levers } from './levers/index.ts';
import { longestRationale, mostPulls } from './read-pulls.ts';

const longestLeverId = 60;

/**
 * A list of pulls as requests carry it. Whether levers and settings exist is asked when the pulls are applied; the
 * declared levers are told in the description (`oneOf`), so that a new lever shows there by itself.
 */
export const pullsInput = z
  .array(
    z
      .strictObject({
        lever: z.string().min(1).max(longestLeverId),
        settings: z.record(z.string(), z.unknown()),
        rationale: z.string().max(longestRationale).default(''),
        /** From the beginning of which year; without one, together with the pull before it. */
        year: z.int().min(pullYears.min).max(pullYears.max).exactOptional(),
      })
      .meta(pullsSchema(levers)),
  )
  .max(mostPulls);
