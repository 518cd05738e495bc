import type { Lever, Setting, Settings } from '#alternatives/lever.ts';
import { parseNumber } from './parse-number.ts';

/** A receiver as it is being typed: the share in per cent, as written. */
export type ReceiverField = Readonly<{ site: string; percent: string }>;

/** A setting as it is being typed. */
export type FieldValue = string | boolean | readonly string[] | readonly ReceiverField[];
export type FormValues = Readonly<Record<string, FieldValue>>;

/** What is wrong with a field as typed, before the lever itself is asked. */
export type FieldFault = 'required' | 'not-a-number' | 'too-small' | 'too-large' | 'receiver-incomplete';

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
      return typeof given === 'number'
        ? written(given)
        : setting.default === undefined
          ? ''
          : written(setting.default);
    case 'services':
      return Array.isArray(given) ? given.map(String) : [];
    case 'receivers':
      return Array.isArray(given)
        ? given.map((one: { site?: unknown; share?: unknown }) => ({
            site: String(one.site ?? ''),
            percent: typeof one.share === 'number' ? written(Number((one.share * 100).toPrecision(12))) : '',
          }))
        : [];
    case 'choice':
      return typeof given === 'string' ? given : setting.default;
    default:
      return typeof given === 'string' ? given : '';
  }
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
  const words = String(value ?? '').trim();
  if (words === '') return {};
  if (setting.kind !== 'number') return { value: words };
  const number = parseNumber(words);
  if (number === undefined) return { fault: 'not-a-number' };
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

/** What is left of 100 % for the next receiver, as it would be typed; empty when nothing is. */
export function shareLeft(fields: readonly ReceiverField[]): string {
  const given = fields.reduce((sum, field) => sum + (parseNumber(field.percent) ?? 0), 0);
  const left = Number((100 - given).toFixed(2));
  return left > 0 ? written(left) : '';
}
