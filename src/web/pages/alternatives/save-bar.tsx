import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { applyPulls } from '#alternatives/apply.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { ConflictDialog } from '../../parts/conflict-dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { isUnsaved, mainAction, rebase } from './draft.ts';
import type { Plan } from './draft.ts';
import { useSaving } from './use-saving.ts';
import type { Planning } from './use-planning.ts';

/** Save, or save as new where the alternative is not one's own; a conflict shows both versions. */
export function SaveBar({ region, planning }: { region: Region; planning: Planning }) {
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  const navigate = useNavigate();
  const saving = useSaving(region, planning);
  const draft = planning.draft!;
  const { stored } = draft;
  const unsaved = isUnsaved(draft, stored?.name[language] ?? '');
  // What somebody else removed can only be saved as a new one: that button is then the main one.
  const isMain = mainAction(draft, stored?.name[language] ?? '') === 'save' && !saving.gone;
  useLeaveGuard(unsaved);
  const own = stored !== undefined && !stored.ready;
  const saveAsNew = async () => {
    const name = stored ? say.copyName(draft.present.name) : draft.present.name;
    const made = await saving.create(name);
    if (made) navigate(`/alueet/${encodeURIComponent(region.id)}/vaihtoehdot/${made.number}`);
  };
  return (
    <>
      {stored && unsaved && (
        <button
          type="button"
          className="button ghost"
          disabled={saving.busy}
          onClick={() => planning.update((now) => rebase(now, stored, stored.name[language]))}
        >
          {say.revert}
        </button>
      )}
      <button
        type="button"
        className={isMain ? 'button primary' : 'button'}
        disabled={!unsaved || saving.busy}
        title={stored?.ready ? say.readyNote : undefined}
        onClick={() => void (own ? saving.save() : saveAsNew())}
      >
        {saving.busy ? say.saving : own ? (unsaved ? say.save : say.saved) : say.saveAsNew}
      </button>
      {saving.problems.length > 0 && (
        <div className="save-problems">
          {saving.gone ? (
            <Gone busy={saving.busy} onSave={() => void saveAsNew()} />
          ) : (
            <ProblemList problems={saving.problems} />
          )}
        </div>
      )}
      <Conflict region={region} planning={planning} saving={saving} onSaveAsNew={() => void saveAsNew()} />
    </>
  );
}

/** Somebody saved another version meanwhile: both are shown, and one is chosen or both are kept. */
function Conflict(props: {
  region: Region;
  planning: Planning;
  saving: ReturnType<typeof useSaving>;
  onSaveAsNew: () => void;
}) {
  const { region, planning, saving, onSaveAsNew } = props;
  const { messages, language } = useTongue();
  if (!saving.conflict) return null;
  const { name, pulls, rule, version } = saving.conflict;
  return (
    <ConflictDialog
      open
      mine={
        <>
          <Version region={region} plan={planning.draft!.present} />
          <button type="button" className="link" disabled={saving.busy} onClick={onSaveAsNew}>
            {messages.alternatives.keepBoth}
          </button>
        </>
      }
      theirs={<Version region={region} plan={{ name: name[language], pulls, rule }} version={version} />}
      onKeepMine={() => void saving.keepMine()}
      onTakeTheirs={saving.takeTheirs}
      onCancel={saving.dismiss}
    />
  );
}

/** Somebody removed the alternative meanwhile: nothing to choose between, so one's own is offered as a new one. */
function Gone({ busy, onSave }: { busy: boolean; onSave: () => void }) {
  const say = useTongue().messages.alternatives;
  return (
    <section className="problems" role="alert">
      <p>{say.gone}</p>
      <button type="button" className="button primary" disabled={busy} onClick={onSave}>
        {say.saveAsNew}
      </button>
    </section>
  );
}

/** One side of a conflict: the name, and every pull with its rationale. */
function Version(props: { region: Region; plan: Plan; version?: number }) {
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  const { outcomes } = applyPulls(props.region, props.plan.pulls);
  return (
    <>
      <p>
        <b>{props.plan.name}</b>{' '}
        <span className="muted">
          {say.pullCount(props.plan.pulls.length)}
          {props.version !== undefined && `, ${say.versionOf(props.version)}`}
        </span>
      </p>
      <ol className="version-pulls">
        {outcomes.map((outcome, index) => (
          <li key={index}>
            {outcome.summary[language]}
            {props.plan.pulls[index]!.rationale && (
              <span className="muted"> {props.plan.pulls[index]!.rationale}</span>
            )}
          </li>
        ))}
      </ol>
      {props.plan.rule && (
        <p className="muted">
          {say.rule}: {say.ruleNames[props.plan.rule.kind]}
        </p>
      )}
    </>
  );
}

/** The browser asks before a page with unsaved changes is closed. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const stop = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stop);
    return () => removeEventListener('beforeunload', stop);
  }, [unsaved]);
}
