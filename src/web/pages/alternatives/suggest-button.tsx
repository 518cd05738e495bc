import './suggest.css';
import { useState } from 'react';
import type { Relaxed } from '#alternatives/suggest/suggestion.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { mainAction } from './draft.ts';
import { SuggestCards } from './suggest-cards-view.tsx';
import { SuggestFields } from './suggest-fields.tsx';
import { firstForm, lockableSites, readForm, relaxForm } from './suggest-form.ts';
import type { NumberField, SuggestForm } from './suggest-form.ts';
import { SuggestFront } from './suggest-front.tsx';
import { SuggestNone } from './suggest-none.tsx';
import { useSuggest } from './suggest-state.ts';
import type { SuggestState } from './suggest-state.ts';
import type { Planning } from './use-planning.ts';
import type { Messages } from '../../messages/fi.ts';
import type { SuggestOutcome } from '../../workers/suggest-messages.ts';

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
        {search.busy && !open ? say.openBusy(share(search)) : say.open}
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

/** How much of a search is done, in per cent; 0 while that is not known. */
function share({ progress }: SuggestState): number {
  return progress && progress.of > 0 ? Math.round((progress.done / progress.of) * 100) : 0;
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
  const [faults, setFaults] = useState<readonly NumberField[]>([]);
  const start = (from: SuggestForm) => {
    const shown = lockableSites(region, from.services).map(({ id }) => id);
    const read = readForm(from, shown);
    setFaults('faults' in read ? read.faults : []);
    if ('ask' in read) search.start(read.ask);
  };
  const relax = (relaxed: Relaxed) => {
    const relaxedForm = relaxForm(form, relaxed);
    props.onForm(relaxedForm);
    start(relaxedForm);
  };
  return (
    <div className="suggest">
      <p className="visually-hidden" role="status">
        {search.busy ? say.searching : search.answer ? readyWords(say, search.answer) : ''}
      </p>
      {search.answer ? (
        <>
          <Answer {...props} answer={search.answer} onRelax={relax} />
          <p className="suggest-start">
            <button type="button" className="button ghost" onClick={search.clear}>
              {say.again}
            </button>
          </p>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start(form);
          }}
        >
          <p className="muted small">{form.seek === 'front' ? say.front.about : say.help}</p>
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

/** What was found: networks, a front, or why there is none. */
function Answer(props: {
  region: Region;
  planning: Planning;
  search: SuggestState;
  answer: SuggestOutcome;
  onMade: () => void;
  onRelax: (relaxed: Relaxed) => void;
}) {
  const { region, planning, search, answer, onMade } = props;
  if (answer.none)
    return (
      <SuggestNone
        {...{ region, none: answer.none, main: answer.main, onRelax: props.onRelax }}
        ask={search.asked!}
      />
    );
  if ('points' in answer) return <SuggestFront {...{ region, planning, answer, onMade }} />;
  return <SuggestCards {...{ region, planning, answer, onMade }} ask={search.asked!} />;
}

function readyWords(say: Messages['suggest'], answer: SuggestOutcome): string {
  if (answer.none) return say.none;
  return 'points' in answer ? say.front.ready(answer.points.length) : say.ready(answer.suggestions.length);
}

function Progress({ search }: { search: SuggestState }) {
  const { messages, numbers } = useTongue();
  const say = messages.suggest;
  const { progress } = search;
  const isFront = search.asked !== undefined && 'aims' in search.asked;
  const tell = isFront ? say.front.progress : say.progress;
  return (
    <div className="suggest-progress">
      <progress aria-label={say.searching} max={progress?.of || 1} value={progress?.done ?? 0} />
      <p className="small">
        {!progress || progress.stage === 'bound'
          ? say.bounding
          : (progress.stage === 'prices' ? say.pricing : tell)(
              numbers.count(progress.done),
              numbers.count(progress.of),
              progress.found,
            )}{' '}
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
