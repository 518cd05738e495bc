/*
 * A person's hands come first: while a change is being shaped, what is computed in the background for the plan as it was
 * would only take the processor from the answer that is waited for, and be thrown away with it.
 */

type Listener = () => void;

const listeners = new Set<Listener>();
const open = new Set<symbol>();

/** Holds the background's work until what is answered is called. */
export function holdBackground(): () => void {
  const one = Symbol('open');
  open.add(one);
  tell();
  return () => {
    open.delete(one);
    tell();
  };
}

export function isHeld(): boolean {
  return open.size > 0;
}

/** Calls `listener` at each press and when a hold begins or ends. */
export function onHands(listener: Listener): () => void {
  if (listeners.size === 0) listen(addEventListener);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) listen(removeEventListener);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(change: typeof addEventListener | typeof removeEventListener): void {
  for (const kind of ['pointerdown', 'keydown', 'input', 'dragenter']) change(kind, tell, { capture: true });
}
