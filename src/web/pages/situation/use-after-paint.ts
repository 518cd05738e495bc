import { startTransition, useState } from 'react';
import { useAfterFrame } from '../../parts/use-after-frame.ts';

/** False until what was drawn first has been painted; then true. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useAfterFrame(!painted, () => startTransition(() => setPainted(true)));
  return painted;
}
