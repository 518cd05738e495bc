import { useCallback, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import { applyPulls } from '#alternatives/apply.ts';
import { countUpTo } from '#alternatives/years.ts';
import type { Region } from '#region/region.ts';
import { RegionMap } from '../../maps/region-map.tsx';
import { useWidth } from '../../maps/use-map.ts';
import { useTongue } from '../../messages/context.ts';
import { changeDots, mapKeyOf, mapSitesOf } from './map-view.ts';
import { siteOfPull } from './pull-rows.ts';
import { SiteMenu } from './site-menu.tsx';
import type { EvaluationState } from './use-evaluation.ts';
import type { Workbench } from './use-workbench.ts';

// The map is drawn again only when what it is given changes: an empty list must be the same one.
const noFlows = [] as const;

/** The map of a plan: flows, changes of load, whose trip changes; a click on a site opens what can be done there. */
export function PlanMap(props: { region: Region; theme: string; result: EvaluationState; bench: Workbench }) {
  const { region, bench } = props;
  const { language, messages, numbers } = useTongue();
  const say = messages.alternatives;
  const { glimpse, baseline, plan, year } = props.result;
  const [menu, setMenu] = useState<string>();
  const anchor = useRef<Element | null>(null);
  const box = useRef<HTMLElement | null>(null);
  // On paper the map keeps the layout of the screen and shrinks to the sheet.
  const width = useWidth(box);
  const selectSite = useCallback((site: string, element: Element): void => {
    anchor.current = element;
    setMenu(site);
  }, []);
  const network = useMemo(() => {
    if (!plan) return undefined;
    const { pulls } = plan;
    const shown = year === undefined ? pulls : pulls.slice(0, countUpTo(region, { pulls, year }));
    return applyPulls(region, shown).network;
  }, [region, plan, year]);
  const sites = useMemo(
    () =>
      network && glimpse && baseline
        ? mapSitesOf({ network, sites: glimpse.sites, baseline: baseline.sites, language })
        : [],
    [network, glimpse, baseline, language],
  );
  const dots = useMemo(() => (glimpse ? changeDots(glimpse.cellChange) : []), [glimpse]);
  const legend = useMemo(() => mapKeyOf(language), [language]);
  const chosen = bench.chosen === undefined ? undefined : bench.plan.pulls[bench.chosen];
  const chosenSite = chosen && siteOfPull(chosen);
  const chosenFlowsFrom = useMemo(() => (chosenSite ? [chosenSite] : []), [chosenSite]);
  return (
    <figure className="plan-map" ref={box} style={{ '--map-width': width || 896 } as CSSProperties}>
      <RegionMap
        region={region}
        language={language}
        theme={props.theme}
        label={say.mapLabel}
        dots={dots}
        sites={sites}
        flows={glimpse?.flows ?? noFlows}
        chosenFlowsFrom={chosenFlowsFrom}
        legend={legend}
        {...(menu ? { selectedSite: menu } : {})}
        onSelectSite={selectSite}
      />
      <SiteMenu
        network={bench.network}
        site={menu}
        anchor={anchor}
        onClose={() => setMenu(undefined)}
        bench={bench}
      />
      <figcaption className="fine">{say.mapFoot(numbers.date(region.asOf.population))}</figcaption>
    </figure>
  );
}
