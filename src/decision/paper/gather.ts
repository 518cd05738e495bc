import { differenceOf } from '#alternatives/certainty/difference.ts';
import type { Draws } from '#alternatives/certainty/difference.ts';
import { orderOf } from '#alternatives/certainty/order.ts';
import { findQuantity } from '#alternatives/certainty/movers.ts';
import type { QuantitiesAsk } from '#alternatives/certainty/quantities.ts';
import { wholeVerdict } from '#alternatives/certainty/verdict.ts';
import { makeEvaluator } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import type { Language, Text } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { gapsOf } from '#situation/gaps.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { VisitRule } from '#situation/rule.ts';
import type { CriteriaSet } from '../criterion.ts';
import type { Stakeholder } from '../judge.ts';
import type { Notes, PaperAlternative, PaperDifference, PaperTold, PaperVerdict } from './told.ts';

/** An alternative as it was when a paper was made of it. */
export type Frozen = Readonly<{
  id: string;
  number: number;
  version: number;
  name: Text;
  pulls: readonly Pull[];
  rule: VisitRule | null;
}>;

/** What a paper was made of, beside the region: stored with it, so that it can be computed again. */
export type PaperParameters = Readonly<{
  subject: string;
  /** Alternative 0 first, the subject among them. */
  compared: readonly Frozen[];
  draws: number;
  seed: number;
  notes: Notes;
  madeOn: string;
  programVersion: string;
  /** Criteria and stakeholders as they were, and how many weights are drawn; absent where nothing was to be judged. */
  judged?: Readonly<{
    set: CriteriaSet;
    stakeholders: readonly Stakeholder[];
    n: number;
  }>;
}>;

/** Hashes of the files that compute: an evaluation, and a paper as a whole. */
export type Versions = Readonly<{ engineVersion: string; paperVersion: string }>;

/** Which figures page 2 tells, of the region's first service and as a whole. */
const headline = [
  { id: 'mean-minutes', group: 'all' },
  { id: 'mean-minutes', group: 'aged75' },
  { id: 'worst-minutes', group: 'all' },
  { id: 'share-within-20', group: 'all' },
  { id: 'trip-minutes', group: 'all' },
  { id: 'overflow', group: null },
  { id: 'cost', group: null },
  { id: 'client-travel', group: null },
] as const;

const groupWords: Readonly<Record<string, Text>> = {
  aged75: { fi: '75+', sv: '75+', en: '75+' },
};

/** What is counted for page 2. */
export function countedForPaper(region: Region): QuantitiesAsk {
  return {
    measures: headline.map(({ id }) => id),
    services: [region.services[0]!.id],
    groups: ['all', 'aged75'],
  };
}

/** Everything that a paper tells, from its parameters and its draws. */
export function gather(told: {
  id: string;
  prepared: Prepared;
  parameters: PaperParameters;
  draws: Draws;
  language: Language;
  versions: Versions;
  verdict?: PaperVerdict | undefined;
}): PaperTold {
  const { id, prepared, parameters, draws, language } = told;
  const { engineVersion, paperVersion } = told.versions;
  const { region } = prepared;
  const evaluator = makeEvaluator(prepared);
  const compared = parameters.compared.map(({ pulls, rule, ...rest }): PaperAlternative => ({
    ...rest,
    evaluation: evaluator.evaluate({ pulls, engineVersion, ...(rule ? { rule } : {}) }),
  }));
  const at = compared.findIndex((one) => one.id === parameters.subject);
  return {
    id,
    language,
    region,
    gaps: gapsOf(region),
    subject: compared[at]!,
    compared,
    differences: at === 0 ? [] : differencesOf(draws, { region, subject: at }),
    draws: parameters.draws,
    seed: parameters.seed,
    order: orderWords(draws, compared),
    verdict: told.verdict,
    notes: parameters.notes,
    madeOn: parameters.madeOn,
    programVersion: parameters.programVersion,
    paperVersion,
  };
}

function differencesOf(draws: Draws, told: { region: Region; subject: number }): PaperDifference[] {
  const service = told.region.services[0]!;
  return headline.flatMap(({ id, group }): PaperDifference[] => {
    const quantity = findQuantity(draws, { id, group, service: service.id });
    if (quantity < 0) return [];
    const { title, unit, better, service: of } = draws.quantities[quantity]!;
    const { low, high, verdict } = differenceOf(draws, { quantity, of: told.subject, against: 0 });
    const finite = (value: number) => (Number.isFinite(value) ? value : null);
    const words = (language: Language) =>
      [
        title[language],
        ...(of === null ? [] : [service.name[language].toLocaleLowerCase(language)]),
        ...(group && groupWords[group] ? [groupWords[group][language]] : []),
      ].join(', ');
    return [
      {
        title: { fi: words('fi'), sv: words('sv'), en: words('en') },
        unit: unit === 'min' || unit === 'share' || unit === 'euros' || unit === 'visits' ? unit : 'other',
        better,
        before: finite(draws.central.values[0]![quantity]!),
        after: finite(draws.central.values[told.subject]![quantity]!),
        low,
        high,
        isSure: verdict === 'sure',
      },
    ];
  });
}

function orderWords(draws: Draws, compared: readonly PaperAlternative[]): Text | undefined {
  if (compared.length < 2) return undefined;
  const candidates = compared.map((_, at) => at);
  const judged = draws.quantities.map((quantity, at) => ({
    quantity,
    order: orderOf(draws, { quantity: at, candidates }),
  }));
  return wholeVerdict(judged);
}
