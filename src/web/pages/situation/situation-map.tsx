import { useMemo } from 'react';
import { useTheme } from '../../frame/use-theme.ts';
import { RegionMap } from '../../maps/region-map.tsx';
import { useTongue } from '../../messages/context.ts';
import type { Figures } from './figures.ts';
import { dotsOf, keyOf, sitesOf } from './map-data.ts';
import type { View } from './view.ts';
import { sourceLines } from './why-of.ts';

type Props = Readonly<{ figures: Figures; view: View; onSelectSite: (site: string) => void }>;

/** Residents as dots by their minutes, sites by shape; what it shows is in the tables too. */
export function SituationMap({ figures, view, onSelectSite }: Props) {
  const words = useTongue();
  const theme = useTheme();
  const { language, messages, numbers } = words;
  const dots = useMemo(() => dotsOf(figures, view.service), [figures, view.service]);
  const sites = useMemo(
    () => sitesOf(figures, view.service, { language, messages, numbers }),
    [figures, view.service, language, messages, numbers],
  );
  const legend = useMemo(
    () => keyOf(figures, { language, messages, numbers }),
    [figures, language, messages, numbers],
  );
  return (
    <figure className="situation-map">
      <RegionMap
        region={figures.region}
        language={language}
        theme={theme}
        label={messages.situation.mapLabel}
        dots={dots}
        sites={sites}
        legend={legend}
        aspect={0.86}
        {...(view.site === undefined ? {} : { selectedSite: view.site })}
        onSelectSite={onSelectSite}
      />
      <figcaption className="fine">
        <details>
          <summary>{messages.situation.sourcesAndDates}</summary>
          <ul>
            {sourceLines(
              figures.region,
              figures.region.sources.map(({ id }) => id),
              words,
            ).map((source) => (
              <li key={source.title}>
                {source.url === undefined ? source.title : <a href={source.url}>{source.title}</a>}
              </li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}
