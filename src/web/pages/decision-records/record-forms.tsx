import { send } from '../../client.ts';
import type { Answer } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import type { FormField, FormTexts } from '../../parts/form-fields.ts';
import { useRegion } from '../../region/region-loading.ts';
import { readDissent, readNotes, readVotes } from './records.ts';
import type { ListedAlternative, ListedDecision } from './records.ts';

type Props = Readonly<{
  alternatives: readonly ListedAlternative[];
  onClose: () => void;
  onDone: () => void;
}>;

/** Makes a decision paper of a stored alternative, with what people say for and against. */
export function PaperForm({ alternatives, onClose, onDone }: Props) {
  const { language, messages } = useTongue();
  const say = messages.decisionRecords;
  const { region } = useRegion();
  const onSend = (texts: FormTexts): Promise<Answer<unknown>> => {
    const chosen = alternatives.find(({ id }) => id === texts['alternative']);
    const input = {
      region: region.id,
      alternative: texts['alternative'],
      alternativeVersion: chosen?.version,
      compared: alternatives.slice(0, mostCompared).map(({ id }) => id),
      notes: readNotes(texts),
    };
    return send('decision.make-paper', input, { language });
  };
  return (
    <FormDialog
      title={say.paperTitle}
      intro={<p className="muted small">{say.paperText}</p>}
      fields={[
        useAlternativeField(alternatives),
        { id: 'pros', title: say.pros, kind: 'area', help: say.emptyNote },
        { id: 'cons', title: say.cons, kind: 'area' },
        { id: 'dependencies', title: say.dependencies, kind: 'area' },
        { id: 'others', title: say.others, kind: 'area' },
        { id: 'hearing', title: say.hearing, kind: 'area' },
      ]}
      first={{ alternative: firstOf(alternatives) }}
      submit={say.make}
      busy={say.making}
      onSend={onSend}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

/** More alternatives than these make a table that no page holds; the rest are compared on their own page. */
const mostCompared = 8;

/** Records a decision, or one that corrects another. */
export function RecordForm({
  alternatives,
  corrects,
  onClose,
  onDone,
}: Props & Readonly<{ corrects?: ListedDecision }>) {
  const { language, messages } = useTongue();
  const say = messages.decisionRecords;
  const { region } = useRegion();
  const onSend = (texts: FormTexts): Promise<Answer<unknown>> => {
    const votes = readVotes(texts, say);
    if (!votes.ok) return Promise.resolve(votes);
    const chosen = alternatives.find(({ id }) => id === texts['alternative']);
    const input = {
      region: region.id,
      alternative: texts['alternative'],
      alternativeVersion: chosen?.version,
      regionHash: region.hash,
      kind: texts['kind'],
      body: texts['body'],
      decidedOn: texts['decidedOn'],
      reason: texts['reason'],
      votes: votes.value,
      dissent: readDissent(texts),
      ...(corrects ? { corrects: corrects.id } : {}),
    };
    return send('decision.record-decision', input, { language });
  };
  const kinds = (['decision', 'direction'] as const).map((id) => ({ id, title: say.kinds[id] }));
  const fields: FormField[] = [
    useAlternativeField(alternatives),
    { id: 'kind', title: say.kind, kind: 'choice', options: kinds, help: say.kindHelp },
    { id: 'body', title: say.body, kind: 'text' },
    { id: 'decidedOn', title: say.decidedOn, kind: 'date' },
    { id: 'reason', title: say.reason, kind: 'area' },
    { id: 'votesFor', title: say.votesFor, kind: 'number', help: say.votesHelp },
    { id: 'votesAgainst', title: say.votesAgainst, kind: 'number' },
    { id: 'abstained', title: say.abstained, kind: 'number' },
    { id: 'dissentWho', title: say.dissentWho, kind: 'text', help: say.dissentHelp },
    { id: 'dissentPosition', title: say.dissentPosition, kind: 'area' },
  ];
  return (
    <FormDialog
      title={corrects ? say.correctOf(corrects.body) : say.recordTitle}
      intro={<p className="muted small">{say.recordText}</p>}
      fields={fields}
      first={{
        alternative: corrects?.alternative.id ?? firstOf(alternatives),
        kind: corrects?.kind ?? 'decision',
        body: corrects?.body ?? '',
        decidedOn: corrects?.decidedOn ?? '',
        reason: corrects?.reason ?? '',
      }}
      submit={say.record}
      onSend={onSend}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

function useAlternativeField(alternatives: readonly ListedAlternative[]): FormField {
  const { language, messages } = useTongue();
  const say = messages.decisionRecords;
  const options = alternatives.map(({ id, number, name }) => {
    return { id, title: say.alternativeName(number, name[language]) };
  });
  return { id: 'alternative', title: say.alternative, kind: 'choice', options };
}

/** The first that changes something, else the network as it is. */
function firstOf(alternatives: readonly ListedAlternative[]): string {
  return (alternatives.find(({ number }) => number > 0) ?? alternatives[0])?.id ?? '';
}
