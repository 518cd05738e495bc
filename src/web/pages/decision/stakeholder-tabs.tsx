import { useTongue } from '../../messages/context.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import type { Stakeholders } from './use-stakeholders.ts';

/** Whose weights are on show; their name, and keeping them. */
export function StakeholderTabs({ people }: { people: Stakeholders }) {
  const say = useTongue().messages.decision;
  const { drafts, focus, choose, shown } = people;
  return (
    <>
      <nav className="stakeholder-tabs" aria-label={say.views}>
        {drafts.length > 1 && (
          <button type="button" aria-pressed={focus === 'joint'} onClick={() => choose('joint')}>
            {say.joint}
          </button>
        )}
        {drafts.map(({ key, name, changed }, at) => (
          <button key={key} type="button" aria-pressed={focus === at} onClick={() => choose(at)}>
            {name}
            {changed && (
              <span className="unsaved" aria-hidden="true">
                ●
              </span>
            )}
          </button>
        ))}
        <button type="button" aria-pressed={focus === 'any'} onClick={() => choose('any')}>
          {say.any}
        </button>
      </nav>
      {shown && (
        <div className="stakeholder-edit screen-only">
          <input
            className="field"
            aria-label={say.stakeholderName}
            value={shown.name}
            maxLength={120}
            onChange={(event) => people.change({ name: event.target.value })}
          />
          <button
            type="button"
            className="button"
            disabled={people.busy || shown.name.trim() === '' || (!shown.changed && shown.id !== null)}
            onClick={() => void people.save()}
          >
            {shown.changed || shown.id === null ? say.saveStakeholder : say.savedStakeholder}
          </button>
          {(drafts.length > 1 || shown.id !== null) && (
            <button type="button" className="button ghost" onClick={() => void people.remove()}>
              {say.removeStakeholder}
            </button>
          )}
        </div>
      )}
      {people.conflict && (
        <ConflictChoice onMine={people.keepMine} onTheirs={people.takeTheirs} busy={people.busy} />
      )}
      <button
        type="button"
        className="button ghost screen-only"
        onClick={() => people.add(say.newStakeholder(drafts.length + 1))}
      >
        + {say.addStakeholder}
      </button>
    </>
  );
}
