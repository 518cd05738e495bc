/*
 * A person's hands come first: while a change is being shaped, what is computed in the background for the plan as it was
 * would only take the processor from the answer that is waited for, and be thrown away with it.
 */

/** After the last press, and after a form that was open, ms. */
export const handsRestMilliseconds = 700;

type Listener = (milliseconds: number) => void;

const listeners = new Set<Listener>();
const open = new Set<symbol>();

/** Holds the background's work until what is answered is called, and a moment longer. */
export function holdBackground(): () => void {
  const one = Symbol('open');
  open.add(one);
  tell();
  return () => {
    open.delete(one);
    tell();
  };
}

/** How long to rest from now on, ms: for ever while a form is open. */
export function restOfHands(): number {
  return open.size > 0 ? Infinity : 0;
}

/** Calls `listener` with how long to rest from then on, at each press and when a form opens or closes. */
export function onHands(listener: Listener): () => void {
  if (listeners.size === 0) listen(addEventListener);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) listen(removeEventListener);
  };
}

function tell(): void {
  const milliseconds = open.size > 0 ? Infinity : handsRestMilliseconds;
  for (const listener of listeners) listener(milliseconds);
}

function listen(change: typeof addEventListener | typeof removeEventListener): void {
  for (const kind of ['pointerdown', 'keydown', 'input', 'dragenter']) change(kind, tell, { capture: true });
}
