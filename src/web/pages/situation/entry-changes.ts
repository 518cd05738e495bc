import type { Region } from '#region/region.ts';
import { sameText } from '#kit/text.ts';
import type { Register } from '#registers/register.ts';
import type { EntryHistoryAnswer } from '../../answers.ts';
import { valueText } from './register-rows.ts';
import type { Words } from './why-of.ts';

type Change = EntryHistoryAnswer['changes'][number];

/** One change of an entry in the reader's words: what it set, against what people had set before. */
export type HistoryLine = Readonly<{
  version: number;
  when: string;
  who: string;
  kind: Change['kind'];
  reasoning: string;
  changes: readonly Readonly<{ title: string; from: string; to: string }>[];
}>;

/** The changes of an entry, the last first. */
export function historyLines(
  register: Register,
  told: { changes: readonly Change[]; region: Region; words: Words },
): readonly HistoryLine[] {
  const { changes, region, words } = told;
  const say = words.messages.registers;
  const written = (of: Change | undefined, field: Register['fields'][number]): string => {
    const set = of?.kind === 'set' ? of.fields[field.id] : undefined;
    if (set === undefined) return say.regionsOwn;
    if (set.value === null) return say.notKnown;
    const value = { value: set.value, state: set.state, reasoning: sameText('') };
    const text = valueText(field, { value, region, words }) ?? '';
    return `${text} (${say.states[set.state]})`;
  };
  return changes
    .map((change, at): HistoryLine => {
      const before = changes[at - 1];
      const lines = register.fields.map((field) => ({
        title: field.title[words.language],
        from: written(before, field),
        to: written(change, field),
      }));
      return {
        version: change.version,
        when: words.numbers.date(change.editedAt),
        who: change.editedBy,
        kind: change.kind,
        reasoning: change.reasoning,
        changes: change.kind === 'set' ? lines.filter(({ from, to }) => from !== to) : [],
      };
    })
    .toReversed();
}
