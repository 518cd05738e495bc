import type { Called } from '#alternatives/certainty/verdict.ts';
import type { Text } from '#kit/text.ts';
import type { CriteriaSet } from './criterion.ts';
import { perspectives } from './perspectives.ts';
import type { Settled } from './settle.ts';

/** Something that whoever reads a judgement must know; it does not stop it. */
export type Notice = Readonly<{ code: string; criterion: string | null; text: Text }>;

/** A local range narrower than this share of the values hangs its whole weight on a hair. */
export const narrowShare = 0.01;
/** Values beyond a given range are told of from this share on. */
const beyondFrom = 0.05;

/** Everything about the criteria of a judgement that changes how it should be read. */
export function noticesOf(
  settled: Settled,
  told: Readonly<{ set: CriteriaSet; called: readonly Called[]; refused: readonly number[] }>,
): Notice[] {
  const { faced } = settled;
  return [
    ...told.refused.flatMap((count, at) => (count > 0 ? [refusedPulls(told.called[at]!, count)] : [])),
    ...faced.flatMap((_, at) => ofCriterion(settled, { at, called: told.called })),
    ...perspectives
      .filter(({ id }) => !told.set.criteria.some(({ perspective }) => perspective === id))
      .map(({ title }) => emptyPerspective(title)),
    ...targetNotices(settled, told.set),
  ];
}

function ofCriterion(settled: Settled, told: { at: number; called: readonly Called[] }): Notice[] {
  const { at, called } = told;
  const { faced, ranges, central, alternatives, beyond } = settled;
  const { criterion } = faced[at]!;
  const { id, title } = criterion;
  const missing = Array.from({ length: alternatives }, (_, row) => row).filter(
    (row) => !Number.isFinite(central[row * faced.length + at]!),
  );
  const notices: Notice[] = missing.length > 0 ? [missingValues({ id, title, missing, called })] : [];
  const { low, high, spread } = ranges[at]!;
  if (!spread) notices.push(noSpreadNow({ id, title }));
  else if (criterion.range === 'local' && high - low < narrowShare * Math.max(Math.abs(low), Math.abs(high)))
    notices.push(narrowRange({ id, title }));
  if (beyond[at]! >= beyondFrom) notices.push(beyondRange({ id, title, share: beyond[at]! }));
  return notices;
}

type Named = Readonly<{ id: string; title: Text }>;

function missingValues(told: Named & { missing: readonly number[]; called: readonly Called[] }): Notice {
  const list = (language: keyof Text) =>
    told.missing.map((row) => told.called[row]!.name[language]).join(', ');
  const { id, title } = told;
  return {
    code: 'value-missing',
    criterion: id,
    text: {
      fi: `”${title.fi}” puuttuu: ${list('fi')}. Puuttuva on koko asteikon levyinen väli, ei nolla.`,
      sv: `”${title.sv}” saknas: ${list('sv')}. Det som saknas är ett intervall över hela skalan, inte noll.`,
      en: `“${title.en}” is missing: ${list('en')}. What is missing is an interval over the whole scale, not zero.`,
    },
  };
}

function noSpreadNow({ id, title }: Named): Notice {
  return {
    code: 'no-spread',
    criterion: id,
    text: {
      fi: `”${title.fi}” ei erota vertailtavia vaihtoehtoja: sen paino ei vaikuta järjestykseen.`,
      sv: `”${title.sv}” skiljer inte alternativen åt: dess vikt påverkar inte ordningen.`,
      en: `“${title.en}” does not tell the alternatives apart: its weight does not move the order.`,
    },
  };
}

function narrowRange({ id, title }: Named): Notice {
  return {
    code: 'narrow-range',
    criterion: id,
    text: {
      fi: `”${title.fi}” eroaa alle prosentin, mutta paikallinen asteikko antaa erolle koko painon. Anna asteikko, jos ero on merkityksetön.`,
      sv: `”${title.sv}” skiljer sig mindre än en procent, men en lokal skala ger skillnaden hela vikten. Ange en skala om skillnaden saknar betydelse.`,
      en: `“${title.en}” differs by less than one per cent, but a local scale gives that the whole weight. Give a scale if the difference means nothing.`,
    },
  };
}

function beyondRange({ id, title, share }: Named & { share: number }): Notice {
  const percent = Math.round(share * 100);
  return {
    code: 'beyond-range',
    criterion: id,
    text: {
      fi: `”${title.fi}”: ${percent} % arvoista on annetun asteikon ulkopuolella ja lasketaan sen päänä.`,
      sv: `”${title.sv}”: ${percent} % av värdena ligger utanför den angivna skalan och räknas som dess ände.`,
      en: `“${title.en}”: ${percent}% of the values lie beyond the given scale and count as its end.`,
    },
  };
}

function emptyPerspective(title: Text): Notice {
  return {
    code: 'empty-perspective',
    criterion: null,
    text: {
      fi: `Näkökulmassa ”${title.fi}” ei ole kriteeriä: se ei paina päätöksessä mitään.`,
      sv: `Perspektivet ”${title.sv}” har inget kriterium: det väger inget i beslutet.`,
      en: `The perspective “${title.en}” has no criterion: it weighs nothing in the decision.`,
    },
  };
}

function refusedPulls({ name }: Called, count: number): Notice {
  const fi = count === 1 ? 'yksi muutos ei toteudu' : `${count} muutosta ei toteudu`;
  return {
    code: 'refused-pulls',
    criterion: null,
    text: {
      fi: `${name.fi}: ${fi} tällä alueella, ja luvut ovat ilman.`,
      sv: `${name.sv}: ${count === 1 ? 'en ändring' : `${count} ändringar`} genomförs inte i denna region, och talen är utan.`,
      en: `${name.en}: ${count === 1 ? 'one pull is' : `${count} pulls are`} not carried out in this region, and the figures are without.`,
    },
  };
}

function targetNotices({ faced }: Settled, { target }: CriteriaSet): Notice[] {
  const costs = faced.filter(({ criterion }) => criterion.side === 'cost');
  if (target.savingEuros === null || (costs.length > 0 && costs.every(({ unit }) => unit === 'euros')))
    return [];
  return [
    {
      code: 'target-not-in-euros',
      criterion: null,
      text: {
        fi: 'Säästötavoite on euroina, mutta kustannushyöty ei ole: tavoitetta ei voi verrata.',
        sv: 'Sparmålet är i euro men kostnadsnyttan är det inte: målet kan inte jämföras.',
        en: 'The saving aimed at is in euros but the cost benefit is not: it cannot be compared.',
      },
    },
  ];
}
