import { exp, log, pow } from '#kit/numbers.ts';
import type { Text } from '#kit/text.ts';
import type { Assumption } from '#region/region.ts';
import { isUsed } from '#situation/marks.ts';

/**
 * How far off a value of some quality may be. In nine draws of ten it lies between value ÷ (1 + shareOff) and
 * value × (1 + shareOff); one draw of twenty lies beyond each end.
 */
export type QualitySpread = Readonly<{ quality: number; shareOff: number; reason: Text }>;

/** Spread by quality, the one place where it is declared. */
export const qualitySpreads: readonly QualitySpread[] = [
  {
    quality: 1,
    shareOff: 0.5,
    reason: {
      fi: 'Pelkkä arvaus: suuruusluokka tiedetään, mutta kukaan ei ole mitannut. Puolitoistakertainen on yhtä mahdollinen kuin kaksi kolmasosaa.',
      sv: 'En ren gissning: storleksordningen är känd, men ingen har mätt. En och en halv gång värdet är lika möjligt som två tredjedelar.',
      en: 'A bare guess: the order of size is known, but nobody has measured. One and a half times the value is as possible as two thirds.',
    },
  },
  {
    quality: 2,
    shareOff: 0.3,
    reason: {
      fi: 'Päätelty yleisestä luvusta tai toisesta aineistosta; alueen oma luku voi hyvin erota siitä kolmanneksen.',
      sv: 'Härlett ur ett allmänt tal eller ett annat material; regionens eget tal kan mycket väl avvika med en tredjedel.',
      en: "Derived from a general figure or other material; the region's own may well differ by a third.",
    },
  },
  {
    quality: 3,
    shareOff: 0.2,
    reason: {
      fi: 'Mitattu tai sovitettu muualla tai vain osasta; siirto tänne lisää virhettä.',
      sv: 'Uppmätt eller anpassat någon annanstans eller bara delvis; överföringen hit ökar felet.',
      en: 'Measured or fitted elsewhere or in part only; carrying it here adds error.',
    },
  },
  {
    quality: 4,
    shareOff: 0.1,
    reason: {
      fi: 'Julkaistu luku; vuosi, rajaus tai kirjaamistapa voi erota mallin käsitteestä.',
      sv: 'Ett publicerat tal; år, avgränsning eller registrering kan avvika från modellens begrepp.',
      en: "A published figure; its year, bounds or recording may differ from the model's notion.",
    },
  },
  {
    quality: 5,
    shareOff: 0.03,
    reason: {
      fi: 'Mitattu täällä: jäljellä on kirjaamisen ja pyöristämisen virhe.',
      sv: 'Uppmätt här: kvar är fel av registrering och avrundning.',
      en: 'Measured here: errors of recording and rounding remain.',
    },
  },
];

/** How many standard deviations from the middle the 5 % and 95 % points of a normal deviate lie. */
export const endDeviations = 1.6448536269514722;

/**
 * Share of the variance that assumptions of one family (`site.*.posts.gp`) have in common. A family's values were made
 * in one way, so their errors go mostly together: common deviation 0.87, each site's own 0.5.
 */
export const commonVariance = 0.75;

/** Travel is drawn as the range of minutes and not by quality, so that its error does not count twice. */
const travelIds = /^(speed\.|detour$)/;

/**
 * Measuring sticks: limits that a measure counts by (what is near enough, which hours, how zones weigh). They are chosen
 * and not known better or worse, so they are the same in every world.
 */
const stickIds = /^(catchment\.|public-transport\.|response\.[a-z-]+\.(first-|second-)?minutes$)/;

/** Assumptions that share an error: those of all sites together, the others each alone. */
export function familyOf(id: string): string {
  return id.replace(/^site\.[^.]+\./, 'site.*.');
}

/** Whether an assumption is drawn by its quality: results use it, and it is no travel, stick, year or exact nothing. */
export function isDrawn({ id, unit, value }: Assumption): boolean {
  return isUsed(id) && !travelIds.test(id) && !stickIds.test(id) && unit !== 'year' && value !== 0;
}

/** The spread of a quality; one between or beyond the five takes the nearest wider. */
export function shareOffOf(quality: number): number {
  const rounded = Math.min(5, Math.max(1, Math.floor(quality)));
  return qualitySpreads[rounded - 1]!.shareOff;
}

/**
 * The value at so many standard deviations from its middle. Log-normal, so that its median is the value itself, it never
 * changes sign and ten per cent too much is as likely as ten per cent too little; a share has its odds drawn so and stays
 * within 0–1. What would leave `min` or `max` stops there, which leaves the median where it was.
 */
export function valueAt(assumption: Assumption, deviations: number): number {
  const { value, min, max, quality } = assumption;
  if (deviations === 0) return value;
  const factor = exp((log(1 + shareOffOf(quality)) * deviations) / endDeviations);
  const drawn = isShare(assumption) ? shareByOdds(value, factor) : value * factor;
  return Math.min(max, Math.max(min, drawn));
}

/**
 * A number between two limits around a middle, by a level between −1 and 1: even steps are even ratios on either side,
 * 0 is the middle and ±1 the limits.
 */
export function betweenLimits(told: { least: number; middle: number; most: number }, level: number): number {
  const { least, middle, most } = told;
  if (level === 0) return middle;
  return level < 0 ? middle * pow(least / middle, -level) : middle * pow(most / middle, level);
}

function isShare({ unit, value, min, max }: Assumption): boolean {
  return (unit === 'share' || (min === 0 && max === 1)) && value > 0 && value < 1;
}

function shareByOdds(share: number, factor: number): number {
  const odds = (share / (1 - share)) * factor;
  return odds / (1 + odds);
}
