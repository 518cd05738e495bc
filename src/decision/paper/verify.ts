import { docxOf } from '#documents/docx.ts';
import type { DocumentValue } from '#documents/document.ts';
import { htmlOf } from '#documents/html.ts';
import type { Language } from '#kit/text.ts';
import { languages } from '#kit/text.ts';
import { differingWords } from './compare-words.ts';
import type { WordsDiffer } from './compare-words.ts';
import { readPaper } from './read-words.ts';
import type { ReadWords } from './read-words.ts';

/** How the words of a paper's file stand to those computed again, in the language that they are in. */
export type Verification = Readonly<{
  language: Language;
  places: number;
  differing: readonly WordsDiffer[];
}>;

/**
 * Compares what a reader sees of a paper with the same paper computed again and written in the same form: both are read by the
 * same reader, so that figures are compared at the precision in which they are printed. The language is that in which the
 * fewest places differ.
 */
export async function verifyWords(
  paper: Uint8Array,
  computed: Readonly<Record<Language, DocumentValue>>,
): Promise<Verification | undefined> {
  const read = readPaper(paper);
  if (!read) return undefined;
  const isDocx = paper[0] === 0x50;
  let best: Verification | undefined;
  for (const language of languages) {
    const document = computed[language];
    const bytes = isDocx ? await docxOf(document) : new TextEncoder().encode(htmlOf(document));
    const differing = differingWords(read, readPaper(bytes) as readonly ReadWords[]);
    if (!best || differing.length < best.differing.length)
      best = { language, places: read.length, differing };
  }
  return best;
}
