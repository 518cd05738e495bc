import { languages } from '#kit/text.ts';
import { complaints } from './complaints.ts';
import { isRecord, parseJson } from './parse-json.ts';
import type { Reading } from './parse-json.ts';
import type { Boundary, ReadyAlternative } from './region.ts';

/** Outlines by municipality code; every municipality of the region has one. */
export function readBoundaries(
  text: string,
  reading: Reading & { municipalities: readonly string[] },
): Boundary[] {
  const items = readList(text, { ...reading, key: 'boundaries' });
  const good: Boundary[] = [];
  for (const [index, item] of items.entries()) {
    const at = `${reading.file}:boundaries[${index}]`;
    if (!isBoundary(item)) {
      reading.problems.push(complaints.wrongValue({ at, value: item, expected: 'object' }));
      continue;
    }
    if (good.some(({ code }) => code === item.code))
      reading.problems.push(complaints.duplicate({ at: `${at}.code`, value: item.code }));
    if (item.inRegion !== reading.municipalities.includes(item.code)) {
      const told = { at: `${at}.inRegion`, value: item.code, file: 'municipalities.json' };
      reading.problems.push(complaints.unknown(told));
    }
    good.push(item);
  }
  for (const value of reading.municipalities)
    if (!good.some(({ code }) => code === value))
      reading.problems.push(complaints.unknown({ at: 'municipalities.json', value, file: reading.file }));
  return good;
}

/** Alternatives that come with the region. Their levers are checked by the stage that knows levers. */
export function readAlternatives(
  text: string,
  reading: Reading & { sites: readonly string[] },
): ReadyAlternative[] {
  const items = readList(text, { ...reading, key: 'alternatives' });
  const good: ReadyAlternative[] = [];
  for (const [index, item] of items.entries()) {
    const at = `${reading.file}:alternatives[${index}]`;
    if (!isAlternative(item)) {
      reading.problems.push(complaints.wrongValue({ at, value: item, expected: 'object' }));
      continue;
    }
    if (good.some(({ id, number }) => id === item.id || number === item.number))
      reading.problems.push(complaints.duplicate({ at: `${at}.id`, value: item.id }));
    for (const [p, { settings }] of item.pulls.entries()) {
      const site = settings['site'];
      if (typeof site === 'string' && !reading.sites.includes(site))
        reading.problems.push(
          complaints.unknown({ at: `${at}.pulls[${p}].settings.site`, value: site, file: 'sites.json' }),
        );
    }
    good.push(item);
  }
  return good;
}

function readList(text: string, told: Reading & { key: string }): readonly unknown[] {
  const raw = parseJson(text, told);
  if (raw === undefined) return [];
  const list = isRecord(raw) ? raw[told.key] : undefined;
  if (Array.isArray(list)) return list;
  told.problems.push(
    complaints.wrongValue({ at: `${told.file}:${told.key}`, value: list ?? 'null', expected: 'list' }),
  );
  return [];
}

function isBoundary(item: unknown): item is Boundary {
  if (!isRecord(item) || typeof item['code'] !== 'string' || typeof item['name'] !== 'string') return false;
  const polygons = item['polygons'];
  if (typeof item['inRegion'] !== 'boolean' || !Array.isArray(polygons)) return false;
  return polygons.every((rings) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing));
}

function isRing(ring: unknown): boolean {
  return Array.isArray(ring) && ring.length >= 3 && ring.every(isPoint);
}

function isPoint(point: unknown): boolean {
  return Array.isArray(point) && point.length === 2 && point.every((number) => Number.isFinite(number));
}

function isAlternative(item: unknown): item is ReadyAlternative {
  if (!isRecord(item) || typeof item['id'] !== 'string' || !Number.isInteger(item['number'])) return false;
  const { name, asOf, source, pulls } = item;
  if (!isRecord(name) || !languages.every((language) => typeof name[language] === 'string')) return false;
  if (typeof asOf !== 'string' || typeof source !== 'string' || !Array.isArray(pulls)) return false;
  return pulls.every(
    (pull) =>
      isRecord(pull) &&
      typeof pull['lever'] === 'string' &&
      isRecord(pull['settings']) &&
      typeof pull['rationale'] === 'string',
  );
}
