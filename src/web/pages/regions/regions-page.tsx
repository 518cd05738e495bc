import { Link, Navigate } from 'react-router';
import type { RegionsAnswer } from '../../answers.ts';
import { addressOf } from '../../client.ts';
import { stageAddress, stages } from '../../frame/stages.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useTongue } from '../../messages/context.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useAnswer } from '../../use-answer.ts';
import { directRegion, realFirst } from './direct-region.ts';
import { RegionImport } from './region-import.tsx';
import './regions-page.css';

type Listed = RegionsAnswer['regions'][number];

/** The regions of the database; the front page goes straight to the only real one when `direct`. */
export function RegionsPage({ direct = false }: Readonly<{ direct?: boolean }>) {
  const say = useTongue().messages.frame;
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
  const only = directRegion(regions);
  if (direct && only !== undefined) return <Navigate replace to={stageAddress(only.id, stages[0]!)} />;
  return (
    <div className="regions">
      <h1>{regions.length === 0 ? say.noRegions : say.chooseRegion}</h1>
      {regions.length === 0 && <p>{say.noRegionsText}</p>}
      <ul className="region-list">
        {realFirst(regions).map((region) => (
          <Region key={region.id} region={region} />
        ))}
      </ul>
      <RegionImport onImported={again} />
    </div>
  );
}

function Region({ region }: Readonly<{ region: Listed }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.frame;
  const name = region.name[language];
  return (
    <li>
      <Link to={stageAddress(region.id, stages[0]!)}>
        {name}
        {region.invented && (
          <>
            {' '}
            <span className="invented">{say.invented}</span>
          </>
        )}
        <span className="fine">
          {say.regionFacts({
            municipalities: numbers.count(region.municipalities),
            sites: numbers.count(region.sites),
            residents: numbers.count(region.residents),
          })}{' '}
          · {say.regionDates(numbers.date(region.asOf.network), numbers.date(region.asOf.population))}
        </span>
      </Link>
      <a
        className="button screen-only"
        href={addressOf('situation.export-region', { region: region.id })}
        download={`${region.id}.zip`}
        aria-label={say.exportRegionOf(name)}
      >
        {say.exportRegion}
      </a>
    </li>
  );
}
