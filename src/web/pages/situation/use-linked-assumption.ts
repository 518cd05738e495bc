import { useState } from 'react';
import { useLocation } from 'react-router';
import type { AssumptionRow } from './assumption-rows.ts';

/**
 * Which assumptions are shown, and how to change that. A link to one assumption (`#assumption-site.kinnula.posts.gp`)
 * shows the list that it is on, so that its row is there to be led to.
 */
export function useLinkedAssumption(rows: readonly AssumptionRow[]): [string, (about: string) => void] {
  const { hash, key } = useLocation();
  const [chosen, setChosen] = useState<{ about: string; on: string }>({ about: 'general', on: key });
  const linked = rows.find(({ assumption }) => decodeURIComponent(hash) === `#assumption-${assumption.id}`);
  // A link followed later outranks an earlier choice; a choice made after it stands.
  const about = linked !== undefined && chosen.on !== key ? (linked.site ?? 'general') : chosen.about;
  const start =
    linked !== undefined && chosen.on === key && chosen.about === 'general' ? linked.site : undefined;
  return [start ?? about, (next) => setChosen({ about: next, on: key })];
}
