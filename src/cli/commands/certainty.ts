import type { CertaintyAnswer, ComparedQuantity } from '#alternatives/certainty/compared.ts';
import { holdsFrom } from '#alternatives/certainty/verdict.ts';
import type { Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { UsageFault } from '../usage-fault.ts';
import { ruleOf, yearOf } from './evaluate.ts';
import { changeText, loadNames, valueText, type Names } from './figures.ts';
import { findAlternative } from './find-alternative.ts';

/** `compare REGION A B … --certainty [N]`: paired differences with their 90 % intervals, and whether the order holds. */
export async function compareCertainty(ask: Ask, wish: Wish): Promise<Outcome> {
  const [region, ...given] = wish.words;
  if (region === undefined || given.length < 1)
    throw new UsageFault('savotta compare REGION A B … --certainty [N] [--seed S]');
  const alternatives = [];
  for (const word of given) {
    const { id, title, pulls, rule } = await findAlternative(ask, { region, word, language: wish.language });
    alternatives.push(id ?? { name: title, pulls, ...(rule === undefined ? {} : { rule }) });
  }
  const rule = ruleOf(wish);
  const answer = await ask<CertaintyAnswer>('alternatives.compare-certainty', {
    ...{ region, alternatives, n: wholeNumber(wish, 'certainty'), seed: wholeNumber(wish, 'seed') ?? 1 },
    ...(rule === undefined ? {} : { rule }),
    ...yearOf(wish),
  });
  const refused = answer.candidates.some((one) => one.refused > 0);
  if (wish.flags['json']) return { json: answer, text: '', refused };
  const names = await loadNames(ask, region);
  return { json: answer, text: textOf(answer, { names, wish }), refused };
}

function wholeNumber({ flags }: Wish, flag: 'certainty' | 'seed'): number | undefined {
  const told = flags[flag];
  if (told === undefined) return undefined;
  if (typeof told === 'string' && /^\d+$/.test(told)) return Number(told);
  throw new UsageFault(`--${flag} ${flag === 'seed' ? 'S' : '[N]'}: ${String(told)}?`);
}

type Told = Readonly<{ names: Names; wish: Wish }>;

function textOf(answer: CertaintyAnswer, told: Told): string {
  const { language, say } = told.wish;
  const rows = answer.quantities.flatMap((one) => rowsOf(one, { ...told, answer }));
  const right = 'right' as const;
  const table = textTable(
    [
      { title: say('measure') },
      { title: say('service') },
      { title: say('alternative') },
      { title: say('value'), align: right },
      { title: say('changeFromSituation'), align: right },
      { title: say('interval'), align: right },
      { title: '' },
    ],
    rows,
  );
  const orders = answer.quantities.flatMap(({ quantity, order, verdict }) =>
    // Those that hold are counted in the first sentence.
    verdict && order && order.places.length > 1 && order.holds < holdsFrom
      ? [
          `${[quantity.title[language], serviceName(quantity.service, told)].filter(Boolean).join(', ')}: ${verdict[language]}`,
        ]
      : [],
  );
  const drawn = `${say('draws')} ${answer.n}, ${say('seed')} ${answer.seed}. ${say('drawnWhat')}`;
  const altered = answer.candidates.flatMap(({ name, altered: draws }) =>
    draws > 0 ? [`${name[language]}: ${say('altered')} ${draws}/${answer.n}.`] : [],
  );
  const sentence = answer.candidates.length > 2 && answer.verdict ? [answer.verdict[language]] : [];
  return `${[...sentence, '', table.trimEnd(), '', ...orders, ...(orders.length > 0 ? [''] : []), ...altered, drawn].join('\n').trimStart()}\n`;
}

/** A row for each alternative against the situation, but for those that do not differ from it. */
function rowsOf(one: ComparedQuantity, told: Told & Readonly<{ answer: CertaintyAnswer }>): string[][] {
  const { language, say } = told.wish;
  const { quantity } = one;
  const unit = { unit: quantity.unit, language };
  const against = one.differences.filter(({ against: to, verdict }) => to === 0 && verdict !== 'none');
  return against.map((difference, at) => {
    const { of, central, low, high, verdict } = difference;
    return [
      at === 0 ? quantity.title[language] : '',
      at === 0 ? serviceName(quantity.service, told) : '',
      told.answer.candidates[of]!.name[language],
      valueText(one.central[of], unit),
      changeText(central, unit),
      low === null || high === null ? '–' : `${changeText(low, unit)} … ${changeText(high, unit)}`,
      verdict === 'unsure' ? say('unsure') : '',
    ];
  });
}

function serviceName(service: string | null, { names, wish }: Told): string {
  return service === null ? '' : (names.services.get(service)?.[wish.language] ?? service);
}
