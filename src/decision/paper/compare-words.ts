import type { ReadWords } from './read-words.ts';

/** One place where a paper says something else than its figures computed again; null where one of them has nothing. */
export type WordsDiffer = Readonly<{ place: string; paper: string | null; computed: string | null }>;

/** Every place where the words differ, in the order of the paper; what only the computed one has comes last. */
export function differingWords(paper: readonly ReadWords[], computed: readonly ReadWords[]): WordsDiffer[] {
  const wanted = new Map(computed.map(({ place, words }) => [place, words]));
  const differing: WordsDiffer[] = [];
  for (const { place, words } of paper) {
    const should = wanted.get(place);
    wanted.delete(place);
    if (should !== words) differing.push({ place, paper: words, computed: should ?? null });
  }
  for (const [place, words] of wanted) differing.push({ place, paper: null, computed: words });
  return differing;
}

/** What a paper says of itself: its id, and the hashes and versions of what it was computed from. */
export type PaperMarks = Readonly<{
  id: string;
  regionHash: string;
  engineVersion: string;
  programVersion: string;
}>;

const paperId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The marks in a paper's last annex, found by their form and not by the language; undefined when one is lacking. */
export function marksOf(words: readonly ReadWords[]): PaperMarks | undefined {
  const texts = words.map((one) => one.words);
  const id = texts.findLast((text) => paperId.test(text));
  const regionHash = texts.findLast((text) => /^[0-9a-f]{64}$/.test(text));
  const engine = texts.map((text) => /^Savotta (\S+) ([0-9a-f]{8,64})$/.exec(text)).findLast(Boolean);
  if (id === undefined || regionHash === undefined || !engine) return undefined;
  return { id, regionHash, programVersion: engine[1]!, engineVersion: engine[2]! };
}
