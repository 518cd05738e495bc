import { Link, Navigate } from 'react-router';
import type { RegionsAnswer } from '../../answers.ts';
import { stageAddress, stages } from '../../frame/stages.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useAnswer } from '../../use-answer.ts';
import './regions-page.css';

/** The regions of the database; the front page goes straight to the only one when `direct`. */
export function RegionsPage({ direct = false }: Readonly<{ direct?: boolean }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.frame;
  const { answer, again } = useAnswer<RegionsAnswer>('situation.list-regions');
  useTitle(say.regions);
  if (answer === undefined) return <p className="page-wait">{say.loading}</p>;
  if (!answer.ok)
    return (
      <ProblemList problems={answer.problems}>
        <button type="button" className="button" onClick={again}>
          {say.retry}
        </button>
      </ProblemList>
    );
  const { regions } = answer.value;
  const only = regions[0];
  if (direct && regions.length === 1 && only !== undefined)
    return <Navigate replace to={stageAddress(only.id, stages[0]!)} />;
  return (
    <div className="regions">
      <h1>{regions.length === 0 ? say.noRegions : say.chooseRegion}</h1>
      {regions.length === 0 && <p>{say.noRegionsText}</p>}
      <ul>
        {regions.map((region) => (
          <li key={region.id}>
            <Link to={stageAddress(region.id, stages[0]!)}>
              {region.name[language]}
              <span className="fine">
                {say.regionFacts({
                  municipalities: numbers.count(region.municipalities),
                  sites: numbers.count(region.sites),
                  residents: numbers.count(region.residents),
                })}{' '}
                · {say.regionDates(numbers.date(region.asOf.network), numbers.date(region.asOf.population))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
