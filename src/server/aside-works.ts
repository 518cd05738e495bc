import { certaintyAside } from '#alternatives/certainty/compare-aside.ts';
import { suggestAside, suggestFrontAside } from '#alternatives/suggest/suggest-aside.ts';
import { judgeAside } from '#decision/judge-aside.ts';
import { computePaper } from '#decision/paper/compute-paper.ts';

/** What may run on a thread of its own: pure work by name, from what can be cloned to what can be cloned. */
export const asideWorks: Readonly<Record<string, (input: never) => unknown>> = {
  suggest: suggestAside,
  'suggest-front': suggestFrontAside,
  certainty: certaintyAside,
  judge: judgeAside,
  paper: computePaper,
};
