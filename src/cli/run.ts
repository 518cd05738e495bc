import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { levers } from '#alternatives/levers/index.ts';
import type { Pull } from '#alternatives/lever.ts';
import { languages, type Language } from '#kit/text.ts';
import { dataFolder } from '#server/places.ts';
import { openAsker, Refusal, type Ask } from './ask.ts';
import { exportRegion, importRegion } from './commands/archive.ts';
import { compare } from './commands/compare.ts';
import { evaluate } from './commands/evaluate.ts';
import { judge } from './commands/judge.ts';
import { importMatrix } from './commands/matrix.ts';
import { makePaper, verifyPaper } from './commands/paper.ts';
import { buildRegion, listRegions, showRegion } from './commands/region.ts';
import { suggest, suggestFlags } from './commands/suggest.ts';
import {
  exportRegister,
  importRegister,
  listRegister,
  removeFromRegister,
  restoreInRegister,
  setRegister,
  showHistory,
} from './commands/register.ts';
import { solve } from './solve/solve.ts';
import { flagUsage, pullOfFlag } from './lever-flags.ts';
import { UsageFault } from './usage-fault.ts';
import { help, sayIn, words, type Say } from './words.ts';

export type Wish = Readonly<{
  words: readonly string[];
  pulls: readonly Pull[];
  flags: Readonly<Record<string, string | boolean | undefined>>;
  language: Language;
  say: Say;
}>;

/** What a command answers: a value for programs, a text for people, and whether something in it was refused. */
export type Outcome = Readonly<{ json: unknown; text: string; refused?: boolean }>;

type Command = (ask: Ask, wish: Wish) => Promise<Outcome>;

const commands: Readonly<Record<string, Command>> = {
  'region list': listRegions,
  'region show': showRegion,
  'register list': listRegister,
  'register set': setRegister,
  'register remove': removeFromRegister,
  'register restore': restoreInRegister,
  'register history': showHistory,
  'register export': exportRegister,
  'register import': importRegister,
  evaluate,
  compare,
  judge,
  suggest,
  export: exportRegion,
  import: importRegion,
  matrix: importMatrix,
  'paper make': makePaper,
};

/** Commands that need no database of one's own. */
const withoutDatabase: Readonly<Record<string, (wish: Wish) => Promise<Outcome>>> = {
  'region build': (wish) => Promise.resolve(buildRegion(wish)),
  'paper verify': verifyPaper,
};

const plainFlags = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  replace: { type: 'boolean' },
  'accept-holes': { type: 'boolean' },
  rule: { type: 'string' },
  year: { type: 'string' },
  reasoning: { type: 'string' },
  assumed: { type: 'boolean' },
  new: { type: 'boolean' },
  county: { type: 'string' },
  region: { type: 'string' },
  fetched: { type: 'string' },
  ...suggestFlags,
  certainty: { type: 'string' },
  seed: { type: 'string' },
  draws: { type: 'string' },
  worlds: { type: 'string' },
  criteria: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'solve') return await solve(args.slice(1));
  const { wish, name } = readArgs(args);
  if (wish.flags['help'] || name === '') {
    process.stdout.write(help(levers.map(flagUsage)));
    return name === '' && !wish.flags['help'] ? 2 : 0;
  }
  const aside = withoutDatabase[name];
  const outcome = await (aside ? aside(wish) : runCommand(name, wish));
  process.stdout.write(wish.flags['json'] ? `${JSON.stringify(outcome.json, null, 2)}\n` : outcome.text);
  return outcome.refused ? 1 : 0;
}

async function runCommand(name: string, wish: Wish): Promise<Outcome> {
  const command = commands[name];
  if (command === undefined) throw new UsageFault(`savotta ${name}? Try savotta --help`);
  const { language } = wish;
  const asker = await openAsker({ folder: dataFolder(), databaseUrl: process.env['DATABASE_URL'], language });
  try {
    return await command(asker.ask, wish);
  } finally {
    await asker.close();
  }
}

function readArgs(args: readonly string[]): { wish: Wish; name: string } {
  const options: ParseArgsOptionsConfig = { ...plainFlags };
  for (const { id } of levers) options[id] = { type: 'string', multiple: true };
  let parsed;
  try {
    parsed = parseArgs({ args: withCount(args), options, allowPositionals: true, tokens: true });
  } catch (fault) {
    throw new UsageFault(fault instanceof Error ? fault.message : String(fault));
  }
  const flags = parsed.values as Wish['flags'];
  const language = languages.find((one) => one === (flags['language'] ?? 'fi'));
  if (language === undefined) throw new UsageFault('--language fi|sv|en');
  const pulls = (parsed.tokens ?? []).flatMap((token) => {
    const lever = token.kind === 'option' ? levers.find(({ id }) => id === token.name) : undefined;
    return lever && token.kind === 'option' ? [pullOfFlag(lever, token.value ?? '')] : [];
  });
  const [first = '', second = '', ...rest] = parsed.positionals;
  const isPair = ['region', 'paper'].includes(first) || first === 'register';
  return {
    name: isPair ? `${first} ${second}`.trim() : first,
    wish: {
      words: isPair ? rest : [second, ...rest].filter(Boolean),
      pulls,
      flags,
      language,
      say: sayIn(language),
    },
  };
}

/** `--certainty` alone asks for a hundred draws; the parser knows no flag whose value may be left out. */
function withCount(args: readonly string[]): string[] {
  return args.map((word, at) =>
    word === '--certainty' && !/^\d+$/.test(args[at + 1] ?? '') ? '--certainty=100' : word,
  );
}

/** Every problem on the standard error, for people or as JSON, in the person's language. */
function sayRefusal({ problems }: Refusal, args: readonly string[]): void {
  if (args.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    return;
  }
  const asked = args[args.indexOf('--language') + 1];
  const language = args.includes('--language') && (asked === 'sv' || asked === 'en') ? asked : 'fi';
  for (const { code, message, remedy, at, value } of problems) {
    const place = at === undefined ? '' : ` ${words.place[language]} ${at}`;
    const found = value === undefined ? '' : `, ${words.value[language]} ${value}`;
    process.stderr.write(`${message} [${code}${place}${found}]\n  ${remedy}\n`);
  }
}

// Whoever reads us through `head` has enough when it closes the pipe; that is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

const args = process.argv.slice(2);
try {
  process.exitCode = await main(args);
} catch (fault) {
  if (fault instanceof UsageFault) {
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 2;
  } else if (fault instanceof Refusal) {
    sayRefusal(fault, args);
    process.exitCode = 1;
  } else throw fault;
}
