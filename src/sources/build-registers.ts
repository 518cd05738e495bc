import type { Text } from '#kit/text.ts';
import type { Assumption, Region, Site, SiteKind } from '#region/region.ts';
import { entryValues } from '#region/register-table.ts';
import type { Entry, Value } from '#registers/register.ts';
import { contractPatterns } from './compiled/register-patterns.ts';
import type { ContractPattern } from './compiled/register-patterns.ts';

/**
 * A building and a contract for every site. Nobody publishes them, so all of them are assumed: patterns that counties
 * have, in turn, with floor area and running cost as the site's own assumptions of premises give them, so that no euro is
 * told twice. Condition and accessibility stay unknown.
 */
export function buildRegisters(told: {
  sites: readonly Site[];
  assumptions: readonly Assumption[];
}): NonNullable<Region['registers']> {
  const value = (id: string): number => {
    const found = told.assumptions.find((one) => one.id === id);
    if (!found) throw new Error(`no assumption ${id}`);
    return found.value;
  };
  const turns = new Map<SiteKind, number>();
  const building: Entry[] = [];
  const contract: Entry[] = [];
  for (const site of told.sites) {
    const turn = turns.get(site.kind) ?? 0;
    turns.set(site.kind, turn + 1);
    const patterns = contractPatterns[site.kind];
    const pattern = patterns[turn % patterns.length]!;
    const sqm = value(`site.${site.id}.premises-sqm`);
    const perSqm = value('premises-euros-per-sqm');
    const ground = { site, pattern, sqm, perSqm };
    building.push(buildingOf(ground));
    contract.push(contractOf(ground));
  }
  return { building, contract };
}

type Ground = Readonly<{ site: Site; pattern: ContractPattern; sqm: number; perSqm: number }>;

function buildingOf({ site, pattern, sqm, perSqm }: Ground): Entry {
  return {
    id: `b-${site.id}`,
    values: assumed(
      { site: site.id, name: site.name, owner: pattern.owner, floorSqm: sqm, runningEuros: sqm * perSqm },
      {
        fi: `Julkaistua tietoa ei ole. Pinta-ala toimipisteen tilaoletuksesta, kustannus ${perSqm} €/m² vuodessa; omistaja sopimustyypistä.`,
        sv: `Uppgiften publiceras inte. Ytan enligt ställets antagande om lokaler, kostnaden ${perSqm} €/m² per år; ägaren enligt avtalstypen.`,
        en: `Nobody publishes it. Floor area by the site’s assumption of premises, cost €${perSqm} a square metre a year; owner by the kind of contract.`,
      },
    ),
  };
}

function contractOf({ site, pattern, sqm, perSqm }: Ground): Entry {
  const { kind, terms, why, exitEurosPerSqm } = pattern;
  return {
    id: `c-${site.id}`,
    values: assumed(
      {
        site: site.id,
        building: `b-${site.id}`,
        kind,
        ...terms,
        runningEuros: sqm * perSqm,
        exitEuros: Math.round(sqm * exitEurosPerSqm),
      },
      why,
    ),
  };
}

function assumed(plain: Readonly<Record<string, Value>>, reasoning: Text): Entry['values'] {
  return entryValues({ plain, known: [], reasoning });
}
