import type { Draws } from '#alternatives/certainty/difference.ts';
import { makeDrawing } from '#alternatives/certainty/draw.ts';
import type { Sample } from '#alternatives/certainty/draw.ts';
import { quantitiesOf } from '#alternatives/certainty/quantities.ts';
import type { DocumentValue } from '#documents/document.ts';
import { languages } from '#kit/text.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { prepare } from '#situation/prepare.ts';
import type { Prepared } from '#situation/prepare.ts';
import { situationId } from '../criterion.ts';
import { countedBy } from '../drawn.ts';
import type { Drawn } from '../drawn.ts';
import { judge } from '../judge.ts';
import type { Judgement } from '../judge.ts';
import { lineUp } from '../judged-alternatives.ts';
import type { Lined } from '../judged-alternatives.ts';
import { countedForPaper, gather } from './gather.ts';
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
export function computePaper(told: PaperWork): Record<Language, DocumentValue> {
  const { id, region, parameters, versions } = told;
  const prepared = prepare(region);
  const { draws, drawn, lined } = drawOnce(prepared, parameters);
  const verdict = drawn && verdictOf({ region, parameters, drawn, lined });
  const document = (language: Language) =>
    paperOf(gather({ id, prepared, parameters, draws, language, versions, verdict }));
  return Object.fromEntries(languages.map((language) => [language, document(language)])) as Record<
    Language,
    DocumentValue
  >;
}

/** Every alternative in the same worlds, once: for the differences of page 2, and for the judgement where there is one. */
function drawOnce(prepared: Prepared, parameters: PaperParameters) {
  const { compared, judged, seed } = parameters;
  const lined = lineUp(compared);
  const ofPaper = countedForPaper(prepared.region);
  const also = compared.length > 1 && judged ? countedBy(judged.set.criteria) : undefined;
  const ask = { ...ofPaper, candidates: lined.candidates, seed };
  const drawing = makeDrawing(prepared, also ? { ...ask, also } : ask);
  const worlds = Array.from({ length: parameters.draws }, drawing.next);
  const end = quantitiesOf(prepared.region, ofPaper).length;
  const compare = ({ values, altered }: Sample): Sample => ({
    values: lined.places.map((place) => values[place]!.subarray(0, end)),
    altered: lined.places.map((place) => altered[place]!),
  });
  const draws: Draws = {
    quantities: drawing.quantities.slice(0, end),
    central: compare(drawing.central),
    samples: worlds.map(compare),
  };
  const rest = ({ values }: Sample) => values.map((numbers) => numbers.subarray(end));
  const drawn: Drawn = {
    quantities: drawing.quantities.slice(end),
    central: rest(drawing.central),
    worlds: worlds.map(rest),
    refused: drawing.refused,
  };
  return { draws, drawn: also && drawn, lined };
}

/** The verdict under the stakeholders' weights, or under any weights where nobody has weighed. */
function verdictOf(told: {
  region: Region;
  parameters: PaperParameters;
  drawn: Drawn;
  lined: Lined;
}): PaperVerdict {
  const { region, drawn } = told;
  const { compared, judged, seed } = told.parameters;
  const { set, stakeholders, n } = judged!;
  const { alternatives } = told.lined;
  const judgement = judge({ region, set, stakeholders, n, seed, alternatives, drawn });
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
