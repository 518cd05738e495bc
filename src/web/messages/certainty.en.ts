import type { CertaintyMessages } from './certainty.fi.ts';

const draws = (count: number | string) => (count === 1 ? '1 draw' : `${count} draws`);

export const certainty: CertaintyMessages = {
  travelRange: 'Range, travel',
  interval: '90% interval',
  travelLine: 'Range: the difference at speed ± 20% and detour 1.2–1.6.',
  waiting: 'Assumptions are drawn once the plan has been still for a moment.',
  drawing: (done: number, all: number) => `Drawing: ${done}/${all}`,
  drawingShort: 'How far the draws have come',
  stop: 'Stop the draws',
  start: 'Draw',
  more: (count: string) => `Refine: ${count} draws`,
  done: (count: string, seed: number) =>
    `90% interval: ${draws(count)}, seed ${seed}. Travel times, use of services, posts, premises, prices and the rule of choice vary by their quality, alike in both networks.`,
  stopped: (count: string) => `Stopped: ${draws(count)}.`,
  tooFew: (count: number) => `An interval takes at least ${count} draws.`,
  slow: (seconds: string) => `One draw takes ${seconds} seconds, so drawing does not begin by itself.`,
  failed: 'Drawing was ended by a fault of the program; the range is that of travel.',
  altered: (count: string) =>
    `In ${count} draws some pull is carried out otherwise than under the assumptions.`,
  unsure: 'not certain',
  unsureHelp: 'not certain = zero is within the interval',

  chooseColumns: 'To compare',
  reference: 'Compared with',
  referenceIs: 'reference',
  help: 'The value as assumed; below it the difference from the reference and its 90% interval. Bold is the best of a row.',
  order: 'Order',
  noOrder: 'The measure has no better direction.',
  chooseTwo: 'Choose at least two to compare.',
  difference: (title: string) => `${title}: difference`,
  low: (title: string) => `${title}: 5% point`,
  high: (title: string) => `${title}: 95% point`,
  sameSign: (title: string) => `${title}: same direction, share of draws`,
  unit: 'Unit',
  comparedLine: (count: string, seed: number) =>
    `${draws(count)}, seed ${seed}; every alternative in the same draws. In brackets ± is the error of the number of draws, in percentage points.`,

  telling: 'Which assumptions move the difference most',
  tellingHelp:
    'One assumption at a time at the low and the high end of its interval, the others as they are. Joint effects do not show; the largest is the one to measure first.',
  tellingMeasure: 'Difference of which measure',
  tellingOf: 'Difference of which alternative',
  moving: (done: number, all: number) => `Trying assumptions: ${done}/${all}`,
  tellingNone: 'No assumption alone moves this difference.',
  assumption: 'Assumption',
  atLow: 'At the low end',
  atHigh: 'At the high end',
};
