import type { FareRow } from '#alternatives/evaluation.ts';
import type { Block } from '#documents/document.ts';
import { inUnit } from './numbers.ts';
import type { PaperTold } from './told.ts';
import { wordsIn } from './words.ts';

const width = 640;
const rowHeight = 19;
const top = 26;
const [nameWidth, valueWidth] = [150, 90];
const widthMm = 150;
const colours = {
  worse: '#ad4f07',
  better: '#1d5c94',
  level: '#5f6e72',
  rule: '#c9c4b7',
  ink: '#1b2a2f',
} as const;

/** The mean trip of each municipality before (hollow) and after (filled), the longest change first. */
export function tripChart(told: PaperTold): Block[] {
  const { subject, region, language } = told;
  const say = wordsIn(language);
  const rows = subject.evaluation.fares
    .filter(({ area, ages }) => area !== 'region' && ages === 'all')
    .flatMap(bothMinutes)
    .toSorted((one, other) => other.after - other.before - (one.after - one.before));
  if (rows.length === 0) return [];
  const most = Math.max(...rows.flatMap(({ before, after }) => [before, after]));
  const step = most > 60 ? 20 : 10;
  const x = (minutes: number) => nameWidth + (minutes / most) * (width - nameWidth - valueWidth);
  const height = top + rows.length * rowHeight + 6;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3, sans-serif" font-size="13" fill="${colours.ink}">`,
    ...ticks.map(
      (minutes) =>
        `<path d="M${x(minutes).toFixed(1)} ${top - 6}V${height - 4}" stroke="${colours.rule}" stroke-width="0.6"/><text x="${x(minutes).toFixed(1)}" y="${top - 11}" text-anchor="middle" fill="${colours.level}">${minutes}</text>`,
    ),
    ...rows.map((row, at) => {
      const name = region.municipalities.find(({ code }) => code === row.area)?.name[language] ?? row.area;
      return rowOf({ ...row, name, y: top + at * rowHeight + rowHeight / 2, x, language });
    }),
    '</svg>',
  ].join('');
  return [
    {
      kind: 'figure',
      title: say.tripChart,
      description: say.tripChartDescription,
      svg,
      widthMm,
      heightMm: Math.round((widthMm * height) / width),
      note: say.tripChartNote,
    },
  ];
}

type Minutes = Readonly<{ area: string; before: number; after: number }>;

function bothMinutes({ area, minutesBefore, minutesAfter }: FareRow): Minutes[] {
  return minutesBefore === null || minutesAfter === null
    ? []
    : [{ area, before: minutesBefore, after: minutesAfter }];
}

function rowOf(
  told: Minutes & { name: string; y: number; x: (minutes: number) => number } & Pick<PaperTold, 'language'>,
): string {
  const { before, after, name, y, language } = told;
  const [from, to] = [told.x(before).toFixed(1), told.x(after).toFixed(1)];
  const change = after - before;
  const colour = change > 0.05 ? colours.worse : change < -0.05 ? colours.better : colours.level;
  const words = inUnit(change, { unit: 'min', language, sign: true });
  return [
    `<text x="${nameWidth - 10}" y="${y + 4}" text-anchor="end">${escaped(name)}</text>`,
    `<path d="M${from} ${y}H${to}" stroke="${colour}" stroke-width="3"/>`,
    `<circle cx="${from}" cy="${y}" r="4" fill="#ffffff" stroke="${colour}" stroke-width="1.5"/>`,
    `<circle cx="${to}" cy="${y}" r="4.5" fill="${colour}"/>`,
    `<text x="${width - 6}" y="${y + 4}" text-anchor="end" fill="${colour}">${words}</text>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
