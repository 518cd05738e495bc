import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTongue } from '../messages/context.ts';
import { stageAddress, stages } from './stages.ts';
import { tourSteps } from './tour-steps.ts';
import './tour.css';

type Props = Readonly<{ region: string; step: number; onStep: (step: number | undefined) => void }>;

/** How long a page may take to show what the step is about, ms; after that the words alone must do. */
const patienceMilliseconds = 8000;

/** A guide beside the page, not over it: each step leads to its page, frames what it is about, and everything can be used. */
export function Tour({ region, step, onStep }: Props) {
  const say = useTongue().messages.tour;
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, stage: stageId, at } = tourSteps[step]!;
  const address = stageAddress(
    region,
    stages.find((one) => one.id === stageId)!,
  );
  const isThere = pathname.startsWith(address);
  useEffect(() => {
    if (!isThere) void navigate(address);
    // Only when the step changes: who walks to another page meanwhile is not fetched back.
  }, [step]);
  useFramed(isThere ? at : undefined);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step, isThere]);
  const last = step === tourSteps.length - 1;
  return (
    <section className="tour screen-only" aria-label={say.name}>
      <p className="fine">{say.step(step + 1, tourSteps.length)}</p>
      <h2 tabIndex={-1} ref={heading}>
        {say.steps[id].title}
      </h2>
      <p>{say.steps[id].text}</p>
      <p className="tour-buttons">
        <button type="button" className="button" onClick={() => onStep(undefined)}>
          {say.end}
        </button>
        {step > 0 && (
          <button type="button" className="button" onClick={() => onStep(step - 1)}>
            {say.before}
          </button>
        )}
        {!last && (
          <button type="button" className="button primary" onClick={() => onStep(step + 1)}>
            {say.next}
          </button>
        )}
      </p>
    </section>
  );
}

/** Frames an element of the page and brings it into sight as soon as it is there. */
function useFramed(selector: string | undefined): void {
  const [tries, setTries] = useState(0);
  useEffect(() => setTries(0), [selector]);
  useEffect(() => {
    if (selector === undefined) return undefined;
    const element = document.querySelector(selector);
    if (!element) {
      if (tries * 200 > patienceMilliseconds) return undefined;
      const timer = setTimeout(() => setTries(tries + 1), 200);
      return () => clearTimeout(timer);
    }
    element.classList.add('tour-here');
    element.scrollIntoView({ block: 'center' });
    return () => element.classList.remove('tour-here');
  }, [selector, tries]);
}
