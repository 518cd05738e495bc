import { useState } from 'react';
import { useTongue } from '../../messages/context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import type { Figures } from './figures.ts';
import { measureList, measureRange, measureText, withoutCarTitle } from './measure-list.ts';
import type { ListedMeasure } from './measure-list.ts';
import type { View } from './view.ts';
import { tellOf } from './why-of.ts';

/** Every declared measure of the chosen service, people and place, each with its range and why. */
export function MeasuresSection({ figures, view }: Readonly<{ figures: Figures; view: View }>) {
  const words = useTongue();
  const { language, messages } = words;
  const say = messages.allMeasures;
  const { region } = figures;
  const [area, setArea] = useState<number | 'region'>('region');
  const asked = { service: view.service, group: view.group, area };
  const tell = ({ measure }: ListedMeasure) =>
    tellOf(
      figures,
      { ...asked, measure: measure.id, write: (value) => measureText(value, measure, words) },
      words,
    );
  const people = tellOf(figures, { ...asked, measure: 'people-without-car' }, words);
  return (
    <section className="section" id="measures">
      <div className="section-head">
        <div>
          <h2>
            {withoutCarTitle(figures, asked, words)}{' '}
            <QualityMark mark={people.mark} why={() => people.why} of={people.why.title} />
          </h2>
          <p className="small muted">
            {say.text(region.services[view.service]!.name[language], messages.situation.groups[view.group])}
          </p>
        </div>
        <select
          className="field"
          aria-label={say.place}
          value={String(area)}
          onChange={({ target }) => setArea(target.value === 'region' ? 'region' : Number(target.value))}
        >
          <option value="region">{region.name[language]}</option>
          {region.municipalities.map(({ code, name }, index) => (
            <option key={code} value={index}>
              {name[language]}
            </option>
          ))}
        </select>
      </div>
      <DataTable
        fileName={`${region.id}-measures`}
        caption={say.table}
        rows={measureList(figures, asked)}
        rowKey={({ measure }) => measure.id}
        columns={[
          {
            id: 'measure',
            title: say.measure,
            take: [{ title: say.measure, of: ({ measure }) => measure.title[language] }],
            cell: ({ measure }) => measure.title[language],
          },
          {
            id: 'topic',
            title: say.topic,
            leave: 1,
            take: [{ title: say.topic, of: ({ topic }) => messages.measureTopics.topics[topic] }],
            cell: ({ topic }) => <span className="muted">{messages.measureTopics.topics[topic]}</span>,
          },
          {
            id: 'value',
            title: say.value,
            number: true,
            take: [
              { title: say.value, of: ({ figure }) => figure.value },
              { title: '', of: ({ measure }) => measure.unit },
            ],
            cell: (row) => (
              <WhyNumber tell={() => tell(row)}>
                {measureText(row.figure.value, row.measure, words)}
              </WhyNumber>
            ),
          },
          {
            id: 'range',
            title: say.range,
            number: true,
            take: [
              { title: say.range, of: ({ figure }) => figure.low },
              { title: '', of: ({ figure }) => figure.high },
            ],
            cell: (row) => <span className="muted">{measureRange(row, words)}</span>,
          },
        ]}
      />
    </section>
  );
}
