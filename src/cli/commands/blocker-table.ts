import type { Evaluation } from '#alternatives/evaluation.ts';
import type { Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { valueText } from './figures.ts';

/** What holds pulls back that give up premises, a line a contract; nothing where none does. */
export function blockerTable(
  { blockers, sites }: Pick<Evaluation, 'blockers' | 'sites'>,
  { language, say }: Pick<Wish, 'language' | 'say'>,
): string {
  if (blockers.length === 0) return '';
  const names = new Map(sites.map(({ site, shortName }) => [site, shortName]));
  const told = { unit: 'euros', language };
  const rows = blockers.map((row) => [
    String(row.pull + 1),
    names.get(row.site) ?? row.site,
    row.contract ?? '–',
    row.safeDay ?? '–',
    row.savingFrom ?? '–',
    valueText(row.leavingEuros, told),
    valueText(row.savingEurosPerYear, told),
    row.mark === 'assumed' ? say('assumed') : '',
  ]);
  const right = 'right' as const;
  return textTable(
    [
      { title: '#' },
      { title: say('blockers') },
      { title: say('contract') },
      { title: say('noticeBy') },
      { title: say('savesFrom') },
      { title: say('leavingCost'), align: right },
      { title: say('savesYearly'), align: right },
      { title: '' },
    ],
    rows,
  );
}
