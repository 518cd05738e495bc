import type { Gap } from '#region/region.ts';

type Words = readonly [fi: string, sv: string, en: string];

/** A gap in few words. */
export function gap(
  id: string,
  kind: Gap['kind'],
  ...[count, words]: [count: number, words: { what: Words; weakens: Words }]
): Gap {
  const text = ([fi, sv, en]: Words) => ({ fi, sv, en });
  return { id, kind, what: text(words.what), weakens: text(words.weakens), count };
}
