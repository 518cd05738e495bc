import { useLocation, useSearchParams } from 'react-router';
import { useTitle } from '../../frame/use-title.ts';
import { useTongue } from '../../messages/context.ts';
import { WhyPlace } from '../../parts/why-number.tsx';
import { useRegion } from '../../region/region-loading.ts';
import { AssumptionsSection } from './assumptions-section.tsx';
import { figuresOf } from './figures.ts';
import { GapsSection } from './gaps-section.tsx';
import { Headline } from './headline.tsx';
import { LoadsSection } from './loads-section.tsx';
import { MeasuresSection } from './measures-section.tsx';
import { MunicipalTable } from './municipal-table.tsx';
import { NeedSection } from './need-section.tsx';
import { PopulationSection } from './population-section.tsx';
import { RegistersSection } from './registers-section.tsx';
import { SituationMap } from './situation-map.tsx';
import { TiersSection } from './tiers-section.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useHashTarget } from './use-hash-target.ts';
import { viewOf, withChoice } from './view.ts';
import './situation.css';

/** Tilannekuva: how the network stands, for whom, and how sure we are. */
export default function SituationPage() {
  const { language, messages } = useTongue();
  const { region } = useRegion();
  const [search, setSearch] = useSearchParams();
  const view = viewOf(region, search);
  const figures = figuresOf(region);
  const choose = (name: string, value: string | undefined) =>
    setSearch(withChoice(search, name, value), { replace: true, preventScrollReset: true });
  useTitle(`${messages.frame.situation}, ${region.name[language]}`);
  // The answer is on the page before what takes long to draw; a link to a row needs the row at once.
  const afterPaint = useAfterPaint();
  const whole = useLocation().hash !== '' || afterPaint;
  useHashTarget();
  return (
    <WhyPlace>
      <div className="situation">
        <Headline figures={figures} view={view} onChoose={choose} />
        <div className="situation-two">
          {whole ? (
            <SituationMap figures={figures} view={view} onSelectSite={(site) => choose('site', site)} />
          ) : (
            <div className="situation-map-wait" />
          )}
          <MunicipalTable figures={figures} view={view} />
        </div>
        {whole && (
          <>
            <LoadsSection figures={figures} view={view} />
            <MeasuresSection figures={figures} view={view} />
            <TiersSection region={region} />
            <GapsSection region={region} />
            <AssumptionsSection />
            <RegistersSection />
            <NeedSection region={region} />
            <PopulationSection region={region} />
          </>
        )}
      </div>
    </WhyPlace>
  );
}
