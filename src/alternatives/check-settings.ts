import { isDate } from '#kit/dates.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { Network } from '#region/network.ts';
import { weekdays } from './lever.ts';
import type { Lever, Setting, Settings } from './lever.ts';
import { settingProblems } from './setting-problems.ts';
import { doubledDays, isStop } from './setting-stops.ts';

/** Shares may miss 1 by this much: 33.3 % three times over is a plan, not a mistake. */
const shareTolerance = 0.0015;

/**
 * Every fault of a pull's settings against what its lever declares: missing and unknown ones, values of the wrong kind
 * or out of range, sites, services and cells that the network does not have, shares that do not sum to 1.
 */
export function checkSettings(
  lever: Lever,
  ask: { settings: Settings; network: Network },
): readonly Problem[] {
  const { settings, network } = ask;
  const known = lever.settings.map(({ id }) => id);
  const unknown = Object.keys(settings).filter((id) => !known.includes(id));
  return [
    ...unknown.map((id) => settingProblems.unknownSetting(id, known)),
    ...lever.settings.flatMap((setting) => {
      const value = settings[setting.id];
      if (value === undefined || value === null)
        return setting.required ? [settingProblems.missing(setting.id, setting.title)] : [];
      return checkValue(setting, { value, network });
    }),
  ];
}

/**
 * Settings ready for the lever: empty ones left out, defaults filled in, receivers' shares scaled to sum to exactly 1.
 * Only after `checkSettings` found nothing.
 */
export function settleSettings(lever: Lever, settings: Settings): Settings {
  const settled: Record<string, unknown> = {};
  for (const setting of lever.settings) {
    const value = settings[setting.id] ?? ('default' in setting ? setting.default : undefined);
    if (value === undefined) continue;
    settled[setting.id] = setting.kind === 'receivers' ? scaled(value as readonly Receiver[]) : value;
  }
  return settled;
}

type Receiver = Readonly<{ site: string; share: number }>;
type Asked = Readonly<{ value: unknown; network: Network }>;

function checkValue(setting: Setting, asked: Asked): readonly Problem[] {
  const { id: at } = setting;
  const { value } = asked;
  switch (setting.kind) {
    case 'site':
    case 'cell':
    case 'service':
      return checkId(at, { ...asked, what: setting.kind });
    case 'services':
      return checkServices(at, { ...asked, required: setting.required });
    case 'receivers':
      return checkReceivers(at, asked);
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return [wrongType(at, value, 'number')];
      const { min, max } = setting;
      return value < min || value > max ? [settingProblems.outOfRange(at, { value, min, max })] : [];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType(at, value, 'boolean')];
    case 'text': {
      if (typeof value !== 'string') return [wrongType(at, value, 'text')];
      if (setting.required && value.trim() === '') return [settingProblems.missing(at, setting.title)];
      const { maxLength } = setting;
      return value.length > maxLength ? [settingProblems.tooLong(at, { value, maxLength })] : [];
    }
    case 'date':
      return typeof value === 'string' && isDate(value) ? [] : [wrongType(at, value, 'date')];
    case 'stops':
      return checkStops(at, asked);
    case 'choice': {
      const options = setting.options.map(({ id }) => id);
      return options.includes(value as string) ? [] : [settingProblems.notAnOption(at, { value, options })];
    }
  }
}

function checkId(at: string, asked: Asked & { what: 'site' | 'cell' | 'service' }): readonly Problem[] {
  const { value, what, network } = asked;
  if (typeof value !== 'string') return [wrongType(at, value, 'text')];
  const list = { site: network.sites, cell: network.region.cells, service: network.region.services }[what];
  return list.some(({ id }) => id === value) ? [] : [settingProblems.unknownId(at, { value, what })];
}

function checkServices(at: string, asked: Asked & { required: boolean }): readonly Problem[] {
  const { value, network } = asked;
  if (!Array.isArray(value)) return [wrongType(at, value, 'list')];
  const items: readonly unknown[] = value;
  const problems = items.flatMap((item, index) =>
    items.indexOf(item) < index
      ? [settingProblems.duplicate(`${at}[${index}]`, item)]
      : checkId(`${at}[${index}]`, { value: item, network, what: 'service' }),
  );
  if (asked.required && items.length === 0) return [wrongType(at, value, 'list')];
  return problems;
}

