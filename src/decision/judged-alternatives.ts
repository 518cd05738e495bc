import type { Candidate } from '#alternatives/certainty/draw.ts';
import { calledByName, calledByNumber, calledSituation } from '#alternatives/certainty/verdict.ts';
import type { Pull } from '#alternatives/lever.ts';
import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import type { Text } from '#kit/text.ts';
import type { VisitRule } from '#situation/rule.ts';
import { situationId } from './criterion.ts';
import type { Judged } from './judge.ts';

/** An alternative that is to be judged: stored (with its number) or given as pulls. */
export type ToJudge = Readonly<{
  id: string | null;
  number?: number | undefined;
  name: Text;
  pulls: readonly Pull[];
  rule?: VisitRule | null | undefined;
}>;

export type Lined = Readonly<{
  alternatives: readonly Judged[];
  candidates: readonly Candidate[];
  /** Of each that was given: its place in the line. */
  places: readonly number[];
}>;

/** Whether an alternative changes nothing, so that it is the situation itself. */
export function isSituation({ pulls, rule }: Pick<ToJudge, 'pulls' | 'rule'>): boolean {
  return pulls.length === 0 && !rule;
}

/**
 * Alternatives in line for a judgement, the situation first, which is always among them: a stored alternative without
 * changes gives it its number and name, and does not stand there twice.
 */
export function lineUp(given: readonly ToJudge[]): Lined {
  const same = given.find((one) => one.number !== undefined && isSituation(one));
  const first: Judged =
    same?.number === undefined
      ? { id: situationId, called: calledSituation, name: calledSituation.name }
      : { id: situationId, called: calledByNumber(same.number), name: same.name };
  const others = given.filter((one) => one !== same);
  return {
    alternatives: [
      first,
      ...others.map(({ id, number, name }): Judged => {
        const called = number === undefined ? calledByName(name.fi) : calledByNumber(number);
        return { id, called, name };
      }),
    ],
    candidates: [
      { pulls: [] },
      ...others.map(({ pulls, rule }): Candidate => ({ pulls, ...(rule ? { rule } : {}) })),
    ],
    places: given.map((one) => others.indexOf(one) + 1),
  };
}

/** A name for one given without: A, B, C … */
export function letterName(index: number): Text {
  return sameText(String.fromCodePoint(65 + (index % 26)));
}

export function alternativeTwice(id: string, index: number): Problem {
  return makeProblem({
    code: 'alternative-twice',
    at: `alternatives[${index}]`,
    value: id,
    message: {
      fi: 'Sama vaihtoehto on kahdesti.',
      sv: 'Samma alternativ finns två gånger.',
      en: 'The same alternative stands twice.',
    },
    remedy: {
      fi: 'Jätä toinen pois.',
      sv: 'Lämna bort det ena.',
      en: 'Leave one of them out.',
    },
  });
}
