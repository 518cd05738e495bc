import type { Text } from '#kit/text.ts';
import type { Answer } from '../../client.ts';
import { typedNumber } from '../../parts/form-fields.ts';
import type { FormTexts } from '../../parts/form-fields.ts';

/** An alternative as `alternatives.list-alternatives` answers it, as far as a record needs it. */
export type ListedAlternative = Readonly<{ id: string; number: number; version: number; name: Text }>;

export type ListedPaper = Readonly<{ id: string; alternative: string; madeAt: string }>;

export type ListedDecision = Readonly<{
  id: string;
  kind: 'direction' | 'decision';
  body: string;
  decidedOn: string;
  reason: string;
  alternative: Readonly<{ id: string; number: number; name: string }>;
  votes: Readonly<{ for: number; against: number; abstained: number }> | null;
  dissent: readonly Readonly<{ who: string; position: string }>[];
  corrects: string | null;
  correctedBy: string | null;
}>;

type Words = Readonly<{ votesWhole: string; votesWholeRemedy: string }>;
type Votes = Readonly<{ for: number; against: number; abstained: number }>;

/** Votes as typed: null where nobody voted; a problem when only some of the three are there, or one is no whole number. */
export function readVotes(texts: FormTexts, say: Words): Answer<Votes | null> {
  const typed = ['votesFor', 'votesAgainst', 'abstained'].map((id) => typedNumber(texts[id] ?? ''));
  if (typed.every((value) => value === null)) return { ok: true, value: null };
  const [yes, no, none] = typed;
  const isWhole = (value: number | null | undefined): value is number =>
    Number.isInteger(value) && (value as number) >= 0;
  if (isWhole(yes) && isWhole(no) && isWhole(none))
    return { ok: true, value: { for: yes, against: no, abstained: none } };
  const [message, remedy] = [say.votesWhole, say.votesWholeRemedy];
  const problem = { code: 'votes-incomplete', message, remedy, at: 'votesFor' };
  return { ok: false, status: 0, problems: [problem], body: undefined };
}

/** One dissent as typed; none where both fields are empty. What is half written goes on for the server to refuse. */
export function readDissent(texts: FormTexts): readonly Readonly<{ who: string; position: string }>[] {
  const [who, position] = [texts['dissentWho']?.trim() ?? '', texts['dissentPosition']?.trim() ?? ''];
  return who === '' && position === '' ? [] : [{ who, position }];
}

/** The paper's notes as typed: pros and cons of the alternative that is put forward, the rest of the whole. */
export function readNotes(texts: FormTexts) {
  const { alternative = '', pros = '', cons = '', dependencies = '', others = '', hearing = '' } = texts;
  const of = (words: string) => (words.trim() === '' ? {} : { [alternative]: words });
  return { pros: of(pros), cons: of(cons), dependencies, others, hearing };
}
