import './suggest.css';
import { useState } from 'react';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { mainAction } from './draft.ts';
import { SuggestCards } from './suggest-cards-view.tsx';
import { SuggestFields } from './suggest-fields.tsx';
import { firstForm, readForm } from './suggest-form.ts';
import type { FormFault, SuggestForm } from './suggest-form.ts';
import { useSuggest } from './suggest-state.ts';
import type { SuggestState } from './suggest-state.ts';
import type { Planning } from './use-planning.ts';

/** The button that opens the search for networks; what was asked and found stays while the page is open. */
export function SuggestButton({ region, planning }: { region: Region; planning: Planning }) {
  const { messages, language } = useTongue();
  const say = messages.suggest;
  const draft = planning.draft!;
  const isMain = mainAction(draft, draft.stored?.name[language] ?? '') === 'suggest';
  const [open, setOpen] = useState(false);
  const search = useSuggest(region);
  const [form, setForm] = useState<SuggestForm>();
  return (
    <>
      <button type="button" className={isMain ? 'button primary' : 'button'} onClick={() => setOpen(true)}>
        {say.open}
      </button>
      <Dialog title={say.title} open={open} onClose={() => setOpen(false)}>
        <Suggest
          region={region}
          planning={planning}
          search={search}
          form={form ?? firstForm(region)}
          onForm={setForm}
          onMade={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

function Suggest(props: {
  region: Region;
  planning: Planning;
  search: SuggestState;
  form: SuggestForm;
  onForm: (form: SuggestForm) => void;
  onMade: () => void;
}) {
  const { region, search, form } = props;
  const say = useTongue().messages.suggest;
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const start = () => {
    const read = readForm(form);
    setFaults('faults' in read ? read.faults : []);
    if ('ask' in read) search.start(read.ask);
  };
  return (
    <div className="suggest">
      <p className="visually-hidden" role="status">
        {search.busy ? say.searching : search.answer ? say.ready(search.answer.suggestions.length) : ''}
      </p>
      {search.answer ? (
        <SuggestCards {...props} answer={search.answer} onAgain={search.clear} />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <p className="muted small">{say.help}</p>
          <fieldset className="suggest-fields" disabled={search.busy}>
            <SuggestFields region={region} form={form} onChange={props.onForm} faults={faults} />
          </fieldset>
          <ProblemList problems={search.problems} />
          {search.failed && (
            <p role="alert" className="worse">
              {say.failed}
            </p>
          )}
          {search.busy ? (
            <Progress search={search} />
          ) : (
            <p className="suggest-start">
              <button type="submit" className="button primary">
                {say.start}
              </button>
            </p>
          )}
        </form>
      )}
    </div>
  );
}

function Progress({ search }: { search: SuggestState }) {
  const { messages, numbers } = useTongue();
  const say = messages.suggest;
  const { progress } = search;
  return (
    <div className="suggest-progress">
      <progress aria-label={say.searching} max={progress?.of ?? 1} value={progress?.done ?? 0} />
      <p className="small">
        {progress
          ? say.progress(numbers.count(progress.done), numbers.count(progress.of), progress.found)
          : say.searching}{' '}
        {progress?.bestMinutes != null && (
          <b>{say.best(`${numbers.fixed(progress.bestMinutes, 2)}\u00a0min`)}</b>
        )}
      </p>
      <button type="button" className="button" autoFocus disabled={search.stopping} onClick={search.stop}>
        {search.stopping ? say.stopping : say.cancel}
      </button>
    </div>
  );
}
