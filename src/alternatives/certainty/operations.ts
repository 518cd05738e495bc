import { z } from 'zod';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError, type Problem } from '#kit/result.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { nameSchema } from '#operations/schemas.ts';
import type { Region } from '#region/region.ts';
import { measures } from '#situation/measures/index.ts';
import { groups } from '#situation/measures/measure.ts';
import { getStoredRegion } from '#situation/records.ts';
import { ruleSchema } from '../evaluation-schema.ts';
import { getStored } from '../evaluations/operations.ts';
import { pullYears } from '../lever.ts';
import { pullsInput } from '../pulls-input.ts';
import { answerSchema } from './answer-schema.ts';
import type { CertaintyDone, CertaintyWork } from './compare-aside.ts';
import type { Candidate } from './draw.ts';
import { extras } from './quantities.ts';
import { calledByName, calledByNumber, calledSituation, type Called } from './verdict.ts';

const mostCompared = 12;
const mostDraws = 1000;

const quantityIds = [...measures.map(({ id }) => id).filter((id) => id !== 'population'), ...extras];

const inlineSchema = z.strictObject({
  name: nameSchema().optional(),
  pulls: pullsInput,
  rule: ruleSchema.optional(),
});

// Draws take from a second to some minutes, so they run on a thread of their own and end with their request.
const compareCertainty = operation({
  name: 'alternatives.compare-certainty',
  title: {
    fi: 'Vertaa vaihtoehtoja ja erojen varmuutta',
    sv: 'Jämför alternativ och hur säkra skillnaderna är',
    en: 'Compare alternatives and how sure their differences are',
  },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    /** Ids of stored alternatives, or lists of pulls. */
    alternatives: z
      .array(z.union([nameSchema(), inlineSchema]))
      .min(1)
      .max(mostCompared),
    /** How many worlds are drawn. */
    n: z.int().min(20).max(mostDraws).default(100),
    /** The same seed gives the same draws, to the last bit. */
    seed: z
      .int()
      .min(0)
      .max(2 ** 31)
      .default(1),
    /** One rule for all, in place of their own. */
    rule: ruleSchema.optional(),
    /** The picture of each at the end of this year. */
    year: z.int().min(pullYears.min).max(pullYears.max).optional(),
    /** All of them unless told. */
    measures: z.array(z.enum(quantityIds)).min(1).optional(),
    services: z.array(nameSchema()).min(1).optional(),
    groups: z.array(z.enum(groups)).min(1).default(['all']),
    /** Also the mean trip of every municipality. */
    municipalities: z.boolean().default(false),
    /** Also which assumptions alone move each difference most. */
    telling: z.boolean().default(false),
  }),
  output: answerSchema,
  run: async (context, input) => {
    const { region } = await getStoredRegion(context.store.db, input.region);
    refuseUnknownServices(region, input.services);
    const named = await candidatesOf(context, { ...input, region });
    const { n, seed, measures: ids, services, groups: asked, municipalities } = input;
    refuseTooMuch(region, { n, named });
    const ask = {
      candidates: named.map(({ candidate }) => candidate),
      ...{ seed, groups: asked, municipalities },
      ...(ids && { measures: ids }),
      ...(services && { services }),
    };
    const called = named.map((one) => one.called);
    const work: CertaintyWork = { region, ask, n, called, telling: input.telling };
    const done = (await context.aside('certainty', work, context.signal)) as CertaintyDone;
    return {
      ...{ regionHash: region.hash, engineVersion: context.engineVersion, n, seed },
      candidates: named.map(({ id }, at) => ({
        ...{ id, name: called[at]!.name },
        ...{ refused: done.refused[at]!, altered: done.altered[at]! },
      })),
      ...done.compared,
    };
  },
});

export const certaintyOperations: readonly Operation[] = [compareCertainty];

type Named = Readonly<{ id: string | null; called: Called; candidate: Candidate }>;

async function candidatesOf(
  context: Context,
  asked: Readonly<{
    region: Region;
    alternatives: readonly (string | z.output<typeof inlineSchema>)[];
    rule?: Candidate['rule'] | undefined;
    year?: number | undefined;
  }>,
): Promise<Named[]> {
  const { region, rule, year } = asked;
  const atYear = year === undefined ? {} : { year };
  const named: Named[] = [
    { id: null, called: calledSituation, candidate: { pulls: [], ...(rule && { rule }) } },
  ];
  for (const [index, one] of asked.alternatives.entries()) {
    const stored = typeof one === 'string' ? await getStored(context, { region, id: one }) : undefined;
    const given = typeof one === 'string' ? stored! : one;
    const own = rule ?? given.rule;
    named.push({
      id: typeof one === 'string' ? one : null,
      called: stored
        ? calledByNumber(stored.number)
        : calledByName((typeof one === 'string' ? undefined : one.name) ?? String.fromCodePoint(65 + index)),
      candidate: { pulls: given.pulls, ...(own && { rule: own }), ...atYear },
    });
  }
  return named;
}

function refuseUnknownServices(region: Region, services: readonly string[] | undefined): void {
  const known = region.services.map(({ id }) => id);
  const problems = (services ?? []).flatMap((service, index): Problem[] =>
    known.includes(service) ? [] : [unknownService(service, { at: `services[${index}]`, known })],
  );
  if (problems.length > 0) throw new ProblemError(problems);
}

function unknownService(service: string, told: { at: string; known: readonly string[] }): Problem {
  const list = told.known.join(', ');
  return makeProblem({
    code: 'unknown-service',
    at: told.at,
    value: service,
    message: {
      fi: `Alueella ei ole palvelua ${service}.`,
      sv: `Regionen har ingen tjänst ${service}.`,
      en: `The region has no service ${service}.`,
    },
    remedy: {
      fi: `Valitse jokin näistä: ${list}.`,
      sv: `Välj någon av dessa: ${list}.`,
      en: `Choose one of these: ${list}.`,
    },
  });
}

/** Cells × sites × services of all steps and draws that one question may cost: some ten minutes of one processor. */
const mostWork = 1e10;

function refuseTooMuch(region: Region, told: { n: number; named: readonly Named[] }): void {
  const steps = told.named.reduce((sum, { candidate }) => sum + 1 + candidate.pulls.length, 0);
  const perDraw = region.cells.length * region.sites.length * region.services.length * steps;
  if (perDraw * told.n <= mostWork) return;
  const fits = Math.floor(mostWork / perDraw);
  throw new ProblemError([
    makeProblem({
      code: 'too-much-to-draw',
      at: 'n',
      value: told.n,
      message: {
        fi: 'Näin monta arvontaa näin suuresta alueesta ja näin monesta vaihtoehdosta on liikaa yhdelle kysymykselle.',
        sv: 'Så många dragningar av en så stor region och så många alternativ är för mycket för en fråga.',
        en: 'So many draws of so large a region and so many alternatives are too much for one question.',
      },
      remedy: {
        fi: `Pyydä enintään ${fits} arvontaa tai vertaa harvempia vaihtoehtoja.`,
        sv: `Be om högst ${fits} dragningar eller jämför färre alternativ.`,
        en: `Ask for at most ${fits} draws, or compare fewer alternatives.`,
      },
    }),
  ]);
}
