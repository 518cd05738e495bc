import type { Region } from '#region/region.ts';
import { assumptionsBehind } from '#situation/marks.ts';
import type { Measure } from '#situation/measures/measure.ts';
import type { Why } from '../../parts/why.ts';
import { linesOf } from '../situation/why-of.ts';
import type { Words } from '../situation/why-of.ts';

/** What stands behind a measure's numbers on this page: how they are computed, from which assumptions, from when. */
export function measureWhy(
  measure: Measure,
  told: { region: Region; service: string | undefined; words: Words; range?: string },
): Why {
  const { region, words } = told;
  const { language, messages, numbers } = words;
  const service = measure.by.service ? region.services.findIndex(({ id }) => id === told.service) : -1;
  const behind = assumptionsBehind(region, {
    restsOn: measure.restsOn,
    service: service < 0 ? null : service,
  }).toSorted((one, other) => other.impact - one.impact || (one.id < other.id ? -1 : 1));
  const situation = `/alueet/${encodeURIComponent(region.id)}/tilannekuva`;
  return {
    title: measure.title[language],
    ...(service < 0 ? {} : { about: region.services[service]!.name[language] }),
    sentence: measure.explanation[language],
    ...(told.range === undefined ? {} : { range: told.range }),
    // The assumptions' own rows are on the page of the situation.
    assumptions: linesOf(behind, words).map((line) =>
      line.to ? { ...line, to: situation + line.to } : line,
    ),
    date: messages.situation.datesAre(
      numbers.date(region.asOf.network),
      numbers.date(region.asOf.population),
    ),
  };
}
