import { sameText } from '#kit/text.ts';
import type { Text } from '#kit/text.ts';
import type { Order } from './order.ts';
import type { Quantity } from './quantities.ts';

/** From this share of draws on the order is said to hold. */
export const holdsFrom = 0.9;

/** How a candidate is called in a sentence: `VE1`, and in Finnish whose: `VE1:n`. */
export type Called = Readonly<{ name: Text; whose: string }>;

/** By its number as tabs show it: `VE1`, `ALT1`, `A1`. */
export function calledByNumber(number: number): Called {
  return {
    name: { fi: `VE${number}`, sv: `ALT${number}`, en: `A${number}` },
    whose: `VE${number}:n`,
  };
}

/** By a name that somebody gave; names do not bend in Finnish. */
export function calledByName(name: string): Called {
  return { name: sameText(name), whose: `vaihtoehdon ”${name}”` };
}

/** The network as it is, among alternatives. */
export const calledSituation: Called = {
  name: { fi: 'nykytila', sv: 'nuläget', en: 'the situation' },
  whose: 'nykytilan',
};

/** Whether the order holds: one sentence made of the draws, with the error of their number. */
export function verdictOf(order: Order, called: readonly Called[]): Text {
  const { places, counted, holds, blurred } = order;
  const error = points(order.error);
  if (counted === 0) return none;
  if (places.length === 1) return tie(places[0]!, called);
  const percent = percentOf(holds);
  const list = listOf(places, called);
  if (holds >= holdsFrom)
    return {
      fi: `Järjestys ${list.fi} pitää ${percent} prosentissa ${counted} arvonnasta (± ${error}).`,
      sv: `Ordningen ${list.sv} håller i ${percent} procent av ${counted} dragningar (± ${error}).`,
      en: `The order ${list.en} holds in ${percent} per cent of ${counted} draws (± ${error}).`,
    };
  const swap = order.swaps[0];
  if (!swap || swap.share < blurred)
    return {
      fi: `Järjestys ei aina erotu: se on sama ${percent} prosentissa ${counted} arvonnasta (± ${error}), ja ${percentOf(blurred)} prosentissa ero on liian pieni näkyäkseen.`,
      sv: `Ordningen syns inte alltid: den är densamma i ${percent} procent av ${counted} dragningar (± ${error}), och i ${percentOf(blurred)} procent är skillnaden för liten för att synas.`,
      en: `The order cannot always be told: it is the same in ${percent} per cent of ${counted} draws (± ${error}), and in ${percentOf(blurred)} per cent the difference is too small to be seen.`,
    };
  const ahead = called[swap.ahead]!;
  const other = called[swap.overtakenBy]!;
  const share = percentOf(swap.share);
  const swapError = points(swap.error);
  const more = order.swaps.length - 1;
  return {
    fi: `Järjestys vaihtuu: ${other.name.fi} ohittaa ${ahead.whose} ${share} prosentissa ${counted} arvonnasta (± ${swapError})${more === 0 ? '' : more === 1 ? '; myös toinen pari vaihtaa paikkaa' : `; myös ${more} muuta paria vaihtaa paikkaa`}.`,
    sv: `Ordningen ändras: ${other.name.sv} går förbi ${ahead.name.sv} i ${share} procent av ${counted} dragningar (± ${swapError})${more === 0 ? '' : more === 1 ? '; också ett annat par byter plats' : `; också ${more} andra par byter plats`}.`,
    en: `The order changes: ${other.name.en} overtakes ${ahead.name.en} in ${share} per cent of ${counted} draws (± ${swapError})${more === 0 ? '' : more === 1 ? '; one other pair changes places too' : `; ${more} other pairs change places too`}.`,
  };
}

const none: Text = {
  fi: 'Järjestyksen varmuutta ei voi sanoa: arvontoja ei ole.',
  sv: 'Hur säker ordningen är kan inte sägas: det finns inga dragningar.',
  en: 'How sure the order is cannot be told: there are no draws.',
};

function tie(place: readonly number[], called: readonly Called[]): Text {
  const names = (language: 'fi' | 'sv' | 'en', and: string) =>
    place
      .map((one) => called[one]!.name[language])
      .join(', ')
      .replace(/, ([^,]*)$/, ` ${and} $1`);
  return {
    fi: `Tasatulos: ${names('fi', 'ja')} eivät eroa niin paljon, että se näkyisi.`,
    sv: `Oavgjort: ${names('sv', 'och')} skiljer sig inte så mycket att det syns.`,
    en: `A tie: ${names('en', 'and')} do not differ enough to be seen.`,
  };
}

/** `VE2, VE1 = VE3`: best first, ties joined. */
function listOf(places: Order['places'], called: readonly Called[]): Text {
  const of = (language: 'fi' | 'sv' | 'en') =>
    places.map((place) => place.map((one) => called[one]!.name[language]).join(' = ')).join(', ');
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
}

/** A whole per cent that is 100 only for all and 0 only for none. */
export function percentOf(share: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

function points(error: number): number {
  return Math.max(1, Math.round(error * 100));
}

/** Where the order holds and where it does not, over several quantities; undefined where nothing has an order. */
export function wholeVerdict(
  judged: readonly Readonly<{ quantity: Quantity; order: Order | undefined }>[],
): Text | undefined {
  // Ties have no order to lose.
  const ordered = judged.filter(({ order }) => order && order.places.length > 1 && order.counted > 0);
  if (ordered.length === 0)
    return judged.some(({ order }) => order && order.counted > 0) ? allTies : undefined;
  const unsure = ordered.filter(({ order }) => order!.holds < holdsFrom);
  const all = ordered.length;
  const held = all - unsure.length;
  // One measure of two services is named once.
  const titles = [...new Map(unsure.map(({ quantity }) => [quantity.id, quantity.title])).values()];
  const names = (language: keyof Text) => titles.map((title) => title[language]).join(', ');
  const one = titles.length === 1;
  if (unsure.length === 0)
    return {
      fi: `Järjestys pitää kaikissa ${all} mitassa, joissa vaihtoehdot eroavat.`,
      sv: `Ordningen håller i alla ${all} mått där alternativen skiljer sig.`,
      en: `The order holds in all ${all} measures in which the alternatives differ.`,
    };
  return {
    fi: `Järjestys pitää ${held} mitassa ${all}:sta; se ei ole varma ${one ? 'mitassa' : 'mitoissa'} ${names('fi')}.`,
    sv: `Ordningen håller i ${held} mått av ${all}; den är inte säker i ${one ? 'måttet' : 'måtten'} ${names('sv')}.`,
    en: `The order holds in ${held} measure${held === 1 ? '' : 's'} of ${all}; it is not certain in ${names('en')}.`,
  };
}

const allTies: Text = {
  fi: 'Vaihtoehdot eivät eroa missään mitassa niin paljon, että se näkyisi.',
  sv: 'Alternativen skiljer sig inte i något mått så mycket att det syns.',
  en: 'The alternatives differ in no measure enough to be seen.',
};
