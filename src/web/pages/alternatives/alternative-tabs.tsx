import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { isUnsaved } from './draft.ts';
import type { Stored } from './draft.ts';
import { useSaving } from './use-saving.ts';
import type { Planning } from './use-planning.ts';
import type { Workbench } from './use-workbench.ts';

/** The alternatives of the region as links, the page's own marked; and what can be done to it as a whole. */
export function AlternativeTabs(props: { planning: Planning; bench: Workbench }) {
  const { planning, bench } = props;
  const { region } = useRegion();
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  const navigate = useNavigate();
  const saving = useSaving(region, planning);
  const [asked, setAsked] = useState<'rename' | 'remove'>();
  const draft = planning.draft!;
  const tabs = useRef<HTMLElement>(null);
  const current = draft.stored?.id;
  useEffect(() => {
    // On a narrow screen the tabs scroll: the page's own is brought in sight, and the page itself stays put.
    const tab = tabs.current?.querySelector<HTMLElement>('[aria-current]');
    if (tab) tabs.current!.scrollLeft = tab.offsetLeft - tabs.current!.offsetLeft - 24;
  }, [current, planning.list]);
  const base = `/alueet/${encodeURIComponent(region.id)}/vaihtoehdot`;
  const unsavedTab = (one: Stored): boolean => {
    const kept = planning.hasDraft(one.id);
    return kept !== undefined && isUnsaved(kept, one.name[language]);
  };
  return (
    <div className="alternative-tabs">
      <nav aria-label={say.tabs} ref={tabs}>
        {planning.list?.map((one) => (
          <Link
            key={one.id}
            to={`${base}/${one.number}`}
            title={one.name[language]}
            aria-current={draft.stored?.id === one.id ? 'page' : undefined}
          >
            <span>{say.tabNumber(one.number)}</span> <span className="tab-name">{one.name[language]}</span>
            {unsavedTab(one) && <Unsaved label={say.unsavedMark} />}
          </Link>
        ))}
        {!draft.stored && (
          <a aria-current="page" href="#content">
            <span className="tab-name">{draft.present.name}</span> <Unsaved label={say.unsaved} />
          </a>
        )}
        <button
          type="button"
          disabled={saving.busy}
          onClick={async () => {
            const made = await saving.create(say.copyName(draft.present.name));
            if (made) navigate(`${base}/${made.number}`);
          }}
        >
          <span aria-hidden="true">+</span> {say.newFromThis}
        </button>
        {draft.stored && !draft.stored.ready && (
          <>
            <button type="button" onClick={() => setAsked('rename')}>
              {say.rename}
            </button>
            <button type="button" onClick={() => setAsked('remove')}>
              {say.remove}
            </button>
          </>
        )}
      </nav>
      <ProblemList problems={saving.problems} />
      <RenameDialog
        open={asked === 'rename'}
        name={draft.present.name}
        onClose={() => setAsked(undefined)}
        onRename={bench.rename}
      />
      <Dialog
        title={say.removeAsk(draft.present.name)}
        open={asked === 'remove'}
        onClose={() => setAsked(undefined)}
        closable={false}
      >
        <p>{say.removeText}</p>
        <p className="dialog-end">
          <button type="button" className="button" onClick={() => setAsked(undefined)}>
            {say.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={saving.busy}
            onClick={async () => {
              const removed = await saving.remove();
              setAsked(undefined);
              if (removed) navigate(`${base}/0`);
            }}
          >
            {say.remove}
          </button>
        </p>
      </Dialog>
    </div>
  );
}

function Unsaved({ label }: { label: string }) {
  return (
    <span className="unsaved" title={label}>
      <span aria-hidden="true">●</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

function RenameDialog(props: {
  open: boolean;
  name: string;
  onClose: () => void;
  onRename: (name: string) => void;
}) {
  const say = useTongue().messages.alternatives;
  return (
    <Dialog title={say.rename} open={props.open} onClose={props.onClose} closable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
          if (name !== '') props.onRename(name);
          props.onClose();
        }}
      >
        <label className="form-field">
          <span>{say.name}</span>
          <input className="field" name="name" defaultValue={props.name} maxLength={200} required autoFocus />
        </label>
        <p className="dialog-end">
          <button type="button" className="button" onClick={props.onClose}>
            {say.cancel}
          </button>
          <button type="submit" className="button primary">
            {say.rename}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
