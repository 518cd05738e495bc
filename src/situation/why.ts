import { cellStates } from '#cubes/cube.ts';
import type { CellState, Source } from '#cubes/cube.ts';
import type { Text } from '#kit/text.ts';
import type { Assumption, Region } from '#region/region.ts';
import { bandOf, bandsOfGroup } from './age-bands.ts';
import { figureOf } from './figures.ts';
import type { Assessments, Figure } from './figures.ts';
import { assumptionsBehind } from './marks.ts';
import { getMeasure } from './measures/index.ts';
import type { Question } from './measures/measure.ts';

/** What stands behind one number: how it is computed, from which assumptions and sources, and how sure it is. */
export type Why = Readonly<{
  measure: string;
  title: Text;
  /** What it is and how it is computed. */
  formula: Text;
  unit: string;
  better: 'lower' | 'higher' | 'neutral';
  figure: Figure;
  /** Those of most impact first. */
  assumptions: readonly Assumption[];
  sources: readonly Source[];
  /** How many figures of population were counted, by how they came to their value. */
  cells: readonly Readonly<{ state: CellState; count: number }>[];
  /** What the range comes from; empty where the number does not depend on travel. */
  range: Text;
}>;

/** The explanation behind one measure's answer to one question. Throws when there is no such measure. */
export function whyOf(assessments: Assessments, ask: { measure: string; question: Question }): Why {
  const measure = getMeasure(ask.measure);
  const { region } = assessments.central.prepared;
  const { question } = ask;
  const service = measure.by.service ? question.service : null;
  const behind = assumptionsBehind(region, { restsOn: measure.restsOn, service });
  const assumptions = onlyAskedSites(region, { assumptions: behind, question, byArea: measure.by.area }).sort(
    (one, other) => other.impact - one.impact || (one.id < other.id ? -1 : 1),
  );
  const travels = measure.restsOn.includes('detour');
  return {
    measure: measure.id,
    title: measure.title,
    formula: measure.explanation,
    unit: measure.unit,
    better: measure.better,
    figure: figureOf(assessments, { measure, question }),
    assumptions,
    sources: sourcesOf(region, {
      assumptions,
      travels,
      rides: measure.restsOn.includes('public-transport.'),
    }),
    cells: countStates(region, question),
    range: travels ? rangeWords : { fi: '', sv: '', en: '' },
  };
}

// Of a municipality's cost and load only its own sites' assumptions matter; of trips any site's may.
function onlyAskedSites(
  region: Region,
  ask: { assumptions: readonly Assumption[]; question: Question; byArea: boolean },
): Assumption[] {
  const { area } = ask.question;
  if (!ask.byArea || area === 'region') return [...ask.assumptions];
  const outside = region.sites
    .filter(({ municipality }) => municipality !== area)
    .map(({ id }) => `site.${id}.`);
  return ask.assumptions.filter(({ id }) => !outside.some((prefix) => id.startsWith(prefix)));
}

function sourcesOf(
  region: Region,
  ask: { assumptions: readonly Assumption[]; travels: boolean; rides: boolean },
): readonly Source[] {
  const ids = new Set<string>([region.cubes['population-by-age']!.source]);
  for (const { source } of ask.assumptions) if (source !== undefined) ids.add(source);
  for (const { mode, source } of region.matrix)
    if (mode === 'public-transport' ? ask.rides : ask.travels) ids.add(source);
  return region.sources.filter(({ id }) => ids.has(id));
}

function countStates(region: Region, { group, area }: Question): Why['cells'] {
  const { states } = region.cubes['population-by-age']!;
  const counts = new Map<CellState, number>();
  region.cells.forEach(({ municipality }, cell) => {
    if (area !== 'region' && municipality !== area) return;
    region.ages.forEach((age, at) => {
      if (!bandsOfGroup[group]!.includes(bandOf(age))) return;
      const state = cellStates[states[cell * region.ages.length + at]!]!;
      counts.set(state, (counts.get(state) ?? 0) + 1);
    });
  });
  return cellStates
    .filter((state) => counts.has(state))
    .map((state) => ({ state, count: counts.get(state)! }));
}

const rangeWords: Text = {
  fi: 'Vaihteluväli: ajonopeus ± 20 % ja teiden mutkaisuus 1,2–1,6 yhtä aikaa, parhaasta heikoimpaan.',
  sv: 'Intervallet: körhastigheten ± 20 % och vägarnas krokighet 1,2–1,6 samtidigt, från bäst till sämst.',
  en: 'The range: driving speed ± 20 % and the winding of roads 1.2–1.6 together, from best to worst.',
};
