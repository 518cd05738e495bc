import { ruleLimits } from '#situation/rule.ts';
import type { VisitRule } from '#situation/rule.ts';
import { parseNumber } from './parse-number.ts';

export const ruleKinds = ['logit', 'nearest', 'home-first'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** The numbers of the logit rule, in the order that the form asks them. */
export const ruleNumbers = ['perMinute', 'windowMinutes', 'overloadMinutes'] as const;
export type RuleNumber = (typeof ruleNumbers)[number];

/** The rule of a kind; logit begins from the region's own numbers. */
export function ruleOf(kind: RuleKind, own: VisitRule): VisitRule {
  if (kind !== 'logit') return { kind };
  return own.kind === 'logit' ? own : { kind, perMinute: 0.25, windowMinutes: 20, overloadMinutes: 15 };
}

/** The rule with a number as typed, or undefined when it is no number or not allowed: the last good one then stays. */
export function withNumber(rule: VisitRule, id: RuleNumber, words: string): VisitRule | undefined {
  const number = parseNumber(words);
  const limits = ruleLimits[id];
  if (rule.kind !== 'logit' || number === undefined || number < limits.min || number > limits.max)
    return undefined;
  return { ...rule, [id]: number };
}

/** Null where the rule is the region's own: then it follows the region's assumptions when those are edited. */
export function asChosen(rule: VisitRule, own: VisitRule): VisitRule | null {
  const same =
    rule.kind === own.kind &&
    (rule.kind !== 'logit' || own.kind !== 'logit' || ruleNumbers.every((id) => rule[id] === own[id]));
  return same ? null : rule;
}
