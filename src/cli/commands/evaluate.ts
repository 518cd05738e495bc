import type { Evaluation } from '#alternatives/evaluation.ts';
import { pullYears } from '#alternatives/lever.ts';
import type { Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { UsageFault } from '../usage-fault.ts';
import { blockerTable } from './blocker-table.ts';
import {
  changeText,
  findFigure,
  headlineRows,
  loadNames,
  rangeText,
  rowTitles,
  unitOf,
  valueText,
  type Names,
} from './figures.ts';
import { findAlternative } from './find-alternative.ts';

/** `evaluate REGION ALTERNATIVE [pulls]`: the alternative beside the situation; refused pulls are said, exit code 1. */
export async function evaluate(ask: Ask, wish: Wish): Promise<Outcome> {
  const [region, word] = wish.words;
  if (region === undefined || word === undefined) {
    throw new UsageFault('savotta evaluate REGION ALTERNATIVE [--close-site …]');
  }
  const found = await findAlternative(ask, { region, word, language: wish.language });
  const rule = ruleOf(wish) ?? found.rule;
  const evaluation = await ask<Evaluation>('alternatives.evaluate', {
    region,
    pulls: [...found.pulls, ...wish.pulls],
    ...(rule === undefined ? {} : { rule }),
    ...yearOf(wish),
  });
  const refused = hasRefused(evaluation);
  if (wish.flags['json']) return { json: evaluation, text: '', refused };
  const situation = await ask<{ evaluation: Evaluation }>('situation.get-situation', { region });
  const names = await loadNames(ask, region);
  const parts = { situation: situation.evaluation, evaluation, names, wish };
  const text = [
    `${found.title}\n`,
    measureTable(parts),
    pullTable(parts),
    timelineTable(parts),
    leftTable(parts),
    costTable(parts),
    blockerTable(evaluation, wish),
    overflowTable(parts),
    `${evaluation.hash}\n`,
  ];
  return { json: evaluation, text: text.filter((part) => part !== '').join('\n'), refused };
}

/** A rule of where visits go that needs no numbers, from `--rule`. */
export function ruleOf({ flags }: Wish): unknown {
  const rule = flags['rule'];
  if (rule === undefined) return undefined;
  if (rule === 'nearest' || rule === 'home-first') return { kind: rule };
  throw new UsageFault('--rule nearest|home-first');
}

/** The year looked at, from `--year`. */
export function yearOf({ flags }: Wish): { year?: number } {
  const text = flags['year'];
  if (text === undefined) return {};
  const year = Number(text);
  if (typeof text === 'string' && /^\d{4}$/.test(text) && year >= pullYears.min && year <= pullYears.max)
    return { year };
  throw new UsageFault(`--year ${pullYears.min}…${pullYears.max}`);
}

/** Whether some pull could not be carried out; one of a later year than the one looked at is not refused. */
export function hasRefused({ effects }: Evaluation): boolean {
  return effects.some(({ applied, later }) => !applied && !later);
}

type Parts = Readonly<{ situation: Evaluation; evaluation: Evaluation; names: Names; wish: Wish }>;

function measureTable({ situation, evaluation, names, wish: { language, say } }: Parts): string {
  const rows = headlineRows(evaluation, situation).map((row) => {
    const told = unitOf(row, { names, language });
    const before = findFigure(situation, row)?.value ?? null;
    const after = row.figure.value;
    return [
      ...rowTitles(row, { names, language }),
      valueText(before, told),
      valueText(after, told),
      changeText(before === null || after === null ? null : after - before, told),
      rangeText(row.figure, told),
    ];
  });
  const right = 'right' as const;
  return textTable(
    [
      { title: say('measure') },
      { title: say('service') },
      { title: say('situation'), align: right },
      { title: say('alternative'), align: right },
      { title: say('change'), align: right },
      { title: say('range'), align: right },
    ],
    rows,
  );
}

function pullTable({ evaluation, wish: { language, say } }: Parts): string {
  if (evaluation.effects.length === 0) return '';
  const rows = evaluation.effects.flatMap((effect) => [
    [
      String(effect.pull + 1),
      effect.applied
        ? effect.summary[language]
        : `${say(effect.later ? 'later' : 'refused')}: ${effect.summary[language]}`,
      changeText(effect.tripMinutesChange, { unit: 'min', language }),
      changeText(effect.eurosChange, { unit: 'euros', language }),
    ],
    ...effect.problems.map((problem) => ['', `  ${problem.message[language]} ${problem.remedy[language]}`]),
  ]);
  return textTable(
    [
      { title: '#' },
      { title: say('pulls') },
      { title: say('trip'), align: 'right' },
      { title: say('cost'), align: 'right' },
    ],
    rows,
  );
}

/** The years of a plan that has any: what begins, the mean trip and the cost at the end of each. */
function timelineTable({ evaluation, wish: { language, say } }: Parts): string {
  if (!evaluation.pulls.some(({ year }) => year !== undefined)) return '';
  const rows = evaluation.timeline.map(({ year, pulls, tripMinutes, euros }) => [
    String(year),
    pulls.map((pull) => pull + 1).join(', '),
    valueText(tripMinutes, { unit: 'min', language }),
    valueText(euros, { unit: 'euros', language }),
  ]);
  return textTable(
    [
      { title: say('year') },
      { title: `${say('begins')} (#)` },
      { title: say('trip'), align: 'right' },
      { title: say('cost'), align: 'right' },
    ],
    rows,
  );
}

/** Visits a year that no longer come to sites, by service; nothing while none have left. */
function leftTable({ evaluation, names, wish: { language, say } }: Parts): string {
  const parts = ['remote', 'emergency', 'digital', 'unmet'] as const;
  const told = { unit: 'visits', language } as const;
  const rows = evaluation.left
    .filter((row) => parts.some((part) => row[part] > 0))
    .map((row) => [
      names.services.get(row.service)?.[language] ?? row.service,
      ...parts.map((part) => valueText(row[part], told)),
    ]);
  if (rows.length === 0) return '';
  return textTable(
    [{ title: say('left') }, ...parts.map((part) => ({ title: say(part), align: 'right' as const }))],
    rows,
  );
}

function costTable({ evaluation: { costs }, wish: { language, say } }: Parts): string {
  const parts = ['premises', 'support', 'staff', 'variable', 'added', 'total'] as const;
  const told = { unit: 'euros', language };
  const line = (title: string, before: number, after: number) => [
    title,
    valueText(before, told),
    valueText(after, told),
    changeText(after - before, told),
  ];
  return textTable(
    [
      { title: say('cost') },
      { title: say('situation'), align: 'right' },
      { title: say('alternative'), align: 'right' },
      { title: say('change'), align: 'right' },
    ],
    [
      ...parts.map((part) =>
        line(say(part === 'added' ? 'placesAndVehicles' : part), costs.before[part], costs.after[part]),
      ),
      line(say('travel'), costs.clientTravelEurosBefore, costs.clientTravelEurosAfter),
    ],
  );
}

function overflowTable({ evaluation, names, wish: { language, say } }: Parts): string {
  const told = { unit: 'visits', language };
  const rows = evaluation.sites.flatMap(({ shortName, services }) =>
    services
      .filter(({ overflow }) => overflow > 0)
      .map(({ service, visits, capacity, overflow }) => [
        shortName,
        names.services.get(service)?.[language] ?? service,
        valueText(visits, told),
        valueText(capacity, told),
        valueText(overflow, told),
      ]),
  );
  if (rows.length === 0) return '';
  return textTable(
    [
      { title: say('site') },
      { title: say('service') },
      { title: say('visits'), align: 'right' },
      { title: say('capacity'), align: 'right' },
      { title: say('over'), align: 'right' },
    ],
    rows,
  );
}
