import { startTransition, useEffect, useState } from 'react';
import { afterFrame } from '../../parts/after-frame.ts';

/** False until what was drawn first has been painted; then true. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterFrame(() => startTransition(() => setPainted(true))), []);
  return painted;
}
