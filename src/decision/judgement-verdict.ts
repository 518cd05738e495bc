import type { Called } from '#alternatives/certainty/verdict.ts';
import { percentOf } from '#alternatives/certainty/verdict.ts';
import { tieTolerance } from '#engines/judgement/ranking.ts';
import type { Language, Text } from '#kit/text.ts';
import type { View } from './view.ts';

export type VerdictKind = 'nothing' | 'unsure' | 'tie' | 'none' | 'clear';

/** What a judgement comes to, from its numbers alone. */
export type Verdict = Readonly<{
  kind: VerdictKind;
  /** The best, the tied or the nearest to it; places in the list. */
  leaders: readonly number[];
  first: Text;
  second: Text;
  /** Both in one sentence. */
  sentence: Text;
  /** What it rests on: how many weights and worlds, the seed. */
  basis: Text;
}>;

export type VerdictTold = Readonly<{
  called: readonly Called[];
  /** Titles of the criteria. */
  criteria: readonly Text[];
  n: number;
  worlds: number;
  seed: number;
}>;

/** Fewer worlds or weights than this say nothing of how sure anything is. */
export const leastWorlds = 20;
export const leastWeights = 100;
const nbsp = '\u00a0';

/** The verdict of a view. The same numbers give the same sentence. */
export function verdictOf(view: View, told: VerdictTold): Verdict {
  const parts = partsOf(view, told);
  const say = (language: Language): string => {
    const second = parts.second[language];
    return `${parts.first[language]}${second === '' ? '' : `; ${second}`}.`;
  };
  return {
    ...parts,
    sentence: { fi: say('fi'), sv: say('sv'), en: say('en') },
    basis: basisOf(told),
  };
}

function partsOf(view: View, told: VerdictTold): Omit<Verdict, 'sentence' | 'basis'> {
  const { standings } = view;
  const { called } = told;
  if (standings.length < 2) return { kind: 'nothing', leaders: [], first: nothingCompared, second: empty };
  const byShare = [...standings.keys()].toSorted(
    (one, other) => standings[other]!.firstShare - standings[one]!.firstShare || one - other,
  );
  const leader = byShare[0]!;
  const tied = byShare.filter((one) => isTied(view, { one, other: leader }));
  const second = flipText(view, told);
  if (tied.length > 1) return { kind: 'tie', leaders: tied, first: tieText(view, { tied, called }), second };
  if (told.worlds < leastWorlds || told.n < leastWeights)
    return { kind: 'unsure', leaders: [leader], first: unsureText(view, told), second };
  if (!winsHalf(view, leader))
    return { kind: 'none', leaders: byShare.slice(0, 1), first: noneText(view, { byShare, called }), second };
  return { kind: 'clear', leaders: [leader], first: clearText(view, { leader, called }), second };
}

const empty: Text = { fi: '', sv: '', en: '' };
const nothingCompared: Text = {
  fi: 'Vertailtavaa ei ole: valitse vähintään yksi vaihtoehto',
  sv: 'Det finns inget att jämföra: välj minst ett alternativ',
  en: 'There is nothing to compare: choose an alternative',
};

/** Whether an alternative is first in half of the draws, whatever their number leaves open. */
function winsHalf({ standings }: View, at: number): boolean {
  const { firstShare, firstShareError } = standings[at]!;
  return firstShare - (firstShareError ?? 0) >= 0.5;
}

/** Level as assumed, and neither better in any draw. */
function isTied({ standings }: View, { one, other }: { one: number; other: number }): boolean {
  if (one === other) return true;
  const [mine, theirs] = [standings[one]!, standings[other]!];
  return (
    mine.beats[other] === 0 &&
    theirs.beats[one] === 0 &&
    Math.abs(mine.score - theirs.score) <= 100 * tieTolerance
  );
}

function percent(share: number, language: Language): string {
  return `${percentOf(share)}${language === 'en' ? '' : nbsp}%`;
}

/** `(± 2 %)`; nothing where the error cannot be told. */
function plusMinus(error: number | null, language: Language): string {
  if (error === null) return '';
  return ` (±${nbsp}${Math.max(1, Math.ceil(100 * error - 1e-9))}${language === 'en' ? '' : nbsp}%)`;
}

function inAll(of: (language: Language) => string): Text {
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
}

const and = { fi: 'ja', sv: 'och', en: 'and' } as const;

function names(places: readonly number[], told: { called: readonly Called[]; language: Language }): string {
  const { called, language } = told;
  return places
    .map((place) => called[place]!.name[language])
    .join(', ')
    .replace(/, ([^,]*)$/, ` ${and[language]} $1`);
}

function tieText(view: View, { tied, called }: { tied: readonly number[]; called: readonly Called[] }): Text {
  const together = tied.reduce((sum, one) => sum + view.standings[one]!.firstShare, 0);
  const error = view.standings[tied[0]!]!.firstShareError;
  const all = tied.length === view.standings.length;
  const list = inAll((language) => names(tied, { called, language }));
  if (all)
    return {
      fi: `Tasatulos: ${list.fi} ovat yhtä hyviä kaikilla painotuksilla`,
      sv: `Oavgjort: ${list.sv} är lika bra med alla vikter`,
      en: `A tie: ${list.en} are equally good under all weights`,
    };
  return {
    fi: `Tasatulos: ${list.fi} ovat yhtä hyviä, yhdessä parhaat ${percent(together, 'fi')}:ssa painotuksista${plusMinus(error, 'fi')}`,
    sv: `Oavgjort: ${list.sv} är lika bra, tillsammans bäst i ${percent(together, 'sv')} av viktningarna${plusMinus(error, 'sv')}`,
    en: `A tie: ${list.en} are equally good, together best in ${percent(together, 'en')} of weightings${plusMinus(error, 'en')}`,
  };
}

