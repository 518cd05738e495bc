import { Outlet } from 'react-router';
import { useTongue } from '../messages/context.ts';
import { ProblemList } from '../parts/problem-list.tsx';
import { useRegionState } from '../region/region-loading.ts';
import { NotFound } from './not-found.tsx';

/** Shows a region's page once the region is there; before that what is awaited, or why it cannot be had. */
export function RegionScope() {
  const say = useTongue().messages.frame;
  const state = useRegionState();
  if (state.status === 'ready') return <Outlet />;
  if (state.status !== 'refused')
    return (
      <p className="page-wait" role="status">
        {say.loadingRegion}
      </p>
    );
  if (state.answerStatus === 404) return <NotFound problems={state.problems} />;
  return (
    <ProblemList problems={state.problems}>
      <button type="button" className="button" onClick={() => void state.reload()}>
        {say.retry}
      </button>
    </ProblemList>
  );
}
