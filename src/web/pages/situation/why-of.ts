import type { Region } from '#region/region.ts';
import type { Assumption } from '#region/region.ts';
import { whyOf as whyBehind } from '#situation/why.ts';
import type { Tongue } from '../../messages/context.ts';
import type { Why } from '../../parts/why.ts';
import { questionOf } from './figures.ts';
import type { Asked, Figures } from './figures.ts';
import { withUnit } from './units.ts';

/** The tongue without its switch: what words need. */
export type Words = Pick<Tongue, 'language' | 'messages' | 'numbers'>;

/** The most assumptions that a why names one by one; beyond that it says how many more there are. */
const mostAssumptions = 8;

/** Why a measure's number is what it is, in the reader's words: explanation, formula, assumptions, sources and range. */
export function whyOf(
  figures: Figures,
  asked: Asked & Readonly<{ measure: string; write?: (value: number | null) => string }>,
  words: Words,
): Why {
  const { language, messages, numbers } = words;
  const { region } = figures;
  const say = messages.situation;
  const behind = whyBehind(figures.assessments, { measure: asked.measure, question: questionOf(asked) });
  const formula = say.formulas[asked.measure as keyof typeof say.formulas];
  const { low, high } = behind.figure;
  const ranges = behind.range[language] !== '' && asked.write !== undefined && low !== high;
  return {
    title: behind.title[language],
    sentence: behind.formula[language],
    ...(formula === undefined ? {} : { formula }),
    ...(ranges ? { range: say.rangeIs(numbers.range(asked.write!(low), asked.write!(high))) } : {}),
    assumptions: linesOf(behind.assumptions, words),
    sources: sourceLines(
      region,
      behind.sources.map(({ id }) => id),
    ),
    date: say.datesAre(numbers.date(region.asOf.network), numbers.date(region.asOf.population)),
  };
}

/** The general assumptions one by one, those of single sites only counted: there are hundreds of them. */
function linesOf(behind: readonly Assumption[], words: Words): NonNullable<Why['assumptions']> {
  const { language, messages, numbers } = words;
  const shown = behind.filter(({ id }) => !id.startsWith('site.')).slice(0, mostAssumptions);
  const lines = shown.map((assumption) => ({
    title: assumption.title[language],
    value: withUnit(assumption.value, assumption.unit, words),
    to: `#assumption-${assumption.id}`,
    edited: assumption.edited === true,
  }));
  const more = behind.length - lines.length;
  if (more <= 0) return lines;
  return [
    ...lines,
    { title: messages.situation.moreAssumptions, value: numbers.count(more), to: '#assumptions' },
  ];
}

/** Sources as a why lists them: publisher, title and date, with the address when there is one. */
export function sourceLines(region: Region, ids: readonly string[]): NonNullable<Why['sources']> {
  return ids.flatMap((id) => {
    const source = region.sources.find((each) => each.id === id);
    if (source === undefined) return [];
    const title = `${source.publisher}: ${source.title} (${source.date}, ${source.licence})`;
    return [source.url === undefined ? { title } : { title, url: source.url }];
  });
}
