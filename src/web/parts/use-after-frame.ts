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
    let after: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      after = setTimeout(() => latest.current(), 0);
    });
    const otherwise = setTimeout(() => latest.current(), longestFrame);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(after);
      clearTimeout(otherwise);
    };
  }, [waiting]);
}
