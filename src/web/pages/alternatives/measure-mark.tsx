import type { Evaluation } from '#alternatives/evaluation.ts';
import { getMeasure } from '#situation/measures/index.ts';
import { useTongue } from '../../messages/context.ts';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { findFigure } from './measure-rows.ts';
import { measureWhy } from './measure-why.ts';

/** The mark of a table's column whose numbers are a measure's; opens what stands behind them. */
export function MeasureMark(props: {
  measure: string;
  of: string;
  evaluation: Evaluation;
  /** The chosen service; none where the table is of all of them together. */
  service?: string;
}) {
  const words = useTongue();
  const { region } = useRegion();
  const measure = getMeasure(props.measure);
  const { service } = props;
  const figure = findFigure(props.evaluation.measures, measure, {
    service: service ?? region.services[0]?.id ?? '',
    group: 'all',
    area: 'region',
  });
  if (!figure) return null;
  return (
    <QualityMark
      mark={figure.mark}
      of={props.of}
      why={() => measureWhy(measure, { region, service, words })}
    />
  );
}
