/** What happens when a health station closes: who goes where, who has a longer way, and what is really saved. */
import { evaluate } from '#alternatives/evaluate.ts';
import { prepare } from '#situation/prepare.ts';
import { openRegion } from './open-region.ts';

const prepared = prepare(openRegion('keski-suomi'));
const { effects, plans, fares, costs, hash } = evaluate(prepared, {
  engineVersion: 'example',
  pulls: [
    {
      lever: 'close-site',
      settings: {
        site: 'korpilahti',
        receivers: [
          { site: 'muurame', share: 0.6 },
          { site: 'jamsa', share: 0.4 },
        ],
      },
      rationale: 'The county’s own plan for Korpilahti',
    },
  ],
});

for (const { summary, applied, problems } of effects)
  console.log(summary.en, applied ? '' : problems.map(({ message }) => message.en).join(' '));

console.log('\nGP visits    planned  by the rule');
for (const { service, to, plannedShare, modelledShare } of plans)
  if (service === 'gp')
    console.log(
      `${to.padEnd(12)} ${(plannedShare * 100).toFixed(0).padStart(5)} % ${(modelledShare * 100).toFixed(0).padStart(9)} %`,
    );

const everybody = fares.find(({ area, ages }) => area === 'region' && ages === 'all')!;
const saved = costs.before.total - costs.after.total;
const travel = costs.clientTravelEurosAfter - costs.clientTravelEurosBefore;
console.log(
  `\n${everybody.worse} residents have a trip longer by over a minute, ${everybody.better} a shorter one.`,
);
console.log(`The sites cost ${Math.round(saved)} € a year less: premises end, staff move with the visits.`);
console.log(`Beside it, clients’ own travel costs them ${Math.round(travel)} € a year more.`);
console.log(`These numbers are named ${hash.slice(0, 12)}.`);
