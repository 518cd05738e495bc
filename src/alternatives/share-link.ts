import { Inflate, deflateSync } from 'fflate';
import { canonicalJson, sha256Hex } from '#kit/hash.ts';
import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { VisitRule } from '#situation/rule.ts';
import type { Pull } from './lever.ts';
import { readPulls } from './read-pulls.ts';
import { readRule } from './read-rule.ts';

/** What a link carries: a list of pulls with its rule and name, and the region that it was made on. */
export type Shared = Readonly<{
  region: string;
  regionHash: string;
  name: string;
  pulls: readonly Pull[];
  rule?: VisitRule;
}>;

/** First letter of every link; a new form of link gets the next one. */
const form = 'a';
/** Bytes at the front that tell a damaged link from a whole one. */
const checkBytes = 4;
/** A list of pulls unpacked is never larger; what claims to be is not unpacked further. */
const mostBytes = 500_000;
const longestLink = 200_000;

/** A list of pulls as a short text that fits in an address without escaping. The same list always gives the same text. */
export function shareText(shared: Shared): string {
  const { region, regionHash, name, pulls, rule } = shared;
  const json = canonicalJson([region, regionHash, name, pulls, rule ?? null]);
  const packed = deflateSync(new TextEncoder().encode(json), { level: 9 });
  const bytes = new Uint8Array(checkBytes + packed.length);
  bytes.set(checkOf(packed));
  bytes.set(packed, checkBytes);
  return form + toBase64Url(bytes);
}

/**
 * What a link carries, or a problem when it is damaged, cut or not one of ours. Whether the region is the reader's own
 * is asked with `checkRegionMatch`; whether the pulls can be carried out, when they are applied.
 */
export function readShareText(text: string): Result<Shared> {
  const bytes =
    text.startsWith(form) && text.length <= longestLink ? fromBase64Url(text.slice(1)) : undefined;
  if (!bytes || bytes.length <= checkBytes) return refuse(damaged(text));
  const packed = bytes.subarray(checkBytes);
  const check = checkOf(packed);
  if (check.some((byte, at) => byte !== bytes[at])) return refuse(damaged(text));
  const json = unpack(packed);
  const parts = json === undefined ? undefined : parse(json);
  if (!Array.isArray(parts) || parts.length !== 5) return refuse(damaged(text));
  const [region, regionHash, name, pullsGiven, ruleGiven] = parts as readonly unknown[];
  if (typeof region !== 'string' || typeof regionHash !== 'string' || typeof name !== 'string')
    return refuse(damaged(text));
  const pulls = readPulls(pullsGiven);
  const rule = ruleGiven === null ? undefined : readRule(ruleGiven);
  const problems = [...(pulls.ok ? [] : pulls.problems), ...(!rule || rule.ok ? [] : rule.problems)];
  if (!pulls.ok || (rule && !rule.ok)) return refuse(...problems);
  return ok({ region, regionHash, name, pulls: pulls.value, ...(rule ? { rule: rule.value } : {}) });
}

function checkOf(packed: Uint8Array): Uint8Array {
  const hex = sha256Hex(packed);
  return Uint8Array.from({ length: checkBytes }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}

/** Unpacks a piece at a time and stops at the limit, so that a small link cannot fill the memory. */
function unpack(packed: Uint8Array): string | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length && size <= mostBytes; at += 1024)
      inflate.push(packed.subarray(at, at + 1024), at + 1024 >= packed.length);
    if (size > mostBytes) return undefined;
    const all = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch {
    // Damaged bytes are the reader's business, not a fault of ours: the caller says so.
    return undefined;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const count = Math.min(4, bytes.length - at + 1);
    for (let digit = 0; digit < count; digit++) text += letters[(word >> (18 - 6 * digit)) & 63];
  }
  return text;
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let filled = 0;
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = (held >> bits) & 255;
  }
  return bytes;
}

function damaged(text: string): Problem {
  return makeProblem({
    code: 'damaged-link',
    at: 'link',
    value: text,
    message: {
      fi: 'Linkki on vioittunut tai katkennut, eikä vaihtoehtoa voi lukea siitä.',
      sv: 'Länken är skadad eller avkapad, och alternativet kan inte läsas ur den.',
      en: 'The link is damaged or cut, and no alternative can be read from it.',
    },
    remedy: {
      fi: 'Kopioi linkki uudelleen kokonaan tai pyydä se lähettäjältä.',
      sv: 'Kopiera hela länken på nytt eller be avsändaren om den.',
      en: 'Copy the whole link again, or ask its sender for it.',
    },
  });
}
