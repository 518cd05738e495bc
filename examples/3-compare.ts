/** The network of autumn 2025, the proposal of 8.10.2025, and a change of one's own, side by side. */
import { makeEvaluator } from '#alternatives/evaluate.ts';
import type { Pull } from '#alternatives/lever.ts';
import { shareText } from '#alternatives/share-link.ts';
import { findRow } from '#situation/figures.ts';
import { prepare } from '#situation/prepare.ts';
import { openRegion } from './open-region.ts';

const region = openRegion('keski-suomi');
const evaluator = makeEvaluator(prepare(region));
const [today, proposal] = region.alternatives;

// A branch of the proposal: Kinnula keeps its station.
const milder: Pull[] = proposal!.pulls.filter(({ settings }) => settings['site'] !== 'kinnula');
const alternatives = [
  { name: today!.name.en, pulls: today!.pulls },
  { name: proposal!.name.en, pulls: proposal!.pulls },
  { name: 'The proposal, but Kinnula as it is', pulls: milder },
];

for (const { name, pulls } of alternatives) {
  const { measures, costs, fares } = evaluator.evaluate({ pulls, engineVersion: 'example' });
  const figure = (measure: string) => findRow(measures, { measure, service: 'gp', group: 'all' })!.figure;
  const share = figure('share-within-20');
  const worse = fares.find(({ area, ages }) => area === 'region' && ages === 'all')!.worse;
  const percent = (value: number | null) => `${(value! * 100).toFixed(1)} %`;
  console.log(name);
  console.log(
    `  within 20 min of a GP   ${percent(share.value)} (${percent(share.low)} – ${percent(share.high)})`,
  );
  console.log(`  worst postcode area     ${figure('worst-minutes').value!.toFixed(0)} min`);
  console.log(`  residents with a longer trip  ${worse}`);
  console.log(`  sites cost              ${(costs.after.total / 1e6).toFixed(2)} M€ a year\n`);
}

const link = shareText({ region: region.id, regionHash: region.hash, name: 'Kinnula stays', pulls: milder });
console.log(`Share the last one: ${link.length} letters, ${link.slice(0, 24)}…`);
