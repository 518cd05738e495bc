import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unwrap } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { messagesOf } from '../../messages/messages-of.ts';
import { numbersOf } from '../../numbers.ts';
import type { Words } from './why-of.ts';

/** One of the checkout's own regions, for tests. */
export function regionIn(id: string): Region {
  const folder = join(import.meta.dirname, '../../../../regions', id);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.json'))
    .map((file) => join(file.parentPath, file.name));
  const texts = files.map((path) => [
    relative(folder, path).replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ]);
  return unwrap(readRegion(Object.fromEntries(texts) as Record<string, string>));
}

/** The words of a page in one language, for tests. */
export function wordsIn(language: Language): Words {
  return { language, messages: messagesOf(language), numbers: numbersOf(language) };
}
