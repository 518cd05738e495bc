import { readFileSync, writeFileSync } from 'node:fs';
import type { FileAnswer } from '#operations/operation.ts';
import type { Text } from '#kit/text.ts';
import { findRegister, registers } from '#registers/index.ts';
import type { Entry, Field, Register, Value } from '#registers/register.ts';
import type { Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { UsageFault } from '../usage-fault.ts';

type Listed = Readonly<{
  version: number;
  registers: readonly Readonly<{ id: string; title: Text; present: boolean; entries: readonly Entry[] }>[];
}>;

/** `register list REGION [REGISTER]`: the registers of a region, or the entries of one. */
export async function listRegister(ask: Ask, { words, language, say }: Wish): Promise<Outcome> {
  const [region, id] = words;
  if (region === undefined) throw new UsageFault('savotta register list REGION [REGISTER]');
  const listed = await ask<Listed>('situation.list-registers', { region });
  if (id === undefined) {
    const rows = listed.registers.map(({ id: register, title, present, entries }) => [
      register,
      title[language],
      present ? String(entries.length) : '–',
    ]);
    const columns = [
      { title: say('id') },
      { title: say('name') },
      { title: say('count'), align: 'right' },
    ] as const;
    return { json: listed.registers, text: textTable(columns, rows) };
  }
  const register = getRegisterOf(id);
  const { entries } = listed.registers.find((one) => one.id === id)!;
  const rows = entries.map((entry) => [
    entry.id,
    ...register.fields.map((field) => cellText(field, { entry, language })),
  ]);
  const columns = [say('id'), ...register.fields.map(({ title }) => title[language])].map((title) => ({
    title,
  }));
  return { json: entries, text: `${textTable(columns, rows)}* ${say('assumed')}\n` };
}

/** A value as the table shows it: an assumed one with a star, one that nobody knows as a dash. */
function cellText(field: Field, told: { entry: Entry; language: Wish['language'] }): string {
  const found = told.entry.values[field.id];
  if (found === undefined) return '–';
  const option = field.kind === 'choice' ? field.options.find(({ id }) => id === found.value) : undefined;
  return `${option ? option.title[told.language] : String(found.value)}${found.state === 'assumed' ? '*' : ''}`;
}

const setUsage =
  'savotta register set REGION REGISTER ENTRY field=value … --reasoning WHY [--assumed] [--new]; field= empties';

/** `register set REGION REGISTER ENTRY field=value …`: an entry's fields as a person knows or assumes them. */
export async function setRegister(ask: Ask, { words, flags }: Wish): Promise<Outcome> {
  const [region, id, entry, ...pairs] = words;
  const { reasoning } = flags;
  if (region === undefined || id === undefined || entry === undefined || pairs.length === 0)
    throw new UsageFault(setUsage);
  if (typeof reasoning !== 'string') throw new UsageFault(setUsage);
  const register = getRegisterOf(id);
  const state = flags['assumed'] === true ? 'assumed' : 'known';
  const fields = Object.fromEntries(
    pairs.map((pair) => {
      const [field, value] = readPair(pair, register);
      return [field, { value, state }];
    }),
  );
  const name = flags['new'] === true ? 'situation.add-entry' : 'situation.set-entry';
  return changed(ask, { region, name, input: { register: id, entry, fields, reasoning } });
}

/** `register remove REGION REGISTER ENTRY --reasoning WHY` */
export async function removeFromRegister(ask: Ask, { words, flags }: Wish): Promise<Outcome> {
  const [region, register, entry] = words;
  const { reasoning } = flags;
  if (region === undefined || register === undefined || entry === undefined || typeof reasoning !== 'string')
    throw new UsageFault('savotta register remove REGION REGISTER ENTRY --reasoning WHY');
  return changed(ask, { region, name: 'situation.remove-entry', input: { register, entry, reasoning } });
}

/** `register restore REGION REGISTER ENTRY`: the entry as the region has it. */
export async function restoreInRegister(ask: Ask, { words }: Wish): Promise<Outcome> {
  const [region, register, entry] = words;
  if (region === undefined || register === undefined || entry === undefined)
    throw new UsageFault('savotta register restore REGION REGISTER ENTRY');
  return changed(ask, { region, name: 'situation.restore-entry', input: { register, entry } });
}

type History = Readonly<{
  changes: readonly Readonly<{
    version: number;
    kind: string;
    fields: Readonly<Record<string, Readonly<{ value: Value | null; state: string }>>>;
    reasoning: string;
    editedAt: string;
    editedBy: string;
  }>[];
}>;

/** `register history REGION REGISTER ENTRY`: who changed the entry, when and why. */
export async function showHistory(ask: Ask, { words, say }: Wish): Promise<Outcome> {
  const [region, register, entry] = words;
  if (region === undefined || register === undefined || entry === undefined)
    throw new UsageFault('savotta register history REGION REGISTER ENTRY');
  const { changes } = await ask<History>('situation.entry-history', { region, register, entry });
  const rows = changes.map(({ version, editedAt, editedBy, kind, fields, reasoning }) => [
    String(version),
    editedAt,
    editedBy,
    kind,
    Object.entries(fields)
      .map(([field, { value }]) => `${field}=${value === null ? '' : String(value)}`)
      .join(' '),
    reasoning,
  ]);
  const titles = [say('version'), say('time'), say('person'), say('kind'), say('change'), say('reasoning')];
  return {
    json: changes,
    text: textTable(
      titles.map((title) => ({ title })),
      rows,
    ),
  };
}

/** `register export REGION REGISTER FILE.csv|FILE.xlsx` */
export async function exportRegister(ask: Ask, { words, language, say }: Wish): Promise<Outcome> {
  const [region, register, path] = words;
  const format = /\.(csv|xlsx)$/.exec(path ?? '')?.[1];
  if (region === undefined || register === undefined || path === undefined || format === undefined)
    throw new UsageFault('savotta register export REGION REGISTER FILE.csv|FILE.xlsx');
  const told = { region, register, format, language };
  const { bytes } = await ask<FileAnswer>('situation.export-register', told);
  try {
    writeFileSync(path, bytes);
  } catch (fault) {
    throw new UsageFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  return {
    json: { region, register, file: path, bytes: bytes.length },
    text: `${say('written')}: ${path}\n`,
  };
}

type Imported = Readonly<{
  hash: string;
  version: number;
  added: number;
  changed: number;
  unchanged: number;
}>;

/** `register import REGION REGISTER FILE.csv --reasoning WHY`: all lines of the table, or none. */
export async function importRegister(ask: Ask, { words, flags, say }: Wish): Promise<Outcome> {
  const [region, register, path] = words;
  const { reasoning } = flags;
  if (region === undefined || register === undefined || path === undefined || typeof reasoning !== 'string')
    throw new UsageFault('savotta register import REGION REGISTER FILE.csv --reasoning WHY');
  let file: Uint8Array;
  try {
    file = new Uint8Array(readFileSync(path));
  } catch (fault) {
    throw new UsageFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  const { version: expectedVersion } = await ask<Listed>('situation.list-registers', { region });
  const told = { region, register, reasoning, expectedVersion, file };
  const imported = await ask<Imported>('situation.import-register', told);
  const counts = (['added', 'changed', 'unchanged'] as const).map((word) => {
    return `${say(word === 'unchanged' ? 'same' : word)}: ${imported[word]}`;
  });
  return { json: imported, text: `${counts.join('\n')}\n${imported.hash}\n` };
}

async function changed(
  ask: Ask,
  told: Readonly<{ region: string; name: string; input: Readonly<Record<string, unknown>> }>,
): Promise<Outcome> {
  const { region, name, input } = told;
  const { version: expectedVersion } = await ask<Listed>('situation.list-registers', { region });
  const answer = await ask<{ hash: string; version: number }>(name, { region, ...input, expectedVersion });
  return { json: answer, text: `${answer.hash}\n` };
}

function getRegisterOf(id: string): Register {
  const register = findRegister(id);
  if (register) return register;
  throw new UsageFault(`savotta register: ${registers.map((one) => one.id).join(' | ')}`);
}

/** `noticeMonths=6` as its field and value; nothing after the sign is "not known". What is wrong is the system's to tell. */
function readPair(pair: string, register: Register): [field: string, value: Value | null] {
  const at = pair.indexOf('=');
  if (at <= 0) throw new UsageFault(`${pair}? ${setUsage}`);
  const [field, text] = [pair.slice(0, at), pair.slice(at + 1)];
  if (text === '') return [field, null];
  const kind = register.fields.find(({ id }) => id === field)?.kind;
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return [field, Number(text)];
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return [field, text === 'true'];
  return [field, text];
}
