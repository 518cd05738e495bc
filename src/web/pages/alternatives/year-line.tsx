import { useTongue } from '../../messages/context.ts';
import { showAll } from './show-all.ts';
import type { Workbench } from './use-workbench.ts';

/** Says above the map that it shows one year and not the whole plan, with a way back; nothing while it shows everything. */
export function YearLine({ bench }: { bench: Workbench }) {
  const { messages } = useTongue();
  const say = messages.planYears;
  const { view, plan } = bench;
  if (view?.year === undefined) return null;
  const later = plan.pulls.length - view.shown;
  return (
    <p className="picture-line">
      <span>
        <b>{say.pictureAt(view.year)}</b>; {later > 0 ? say.laterNote(later) : say.pictureFull}
      </span>
      <button type="button" className="button screen-only" onClick={() => showAll(bench)}>
        {say.toAll}
      </button>
    </p>
  );
}
