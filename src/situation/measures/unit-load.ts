import type { Text } from '#kit/text.ts';
import { assume, findAssumption } from '#region/assume.ts';
import type { BaseKind } from '#region/network.ts';
import { responseOf } from '../response.ts';
import type { Measure } from './measure.ts';

/** A measure of how much of their ready hours the units of the area's bases are on missions; 1 is all the time. */
function unitLoad(told: { id: string; kind: BaseKind; title: Text; explanation: Text }): Measure {
  const { id, kind, title, explanation } = told;
  const hours = {
    mission: `response.${kind}.hours-per-mission`,
    vehicle: `response.${kind}.hours-per-vehicle`,
  };
  return {
    id,
    title,
    explanation,
    unit: 'ratio',
    better: 'lower',
    topic: 'response',
    by: { service: false, group: false, area: true },
    toldByPlan: true,
    restsOn: [`response.${kind}.missions`, hours.mission, hours.vehicle, 'speed.', 'detour'],
    compute: (assessment, { area }) => {
      const response = responseOf(assessment, kind);
      const { region } = assessment.prepared;
      if (!response || !findAssumption(region, hours.mission) || !findAssumption(region, hours.vehicle))
        return null;
      let missions = 0;
      let vehicles = 0;
      response.bases.forEach((base, index) => {
        if (area !== 'region' && base.municipality !== area) return;
        missions += response.missions[index]!;
        vehicles += base.vehicles;
      });
      if (!(vehicles > 0)) return null;
      return (missions * assume(region, hours.mission)) / (vehicles * assume(region, hours.vehicle));
    },
  };
}

/** Load of the ambulances of the area's bases. */
export const ambulanceLoad = unitLoad({
  id: 'ambulance-load',
  kind: 'ambulance',
  title: { fi: 'Ambulanssien kuormitus', sv: 'Ambulansernas belastning', en: 'Load of ambulances' },
  explanation: {
    fi: 'Tehtävät vuodessa × tunnit tehtävää kohti jaettuna yksiköiden valmiustunneilla. Asukkaiden tehtävät hoitaa lähin kerrottu lähtöpiste; kunnan luku on siellä olevien lähtöpisteiden.',
    sv: 'Uppdrag per år × timmar per uppdrag delat med enheternas beredskapstimmar. Invånarnas uppdrag sköts av den närmaste angivna utgångspunkten; en kommuns tal gäller utgångspunkterna där.',
    en: 'Missions a year × hours a mission divided by the units’ hours ready. The nearest base that was told takes residents’ missions; a municipality’s number is of the bases that stand there.',
  },
});

/** Load of the home care rounds of the area's bases. */
export const homeCareLoad = unitLoad({
  id: 'home-care-load',
  kind: 'home-care',
  title: { fi: 'Kotihoidon kuormitus', sv: 'Hemvårdens belastning', en: 'Load of home care' },
  explanation: {
    fi: '75 vuotta täyttäneiden käynnit vuodessa × tunnit käyntiä kohti jaettuna kierrosten valmiustunneilla. Käynnit hoitaa lähin kerrottu lähtöpiste; kunnan luku on siellä olevien lähtöpisteiden.',
    sv: 'Besöken hos 75 år fyllda per år × timmar per besök delat med rundornas beredskapstimmar. Besöken sköts av den närmaste angivna utgångspunkten; en kommuns tal gäller utgångspunkterna där.',
    en: 'Visits a year to those of 75 and over × hours a visit divided by the rounds’ hours ready. The nearest base that was told takes the visits; a municipality’s number is of the bases that stand there.',
  },
});
