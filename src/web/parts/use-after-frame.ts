import { useEffect, useRef } from 'react';

/** A page that is not being shown paints no frames: then this long, ms. */
const longestFrame = 250;

/** Calls `then` once the frame that is being waited for has been painted. */
export function useAfterFrame(waiting: boolean, then: () => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (!waiting) return undefined;
    const call = (): void => latest.current();
    let timer = setTimeout(call, longestFrame);
    // A frame begins before its painting; the task after it comes when the painting is over.
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(call, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [waiting]);
}
