import { useMemo } from 'react';
import { findingSentences } from '#alternatives/suggest/finding-words.ts';
import type { ToldNetwork } from '#alternatives/suggest/suggestion.ts';
import { whySentence } from '#alternatives/suggest/why-words.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { cardFigures, miniSites, miniView } from './suggest-cards.ts';
import type { CardValues } from './suggest-cards.ts';
import { SuggestMap } from './suggest-map.tsx';

const size = { width: 300, height: 320 };

/** A network on a small map; sites that `others` have otherwise are circled. */
export function NetworkMap(props: {
  region: Region;
  network: ToldNetwork;
  others: readonly ToldNetwork[];
  label: string;
}) {
  const { region, network, others } = props;
  const view = useMemo(() => miniView(region, { x: 12, y: 12, width: 276, height: 296 }), [region]);
  const sites = useMemo(() => miniSites(region, { network, others, view }), [region, network, others, view]);
  return <SuggestMap region={region} view={view} size={size} sites={sites} label={props.label} />;
}

/** Names of sites under titles; a row without names is left out. */
export function SiteNames({ rows }: { rows: readonly (readonly [title: string, names: string])[] }) {
  return (
    <dl className="suggest-changes">
      {rows
        .filter(([, names]) => names !== '')
        .map(([title, names]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{names}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The headline of a network beside today's. */
export function NetworkFigures(props: {
  region: Region;
  today: CardValues;
  network: CardValues;
  caption: string;
}) {
  const { messages, numbers, language } = useTongue();
  const say = messages.suggest;
  const { region, today, network } = props;
  return (
    <table className="suggest-figures">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say.figureColumn}</span>
          </th>
          <th scope="col" className="number">
            {say.now}
          </th>
          <th scope="col" className="number">
            {say.then}
          </th>
        </tr>
      </thead>
      <tbody>
        {cardFigures(region, { today, network, numbers, language }).map(({ id, before, after, tone }) => (
          <tr key={id}>
            <th scope="row">{say.figures[id]}</th>
            <td>{before}</td>
            <td className={tone}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why a network is as it is, and what of it is hard to believe. */
export function NetworkReasons(props: { region: Region; network: ToldNetwork; main: string; level: 3 | 4 }) {
  const { messages, language } = useTongue();
  const say = messages.suggest;
  const { region, network, main } = props;
  const Heading = `h${props.level}` as const;
  const doubts = findingSentences(network.findings, { region, main, language });
  return (
    <>
      <Heading>{say.why}</Heading>
      <ul className="suggest-why">
        {network.why.map((line, index) => (
          <li key={index}>{whySentence(line, { region, main, language })}</li>
        ))}
      </ul>
      {doubts.length > 0 && (
        <>
          <Heading>{say.doubts}</Heading>
          <ul className="suggest-why">
            {doubts.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
