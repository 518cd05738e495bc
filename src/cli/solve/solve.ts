import { freemem } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findModel, models } from '#engines/location/models/index.ts';
import type { Effort, Model } from '#engines/location/models/model.ts';
import { languages } from '#kit/text.ts';
import type { Language } from '#kit/text.ts';
import type { Problem, Result } from '#kit/result.ts';
import { ok } from '#kit/result.ts';
import { UsageFault } from '../usage-fault.ts';
import { besideFlags, besideOf } from './beside.ts';
import { drive } from './drive.ts';
import { orlibFormats, readOrlib } from './orlib-files.ts';
import type { OrlibFormat } from './orlib-files.ts';
import { problemOfInput } from './problem-of-input.ts';
import type { Asked } from './problem-of-input.ts';
import { megabytesOf } from './room.ts';
import { readText } from './read-text.ts';
import { solveInput } from './solve-input.ts';
import { solveProblems } from './solve-problems.ts';
import { whyOf } from './why-words.ts';

const flags = {
  schema: { type: 'boolean' },
  format: { type: 'string' },
  capacity: { type: 'string' },
  'single-source': { type: 'boolean' },
  open: { type: 'string' },
  seed: { type: 'string' },
  iterations: { type: 'string' },
  gap: { type: 'string' },
  'time-limit': { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  ...besideFlags,
} as const;

/** Of the memory that is free, so much may be taken by ways. */
const shareOfMemory = 0.5;

/**
 * `savotta solve MODEL`: reads a problem from the standard input, writes the answer as JSON. Needs no database. Exit code 0
 * for an answer and for a proved infeasible, 2 for input that is wrong, with every problem told.
 */
export async function solve(args: readonly string[]): Promise<number> {
  const { wish, model } = readWish(args);
  if (wish.schema) {
    const described = z.toJSONSchema(solveInput, { io: 'input' });
    process.stdout.write(`${JSON.stringify(described, null, 2)}\n`);
    return 0;
  }
  const language = languages.find((one) => one === (wish.language ?? 'fi'));
  if (!language) throw new UsageFault('--language fi|sv|en');
  const input = await readText(process.stdin, wish.format === undefined ? 'json' : 'words');
  const asked = input.ok ? readAsked(input.value, { wish, model }) : input;
  if (!asked.ok) return sayProblems(asked.problems, language);
  const written = await answer(asked.value, { model, wish, language });
  process.stdout.write(`${JSON.stringify(written)}\n`);
  return 0;
}

type Wish = ReturnType<typeof readWish>['wish'];

function readWish(args: readonly string[]) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (fault) {
    throw new UsageFault(fault instanceof Error ? fault.message : String(fault));
  }
  const { values: wish, positionals } = parsed;
  const model = findModel(positionals[0] ?? '');
  const usage = `savotta solve ${models.map(({ id }) => id).join('|')} < problem.json`;
  if (!model || positionals.length > 1 || wish.help) throw new UsageFault(usage);
  if (wish.format !== undefined && !orlibFormats.some((one) => one === wish.format))
    throw new UsageFault(`--format ${orlibFormats.join('|')}`);
  return { wish, model };
}

/** Flags hold before what stands in the input. */
function readAsked(input: string, { wish, model }: { wish: Wish; model: Model }): Result<Asked> {
  const read = wish.format === undefined ? readJson(input) : readFile(input, { wish, model });
  if (!read.ok) return read;
  const over = Object.fromEntries(
    Object.entries({
      open: wish.open,
      iterations: wish.iterations,
      gap: wish.gap,
      timeLimitSeconds: wish['time-limit'],
      seed: wish.seed,
    }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Number.isNaN(Number(value)) ? value : Number(value)]],
    ),
  );
  const raw = typeof read.value === 'object' && read.value !== null ? { ...read.value, ...over } : read.value;
  return problemOfInput(raw, { model: model.id, mostBytes: freemem() * shareOfMemory });
}

function readJson(input: string): Result<unknown> {
  try {
    return ok(JSON.parse(input) as unknown);
  } catch (fault) {
    return { ok: false, problems: [solveProblems.notJson(fault instanceof Error ? fault.message : '')] };
  }
}

function readFile(input: string, { wish, model }: { wish: Wish; model: Model }): Result<unknown> {
  const isWithout = model.id === 'uncapacitated';
  const capacity = wish.capacity === undefined ? (isWithout ? 1 : undefined) : Number(wish.capacity);
  const told = {
    ...{ format: wish.format as OrlibFormat, singleSource: wish['single-source'] === true },
    mostBytes: freemem() * shareOfMemory,
  };
  return readOrlib(input, capacity === undefined ? told : { ...told, capacity });
}

/** On the standard error for people, on the standard output for programs. */
function sayProblems(problems: readonly Problem[], language: Language): number {
  const said = problems.map((problem) => ({
    ...problem,
    message: problem.message[language],
    remedy: problem.remedy[language],
  }));
  for (const { code, message, remedy, at, value } of said)
    process.stderr.write(
      `${message} [${code}${at ? ` ${at}` : ''}${value === undefined ? '' : `: ${value}`}]\n  ${remedy}\n`,
    );
  process.stdout.write(`${JSON.stringify({ problems: said })}\n`);
  return 2;
}

async function answer(
  asked: Asked,
  told: { model: Model; wish: Wish; language: Language },
): Promise<unknown> {
  const { input } = asked;
  const started = performance.now();
  const problem = asked.prepare();
  const prepared = performance.now();
  const memoryMegabytes = megabytesOf(problem.ways.site.length);
  sayMemory(memoryMegabytes, told.language);
  const effort: Effort = {
    seed: String(input.seed),
    ...(input.iterations !== undefined && { iterations: input.iterations }),
    ...(input.gap !== undefined && { gap: input.gap }),
  };
  let interrupted = false;
  const interrupt = () => (interrupted = true);
  process.once('SIGINT', interrupt);
  const driving = { mostSeconds: input.timeLimitSeconds ?? Infinity, isOver: () => interrupted };
  const found = await drive(told.model.solve(problem, effort), driving);
  const seconds = (performance.now() - prepared) / 1000;
  const beside = await besideOf(told.wish, { model: told.model, problem, effort, driving });
  process.removeListener('SIGINT', interrupt);
  const { split, ...answer } = found;
  return {
    model: told.model.id,
    ...answer,
    assignment: [...answer.assignment],
    ...(split && { split: { start: [...split.start], site: [...split.site], units: [...split.units] } }),
    why: whyOf(found, { problem, names: input.names, model: told.model, language: told.language }),
    ...{ ...beside, seconds },
    prepareSeconds: (prepared - started) / 1000,
    memoryMegabytes,
    seed: input.seed,
  };
}

/** Less is not worth a word. */
const leastMegabytes = 100;

/** Said before anything is searched, on the standard error. */
function sayMemory(megabytes: number, language: Language): void {
  if (megabytes < leastMegabytes) return;
  const said = {
    fi: `Matkat vievät muistia noin ${megabytes} Mt.`,
    sv: `Vägarna tar omkring ${megabytes} MB minne.`,
    en: `Ways take some ${megabytes} MB of memory.`,
  };
  process.stderr.write(`${said[language]}\n`);
}
