import { z } from 'zod';
import type { EntryEdit } from '#region/with-entries.ts';
import { valueStates } from '#registers/register.ts';

/* What registers look like from outside. */

/** A field's value; null: nobody knows. Texts may be as long as the longest field, and the check tells each field's own. */
const value = z.union([z.string().max(2000), z.number(), z.boolean()]).nullable();
const state = z.enum(valueStates);
const text = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });

/** What a person sets: values by field. */
export const fieldsInput = z.record(z.string().max(100), z.strictObject({ value, state }));

export const fieldEditsSchema = z.record(z.string(), z.strictObject({ value, state, reasoning: z.string() }));

export const entryEditSchema: z.ZodType<EntryEdit> = z.strictObject({
  register: z.string(),
  entry: z.string(),
  kind: z.enum(['set', 'removed']),
  fields: fieldEditsSchema,
});

/** A declared field: what its kind has beside the title. */
const fieldSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['text', 'number', 'date', 'boolean', 'choice', 'site', 'entry']),
  title: text,
  help: text,
  required: z.boolean(),
  maxLength: z.int().exactOptional(),
  unit: text.exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  whole: z.boolean().exactOptional(),
  options: z.array(z.strictObject({ id: z.string(), title: text })).exactOptional(),
  register: z.string().exactOptional(),
});

export const registerSchema = z.strictObject({
  id: z.string(),
  title: text,
  entry: text,
  explanation: text,
  fields: z.array(fieldSchema),
  /** False when the region does not have the register at all: its entries are missing and not none. */
  present: z.boolean(),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      values: z.record(
        z.string(),
        z.strictObject({
          value: z.union([z.string(), z.number(), z.boolean()]),
          state,
          reasoning: text,
          edited: z.literal(true).exactOptional(),
        }),
      ),
    }),
  ),
});
