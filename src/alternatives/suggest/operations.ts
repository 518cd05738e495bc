import { z } from 'zod';
import { unwrap, type Result } from '#kit/result.ts';
import { operation, type Operation } from '#operations/operation.ts';
import { languageSchema, nameSchema } from '#operations/schemas.ts';
import { getStoredRegion } from '#situation/records.ts';
import { saidAnswer, saidFront } from './said-answer.ts';
import type { FrontWork, SuggestWork } from './suggest-aside.ts';
import { askShape, frontAnswerSchema, frontShape, suggestAnswerSchema } from './suggest-schema.ts';
import type { FrontAnswer, SuggestAnswer } from './suggestion.ts';

// A search takes from a part of a second to half a minute, so it runs on a thread of its own and ends with its request.
const suggestNetworks = operation({
  name: 'alternatives.suggest',
  title: { fi: 'Ehdota verkkoa', sv: 'Föreslå nätverk', en: 'Suggest networks' },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    ...askShape,
    /** In which the pulls' rationales are written. */
    language: languageSchema.default('fi'),
  }),
  output: suggestAnswerSchema,
  run: async ({ store, aside, signal, engineVersion }, { region: id, language, ...ask }) => {
    const { region } = await getStoredRegion(store.db, id);
    const work: SuggestWork = { region, ask, engineVersion, language };
    const answer = unwrap((await aside('suggest', work, signal)) as Result<SuggestAnswer>);
    return saidAnswer(answer, { region, ask });
  },
});

const suggestFront = operation({
  name: 'alternatives.suggest-front',
  title: {
    fi: 'Ehdota verkkoja: mitä saa millä hinnalla',
    sv: 'Föreslå nätverk: vad fås till vilket pris',
    en: 'Suggest networks: what can be had for what',
  },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    ...frontShape,
    /** In which the pulls' rationales are written. */
    language: languageSchema.default('fi'),
  }),
  output: frontAnswerSchema,
  run: async ({ store, aside, signal, engineVersion }, { region: id, language, ...ask }) => {
    const { region } = await getStoredRegion(store.db, id);
    const work: FrontWork = { region, ask, engineVersion, language };
    const answer = unwrap((await aside('suggest-front', work, signal)) as Result<FrontAnswer>);
    return saidFront(answer, { region, ask });
  },
});

export const suggestOperations: readonly Operation[] = [suggestNetworks, suggestFront];
