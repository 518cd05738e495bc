import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Pull } from '#alternatives/lever.ts';
import type { Region } from '#region/region.ts';
import { yearView } from './plan-years.ts';
import { yearParameter } from './shared-plan.ts';
import type { Workbench } from './use-workbench.ts';

const none: readonly Pull[] = [];

/** The year that the page looks at, kept in its address so that a link and a reload show the same picture. */
export function useYearView(
  region: Region,
  pulls: readonly Pull[] = none,
): Pick<Workbench, 'view' | 'lookAt'> {
  const [search, setSearch] = useSearchParams();
  const asked = search.get(yearParameter);
  const view = useMemo(() => yearView(region, pulls, asked), [region, pulls, asked]);
  const lookAt = useCallback(
    (year: number | undefined) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          if (year === undefined) next.delete(yearParameter);
          else next.set(yearParameter, String(year));
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return { view, lookAt };
}
