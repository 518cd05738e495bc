import type { Block, DocumentValue } from '#documents/document.ts';
import type { Language } from '#kit/text.ts';
import { wordNumber } from '#situation/wording.ts';
import type { Followed } from './action.ts';
import { deliveryOf } from './promised.ts';
import { reportWords } from './report-words.ts';

/** A programme's report as a document: promised against reported, and each action with its end or its successor. */
export function finalReport(told: {
  language: Language;
  name: string;
  region: string;
  decidedOn: string;
  body: string;
  closedOn: string;
  closingWords: string;
  actions: readonly Followed[];
}): DocumentValue {
  const { language, name, region, actions, closedOn } = told;
  const say = reportWords[language];
  const { promisedEuros, reportedEuros, silent, shareDone } = deliveryOf(actions);
  const euros = (value: number | null) =>
    value === null ? say.unknown : `${wordNumber(value, { language })}\u00a0€`;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: say.title(name) },
    {
      kind: 'paragraph',
      tone: 'lead',
      words: [
        say.lead({
          promised: euros(promisedEuros),
          reported: euros(reportedEuros),
          done: wordNumber(shareDone * 100, { language }),
        }),
      ],
    },
    { kind: 'paragraph', words: [say.decision({ body: told.body, day: told.decidedOn })] },
    ...(silent > 0 ? [{ kind: 'paragraph', words: [say.silent(silent)] } as const] : []),
    {
      kind: 'table',
      title: say.actions,
      columns: [
        { title: say.action },
        { title: say.owner },
        { title: say.promised, number: true },
        { title: say.reported, number: true },
        { title: say.ending },
      ],
      rows: actions.map(({ action, reports }) => [
        action.title[language],
        action.owner === '' ? say.noOwner : action.owner,
        euros(action.promised.eurosPerYear),
        euros(reports.findLast(({ eurosPerYear }) => eurosPerYear !== null)?.eurosPerYear ?? null),
        endingOf(action, language),
      ]),
      note: say.note,
    },
    { kind: 'heading', level: 2, text: say.mechanisms },
    {
      kind: 'list',
      items: actions.map(({ action }) => [
        { text: `${action.title[language]}: `, strong: true },
        action.mechanism[language],
      ]),
    },
    ...(told.closingWords === ''
      ? []
      : ([
          { kind: 'heading', level: 2, text: say.closing },
          { kind: 'paragraph', words: [told.closingWords] },
        ] as const)),
  ];
  const footer = `${region} · ${name} · ${closedOn === '' ? say.open : say.closed(closedOn)}`;
  return { title: say.title(name), language, footer, blocks };
}

function endingOf(action: Followed['action'], language: Language): string {
  const say = reportWords[language];
  if (action.endedOn !== '') return `${action.endedOn}: ${action.outcome}`;
  return action.successor === '' ? say.unsettled : say.goesOn(action.successor);
}
