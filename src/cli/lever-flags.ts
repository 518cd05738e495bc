import { pullYears } from '#alternatives/lever.ts';
import type { Lever, Pull, Setting } from '#alternatives/lever.ts';
import { UsageFault } from './usage-fault.ts';

/**
 * A pull as a flag's value says it: `site=korpilahti,receivers=muurame:0.6+jamsa:0.4,rationale=…`. A boolean setting
 * may stand alone (`endsSupport`); a comma inside a text is written `\,`.
 */
export function pullOfFlag(lever: Lever, text: string): Pull {
  const settings: Record<string, unknown> = {};
  let rationale = '';
  let year: number | undefined;
  for (const part of splitOutsideEscapes(text)) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim();
    const value = equals < 0 ? undefined : part.slice(equals + 1).trim();
    if (name === 'year') {
      year = yearOfFlag(lever, value ?? '');
      continue;
    }
    if (name === 'rationale') {
      rationale = value ?? '';
      continue;
    }
    const setting = lever.settings.find(({ id }) => id === name);
    if (setting === undefined) throw new UsageFault(`--${lever.id}: ${name}? ${flagUsage(lever)}`);
    settings[name] = settingValue(setting, { value, flag: lever.id });
  }
  return { lever: lever.id, settings, rationale, ...(year === undefined ? {} : { year }) };
}

function yearOfFlag(lever: Lever, text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= pullYears.min && year <= pullYears.max) return year;
  throw new UsageFault(`--${lever.id}: year=${text}? It must be ${pullYears.min}–${pullYears.max}.`);
}

/** How a lever's flag is written: `--close-site site=SITE[,receivers=SITE:SHARE+…]`. */
export function flagUsage(lever: Lever): string {
  const parts = lever.settings.map((setting, index) => {
    const words = `${index === 0 ? '' : ','}${setting.id}=${placeholder(setting)}`;
    return setting.required ? words : `[${words}]`;
  });
  return `--${lever.id} ${parts.join('')}[,year=YYYY][,rationale=TEXT]`;
}

function placeholder(setting: Setting): string {
  switch (setting.kind) {
    case 'services':
      return 'SERVICE+SERVICE…';
    case 'receivers':
      return 'SITE:SHARE+SITE:SHARE…';
    case 'stops':
      return 'CELL:mon.wed+CELL:tue…';
    case 'date':
      return 'YYYY-MM-DD';
    case 'boolean':
      return 'true|false';
    case 'choice':
      return setting.options.map(({ id }) => id).join('|');
    case 'number':
      return 'NUMBER';
    default:
      return setting.kind.toUpperCase();
  }
}

function settingValue(
  setting: Setting,
  told: Readonly<{ value: string | undefined; flag: string }>,
): unknown {
  const { value, flag } = told;
  if (setting.kind === 'boolean' && value === undefined) return true;
  if (value === undefined) throw new UsageFault(`--${flag}: ${setting.id}=${placeholder(setting)}`);
  switch (setting.kind) {
    case 'boolean':
      return value === 'true' || value === 'false' ? value === 'true' : value;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    case 'services':
      return value.split('+').filter((id) => id !== '');
    case 'stops':
      return value.split('+').map((part) => {
        const [cell = '', days = ''] = part.split(':');
        return { cell, weekdays: days.split('.').filter((day) => day !== '') };
      });
    case 'receivers':
      return value.split('+').map((part) => {
        const [site = '', share = ''] = part.split(':');
        return { site, share: shareOf(share) };
      });
    default:
      return value;
  }
}

/** `0.6` or `60%`; what is neither goes on as it is, for the lever to refuse with its place. */
function shareOf(text: string): unknown {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim());
  if (match === null) return text;
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}

function splitOutsideEscapes(text: string): string[] {
  return text
    .split(/(?<!\\),/)
    .map((part) => part.replaceAll('\\,', ','))
    .filter((part) => part.trim() !== '');
}
