import { makeDrawing } from '#alternatives/certainty/draw.ts';
import type { DocumentValue } from '#documents/document.ts';
import { languages } from '#kit/text.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { prepare } from '#situation/prepare.ts';
import { situationId } from '../criterion.ts';
import { judgeAside } from '../judge-aside.ts';
import type { Judgement } from '../judge.ts';
import { lineUp } from '../judged-alternatives.ts';
import { drawAskOf, gather } from './gather.ts';
import type { PaperParameters, Versions } from './gather.ts';
import { paperOf } from './paper.ts';
import type { PaperVerdict } from './told.ts';

/** What a paper is computed from; all of it can be cloned to a thread. */
export type PaperWork = Readonly<{
  id: string;
  region: Region;
  parameters: PaperParameters;
  versions: Versions;
}>;

/** A paper's document in every language, computed from the region and the parameters alone: the same always gives the same. */
export async function computePaper(told: PaperWork): Promise<Record<Language, DocumentValue>> {
  const { id, region, parameters, versions } = told;
  const prepared = prepare(region);
  const drawing = makeDrawing(prepared, drawAskOf(region, parameters));
  const samples = Array.from({ length: parameters.draws }, drawing.next);
  const draws = { quantities: drawing.quantities, central: drawing.central, samples };
  const verdict = await verdictOf(region, parameters);
  const document = (language: Language) =>
    paperOf(gather({ id, prepared, parameters, draws, language, versions, verdict }));
  return Object.fromEntries(languages.map((language) => [language, document(language)])) as Record<
    Language,
    DocumentValue
  >;
}

/** The verdict under the stakeholders' weights, or under any weights where nobody has weighed; none of one alternative. */
async function verdictOf(region: Region, parameters: PaperParameters): Promise<PaperVerdict | undefined> {
  const { compared, judged, draws: worlds, seed } = parameters;
  if (compared.length < 2 || !judged) return undefined;
  const { set, stakeholders, n } = judged;
  const judgement = await judgeAside({ region, set, stakeholders, n, worlds, seed, ...lineUp(compared) });
  const view = judgement.views[1] ?? judgement.views[0]!;
  return {
    sentence: judgement.verdict.sentence,
    basis: { name: view.name, words: judgement.verdict.basis },
    draws: n,
    firstShares: view.standings.map(({ firstShare, firstShareError }, at) => ({
      id: idOf(judgement, { at, first: compared[0]!.id }),
      share: firstShare,
      error: firstShareError,
    })),
  };
}

/** The situation stands in a judgement under a name of its own; in a paper it is alternative 0. */
function idOf({ alternatives }: Judgement, told: { at: number; first: string }): string {
  const { id } = alternatives[told.at]!;
  return id === null || id === situationId ? told.first : id;
}
