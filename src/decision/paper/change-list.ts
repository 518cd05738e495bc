import type { Block, Inline } from '#documents/document.ts';
import type { PaperTold } from './told.ts';
import { wordsIn } from './words.ts';

/** A longer reason is cut short on page 1 when not all fit; the annex has it whole. */
const mostReasonLetters = 120;
/** Of a cut list at least this many are told with their reasons, or the others are counted and not named. */
const leastWithReasons = 3;

/** A change that is made: what, from when, why. */
type Change = Readonly<{ what: string; why: string }>;

export function changesOf({ subject, language }: PaperTold): Change[] {
  const say = wordsIn(language);
  const { effects, pulls } = subject.evaluation;
  return effects
    .filter(({ applied }) => applied)
    .map(({ pull, summary }) => {
      const { year, rationale } = pulls[pull]!;
      const when = year === undefined ? '' : `, ${say.from(year)}`;
      const why = rationale.trim() === '' ? say.noReason : rationale.trim();
      return { what: `${summary[language]}${when}`, why };
    });
}

/** Every change with its whole reason. */
export function wholeList(told: PaperTold): Block[] {
  return [...listOf(changesOf(told)), ...refusedBlocks(told)];
}

/**
 * Shorter and shorter forms of the list, the one that tells most first: reasons cut short; the last changes named together
 * without reasons; the last ones only counted. Each names the annex that tells all.
 */
export function* shorterLists(told: PaperTold): Generator<Block[]> {
  const say = wordsIn(told.language);
  const changes = changesOf(told).map(({ what, why }) => ({ what, why: shortened(why) }));
  const refused = refusedBlocks(told);
  const upTo = (count: number, rest: string): Block[] => [
    ...listOf(changes.slice(0, count)),
    { kind: 'paragraph', words: [rest] },
    ...refused,
  ];
  yield upTo(changes.length, say.wholeReasons);
  for (let count = changes.length - 1; count >= leastWithReasons; count--) {
    const left = changes.slice(count);
    const names = left.map(({ what }) => what).join('; ');
    yield upTo(count, say.othersNamed({ count: left.length, names }));
  }
  for (let count = changes.length - 1; count >= 0; count--)
    yield upTo(count, say.others(changes.length - count));
}

function listOf(changes: readonly Change[]): Block[] {
  const items = changes.map(({ what, why }): readonly Inline[] => [
    { text: `${what}.`, strong: true },
    ` ${why}`,
  ]);
  return items.length > 0 ? [{ kind: 'list', ordered: true, items }] : [];
}

function refusedBlocks({ subject, language }: PaperTold): Block[] {
  const refused = subject.evaluation.effects.filter(({ applied, later }) => !applied && !later).length;
  return refused > 0
    ? [{ kind: 'paragraph', tone: 'small', words: [wordsIn(language).refused(refused)] }]
    : [];
}

/** Cut between words. */
function shortened(why: string): string {
  if (why.length <= mostReasonLetters) return why;
  const cut = why.slice(0, mostReasonLetters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
