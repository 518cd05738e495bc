import { measureTopics } from '#situation/measures/measure.ts';
import type { MeasureTopic } from '#situation/measures/measure.ts';
import type { Messages } from '../../messages/fi.ts';
import { showDifference } from './measure-format.ts';
import type { Numbers } from '../../numbers.ts';
import type { MeasureComparison } from './measure-rows.ts';

/** Rows of one topic, and what a folded heading says of them. */
export type TopicRows<Row> = Readonly<{
  topic: MeasureTopic;
  rows: readonly Row[];
  worse: number;
  better: number;
  changed: number;
  /** Some row has a figure; a topic without any rests on something that the region lacks. */
  hasFigures: boolean;
}>;

/** Topics that stand open at first: what most decisions turn on. The others tell in their heading what changes. */
export const openAtFirst: readonly MeasureTopic[] = ['reach', 'costs'];

/** Rows by the topic of their measures, topics in their order and rows in the order they came in; no topic without rows. */
export function byTopic<Row extends MeasureComparison>(
  rows: readonly Row[],
  numbers: Numbers,
): readonly TopicRows<Row>[] {
  return measureTopics.flatMap((topic) => {
    const own = rows.filter(({ measure }) => (measure.topic ?? 'reach') === topic);
    if (own.length === 0) return [];
    // What rounds to nothing in the table is no change in its heading either.
    const changed = own.filter(({ difference, measure }) => {
      return difference !== null && showDifference(difference, measure.unit, numbers) !== '0';
    });
    return [
      {
        topic,
        rows: own,
        worse: changed.filter(({ tone }) => tone === 'worse').length,
        better: changed.filter(({ tone }) => tone === 'better').length,
        changed: changed.length,
        hasFigures: own.some(({ before, after }) => before.value !== null || after.value !== null),
      },
    ];
  });
}

/** A heading’s few words: `9 measures · 2 worse · 1 better`. */
export function topicText<Row>(topic: TopicRows<Row>, messages: Messages): string {
  const say = messages.measureTopics;
  const count = say.count(topic.rows.length);
  if (!topic.hasFigures) return `${count} · ${say.noFigures}`;
  const neutral = topic.changed - topic.worse - topic.better;
  const parts = [
    ...(topic.worse > 0 ? [say.worse(topic.worse)] : []),
    ...(topic.better > 0 ? [say.better(topic.better)] : []),
    ...(neutral > 0 ? [say.changed(neutral)] : []),
  ];
  return [count, ...(parts.length > 0 ? parts : [say.unchanged])].join(' · ');
}
