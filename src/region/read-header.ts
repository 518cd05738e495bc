import type { Source } from '#cubes/cube.ts';
import { languages } from '#kit/text.ts';
import { complaints } from './complaints.ts';
import { isRecord, parseJson } from './parse-json.ts';
import type { Reading } from './parse-json.ts';
import { siteKinds, tiers } from './region.ts';
import type { Region, SiteKind } from './region.ts';

export type Header = Pick<Region, 'id' | 'name' | 'invented' | 'asOf' | 'ages' | 'services'> & {
  offersByKind: Readonly<Record<SiteKind, readonly string[]>>;
  sources: readonly Source[];
};

/** `region.json`: what the region is called, its dates, age groups, services and sources. */
export function readHeader(text: string, reading: Reading): Header | undefined {
  const raw = parseJson(text, reading);
  if (raw === undefined) return undefined;
  const before = reading.problems.length;
  checkShape(raw, { ...reading, path: '', shape: headerShape });
  if (reading.problems.length > before) return undefined;
  const header = raw as Header;
  checkAges(header, reading);
  checkServices(header, reading);
  checkUnique(
    header.sources.map(({ id }) => id),
    { ...reading, path: 'sources' },
  );
  return header;
}

type Shape =
  | 'text'
  | 'texts'
  | 'number'
  /** True or false; false when it is not there. */
  | 'boolean'
  | Readonly<{ words: readonly string[] }>
  | Readonly<{ listOf: Shape }>
  | Readonly<{ fields: Readonly<Record<string, Shape>> }>;

const headerShape: Shape = {
  fields: {
    id: 'text',
    name: 'texts',
    invented: 'boolean',
    asOf: { fields: { network: 'text', population: 'text' } },
    ages: { listOf: { fields: { id: 'text', fromAge: 'number', toAge: 'number' } } },
    services: { listOf: { fields: { id: 'text', name: 'texts', visit: 'texts', tier: { words: tiers } } } },
    offersByKind: {
      fields: Object.fromEntries(siteKinds.map((kind) => [kind, { listOf: 'text' } as const])),
    },
    sources: {
      listOf: {
        fields: {
          id: 'text',
          title: 'text',
          publisher: 'text',
          licence: 'text',
          date: 'text',
          fetched: 'text',
        },
      },
    },
  },
};

function checkShape(value: unknown, told: Reading & { path: string; shape: Shape }): void {
  const { shape, problems, path } = told;
  const at = `${told.file}:${path}`;
  const wrong = (expected: 'boolean' | 'text' | 'texts' | 'number' | 'list' | 'object'): void => {
    problems.push(complaints.wrongValue({ at, value, expected }));
  };
  if (shape === 'text') {
    if (typeof value !== 'string' || value === '') wrong('text');
  } else if (shape === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) wrong('number');
  } else if (shape === 'boolean') {
    if (value !== undefined && typeof value !== 'boolean') wrong('boolean');
  } else if (shape === 'texts') {
    if (!isRecord(value) || !languages.every((language) => typeof value[language] === 'string'))
      wrong('texts');
  } else if ('words' in shape) {
    if (!shape.words.includes(value as string))
      problems.push(complaints.notOneOf({ at, value, words: shape.words }));
  } else if ('listOf' in shape) {
    if (!Array.isArray(value)) wrong('list');
    else
      for (const [index, item] of value.entries())
        checkShape(item, { ...told, path: `${path}[${index}]`, shape: shape.listOf });
  } else if (!isRecord(value)) wrong('object');
  else
    for (const [field, inner] of Object.entries(shape.fields))
      checkShape(value[field], { ...told, path: path === '' ? field : `${path}.${field}`, shape: inner });
}

/** Age groups start at 0, follow each other without a hole and end at 120. */
function checkAges(header: Header, reading: Reading): void {
  checkUnique(
    header.ages.map(({ id }) => id),
    { ...reading, path: 'ages' },
  );
  let next = 0;
  for (const [index, { fromAge, toAge }] of header.ages.entries()) {
    const at = `${reading.file}:ages[${index}].fromAge`;
    if (fromAge !== next)
      reading.problems.push(complaints.outside({ at, value: fromAge, min: next, max: next }));
    next = toAge + 1;
  }
  if (next !== 121) {
    const at = `${reading.file}:ages[${header.ages.length - 1}].toAge`;
    reading.problems.push(complaints.outside({ at, value: next - 1, min: 120, max: 120 }));
  }
}

function checkServices(header: Header, reading: Reading): void {
  const ids = header.services.map(({ id }) => id);
  checkUnique(ids, { ...reading, path: 'services' });
  for (const kind of siteKinds)
    for (const [index, value] of header.offersByKind[kind].entries())
      if (!ids.includes(value)) {
        const at = `${reading.file}:offersByKind.${kind}[${index}]`;
        reading.problems.push(complaints.unknown({ at, value, file: reading.file }));
      }
}

function checkUnique(ids: readonly string[], told: Reading & { path: string }): void {
  for (const [index, value] of ids.entries())
    if (ids.indexOf(value) !== index)
      told.problems.push(complaints.duplicate({ at: `${told.file}:${told.path}[${index}].id`, value }));
}
