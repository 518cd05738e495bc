import type { Region } from '#region/region.ts';
import type { Assumption } from '#region/region.ts';
import { getMeasure } from '#situation/measures/index.ts';
import { whyOf as whyBehind } from '#situation/why.ts';
import type { Tongue } from '../../messages/context.ts';
import type { Told, Why } from '../../parts/why.ts';
import { figureOf, questionOf } from './figures.ts';
import type { Asked, Figures } from './figures.ts';
import { withUnit } from './units.ts';

type Write = (value: number | null) => string;

/** The tongue without its switch: what words need. */
export type Words = Pick<Tongue, 'language' | 'messages' | 'numbers'>;

/** The most assumptions that a why names one by one; beyond that it says how many more there are. */
const mostAssumptions = 8;

/** What is asked about, and how its number is written: alone, and within a range where the unit is said elsewhere. */
export type WhyAsked = Asked & Readonly<{ measure: string; write?: Write; writeValue?: Write }>;

/** A measure's number with its mark and why. */
export function tellOf(figures: Figures, asked: WhyAsked, words: Words): Told {
  return { mark: figureOf(figures, asked.measure, asked).mark, why: whyOf(figures, asked, words) };
}

/** Why a measure's number is what it is, in the reader's words: explanation, formula, assumptions, sources and range. */
export function whyOf(figures: Figures, asked: WhyAsked, words: Words): Why {
  const { language, messages, numbers } = words;
  const { region } = figures;
  const say = messages.situation;
  const behind = whyBehind(figures.assessments, { measure: asked.measure, question: questionOf(asked) });
  const formula = say.formulas[asked.measure as keyof typeof say.formulas];
  const { value, low, high } = behind.figure;
  const write = asked.writeValue ?? asked.write;
  const states = statesText(behind.cells, words);
  const ranges = behind.range[language] !== '' && asked.write !== undefined && low !== high;
  return {
    title: behind.title[language],
    ...(write === undefined ? {} : { value: write(value) }),
    about: aboutOf(region, asked, words),
    sentence: behind.formula[language],
    ...(formula === undefined ? {} : { formula }),
    ...(ranges ? { range: say.rangeIs(numbers.range(asked.write!(low), asked.write!(high))) } : {}),
    assumptions: linesOf(behind.assumptions, words),
    sources: sourceLines(
      region,
      behind.sources.map(({ id }) => id),
      words,
    ),
    ...(states === '' ? {} : { states }),
    date: say.datesAre(numbers.date(region.asOf.network), numbers.date(region.asOf.population)),
  };
}

/** Of what, for whom and where: `Kinnula · Lääkärin vastaanotto · 75 vuotta täyttäneet`. */
function aboutOf(region: Region, asked: WhyAsked, { language, messages }: Words): string {
  const { by } = getMeasure(asked.measure);
  const place = asked.area === 'region' ? region : region.municipalities[asked.area]!;
  const parts = [place.name[language]];
  if (by.service) parts.push(region.services[asked.service]!.name[language]);
  if (by.group) parts.push(messages.situation.groups[asked.group]);
  return parts.join(' · ');
}

/** `158 julkaistu · 2 täydennetty`: how the counted figures of population came to their values. */
function statesText(cells: ReturnType<typeof whyBehind>['cells'], { messages, numbers }: Words): string {
  const say = messages.situation;
  return cells.map(({ state, count }) => say.cellStates[state](numbers.count(count))).join(' · ');
}

/** The general assumptions one by one, those of single sites only counted: there are hundreds of them. */
export function linesOf(behind: readonly Assumption[], words: Words): NonNullable<Why['assumptions']> {
  const { messages, numbers } = words;
  const shown = behind.filter(({ id }) => !id.startsWith('site.')).slice(0, mostAssumptions);
  const lines = shown.map((assumption) => lineOf(assumption, words));
  const more = behind.length - lines.length;
  if (more <= 0) return lines;
  return [
    ...lines,
    { title: messages.situation.moreAssumptions, value: numbers.count(more), to: '#assumptions' },
  ];
}

/** One assumption with its value, leading to its row. */
export function lineOf(assumption: Assumption, words: Words): NonNullable<Why['assumptions']>[number] {
  return {
    title: assumption.title[words.language],
    value: withUnit(assumption.value, assumption.unit, words),
    to: `#assumption-${assumption.id}`,
    edited: assumption.edited === true,
  };
}

/** Sources as a why lists them: publisher, title, date and licence, with the address when there is one. */
export function sourceLines(
  region: Region,
  ids: readonly string[],
  { messages, numbers }: Pick<Words, 'messages' | 'numbers'>,
): NonNullable<Why['sources']> {
  const licences: Readonly<Record<string, string>> = messages.situation.licences;
  return ids.flatMap((id) => {
    const source = region.sources.find((each) => each.id === id);
    if (source === undefined) return [];
    const licence = licences[source.licence] ?? source.licence;
    const title = `${source.publisher}: ${source.title} (${numbers.date(source.date)}, ${licence})`;
    return [source.url === undefined ? { title } : { title, url: source.url }];
  });
}
