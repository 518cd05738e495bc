import type { Assumption, Region } from '#region/region.ts';
import type { Language } from '#kit/text.ts';

/** An assumption as its table shows it. */
export type AssumptionRow = Readonly<{
  assumption: Assumption;
  /** As the region was published; differs from the assumption when a person changed it. */
  original: Assumption;
  /** How much a result hangs on our not knowing: (6 − quality) × impact, 1–25. The table's first order. */
  concern: number;
  /** The site that it is about, or undefined when it holds for all. */
  site: string | undefined;
}>;

export type AssumptionFilter = Readonly<{
  /** `general`, `edited`, or a site's id. */
  about: string;
  text: string;
}>;

export function assumptionRows(region: Region, original: Region): readonly AssumptionRow[] {
  const published = new Map(original.assumptions.map((each) => [each.id, each]));
  return region.assumptions.map((assumption) => ({
    assumption,
    original: published.get(assumption.id) ?? assumption,
    concern: (6 - assumption.quality) * assumption.impact,
    site: /^site\.([^.]+)\./.exec(assumption.id)?.[1],
  }));
}

/** The rows that a filter leaves, in the same order; the text is looked for in titles, reasoning and ids. */
export function filterAssumptions(
  rows: readonly AssumptionRow[],
  filter: AssumptionFilter & Readonly<{ language: Language }>,
): readonly AssumptionRow[] {
  const wanted = filter.text.trim().toLowerCase();
  return rows.filter(({ assumption, site }) => {
    if (filter.about === 'general' && site !== undefined) return false;
    if (filter.about === 'edited' && assumption.edited !== true) return false;
    if (filter.about !== 'general' && filter.about !== 'edited' && site !== filter.about) return false;
    const text = `${assumption.title[filter.language]} ${assumption.reasoning[filter.language]} ${assumption.id}`;
    return text.toLowerCase().includes(wanted);
  });
}

/**
 * A typed number, decimal comma or point, spaces of thousands and a real minus allowed; undefined when it is no number.
 * `1.234,5` is refused: whether its point parts thousands or decimals cannot be known.
 */
export function readNumber(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (!/^[+-]?\d+([.,]\d+)?$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}
