import { useEffect, useRef } from 'react';

/** How sure an answer is and what is missing of it; the form that had the focus is gone, so reading goes on from here. */
export function SuggestRemarks({ lines }: { lines: readonly string[] }) {
  const beginning = useRef<HTMLParagraphElement>(null);
  useEffect(() => beginning.current?.focus(), []);
  return (
    <p className="muted small suggest-remarks" tabIndex={-1} ref={beginning}>
      {lines.join(' ')}
    </p>
  );
}
