import type { DocumentValue } from '#documents/document.ts';
import { annexes } from './annexes.ts';
import { choicePage } from './choice-page.ts';
import { frontPage } from './front-page.ts';
import { day } from './numbers.ts';
import type { PaperTold } from './told.ts';
import { wordsIn } from './words.ts';

/**
 * A decision paper: page 1 what is proposed and for whom, page 2 the choice and how sure it is, then annexes with everything
 * that the figures rest on. The same told value gives the same words, by which a paper is checked later.
 */
export function paperOf(told: PaperTold): DocumentValue {
  const { language, subject, region, id, madeOn } = told;
  const say = wordsIn(language);
  const [front, choice] = [frontPage(told), choicePage(told)];
  const called = say.called(subject.number, subject.name[language]);
  return {
    title: say.title(called),
    language,
    footer: say.footer({ region: region.name[language], called, day: day(madeOn, language), id }),
    blocks: [
      ...front.blocks,
      { kind: 'new-page' },
      ...choice.blocks,
      ...annexes(told, { isCut: front.isCut || choice.isCut }),
    ],
  };
}
