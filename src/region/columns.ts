import { siteKinds, speedClasses, tiers } from './region.ts';
import type { Columns } from './read-table.ts';

const text = { kind: 'text' } as const;
const number = { kind: 'number' } as const;
const positive = { kind: 'number', min: 0 } as const;
// A trip of 0 minutes would put people at a site.
const minutes = { kind: 'number', min: 0.01 } as const;
const lon = { kind: 'number', min: -180, max: 180 } as const;
const lat = { kind: 'number', min: -90, max: 90 } as const;
const grade = { kind: 'number', min: 1, max: 5 } as const;
const speedClass = { kind: 'oneOf', words: speedClasses } as const;

/** Columns of the tables in a region folder, in the order in which they are written. */
export const municipalityColumns = {
  code: text,
  fi: text,
  sv: text,
  en: text,
  lon,
  lat,
  speedClass,
} as const;

export const cellColumns = {
  id: text,
  name: text,
  municipality: text,
  lon,
  lat,
  areaSqKm: { kind: 'number', min: 1e-6 },
  ownDistanceKm: { kind: 'number', min: 1e-6 },
  speedClass,
  residents: { kind: 'count' },
} as const satisfies Columns;

export const siteColumns = {
  id: text,
  name: text,
  shortName: text,
  kind: { kind: 'oneOf', words: siteKinds },
  municipality: text,
  cell: text,
  lon,
  lat,
  precision: text,
} as const satisfies Columns;

export const catalogueColumns = {
  fi: text,
  sv: text,
  en: text,
  tier: { kind: 'oneOf', words: tiers },
  inferred: { kind: 'boolean' },
  elderly: { kind: 'boolean' },
  source: text,
} as const satisfies Columns;

export const assumptionColumns = {
  id: text,
  value: number,
  unit: text,
  quality: grade,
  impact: grade,
  min: number,
  max: number,
  source: { kind: 'text', optional: true },
  titleFi: text,
  titleSv: text,
  titleEn: text,
  reasoningFi: text,
  reasoningSv: text,
  reasoningEn: text,
} as const satisfies Columns;

export const exceptionColumns = {
  from: text,
  to: text,
  minutes,
  km: positive,
  reasonFi: text,
  reasonSv: text,
  reasonEn: text,
} as const satisfies Columns;

export const matrixColumns = {
  from: text,
  to: text,
  minutes,
  km: positive,
  mode: text,
  source: text,
  asOf: text,
  hour: { kind: 'count', max: 23, optional: true, mayLack: true },
} as const satisfies Columns;

export const gapColumns = {
  id: text,
  kind: { kind: 'oneOf', words: ['missing', 'suppressed', 'old', 'assumed', 'ambiguous'] },
  count: { kind: 'count' },
  whatFi: text,
  whatSv: text,
  whatEn: text,
  weakensFi: text,
  weakensSv: text,
  weakensEn: text,
} as const satisfies Columns;
