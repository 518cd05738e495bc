import { pullYears, weekdays } from './lever.ts';
import type { Lever, Setting } from './lever.ts';

type Json = Readonly<Record<string, unknown>>;

/** A lever's settings as JSON Schema (2020-12), made from their declaration; the API and its description show it. */
export function settingsSchema(lever: Lever): Json {
  return {
    type: 'object',
    title: lever.title.en,
    description: lever.explanation.en,
    properties: Object.fromEntries(lever.settings.map((setting) => [setting.id, settingSchema(setting)])),
    required: lever.settings.filter(({ required }) => required).map(({ id }) => id),
    additionalProperties: false,
  };
}

/** One pull of any lever, as `oneOf` by the lever's id. */
export function pullsSchema(levers: readonly Lever[]): Json {
  return {
    oneOf: levers.map((lever) => ({
      type: 'object',
      properties: {
        lever: { const: lever.id },
        settings: settingsSchema(lever),
        rationale: { type: 'string' },
        year: { type: 'integer', minimum: pullYears.min, maximum: pullYears.max },
      },
      required: ['lever', 'settings'],
    })),
  };
}

function settingSchema(setting: Setting): Json {
  return { title: setting.title.en, description: setting.help.en, ...valueSchema(setting) };
}

function valueSchema(setting: Setting): Json {
  switch (setting.kind) {
    case 'site':
    case 'cell':
    case 'service':
      return { type: 'string', 'x-kind': setting.kind };
    case 'services':
      return { type: 'array', items: { type: 'string', 'x-kind': 'service' }, uniqueItems: true };
    case 'receivers':
      return { type: 'array', items: receiverSchema, 'x-kind': 'receivers' };
    case 'number':
      return {
        type: 'number',
        minimum: setting.min,
        maximum: setting.max,
        'x-unit': setting.unit.en,
        ...(setting.default === undefined ? {} : { default: setting.default }),
      };
    case 'boolean':
      return { type: 'boolean', default: setting.default };
    case 'text':
      return { type: 'string', maxLength: setting.maxLength };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'stops':
      return { type: 'array', items: stopSchema, 'x-kind': 'stops' };
    case 'choice':
      return { type: 'string', enum: setting.options.map(({ id }) => id), default: setting.default };
  }
}

const stopSchema: Json = {
  type: 'object',
  properties: {
    cell: { type: 'string', 'x-kind': 'cell' },
    weekdays: {
      type: 'array',
      items: { type: 'string', enum: [...weekdays] },
      uniqueItems: true,
      minItems: 1,
    },
  },
  required: ['cell', 'weekdays'],
  additionalProperties: false,
};

const receiverSchema: Json = {
  type: 'object',
  properties: {
    site: { type: 'string', 'x-kind': 'site' },
    share: { type: 'number', minimum: 0, maximum: 1 },
  },
  required: ['site', 'share'],
  additionalProperties: false,
};
