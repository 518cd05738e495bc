import { useState } from 'react';
import type { CatalogueEntry, Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Choices } from '../../parts/choices.tsx';
import { MarkGlyph } from '../../parts/mark-glyph.tsx';
import { QualityMark } from '../../parts/quality-mark.tsx';
import { tierSteps } from './tiers.ts';
import type { TierStep } from './tiers.ts';
import { sourceLines } from './why-of.ts';

/** How many names a step shows before the rest is opened. */
const namesShown = 5;

/** The catalogue on its four tiers, with older people's view of it. */
export function TiersSection({ region }: Readonly<{ region: Region }>) {
  const { messages, numbers } = useTongue();
  const say = messages.situation;
  const [view, setView] = useState<'all' | 'elderly'>('all');
  const steps = tierSteps(region, view === 'elderly');
  const count = steps.reduce((sum, step) => sum + step.services.length, 0);
  const inferred = steps.some((step) => step.inferred > 0);
  const sources = [...new Set(region.catalogue.map((entry) => entry.source))];
  if (region.catalogue.length === 0)
    return (
      <section className="section">
        <h2>{say.tiersNone}</h2>
      </section>
    );
  return (
    <section className="section" id="tiers">
      <div className="section-head">
        <div>
          <h2>{say.tiersTitle}</h2>
          <p className="small muted">
            {say.tiersText(numbers.count(count))}{' '}
            {inferred && (
              <QualityMark
                mark="assumed"
                of={say.inferred}
                why={() => ({
                  title: say.inferred,
                  sentence: say.inferredWhy,
                  sources: sourceLines(region, sources, { messages, numbers }),
                })}
              />
            )}
          </p>
        </div>
        <Choices
          label={say.tierView}
          value={view}
          onChange={setView}
          options={[
            { id: 'all', title: say.tierAll },
            { id: 'elderly', title: say.tierElderly },
          ]}
        />
      </div>
      <ol className="tiers">
        {steps.map((step, index) => (
          <Step key={step.tier} step={step} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, number }: Readonly<{ step: TierStep; number: number }>) {
  const { messages, numbers } = useTongue();
  const say = messages.situation;
  return (
    <li>
      <span className="tier-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{say.tiers[step.tier]}</h3>
        <Services services={step.services} />
      </div>
      <span className="tier-count">
        <b>{say.tierCount(numbers.count(step.services.length))}</b>
      </span>
      <span className="tier-places">
        <span className={`tier-bar ${step.tier}`} aria-hidden="true">
          {Array.from({ length: Math.min(60, step.places) }, (_, index) => (
            <i key={index} />
          ))}
        </span>
        {say.tierPlaces[step.tier](numbers.count(step.places))}
      </span>
    </li>
  );
}

function Services({ services }: Readonly<{ services: readonly CatalogueEntry[] }>) {
  const { language, messages } = useTongue();
  const first = services.slice(0, namesShown).map((entry) => entry.name[language]);
  return (
    <details className="tier-services small muted">
      <summary>
        {first.join(' · ')}
        {services.length > namesShown && ' …'}
      </summary>
      <ul>
        {services.map((entry) => (
          <li key={entry.name.fi}>
            {entry.name[language]}
            {entry.inferred && (
              <span title={messages.situation.inferred}>
                {' '}
                <MarkGlyph mark="assumed" />
                <span className="visually-hidden">{messages.situation.inferred}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
