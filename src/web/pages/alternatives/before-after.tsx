import { memo, useMemo, useState } from 'react';
import { measures } from '#situation/measures/index.ts';
import { useTongue } from '../../messages/context.ts';
import { Downloads } from '../../parts/downloads.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { onTableKey } from '../../parts/use-table-keys.ts';
import { useRegion } from '../../region/region-loading.ts';
import type { Both } from './both.ts';
import { useCertainty } from './certainty-hook.ts';
import { CertaintyLine, useDoneText } from './certainty-line.tsx';
import { UnsureMark } from './certainty-mark.tsx';
import { certainRows, planAsk } from './certainty-rows.ts';
import type { CertainRow } from './certainty-rows.ts';
import { showDifference, showRange, showValue } from './measure-format.ts';
import { compareMeasures } from './measure-rows.ts';
import { byTopic, openAtFirst, topicText } from './measure-topics.ts';
import type { TopicRows } from './measure-topics.ts';
import { measureWhy } from './measure-why.ts';
import { QuestionChoosers } from './question-choosers.tsx';

const imagePx = 64;

/**
 * Every measure before and after, with the signed difference coloured by better or worse, and its interval: travel's range
 * until the draws of the whole world are in.
 */
export const BeforeAfter = memo(function BeforeAfter({ before, after, fileName }: Both) {
  const { region } = useRegion();
  const { messages, language, numbers } = useTongue();
  const say = messages.alternatives;
  const [service, setService] = useState(region.services[0]?.id ?? '');
  const [group, setGroup] = useState<string>('all');
  const ask = useMemo(() => planAsk(region, after), [region, after]);
  const certainty = useCertainty(region, ask);
  const { draws } = certainty;
  const doneText = useDoneText(certainty);
  const rows = useMemo(() => {
    const question = { service, group, area: 'region' };
    return certainRows(compareMeasures({ measures, before, after, question }), { draws, question });
  }, [before, after, service, group, draws]);
  const topics = byTopic(rows, numbers);
  const isDrawn = rows.some(({ drawn }) => drawn);
  const rangeTitle = isDrawn ? messages.certainty.interval : messages.certainty.travelRange;
  return (
    <section className="before-after">
      <header>
        <h2>{say.beforeAfter}</h2>
        <span className="choosers screen-only">
          <QuestionChoosers service={service} onService={setService} group={group} onGroup={setGroup} />
        </span>
      </header>
      <table onKeyDown={onTableKey}>
        <caption className="visually-hidden">{say.beforeAfter}</caption>
        <thead>
          <tr>
            <th scope="col">{say.measure}</th>
            <th scope="col" className="number">
              {say.before}
            </th>
            <th scope="col" className="number">
              {say.after}
            </th>
            <th scope="col" className="number">
              {say.difference}
              <span className="narrow-interval">{rangeTitle}</span>
            </th>
            <td className="image" />
            <th scope="col" className="number span">
              {rangeTitle}
            </th>
            <th scope="col">
              <span className="visually-hidden">{say.quality}</span>
            </th>
          </tr>
        </thead>
        {topics.map((topic) => (
          <Topic key={topic.topic} topic={topic} service={service} />
        ))}
      </table>
      <p className="table-foot fine">
        <span>
          <span className="worse">{say.worse}</span>, <span className="better">{say.better}</span>;{' '}
          {messages.certainty.unsureHelp}
        </span>
        <Downloads
          name={`${fileName}-measures`}
          table={() => ({
            title: say.beforeAfter,
            columns: [say.measure, '', say.before, say.after, say.difference, rangeTitle, '', ''],
            rows: rows.map((row) => [
              row.measure.title[language],
              row.measure.unit,
              row.before.value,
              row.after.value,
              row.difference,
              row.low,
              row.high,
              row.drawn?.verdict === 'unsure' ? messages.certainty.unsure : null,
            ]),
          })}
        />
      </p>
      {ask && <CertaintyLine certainty={certainty} done={doneText} before={messages.certainty.travelLine} />}
    </section>
  );
});

/** A topic's rows under a heading that folds them; folded ones are still on paper. */
function Topic({ topic, service }: { topic: TopicRows<CertainRow>; service: string }) {
  const { messages } = useTongue();
  const [open, setOpen] = useState(openAtFirst.includes(topic.topic));
  return (
    <tbody className={open ? 'topic' : 'topic folded'}>
      <tr>
        <th scope="rowgroup" colSpan={7} tabIndex={-1}>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {messages.measureTopics.topics[topic.topic]}{' '}
            <span className="muted">{topicText(topic, messages)}</span>
          </button>
        </th>
      </tr>
      {topic.rows.map((row) => (
        <Row key={row.measure.id} row={row} service={service} />
      ))}
    </tbody>
  );
}

function Row({ row, service }: { row: CertainRow; service: string }) {
  const words = useTongue();
  const { region } = useRegion();
  const { messages, language, numbers } = words;
  const say = messages.alternatives;
  const { measure, tone } = row;
  const difference = showDifference(row.difference, measure.unit, numbers);
  const changed = difference !== '0';
  const low = showDifference(row.low, measure.unit, numbers);
  const high = showDifference(row.high, measure.unit, numbers);
  const unsure = row.drawn?.verdict === 'unsure';
  const interval = (
    <>
      {(changed || unsure) && low !== high ? showRange(row, measure.unit, numbers) : ''}
      {unsure && <UnsureMark />}
    </>
  );
  return (
    <tr>
      <th scope="row" tabIndex={-1}>
        {measure.title[language]} <span className="unit">{say.units[measure.unit]}</span>
      </th>
      <td className="number muted" tabIndex={-1}>
        {showValue(row.before.value, measure.unit, numbers)}
      </td>
      <td className="number" tabIndex={-1}>
        {showValue(row.after.value, measure.unit, numbers)}
      </td>
      <td className={`number ${changed ? tone : ''}`} tabIndex={-1}>
        <b>{difference}</b>
        <span className="narrow-interval">{interval}</span>
      </td>
      <td className={`image ${tone}`}>{changed && <Interval row={row} />}</td>
      <td className="number span" tabIndex={-1}>
        {interval}
      </td>
      <td className="mark">
        <QualityMark
          mark={row.after.mark}
          of={measure.title[language]}
          why={() =>
            measureWhy(measure, {
              region,
              service,
              words,
              range: `${showValue(row.after.low, measure.unit, numbers)}–${showValue(row.after.high, measure.unit, numbers)} ${say.units[measure.unit]}`,
            })
          }
        />
      </td>
    </tr>
  );
}

/** The difference as a dot on its range, zero in the middle; every row on its own scale, as units differ. */
function Interval({ row }: { row: CertainRow }) {
  const most = Math.max(Math.abs(row.low ?? 0), Math.abs(row.high ?? 0), Math.abs(row.difference ?? 0), 1e-9);
  const x = (value: number) => imagePx / 2 + (value / most) * (imagePx / 2 - 6);
  return (
    <svg className="interval" width={imagePx} height="16" viewBox={`0 0 ${imagePx} 16`} aria-hidden="true">
      <path className="zero" d={`M${imagePx / 2} 1v14`} />
      {row.low !== null && row.high !== null && (
        <path
          className="whisker"
          d={`M${x(row.low)} 8H${x(row.high)}M${x(row.low)} 5v6M${x(row.high)} 5v6`}
        />
      )}
      {row.difference !== null && <circle cx={x(row.difference)} cy="8" r="3.6" />}
    </svg>
  );
}