function checkReceivers(at: string, { value, network }: Asked): readonly Problem[] {
  if (!Array.isArray(value)) return [wrongType(at, value, 'receivers')];
  const items: readonly unknown[] = value;
  if (items.length === 0) return [];
  const problems: Problem[] = [];
  const sites: unknown[] = [];
  let sum = 0;
  items.forEach((item, index) => {
    const place = `${at}[${index}]`;
    if (!isReceiver(item)) {
      problems.push(wrongType(place, item, 'receiver'));
      return;
    }
    problems.push(...checkId(`${place}.site`, { value: item.site, network, what: 'site' }));
    if (sites.includes(item.site)) problems.push(settingProblems.duplicate(`${place}.site`, item.site));
    sites.push(item.site);
    if (!(item.share > 0 && item.share <= 1))
      problems.push(settingProblems.outOfRange(`${place}.share`, { value: item.share, min: 0, max: 1 }));
    sum += item.share;
  });
  if (problems.length === 0 && Math.abs(sum - 1) > shareTolerance)
    problems.push(settingProblems.sharesSum(at, sum));
  return problems;
}

function checkStops(at: string, { value, network }: Asked): readonly Problem[] {
  if (!Array.isArray(value) || value.length === 0) return [wrongType(at, value, 'stops')];
  const items: readonly unknown[] = value;
  const problems = items.flatMap((item, index) => {
    const place = `${at}[${index}]`;
    if (!isStop(item)) return [wrongType(place, item, 'stop')];
    return checkId(`${place}.cell`, { value: item.cell, network, what: 'cell' });
  });
  return items.every(isStop) ? [...problems, ...doubledDays(at, items)] : problems;
}

function isReceiver(item: unknown): item is Receiver {
  if (typeof item !== 'object' || item === null) return false;
  const { site, share, ...rest } = item as Record<string, unknown>;
  return typeof site === 'string' && typeof share === 'number' && Object.keys(rest).length === 0;
}

function scaled(receivers: readonly Receiver[]): readonly Receiver[] {
  let sum = 0;
  for (const { share } of receivers) sum += share;
  return sum === 1 ? receivers : receivers.map(({ site, share }) => ({ site, share: share / sum }));
}

function wrongType(at: string, value: unknown, expected: keyof typeof expectations): Problem {
  return settingProblems.wrongType(at, { value, expected: expectations[expected] });
}

const expectations = {
  number: { fi: 'luku', sv: 'ett tal', en: 'a number' },
  boolean: { fi: 'true tai false', sv: 'true eller false', en: 'true or false' },
  text: { fi: 'teksti', sv: 'text', en: 'text' },
  list: { fi: 'luettelo, jossa on jotakin', sv: 'en lista med något i', en: 'a list with something in it' },
  receivers: { fi: 'luettelo vastaanottajista', sv: 'en lista över mottagare', en: 'a list of receivers' },
  date: { fi: 'päivä muodossa 2028-01-31', sv: 'en dag i formen 2028-01-31', en: 'a day written 2028-01-31' },
  stops: {
    fi: 'luettelo pysähdyksistä, jossa on jotakin',
    sv: 'en lista över hållplatser med något i',
    en: 'a list of stops with something in it',
  },
  stop: {
    fi: `muotoa {"cell": postinumero, "weekdays": päivät ${weekdays.join(', ')}}`,
    sv: `av formen {"cell": postnummer, "weekdays": dagar ${weekdays.join(', ')}}`,
    en: `of the form {"cell": postcode, "weekdays": days ${weekdays.join(', ')}}`,
  },
  receiver: {
    fi: 'muotoa {"site": tunnus, "share": osuus 0–1}',
    sv: 'av formen {"site": beteckning, "share": andel 0–1}',
    en: 'of the form {"site": id, "share": share 0–1}',
  },
} as const satisfies Record<string, Text>;