function unsureText(view: View, { called, n, worlds }: VerdictTold): Text {
  const best = view.standings.flatMap(({ rank }, at) => (rank === 1 ? [at] : []));
  const list = inAll((language) => names(best, { called, language }));
  const many = best.length > 1;
  return {
    fi: `Eniten pisteitä ${many ? 'saavat' : 'saa'} ${list.fi}, mutta varmuutta ei voi sanoa: ${n} ${n === 1 ? 'painotus' : 'painotusta'} ja ${worlds} ${worlds === 1 ? 'maailma' : 'maailmaa'} on liian vähän`,
    sv: `Mest poäng får ${list.sv}, men hur säkert det är kan inte sägas: ${n} ${n === 1 ? 'viktning' : 'viktningar'} och ${worlds} ${worlds === 1 ? 'värld' : 'världar'} är för få`,
    en: `${list.en} ${many ? 'have' : 'has'} the most points, but how sure that is cannot be told: ${n} weighting${n === 1 ? '' : 's'} and ${worlds} world${worlds === 1 ? '' : 's'} are too few`,
  };
}

/** How many of those without half are named. */
const mostNamed = 4;

function noneText(view: View, told: { byShare: readonly number[]; called: readonly Called[] }): Text {
  const { byShare, called } = told;
  const error = view.standings[byShare[0]!]!.firstShareError;
  const shown = byShare.filter((one, at) => at < mostNamed && view.standings[one]!.firstShare >= 0.005);
  const list = inAll((language) =>
    shown
      .map(
        (one) => `${called[one]!.name[language]}${nbsp}${percent(view.standings[one]!.firstShare, language)}`,
      )
      .join(', '),
  );
  return {
    fi: `Selvää ensimmäistä ei ole: paras on ${list.fi} painotuksista${plusMinus(error, 'fi')}`,
    sv: `Det finns ingen klar etta: bäst är ${list.sv} av viktningarna${plusMinus(error, 'sv')}`,
    en: `There is no clear first: the best is ${list.en} of weightings${plusMinus(error, 'en')}`,
  };
}

function clearText(view: View, { leader, called }: { leader: number; called: readonly Called[] }): Text {
  const { firstShare, firstShareError } = view.standings[leader]!;
  const name = called[leader]!.name;
  return {
    fi: `${capital(name.fi)} on paras ${percent(firstShare, 'fi')}:ssa painotuksista${plusMinus(firstShareError, 'fi')}`,
    sv: `${capital(name.sv)} är bäst i ${percent(firstShare, 'sv')} av viktningarna${plusMinus(firstShareError, 'sv')}`,
    en: `${capital(name.en)} is best in ${percent(firstShare, 'en')} of weightings${plusMinus(firstShareError, 'en')}`,
  };
}

/** The flip of one criterion nearest to its present weight, and who leads by points where that is not the first named. */
function flipText(view: View, { called, criteria }: VerdictTold): Text {
  const { standings, flips, weights } = view;
  const leaders = standings.flatMap(({ rank }, at) => (rank === 1 ? [at] : []));
  if (leaders.length !== 1) return empty;
  const name = called[leaders[0]!]!.name;
  const nearest = flips.toSorted((one, other) => distance(one, weights) - distance(other, weights))[0];
  // A sentence that has just named the leader may say "it"; else the leader is named.
  const it = winsHalf(view, leaders[0]!);
  if (!nearest && it)
    return {
      fi: 'minkään yhden kriteerin paino ei käännä sitä',
      sv: 'ingen enskild vikt vänder det',
      en: 'the weight of no single criterion turns that',
    };
  if (!nearest)
    return {
      fi: `pisteissä johtaa ${name.fi}, eikä minkään yhden kriteerin paino käännä sitä`,
      sv: `i poäng leder ${name.sv}, och ingen enskild vikt vänder det`,
      en: `${name.en} leads by points, and the weight of no single criterion turns that`,
    };
  const { challenger, criterion, over, weight } = nearest;
  const title = criteria[criterion]!;
  const other = called[challenger]!.name;
  const at = (language: Language) => percent(weight, language);
  return {
    fi: `${it ? '' : `pisteissä johtaa ${name.fi}, ja `}${other.fi} ohittaa sen, jos ”${title.fi}” painaa ${over ? 'yli' : 'alle'} ${at('fi')}`,
    sv: `${it ? '' : `i poäng leder ${name.sv}, och `}${other.sv} går förbi det om ”${title.sv}” väger ${over ? 'över' : 'under'} ${at('sv')}`,
    en: `${it ? '' : `${name.en} leads by points, and `}${other.en} overtakes it if “${title.en}” weighs ${over ? 'over' : 'under'} ${at('en')}`,
  };
}

function distance({ criterion, weight }: View['flips'][number], weights: readonly number[]): number {
  return Math.abs(weight - weights[criterion]!);
}

function basisOf({ n, worlds, seed }: VerdictTold): Text {
  return {
    fi: `${n} arvottua painotusta ja ${worlds} ${worlds === 1 ? 'maailma' : 'arvottua maailmaa'}, siemenluku ${seed}`,
    sv: `${n} dragna viktningar och ${worlds} ${worlds === 1 ? 'värld' : 'dragna världar'}, frö ${seed}`,
    en: `${n} drawn weightings and ${worlds} ${worlds === 1 ? 'world' : 'drawn worlds'}, seed ${seed}`,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
