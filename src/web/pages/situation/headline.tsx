import { groups } from '#situation/measures/measure.ts';
import type { Group } from '#situation/measures/measure.ts';
import { useTongue } from '../../messages/context.ts';
import { Choices } from '../../parts/choices.tsx';
import { KeyFigure } from '../../parts/key-figure.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import type { Figures } from './figures.ts';
import { answerOf, rangeText } from './headline.ts';
import { keyFigures } from './key-figures.ts';
import type { View } from './view.ts';
import { tellBeyond20 } from './beyond-20.ts';
import { tellOf } from './why-of.ts';
import type { WhyAsked } from './why-of.ts';

type Props = Readonly<{
  figures: Figures;
  view: View;
  onChoose: (name: string, value: string | undefined) => void;
}>;

/** The answer, the choice of service and people, and the numbers to remember. */
export function Headline({ figures, view, onChoose }: Props) {
  const words = useTongue();
  const { language, messages, numbers } = words;
  const say = messages.situation;
  const { region } = figures;
  const service = region.services[view.service]!;
  const { first, second } = answerOf(figures, view, words);
  const keys = keyFigures(figures, view);
  const tell = (measure: string, group: Group, written: Pick<WhyAsked, 'write' | 'writeValue'>) =>
    tellOf(figures, { measure, service: view.service, group, area: 'region', ...written }, words);
  const minutes = { write: numbers.minutes, writeValue: numbers.minutesWithUnit };
  const percent = (share: number | null) => numbers.percent(share, 1);
  return (
    <div className="situation-head">
      <div>
        <p className="eyebrow">{say.eyebrow(service.name[language], numbers.date(region.asOf.network))}</p>
        <h1>
          {first}{' '}
          <QualityMark
            mark={keys.within20.mark}
            why={() => tell('share-within-20', view.group, { write: percent }).why}
            of={service.name[language]}
          />
        </h1>
        {second !== '' && <p className="situation-second">{second}</p>}
      </div>
      <div>
        <div className="situation-choices">
          <Choices
            label={say.chooseService}
            options={region.services.map(({ id, name }) => ({ id, title: name[language] }))}
            value={service.id}
            onChange={(id) => onChoose('service', id)}
          />
          <Choices
            label={say.chooseGroup}
            options={groups.map((id) => ({ id, title: say.groups[id] }))}
            value={view.group}
            onChange={(id) => onChoose('group', id)}
          />
        </div>
        <dl className="key-figures">
          <KeyFigure
            title={say.beyond20}
            value={numbers.rough(keys.beyond20.value)}
            mark={keys.beyond20.mark}
            tell={() => tellBeyond20(tell('share-within-20', view.group, { write: percent }), keys, words)}
          >
            {say.beyond20Share(percent(keys.shareBeyond20.value), say.groupsOf[view.group])}
          </KeyFigure>
          <KeyFigure
            title={say.meanMinutes}
            value={numbers.minutesWithUnit(keys.meanMinutes.value)}
            mark={keys.meanMinutes.mark}
            tell={() => tell('mean-minutes', view.group, minutes)}
          >
            {rangeText(keys.meanMinutes, numbers.minutes, words)}
          </KeyFigure>
          <KeyFigure
            title={say.meanMinutesAged75}
            value={numbers.minutesWithUnit(keys.meanMinutesAged75.value)}
            mark={keys.meanMinutesAged75.mark}
            tell={() => tell('mean-minutes', 'aged75', minutes)}
          >
            {rangeText(keys.meanMinutesAged75, numbers.minutes, words)}
          </KeyFigure>
        </dl>
      </div>
    </div>
  );
}
