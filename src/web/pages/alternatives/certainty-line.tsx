import { leastDraws } from '#alternatives/certainty/difference.ts';
import { useTongue } from '../../messages/context.ts';
import type { Certainty } from './certainty-hook.ts';
import { alteredDraws, manyDraws, usualDraws, usualSeed } from './certainty-rows.ts';
import './certainty.css';

type Props = Readonly<{
  certainty: Certainty;
  /** What is said of the interval on show, once the draws are in. */
  done: string;
  /** What is said until then. */
  before: string;
}>;

/** Which interval is on show and of what, how far the draws have come, and the buttons that stop and go on. */
export function CertaintyLine({ certainty, done, before }: Props) {
  const { messages, numbers } = useTongue();
  const say = messages.certainty;
  const { phase, draws } = certainty;
  const drawn = draws?.samples.length ?? 0;
  const altered = draws ? alteredDraws(draws) : 0;
  const isShown = drawn >= leastDraws;
  return (
    <div className="certainty-line fine">
      <p role="status">
        {isShown ? done : before} {isShown && altered > 0 && say.altered(numbers.count(altered))}{' '}
        {phase === 'waiting' && say.waiting}
        {phase === 'stopped' && say.stopped(numbers.count(drawn))}{' '}
        {phase === 'slow' && say.slow(numbers.plain(certainty.milliseconds / 1000))}
        {phase === 'failed' && say.failed}{' '}
        {['stopped', 'slow'].includes(phase) && !isShown && say.tooFew(leastDraws)}
      </p>
      <Steps certainty={certainty} />
    </div>
  );
}

function Steps({ certainty }: { certainty: Certainty }) {
  const { messages, numbers } = useTongue();
  const say = messages.certainty;
  const { phase, done, count, draws } = certainty;
  const drawn = draws?.samples.length ?? 0;
  if (phase === 'waiting') return null;
  if (phase === 'working')
    return (
      <p className="certainty-steps screen-only">
        <progress aria-label={say.drawingShort} max={count} value={done} />
        <span aria-hidden="true">{say.drawing(done, count)}</span>
        <button type="button" className="button small-button" onClick={certainty.stop}>
          {say.stop}
        </button>
      </p>
    );
  if (phase === 'done' && drawn >= manyDraws) return null;
  const next = phase === 'done' ? manyDraws : usualDraws;
  return (
    <p className="certainty-steps screen-only">
      <button type="button" className="button small-button" onClick={() => certainty.draw(next)}>
        {phase === 'done' ? say.more(numbers.count(next)) : `${say.start} ${numbers.count(next)}`}
      </button>
    </p>
  );
}

/** What is said of intervals on show: how many draws, of which seed, and what varies in them. */
export function useDoneText({ draws }: Certainty): string {
  const { messages, numbers } = useTongue();
  return messages.certainty.done(numbers.count(draws?.samples.length ?? 0), usualSeed);
}
