import type { Region } from '#region/region.ts';
import type { Language } from '#kit/text.ts';
import { networkCaution } from '#situation/sentence.ts';
import { messagesOf } from '../../messages/messages-of.ts';
import { numbersOf } from '../../numbers.ts';
import { wordsOf } from './map-view.ts';
import type { Left, Tale } from './tale.ts';

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
  const { planYears, leaks } = messagesOf(language);
  if (tale.applied === 0) {
    const first =
      tale.later > 0 && tale.refused === 0 && tale.by !== undefined
        ? planYears.taleNothingYet(tale.by, numbers.minutesWithUnit(tale.tripBefore), tale.later)
        : tale.refused > 0
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
  const by = tale.by === undefined ? '' : ` ${planYears.by(tale.by)}`;
  const left = leftWords(tale.left, language);
  const second = [
    left.length > 0 ? leaks.taleLeft(left) : '',
    tale.movedSites.length > 0 ? leaks.taleMovedSites(tale.movedSites) : '',
    tale.bases.length > 0 ? leaks.taleBases(tale.bases) : '',
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
    first: `${whatMoves(tale, language)}${trip.replace(/\.$/, '')}${by}.`,
    second: second.filter((one) => one !== '').join(' '),
  };
}

/** What the pulls do to visits: move them, take them away from sites, or neither. */
function whatMoves(tale: Tale, language: Language): string {
  const numbers = numbersOf(language);
  const { leaks, alternatives } = messagesOf(language);
  if (tale.movedVisits >= 1) return alternatives.taleMoved(tale.applied, numbers.rough(tale.movedVisits));
  const left = tale.left.remote + tale.left.emergency + tale.left.digital + tale.left.unmet;
  return left >= 1
    ? leaks.taleLeftFirst(tale.applied, numbers.rough(left))
    : leaks.taleMovesNone(tale.applied);
}

/** What left the sites, part by part; parts of less than a visit go unsaid. */
function leftWords(left: Left, language: Language): readonly string[] {
  const { leaks } = messagesOf(language);
  const { rough } = numbersOf(language);
  return [
    left.remote >= 1 ? leaks.taleRemote(rough(left.remote)) : '',
    left.emergency >= 1 ? leaks.taleEmergency(rough(left.emergency)) : '',
    left.digital >= 1 ? leaks.taleDigital(rough(left.digital)) : '',
    left.unmet >= 1 ? leaks.taleUnmet(rough(left.unmet)) : '',
  ].filter((one) => one !== '');
}
