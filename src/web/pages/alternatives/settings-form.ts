import type { Lever, Setting, Settings } from '#alternatives/lever.ts';
import { isDate } from '#kit/dates.ts';
import { parseNumber } from './parse-number.ts';

/** A receiver as it is being typed: the share in per cent, as written. */
export type ReceiverField = Readonly<{ site: string; percent: string }>;

/** A stop as it is being chosen. */
export type StopField = Readonly<{ cell: string; weekdays: readonly string[] }>;

/** A setting as it is being typed. */
export type FieldValue =
  string | boolean | readonly string[] | readonly ReceiverField[] | readonly StopField[];
export type FormValues = Readonly<Record<string, FieldValue>>;

/** What is wrong with a field as typed, before the lever itself is asked. */
export type FieldFault =
  | 'required'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'receiver-incomplete'
  | 'not-a-date'
  | 'stop-incomplete'
  | 'stop-day-twice';

type NumberSetting = Extract<Setting, { kind: 'number' }>;

/** Whether a number is a share 0–1, which people read and write in per cent. */
export function isShare(setting: Setting): boolean {
  return setting.kind === 'number' && setting.min >= 0 && setting.max === 1;
}

/** The form of a lever before anything is typed, or with the settings of a pull that is being edited. */
export function formOf(lever: Lever, settings: Settings = {}): FormValues {
  return Object.fromEntries(
    lever.settings.map((setting) => [setting.id, fieldOf(setting, settings[setting.id])]),
  );
}

function fieldOf(setting: Setting, given: unknown): FieldValue {
  switch (setting.kind) {
    case 'boolean':
      return typeof given === 'boolean' ? given : setting.default;
    case 'number':
      return writtenNumber(setting, typeof given === 'number' ? given : setting.default);
    case 'services':
      return Array.isArray(given) ? given.map(String) : [];
    case 'receivers':
      return Array.isArray(given)
        ? given.map((one: { site?: unknown; share?: unknown }) => ({
            site: String(one.site ?? ''),
            percent: typeof one.share === 'number' ? writtenPercent(one.share) : '',
          }))
        : [];
    case 'stops':
      return Array.isArray(given)
        ? given.map((one: { cell?: unknown; weekdays?: unknown }) => ({
            cell: String(one.cell ?? ''),
            weekdays: Array.isArray(one.weekdays) ? one.weekdays.map(String) : [],
          }))
        : [];
    case 'choice':
      return typeof given === 'string' ? given : setting.default;
    default:
      return typeof given === 'string' ? given : '';
  }
}

function writtenNumber(setting: NumberSetting, value: number | undefined): string {
  if (value === undefined) return '';
  return isShare(setting) ? writtenPercent(value) : written(value);
}

function writtenPercent(share: number): string {
  return written(Number((share * 100).toPrecision(12)));
}

function written(value: number): string {
  return String(value).replace('.', ',');
}

/** The settings that a form says, and what is wrong with it, field by field. Empty optional fields are left out. */
export function readForm(
  lever: Lever,
  values: FormValues,
): { settings: Settings; faults: Readonly<Record<string, FieldFault>> } {
  const settings: Record<string, unknown> = {};
  const faults: Record<string, FieldFault> = {};
  for (const setting of lever.settings) {
    const read = readField(setting, values[setting.id]);
    if (read.fault) faults[setting.id] = read.fault;
    else if (read.value !== undefined) settings[setting.id] = read.value;
    else if (setting.required) faults[setting.id] = 'required';
  }
  return { settings, faults };
}

type Read = { value?: unknown; fault?: FieldFault };

function readField(setting: Setting, value: FieldValue | undefined): Read {
  if (setting.kind === 'boolean') return { value: value === true };
  if (setting.kind === 'services') {
    const chosen = value as readonly string[];
    return chosen.length > 0 ? { value: chosen } : {};
  }
  if (setting.kind === 'receivers') return readReceivers(value as readonly ReceiverField[]);
  if (setting.kind === 'stops') return readStops((value ?? []) as readonly StopField[]);
  const words = String(value ?? '').trim();
  if (words === '') return {};
  if (setting.kind === 'date') return isDate(words) ? { value: words } : { fault: 'not-a-date' };
  if (setting.kind !== 'number') return { value: words };
  const typed = parseNumber(words);
  if (typed === undefined) return { fault: 'not-a-number' };
  // 33.3 / 100 is 0.33299999999999996; what was typed is 0.333.
  const number = isShare(setting) ? Number((typed / 100).toPrecision(12)) : typed;
  if (number < setting.min) return { fault: 'too-small' };
  if (number > setting.max) return { fault: 'too-large' };
  return { value: number };
}

function readReceivers(fields: readonly ReceiverField[]): Read {
  const filled = fields.filter((field) => field.site !== '' || field.percent.trim() !== '');
  if (filled.length === 0) return {};
  const receivers = filled.map((field) => ({
    site: field.site,
    // 33.3 / 100 is 0.33299999999999996; what was typed is 0.333.
    share: Number(((parseNumber(field.percent) ?? NaN) / 100).toPrecision(12)),
  }));
  const whole = receivers.every((one) => one.site !== '' && Number.isFinite(one.share));
  // Whether the shares make a whole is the lever's to say: its own problem names the sum and what to do.
  return whole ? { value: receivers } : { fault: 'receiver-incomplete' };
}

/** Stops with a place and days; empty rows are left out, and one day has one place. */
function readStops(fields: readonly StopField[]): Read {
  const filled = fields.filter((field) => field.cell !== '' || field.weekdays.length > 0);
  if (filled.length === 0) return {};
  if (!filled.every((field) => field.cell !== '' && field.weekdays.length > 0))
    return { fault: 'stop-incomplete' };
  const days = filled.flatMap((field) => field.weekdays);
  if (new Set(days).size < days.length) return { fault: 'stop-day-twice' };
  return { value: filled.map(({ cell, weekdays }) => ({ cell, weekdays })) };
}

/** What is left of 100 % for the next receiver, as it would be typed; empty when nothing is. */
export function shareLeft(fields: readonly ReceiverField[]): string {
  const given = fields.reduce((sum, field) => sum + (parseNumber(field.percent) ?? 0), 0);
  const left = Number((100 - given).toFixed(2));
  return left > 0 ? written(left) : '';
}
