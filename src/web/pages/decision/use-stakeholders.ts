import { useMemo, useState } from 'react';
import type { CriteriaSet } from '#decision/criterion.ts';
import type { Focus, Stakeholder } from '#decision/judge.ts';
import { checkWeighing, pruned } from '#decision/check-weighing.ts';
import { equalWeighing } from '#decision/weighing.ts';
import type { ReaderProblem } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { currentOf, send } from './use-stored.ts';
import type { StoredDecision, StoredStakeholder } from './use-stored.ts';
import type { StakeholderDraft } from './weighing-draft.ts';

export type Stakeholders = Readonly<{
  drafts: readonly StakeholderDraft[];
  /** As they are judged. */
  stakeholders: readonly Stakeholder[];
  /** The view on show; what the tabs choose. */
  focus: Focus;
  choose: (focus: Focus) => void;
  /** The draft on show; undefined for the joint view and for any weights. */
  shown: StakeholderDraft | undefined;
  change: (change: Partial<StakeholderDraft>) => void;
  add: (name: string) => void;
  save: () => Promise<void>;
  remove: () => Promise<void>;
  busy: boolean;
  problems: readonly ReaderProblem[];
  /** Somebody else saved this one first. */
  conflict: StoredStakeholder | undefined;
  keepMine: () => void;
  takeTheirs: () => void;
}>;

/** Those who weigh, as this page has them; before anybody is stored, one to whom all is equal. */
export function useStakeholders(
  region: string,
  told: Readonly<{ stored: StoredDecision; evenName: string }>,
): Stakeholders {
  const { language } = useTongue();
  const { stored, evenName } = told;
  const [kept, setDrafts] = useState(() => draftsOf(stored, evenName));
  const [focus, setFocus] = useState<Focus>(() => (stored.stakeholders.length > 1 ? 'joint' : 0));
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const [conflict, setConflict] = useState<StoredStakeholder>();
  const [busy, setBusy] = useState(false);
  const set = stored.criteria;
  // Whom nobody has touched yet weighs all alike, also criteria that have been added since.
  const drafts = useMemo(
    () => kept.map((one) => (one.id || one.changed ? one : { ...one, weighing: equalWeighing(set) })),
    [kept, set],
  );
  const stakeholders = useMemo(() => drafts.map((draft) => judged(draft, set)), [drafts, set]);
  const shown = typeof focus === 'number' ? drafts[focus] : undefined;
  const put = (key: string, change: Partial<StakeholderDraft>) =>
    setDrafts((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const choose = (next: Focus) => {
    setProblems([]);
    setConflict(undefined);
    setFocus(next);
  };
  const store = async (draft: StakeholderDraft): Promise<void> => {
    setBusy(true);
    const { id, name, slack, version } = draft;
    const weighing = pruned(set, draft.weighing);
    const answer = await send<StoredStakeholder>(
      'decision.save-stakeholder',
      {
        region,
        set: set.set,
        ...(id === null ? {} : { id }),
        expectedVersion: version,
        name,
        weighing,
        slack,
      },
      { language },
    );
    setBusy(false);
    setConflict(currentOf(answer));
    setProblems(answer.ok || answer.status === 409 ? [] : answer.problems);
    if (answer.ok) put(draft.key, { id: answer.value.id, version: answer.value.version, changed: false });
  };
  return {
    ...{ drafts, stakeholders, focus, choose, shown, busy, problems, conflict },
    change: (change) => shown && put(shown.key, { ...change, changed: true }),
    add: (name) => {
      const made = { ...evenDraft(set, name), key: `new ${drafts.length} ${name}` };
      setDrafts([...drafts, made]);
      choose(drafts.length);
    },
    save: async () => {
      if (shown) await store(shown);
    },
    keepMine: () => {
      if (shown && conflict) void store({ ...shown, version: conflict.version });
    },
    takeTheirs: () => {
      if (shown && conflict) put(shown.key, { ...conflict, changed: false });
      setConflict(undefined);
    },
    remove: async () => {
      if (!shown) return;
      if (shown.id !== null) {
        const input = { region, id: shown.id, expectedVersion: shown.version };
        const answer = await send('decision.remove-stakeholder', input, { language });
        if (!answer.ok) {
          setConflict(currentOf(answer) as StoredStakeholder | undefined);
          setProblems(answer.status === 409 ? [] : answer.problems);
          return;
        }
      }
      const others = drafts.filter(({ key }) => key !== shown.key);
      setDrafts(others.length > 0 ? others : [evenDraft(set, evenName)]);
      choose(others.length > 1 ? 'joint' : 0);
    },
  };
}

function draftsOf({ stakeholders, criteria }: StoredDecision, evenName: string): StakeholderDraft[] {
  if (stakeholders.length === 0) return [evenDraft(criteria, evenName)];
  return stakeholders.map(({ id, name, weighing, slack, version }) => {
    return { id, name, weighing, slack, version, key: id, changed: false };
  });
}

function evenDraft(set: CriteriaSet, name: string): StakeholderDraft {
  return {
    id: null,
    key: 'even',
    name,
    weighing: equalWeighing(set),
    slack: 0.2,
    version: 0,
    changed: false,
  };
}

/** A draft as it is judged: without criteria that are no more, and even where it weighs nothing at all. */
function judged({ id, name, weighing, slack }: StakeholderDraft, set: CriteriaSet): Stakeholder {
  const left = pruned(set, weighing);
  const holds = checkWeighing(set, { weighing: left, at: '' }).length === 0;
  return { id, name, weighing: holds ? left : equalWeighing(set), slack };
}
