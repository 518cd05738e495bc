import { countables, findCountable } from '#decision/criterion-facts.ts';
import { situationId } from '#decision/criterion.ts';
import type { Criterion, JudgedValue } from '#decision/criterion.ts';
import { isSituation } from '#decision/judged-alternatives.ts';
import { perspectives, sides } from '#decision/perspectives.ts';
import type { Perspective, Side } from '#decision/perspectives.ts';
import { useTongue } from '../../messages/context.ts';
import { useRegion } from '../../region/region-loading.ts';
import type { Stored } from '../alternatives/draft.ts';
import { retitled, withJudgement, withRange } from './criteria-edit.ts';
import { CurveEditor } from './curve-editor.tsx';

type Props = Readonly<{
  criterion: Criterion;
  alternatives: readonly Stored[];
  /** The range that it was last judged over, for a local scale. */
  judgedRange: Readonly<{ low: number; high: number }> | null;
  onChange: (criterion: Criterion) => void;
}>;

const judgedSource = 'judged';

/** Everything of one criterion: its name, where its values come from, its scale and what values are worth. */
export function CriterionForm({ criterion, alternatives, judgedRange, onChange }: Props) {
  const { region } = useRegion();
  const { messages, language } = useTongue();
  const say = messages.decision;
  const { title, perspective, side, source, range, curve } = criterion;
  const counted = findCountable(region, source);
  const better = source.kind === 'judged' ? source.better : counted?.better === 'higher' ? 'higher' : 'lower';
  const times = counted && (counted.unit === 'share' || counted.unit === 'ratio') ? 100 : 1;
  const chosen =
    source.kind === 'judged' ? judgedSource : [source.quantity, source.service, source.group].join('|');
  const chooseSource = (key: string): void => {
    if (key === judgedSource)
      return onChange({
        ...criterion,
        source: { kind: 'judged', unit: '', better: 'higher', values: [] },
        range: { low: 0, high: 10 },
        curve: null,
      });
    const quantity = countables(region).find((one) => [one.id, one.service, one.group].join('|') === key)!;
    const { id, service, group } = quantity;
    onChange({
      ...criterion,
      source: { kind: 'counted', quantity: id, service, group },
      range: 'local',
      curve: null,
    });
  };
  return (
    <div className="criterion-form">
      <label>
        {say.name}
        <input
          className="field"
          value={title[language]}
          maxLength={120}
          onChange={(event) =>
            onChange({ ...criterion, title: retitled(title, { language, words: event.target.value }) })
          }
        />
      </label>
      <label>
        {say.perspective}
        <select
          className="field"
          value={perspective}
          onChange={(event) => onChange({ ...criterion, perspective: event.target.value as Perspective })}
        >
          {perspectives.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.side}
        <select
          className="field"
          value={side}
          onChange={(event) => onChange({ ...criterion, side: event.target.value as Side })}
        >
          {sides.map((one) => (
            <option key={one} value={one}>
              {say.sides[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.source}
        <select className="field" value={chosen} onChange={(event) => chooseSource(event.target.value)}>
          <option value={judgedSource}>{say.judged}</option>
          {countables(region)
            .filter((one) => one.better !== 'neutral')
            .map((one) => {
              const service = region.services.find(({ id }) => id === one.service)?.name[language];
              const group = one.group && (messages.alternatives.groups[one.group as 'all'] ?? one.group);
              const key = [one.id, one.service, one.group].join('|');
              return (
                <option key={key} value={key}>
                  {[one.title[language], service, group].filter(Boolean).join(' · ')}
                </option>
              );
            })}
        </select>
      </label>
      <Scale criterion={criterion} times={times} judgedRange={judgedRange} onChange={onChange} />
      <CurveEditor
        name={title[language]}
        curve={curve}
        better={better}
        range={range === 'local' ? judgedRange : range}
        times={times}
        onChange={(next) => onChange({ ...criterion, curve: next })}
      />
      {source.kind === 'judged' && (
        <JudgedTable criterion={criterion} alternatives={alternatives} onChange={onChange} />
      )}
    </div>
  );
}

function Scale(props: Pick<Props, 'criterion' | 'judgedRange' | 'onChange'> & { times: number }) {
  const say = useTongue().messages.decision;
  const { criterion, judgedRange, onChange, times } = props;
  const { range, source } = criterion;
  const given = range === 'local' ? undefined : range;
  const end = (which: 'low' | 'high', label: string) => (
    <label>
      {label}
      <input
        className="field"
        type="number"
        step="any"
        value={Math.round(1e6 * given![which] * times) / 1e6}
        onChange={(event) => {
          const value = event.target.valueAsNumber;
          if (Number.isFinite(value)) onChange(withRange(criterion, { ...given!, [which]: value / times }));
        }}
      />
    </label>
  );
  return (
    <>
      {source.kind === 'counted' && (
        <label>
          {say.scale}
          <select
            className="field"
            value={given ? 'given' : 'local'}
            onChange={(event) => {
              if (event.target.value === 'local') return onChange({ ...criterion, range: 'local' });
              const { low, high } = judgedRange ?? { low: 0, high: 100 };
              onChange({ ...criterion, range: { low, high: high > low ? high : low + 1 } });
            }}
          >
            <option value="local">{say.scaleLocal}</option>
            <option value="given">{say.scaleGiven}</option>
          </select>
        </label>
      )}
      {given && end('low', say.scaleLow)}
      {given && end('high', say.scaleHigh)}
      {source.kind === 'judged' && (
        <label>
          {say.scale}
          <select
            className="field"
            value={source.better}
            onChange={(event) =>
              onChange({
                ...criterion,
                source: { ...source, better: event.target.value as 'higher' | 'lower' },
                curve: null,
              })
            }
          >
            <option value="higher">{say.higherBetter}</option>
            <option value="lower">{say.lowerBetter}</option>
          </select>
        </label>
      )}
    </>
  );
}

/** What people judge of each alternative, with its ends and why; what nobody judged is the whole scale. */
function JudgedTable({
  criterion,
  alternatives,
  onChange,
}: Pick<Props, 'criterion' | 'alternatives' | 'onChange'>) {
  const { messages, language } = useTongue();
  const say = messages.decision;
  const { source } = criterion;
  if (source.kind !== 'judged') return null;
  const same = alternatives.find(isSituation);
  const rows = [
    { id: situationId, name: same ? messages.alternatives.tabNumber(same.number) : 'VE0' },
    ...alternatives
      .filter((one) => one !== same)
      .map(({ id, number, name }) => ({
        id,
        name: `${messages.alternatives.tabNumber(number)} ${name[language]}`,
      })),
  ];
  const change = (alternative: string, judged: Partial<JudgedValue> | undefined) =>
    onChange(withJudgement(criterion, { alternative, judged }));
  return (
    <table className="judged-table small">
      <caption>{say.judgements}</caption>
      <thead>
        <tr>
          <th scope="col">{say.alternative}</th>
          <th scope="col">{say.scaleLow}</th>
          <th scope="col">{say.judgedValue}</th>
          <th scope="col">{say.scaleHigh}</th>
          <th scope="col">{say.reasoning}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name }) => {
          const given = source.values.find(({ alternative }) => alternative === id);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              {(['low', 'value', 'high'] as const).map((part) => (
                <td key={part}>
                  <input
                    className="field"
                    type="number"
                    step="any"
                    aria-label={`${name}: ${{ low: say.scaleLow, value: say.judgedValue, high: say.scaleHigh }[part]}`}
                    value={given?.[part] ?? ''}
                    onChange={(event) => {
                      const value = event.target.valueAsNumber;
                      if (Number.isFinite(value)) change(id, { [part]: value });
                    }}
                  />
                </td>
              ))}
              <td>
                <input
                  className="field"
                  aria-label={`${name}: ${say.reasoning}`}
                  value={given?.reasoning ?? ''}
                  placeholder={given ? '' : say.notJudged}
                  maxLength={2000}
                  onChange={(event) => change(id, { reasoning: event.target.value })}
                />
              </td>
              <td>
                {given && (
                  <button
                    type="button"
                    className="button ghost"
                    aria-label={say.clearJudgement(name)}
                    onClick={() => change(id, undefined)}
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
