import type { Told } from '../../parts/why.ts';
import { figureOf } from './figures.ts';
import type { Figures } from './figures.ts';
import type { MunicipalRow } from './municipal-rows.ts';
import type { View } from './view.ts';
import { tellOf } from './why-of.ts';
import type { WhyAsked, Words } from './why-of.ts';

/** What opens from each number of a municipality's row. */
export type MunicipalWhys = Readonly<
  Record<'residents' | 'shareAged75' | 'minutes' | 'within20', (row: MunicipalRow) => Told>
>;

/** The whys of one service and group, made when a number is pressed. */
export function municipalWhys(figures: Figures, view: View, words: Words): MunicipalWhys {
  const { messages, numbers } = words;
  const say = messages.situation;
  const { municipalities } = figures.region;
  const asked = (row: MunicipalRow) => ({
    service: view.service,
    area: municipalities.findIndex(({ code }) => code === row.code),
  });
  const tell = (row: MunicipalRow, what: Pick<WhyAsked, 'measure' | 'group' | 'write' | 'writeValue'>) =>
    tellOf(figures, { ...asked(row), ...what }, words);
  return {
    residents: (row) => {
      const told = tell(row, { measure: 'population', group: 'all', write: numbers.count });
      return { ...told, why: { ...told.why, sentence: say.residentsWhy } };
    },
    shareAged75: (row) => {
      const { mark, why } = tell(row, { measure: 'population', group: 'aged75', write: numbers.count });
      const aged = figureOf(figures, 'population', { ...asked(row), group: 'aged75' }).value;
      const formula = `${numbers.count(aged)} ÷ ${numbers.count(row.residents)}`;
      const value = numbers.percent(row.shareAged75, 1);
      return { mark, why: { ...why, title: say.shareAged75, value, sentence: say.shareAged75Why, formula } };
    },
    minutes: (row) =>
      tell(row, {
        measure: 'mean-minutes',
        group: view.group,
        write: numbers.minutes,
        writeValue: numbers.minutesWithUnit,
      }),
    within20: (row) =>
      tell(row, {
        measure: 'share-within-20',
        group: view.group,
        write: (share) => numbers.percent(share, 1),
      }),
  };
}
