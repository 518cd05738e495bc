import { z } from 'zod';

/** One thing said in every language. */
export const textSchema = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });

/** A problem inside an answer, in every language. */
export const problemSchema = z.strictObject({
  code: z.string(),
  message: textSchema,
  remedy: textSchema,
  at: z.string().optional(),
  value: z.string().optional(),
});

/** The answer when something cannot be carried out, in the reader's language. */
export const problemAnswerSchema = z.strictObject({
  problems: z
    .array(
      z.strictObject({
        code: z.string(),
        message: z.string(),
        remedy: z.string(),
        at: z.string().optional(),
        value: z.string().optional(),
      }),
    )
    .min(1),
  current: z.unknown().optional(),
  yours: z.unknown().optional(),
});

const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** A person's words of at most `longest` characters, without space around them or characters that no keyboard writes. */
export function wordsSchema(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((words) => !controlCharacters.test(words) && words.isWellFormed(), 'control-characters');
}

/** A short name or id that a person or program gives; never empty. */
export function nameSchema(longest = 200) {
  return wordsSchema(longest).min(1);
}

/** What both databases hold in a whole number. */
const largestInteger = 2_147_483_646;

export const versionSchema = z.int().min(0).max(largestInteger);
export const languageSchema = z.enum(['fi', 'sv', 'en']);
