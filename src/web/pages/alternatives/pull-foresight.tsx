import { useEffect, useMemo, useState } from 'react';
import { useTongue } from '../../messages/context.ts';
import type { EvaluatorClient } from '../../workers/evaluator-client.ts';
import type { EvaluationAsk, Glimpse } from '../../workers/evaluator-messages.ts';
import { askKey } from '../../workers/evaluator-messages.ts';
import { receiversOf, siteOfPull } from './pull-rows.ts';
import type { Workbench } from './use-workbench.ts';

/**
 * What a pull that is still being filled in would do in its place, told in its form. It also lets the worker compute the
 * list beforehand, so that the map answers at once when the pull is added.
 */
export function PullForesight(props: {
  evaluator: EvaluatorClient | undefined;
  bench: Workbench;
  /** The list with the pull, and its place; undefined while the form is not whole. */
  ask: EvaluationAsk | undefined;
  index: number;
}) {
  const { ask, index, bench } = props;
  const { messages, numbers } = useTongue();
  const say = messages.planForms;
  const glimpse = useForesight(props.evaluator, ask);
  const effect = glimpse?.effects[index];
  const site = ask && siteOfPull(ask.pulls[index]!);
  if (!ask) return <p className="pull-foresight muted">{say.foresightWaits}</p>;
  if (!glimpse || !effect) return <p className="pull-foresight muted">{say.foreseeing}</p>;
  if (effect.later) return <p className="pull-foresight muted">{say.foreseenLater}</p>;
  const { tripMinutesChange, eurosChange } = effect;
  const receivers = site === undefined ? [] : receiversOf(glimpse.flows, site);
  const visits = receivers.reduce((sum, one) => sum + one.visits, 0);
  const name = (id: string) => bench.network.sites.find((one) => one.id === id)?.shortName ?? id;
  const euros = Math.abs(eurosChange ?? 0) >= 500 ? eurosChange! : 0;
  return (
    <p className="pull-foresight">
      {say.foreseen(
        tripMinutesChange === null ? null : numbers.signed(tripMinutesChange, 2),
        `${euros > 0 ? '+' : ''}${numbers.bigEuros(euros)}`,
      )}
      {visits >= 1 && (
        <span className="muted">
          {' '}
          {messages.alternatives.goTo(numbers.rough(visits))}{' '}
          {receivers
            .slice(0, 4)
            .map((one) => `${name(one.site)} ${numbers.percent(one.share)}`)
            .join(', ')}
        </span>
      )}
    </p>
  );
}

/** What the list would show; undefined until it is known of this very list, whatever its rationale. */
function useForesight(
  evaluator: EvaluatorClient | undefined,
  ask: EvaluationAsk | undefined,
): Glimpse | undefined {
  const key = useMemo(() => (ask ? askKey(ask) : undefined), [ask]);
  const [known, setKnown] = useState<Readonly<{ key: string; glimpse: Glimpse }>>();
  useEffect(() => {
    if (!evaluator || !ask || key === undefined) return undefined;
    let current = true;
    evaluator.foresee(ask).then(
      (glimpse) => current && glimpse && setKnown({ key, glimpse }),
      (error: unknown) => console.error(error),
    );
    return () => {
      current = false;
    };
    // A rationale is typed letter by letter, and changes nothing that is asked.
  }, [evaluator, key]);
  return known && known.key === key ? known.glimpse : undefined;
}
