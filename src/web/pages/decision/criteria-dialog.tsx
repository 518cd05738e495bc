import './criteria-dialog.css';
import { useState } from 'react';
import { checkCriteria } from '#decision/check-criteria.ts';
import type { CriteriaSet } from '#decision/criterion.ts';
import type { Judgement } from '#decision/judge.ts';
import type { ReaderProblem } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useRegion } from '../../region/region-loading.ts';
import type { Stored } from '../alternatives/draft.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { setIdOf, withCriterion, withNewCriterion, withoutCriterion } from './criteria-edit.ts';
import { CriterionForm } from './criterion-form.tsx';
import { currentOf, defaultSet, send } from './use-stored.ts';
import type { StoredCriteria } from './use-stored.ts';

type Props = Readonly<{
  stored: StoredCriteria;
  alternatives: readonly Stored[];
  judgement: Judgement | undefined;
  onClose: () => void;
  /** With the set that is now to be on show. */
  onSaved: (set: string) => Promise<void>;
}>;

/** The criteria, edited and kept; what is wrong with them is said before they are. */
export function CriteriaDialog({ stored, alternatives, judgement, onClose, onSaved }: Props) {
  const { region } = useRegion();
  const { messages, language } = useTongue();
  const say = messages.decision;
  const [set, setSet] = useState<CriteriaSet>({ criteria: stored.criteria, target: stored.target });
  const [version, setVersion] = useState(stored.version);
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const [conflict, setConflict] = useState<StoredCriteria>();
  const [busy, setBusy] = useState(false);
  const [newName, setNewName] = useState('');
  const store = async (
    name: 'save-criteria' | 'restore-criteria' | 'remove-criteria',
    expectedVersion: number,
    into: Readonly<{ set: string; name: string }> = stored,
  ): Promise<void> => {
    const found = name === 'save-criteria' ? checkCriteria(region, set) : [];
    if (found.length > 0)
      return setProblems(
        found.map(({ message, remedy, ...rest }) => ({
          ...rest,
          message: message[language],
          remedy: remedy[language],
        })),
      );
    setBusy(true);
    const content = name === 'save-criteria' ? { name: into.name, content: set } : {};
    const ofSet = name === 'restore-criteria' ? {} : { set: into.set };
    const input = { region: region.id, expectedVersion, ...ofSet, ...content };
    const answer = await send<StoredCriteria>(`decision.${name}`, input, { language });
    setBusy(false);
    setConflict(currentOf(answer));
    setProblems(answer.ok || answer.status === 409 ? [] : answer.problems);
    if (!answer.ok) return;
    await onSaved(name === 'remove-criteria' ? defaultSet : into.set);
    onClose();
  };
  return (
    <Dialog title={say.criteriaTitle} open onClose={onClose} closable={false}>
      <div className="criteria-dialog">
        <ProblemList problems={problems} />
        {conflict && (
          <ConflictChoice
            busy={busy}
            onMine={() => void store('save-criteria', conflict.version, conflict)}
            onTheirs={() => {
              if (conflict.set !== stored.set) return void onSaved(conflict.set).then(onClose);
              setSet({ criteria: conflict.criteria, target: conflict.target });
              setVersion(conflict.version);
              setConflict(undefined);
            }}
          />
        )}
        <ul>
          {set.criteria.map((criterion, at) => {
            const range = judgement?.criteria.find(({ id }) => id === criterion.id)?.range ?? null;
            return (
              <li key={criterion.id}>
                <details>
                  <summary>{criterion.title[language] || criterion.id}</summary>
                  <CriterionForm
                    criterion={criterion}
                    alternatives={alternatives}
                    judgedRange={range}
                    onChange={(next) => setSet(withCriterion(set, at, next))}
                  />
                </details>
                <button
                  type="button"
                  className="button ghost"
                  aria-label={say.removeCriterion(criterion.title[language])}
                  onClick={() => setSet(withoutCriterion(set, at))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
        <button type="button" className="button" onClick={() => setSet(withNewCriterion(set, say.criterion))}>
          + {say.addCriterion}
        </button>
        <div className="targets">
          <Target
            label={say.savingTarget}
            value={set.target.savingEuros}
            onChange={(savingEuros) => setSet({ ...set, target: { ...set.target, savingEuros } })}
          />
          <Target
            label={say.wellbeingTarget}
            value={set.target.wellbeingPoints}
            onChange={(wellbeingPoints) => setSet({ ...set, target: { ...set.target, wellbeingPoints } })}
          />
        </div>
        <div className="targets">
          <label>
            {say.newSetName}
            <input
              className="field"
              value={newName}
              maxLength={120}
              onChange={(event) => setNewName(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="button"
            disabled={busy || setIdOf(newName) === ''}
            onClick={() => void store('save-criteria', 0, { set: setIdOf(newName), name: newName.trim() })}
          >
            {say.saveAsNew}
          </button>
        </div>
        <p className="dialog-end">
          {stored.set === defaultSet ? (
            <button
              type="button"
              className="button ghost"
              disabled={busy || version === 0}
              onClick={() => void store('restore-criteria', version)}
            >
              {say.restoreCriteria}
            </button>
          ) : (
            <button
              type="button"
              className="button ghost"
              disabled={busy}
              onClick={() => void store('remove-criteria', version)}
            >
              {say.removeSet}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {say.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => void store('save-criteria', version)}
          >
            {say.saveCriteria}
          </button>
        </p>
      </div>
    </Dialog>
  );
}

type TargetProps = Readonly<{
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}>;

function Target({ label, value, onChange }: TargetProps) {
  return (
    <label>
      {label}
      <input
        className="field"
        type="number"
        step="any"
        value={value ?? ''}
        onChange={(event) => {
          const given = event.target.valueAsNumber;
          onChange(Number.isFinite(given) ? given : null);
        }}
      />
    </label>
  );
}
