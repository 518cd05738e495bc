import type { Region } from '#region/region.ts';
import type { Language } from '#kit/text.ts';
import { networkCaution } from '#situation/sentence.ts';
import { numbersOf } from '../../numbers.ts';
import { wordsOf } from './map-view.ts';
import type { Tale } from './tale.ts';

/** The page's first sentence, and the second that qualifies it, in the reader's language. */
export function tellTale(
  tale: Tale,
  options: { region: Region; language: Language; within20: number | null },
): { first: string; second: string } {
  const { language } = options;
  const words = wordsOf[language];
  const numbers = numbersOf(language);
  const caution = networkCaution(options.region)?.[language] ?? '';
  const areaName = (code: string): string =>
    options.region.municipalities.find((one) => one.code === code)?.name[language] ?? code;
  if (tale.applied === 0) {
    const first =
      tale.refused > 0
        ? words.taleAllRefused(tale.refused)
        : tale.tripBefore === null || options.within20 === null
          ? words.taleNothingShort
          : words.taleNothing(numbers.minutesWithUnit(tale.tripBefore), numbers.percent(options.within20));
    return { first, second: caution };
  }
  const change = tale.tripBefore === null || tale.tripAfter === null ? 0 : tale.tripAfter - tale.tripBefore;
  const size = numbers.plain(Math.abs(change), Math.abs(change) < 1 ? 2 : 1);
  const trip =
    Math.abs(change) < 0.005
      ? words.taleSame(tale.applied)
      : change > 0
        ? words.taleLonger(size, tale.applied)
        : words.taleShorter(size, tale.applied);
  const second = [
    tale.overfull.length > 0 ? words.taleFull(tale.overfull.slice(0, 4)) : '',
    tale.busiest && tale.overfull.length === 0
      ? words.taleBusiest(tale.busiest.name, `${numbers.signed(tale.busiest.growth * 100, 0)}\u00a0%`)
      : '',
    tale.loser
      ? words.taleLoser(
          areaName(tale.loser.area),
          numbers.minutes(tale.loser.before),
          numbers.minutes(tale.loser.after),
        )
      : '',
    tale.refused > 0 ? words.taleRefused(tale.refused) : '',
    caution,
  ];
  return {
    first: words.taleMoved(tale.applied, numbers.rough(tale.movedVisits)) + trip,
    second: second.filter((one) => one !== '').join(' '),
  };
}
