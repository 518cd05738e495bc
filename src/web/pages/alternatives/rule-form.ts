import type { VisitRule } from '#situation/rule.ts';
import { parseNumber } from './parse-number.ts';

export const ruleKinds = ['logit', 'nearest', 'home-first'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** The numbers of the logit rule with what the server takes; outside it the last good number stays in force. */
export const ruleNumbers = [
  { id: 'perMinute', min: 0.001, max: 10 },
  { id: 'windowMinutes', min: 0, max: 600 },
  { id: 'overloadMinutes', min: 0, max: 600 },
] as const;
export type RuleNumber = (typeof ruleNumbers)[number]['id'];

/** The rule of a kind; logit begins from the region's own numbers. */
export function ruleOf(kind: RuleKind, own: VisitRule): VisitRule {
  if (kind !== 'logit') return { kind };
  return own.kind === 'logit' ? own : { kind, perMinute: 0.25, windowMinutes: 20, overloadMinutes: 15 };
}

/** The rule with a number as typed, or undefined when it is no number or not allowed. */
export function withNumber(rule: VisitRule, id: RuleNumber, words: string): VisitRule | undefined {
  const number = parseNumber(words);
  const limits = ruleNumbers.find((one) => one.id === id)!;
  if (rule.kind !== 'logit' || number === undefined || number < limits.min || number > limits.max)
    return undefined;
  return { ...rule, [id]: number };
}

/** Null where the rule is the region's own: then it follows the region's assumptions when those are edited. */
export function asChosen(rule: VisitRule, own: VisitRule): VisitRule | null {
  const same =
    rule.kind === own.kind &&
    (rule.kind !== 'logit' || own.kind !== 'logit' || ruleNumbers.every(({ id }) => rule[id] === own[id]));
  return same ? null : rule;
}
