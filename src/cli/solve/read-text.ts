import { constants } from 'node:buffer';
import { ok } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { roomForValues } from './room.ts';
import { solveProblems } from './solve-problems.ts';

const quote = '"'.charCodeAt(0);
const jsonBytes = bytesBy({ ',': 24, '[': 64, '{': 64, [String.fromCharCode(quote)]: 24 });
const wordBytes = bytesBy({ ' ': 64, '\n': 64, '\t': 64, '\r': 64 });

/** At the most so many bytes does a value take that begins with this character, measured: a number 8 to 24, a list 40 to 64. */
function bytesBy(weights: Readonly<Record<string, number>>): Uint8Array {
  const bytes = new Uint8Array(256);
  for (const [character, weight] of Object.entries(weights)) bytes[character.charCodeAt(0)] = weight;
  return bytes;
}

/**
 * All that comes, as one text; or, as soon as it shows, that its values would take more memory than there is: reading
 * them would end the program without a word. `form` says whether values are those of JSON or words between blanks.
 */
export async function readText(
  stream: AsyncIterable<Buffer>,
  form: 'json' | 'words',
): Promise<Result<string>> {
  const bytes = form === 'json' ? jsonBytes : wordBytes;
  const most = roomForValues();
  const chunks: Buffer[] = [];
  let [length, values, isWide] = [0, 0, false];
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      values += bytes[byte]!;
      if (byte > 127) isWide = true;
    }
    chunks.push(chunk);
    length += chunk.length;
    // One letter beyond Latin makes every letter of a text take two bytes.
    const needed = length * (isWide ? 2 : 1) + values;
    if (length > constants.MAX_STRING_LENGTH || needed > most)
      return { ok: false, problems: [solveProblems.textTooLarge({ length, most })] };
  }
  return ok(Buffer.concat(chunks).toString('utf8'));
}
