import type { Text } from '#kit/text.ts';
import { answerOf } from '#operations/problem-answer.ts';
import { ProblemError } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import { buildRegionFolder } from '#sources/build-region-folder.ts';
import { Refusal, type Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { textTable } from '../text-table.ts';
import { UsageFault } from '../usage-fault.ts';
import { valueText } from './figures.ts';
import type { ListedAlternative } from './find-alternative.ts';

type ListedRegion = Readonly<{
  id: string;
  name: Text;
  invented: boolean;
  asOf: Readonly<{ network: string; population: string }>;
  hash: string;
  municipalities: number;
  sites: number;
  cells: number;
  residents: number;
}>;

/** `region list`: the regions of the database. */
export async function listRegions(ask: Ask, { language, say }: Wish): Promise<Outcome> {
  const { regions } = await ask<{ regions: readonly ListedRegion[] }>('situation.list-regions', {});
  const told = { unit: 'people', language };
  const rows = regions.map((region) => [
    region.id,
    region.invented ? `${region.name[language]} (${say('invented')})` : region.name[language],
    region.asOf.network,
    ...[region.municipalities, region.sites, region.cells, region.residents].map((count) =>
      valueText(count, told),
    ),
  ]);
  const counts = (['municipalities', 'sites', 'cells', 'residents'] as const).map((word) => {
    return { title: say(word), align: 'right' as const };
  });
  const text = textTable(
    [{ title: say('id') }, { title: say('name') }, { title: say('asOf') }, ...counts],
    rows,
  );
  return { json: regions, text };
}

type Situation = Readonly<{
  sentences: readonly Readonly<{ service: string; first: Text; second: Text }>[];
  gaps: readonly Readonly<{ id: string; kind: string; what: Text; weakens: Text; count: number }>[];
}>;

/** `region show REGION`: its situation in two sentences, its sites, alternatives and gaps. */
export async function showRegion(ask: Ask, { words, language, say }: Wish): Promise<Outcome> {
  const [id] = words;
  if (id === undefined) throw new UsageFault('savotta region show REGION');
  const input = { region: id };
  const { files, hash, version } = await ask<{
    files: Record<string, string>;
    hash: string;
    version: number;
  }>('situation.get-region', input);
  const { alternatives } = await ask<{ alternatives: readonly ListedAlternative[] }>(
    'alternatives.list-alternatives',
    input,
  );
  const read = readRegion(files);
  if (!read.ok) throw new Error(`the region ${id} of the database cannot be read`);
  const region = read.value;
  const sites = region.sites.map((site) => ({
    id: site.id,
    name: site.name,
    kind: site.kind,
    municipality: region.municipalities[site.municipality]?.name[language] ?? '',
  }));
  const listed = alternatives.map(({ id: alternative, number, name, version: saved, ready, pulls }) => {
    return { id: alternative, number, name, version: saved, ready, pulls: pulls.length };
  });
  const { sentences, gaps } = await ask<Situation>('situation.get-situation', input);
  const { name, asOf } = region;
  const json = { id, name, asOf, hash, version, sentences, sites, alternatives: listed, gaps };
  const told = sentences.slice(0, 1).flatMap(({ first, second }) => [first[language], second[language]]);
  const text = [
    `${name[language]} · ${asOf.network}\n${hash}\n`,
    `${told.join('\n')}\n`,
    textTable(
      [{ title: say('id') }, { title: say('site') }, { title: say('kind') }, { title: say('municipality') }],
      sites.map((site) => [site.id, site.name, site.kind, site.municipality]),
    ),
    textTable(
      [
        { title: say('number'), align: 'right' },
        { title: say('alternative') },
        { title: say('pulls'), align: 'right' },
        { title: say('id') },
      ],
      listed.map((one) => [String(one.number), one.name[language], String(one.pulls), one.id]),
    ),
    textTable(
      [{ title: say('count'), align: 'right' }, { title: say('gaps') }],
      gaps.map(({ count, what }) => [valueText(count, { unit: 'people', language }), what[language]]),
    ),
  ];
  return { json, text: text.join('\n') };
}

/** `region build SOURCES FOLDER --county COUNTY`: a region folder from the publishers' files; needs no database. */
export async function buildRegion({ words, flags, language, say }: Wish): Promise<Outcome> {
  const [from, to] = words;
  const { county, fetched } = flags;
  if (from === undefined || to === undefined || typeof county !== 'string') {
    throw new UsageFault('savotta region build SOURCES FOLDER --county COUNTY [--fetched 2026-01-31]');
  }
  const built = buildRegionFolder({ from, to, county, ...(typeof fetched === 'string' ? { fetched } : {}) });
  if (!built.ok) throw new Refusal(answerOf(new ProblemError(built.problems), language).problems);
  const { id, written } = built.value;
  return {
    json: { region: id, folder: to, files: written },
    text: `${say('written')}: ${to} (${id}, ${written.length})\n`,
  };
}
