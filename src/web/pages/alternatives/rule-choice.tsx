import { memo, useEffect, useId, useState } from 'react';
import type { Region } from '#region/region.ts';
import { defaultRule } from '#situation/default-rule.ts';
import type { VisitRule } from '#situation/rule.ts';
import { useTongue } from '../../messages/context.ts';
import { Choices } from '../../parts/choices.tsx';
import { asChosen, ruleKinds, ruleNumbers, ruleOf, withNumber } from './rule-form.ts';
import type { RuleKind, RuleNumber } from './rule-form.ts';

/** Where visits go when no pull says it: a named rule, its numbers in sight and editable. */
export const RuleChoice = memo(function RuleChoice(props: {
  region: Region;
  /** The plan's own rule; null while it has none. */
  chosen: VisitRule | null;
  onRule: (rule: VisitRule | null) => void;
}) {
  const { region, chosen, onRule } = props;
  const { messages } = useTongue();
  const say = messages.alternatives;
  const own = defaultRule(region);
  const rule = chosen ?? own;
  const set = (to: VisitRule) => onRule(asChosen(to, own));
  return (
    <section className="rule">
      <h2>{say.rule}</h2>
      <p className="muted small">{say.ruleHelp}</p>
      <Choices
        label={say.rule}
        value={rule.kind}
        onChange={(kind: RuleKind) => set(ruleOf(kind, own))}
        options={ruleKinds.map((kind) => ({ id: kind, title: say.ruleNames[kind] ?? kind }))}
      />
      <p className="small">{say.ruleTexts[rule.kind]}</p>
      {rule.kind === 'logit' && (
        <div className="rule-numbers">
          {ruleNumbers.map((id) => (
            <NumberField key={id} id={id} rule={rule} onChange={set} />
          ))}
        </div>
      )}
      {chosen === null ? (
        <p className="fine">{say.ruleOwn}</p>
      ) : (
        <button type="button" className="link screen-only" onClick={() => onRule(null)}>
          {say.toOwnRule}
        </button>
      )}
    </section>
  );
});

function NumberField(props: {
  id: RuleNumber;
  rule: Extract<VisitRule, { kind: 'logit' }>;
  onChange: (rule: VisitRule) => void;
}) {
  const { messages, numbers } = useTongue();
  const say = messages.alternatives;
  const field = useId();
  const value = props.rule[props.id];
  const [words, setWords] = useState(() => numbers.plain(value, 4));
  useEffect(() => setWords(numbers.plain(value, 4)), [value, numbers]);
  const made = withNumber(props.rule, props.id, words);
  const titles = {
    perMinute: say.perMinute,
    windowMinutes: say.windowMinutes,
    overloadMinutes: say.overloadMinutes,
  };
  const units = {
    perMinute: say.perMinuteUnit,
    windowMinutes: say.windowMinutesUnit,
    overloadMinutes: say.overloadMinutesUnit,
  };
  const helps = {
    perMinute: say.perMinuteHelp,
    windowMinutes: say.windowMinutesHelp,
    overloadMinutes: say.overloadMinutesHelp,
  };
  const settle = () => (made ? props.onChange(made) : setWords(numbers.plain(value, 4)));
  return (
    <div className="form-field">
      <label htmlFor={field}>{titles[props.id]}</label>
      <span className="with-unit">
        <input
          id={field}
          className="field"
          inputMode="decimal"
          value={words}
          aria-describedby={`${field}-help`}
          aria-invalid={made === undefined}
          onChange={(event) => setWords(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
        />
        <span className="fine">{units[props.id]}</span>
      </span>
      <span id={`${field}-help`} className="fine">
        {helps[props.id]}
      </span>
    </div>
  );
}
