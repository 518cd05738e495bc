import type { Cube } from '#cubes/cube.ts';
import type { Gap, Municipality, Site } from '#region/region.ts';
import { netCosts2013 } from './compiled/net-costs-2013.ts';
import { gap } from './gap-draft.ts';
import { siteGaps, travelGaps } from './gaps-of-places.ts';

export type GapGround = Readonly<{
  municipalities: readonly Municipality[];
  sites: readonly Site[];
  networkInferred: boolean;
  /** Services whose tier is told by another county's document. */
  borrowedTiers: number;
  withheldAreas: number;
  withheldResidents: number;
  pointsFromPolygons: number;
  discs: number;
  residents: number;
  exceptions: number;
  byYear: Cube | undefined;
}>;

/** What is missing, withheld, old or assumed in a region, how much of it, and which results it weakens. */
export function buildGaps(ground: GapGround): Gap[] {
  return [
    ...needGaps(ground),
    ...costGaps(ground),
    ...peopleGaps(ground),
    ...siteGaps(ground),
    ...travelGaps(ground),
  ].filter(({ count }) => count > 0);
}

function needGaps({ municipalities }: GapGround): Gap[] {
  return [
    gap('need-by-municipality', 'missing', municipalities.length, {
      what: [
        'Palvelutarvekerroin julkaistaan vain hyvinvointialueelle. Kunnille sitä ei ole, eikä alueen lukua käytetä niiden sijasta.',
        'Servicebehovskoefficienten publiceras bara för välfärdsområdet. Kommunerna har ingen, och områdets tal används inte i stället.',
        "The need coefficient is published for the county only. Municipalities have none, and the county's is not put in its place.",
      ],
      weakens: [
        'Kuntien välinen vertailu: käyttö arvioidaan vain iästä.',
        'Jämförelse mellan kommuner: användningen uppskattas bara efter ålder.',
        'Comparison between municipalities: use is estimated from age only.',
      ],
    }),
    gap('use-by-age', 'assumed', 4, {
      what: [
        'Palvelujen käyttöä iän mukaan ei ollut lähteissä; tilalla ovat oletetut suhdeluvut.',
        'Källorna gav ingen användning efter ålder; antagna relationstal används.',
        'The sources gave no use by age; assumed indexes stand in.',
      ],
      weakens: [
        'Kysyntä ikääntyvissä kunnissa ja toimipisteiden kuormitus.',
        'Efterfrågan i åldrande kommuner och ställenas belastning.',
        'Demand where people are old, and the load of sites.',
      ],
    }),
    gap('emergency-use', 'assumed', 1, {
      what: [
        'Päivystyskäyntien määrää ei ollut lähteissä; se on oletus.',
        'Antalet jourbesök fanns inte i källorna; det är ett antagande.',
        'The number of emergency visits was not in the sources; it is assumed.',
      ],
      weakens: [
        'Päivystyksen kuormitus ja kustannus.',
        'Jourens belastning och kostnad.',
        'Load and cost of emergency care.',
      ],
    }),
  ];
}

function costGaps({ municipalities }: GapGround): Gap[] {
  const codes = municipalities.map(({ code }) => code);
  const inChart = netCosts2013.rows.filter(([code]) => codes.includes(code));
  const outside = municipalities.filter(({ code }) => !netCosts2013.rows.some(([one]) => one === code));
  const lacking = inChart.flatMap(([, ...values]) => values).filter((value) => value === null).length;
  const names = (key: 'fi' | 'sv' | 'en'): string => outside.map(({ name }) => name[key]).join(', ');
  const values = netCosts2013.unassigned.join(', ');
  const gaps = [
    gap('dental-unit-cost', 'missing', 1, {
      what: [
        'Suun terveydenhuollon käynnin ja vuodeosastopäivän yksikkökustannusta 2024 ei löytynyt.',
        'Enhetskostnaden 2024 för tandvårdsbesök och vårddygn hittades inte.',
        'No unit cost of 2024 was found for a dental visit or a ward day.',
      ],
      weakens: [
        'Suun terveydenhuollon kustannus on kokonaan oletusten varassa.',
        'Tandvårdens kostnad vilar helt på antaganden.',
        'The cost of dental care rests on assumptions alone.',
      ],
    }),
    gap('net-costs-2013-ambiguous', 'ambiguous', lacking, {
      what: [
        `Vuoden 2013 kaaviosta ei voi päätellä, mille kunnalle nämä luvut kuuluvat: ${values}. Ne jätetään puuttuviksi.`,
        `Av diagrammet för 2013 går det inte att sluta sig till vilken kommun dessa tal hör till: ${values}. De lämnas som saknade.`,
        `The chart of 2013 does not tell to which municipality these values belong: ${values}. They are left missing.`,
      ],
      weakens: [
        'Viiden pienen kunnan terveydenhuollon kustannus 2013.',
        'Fem små kommuners hälso- och sjukvårdskostnader 2013.',
        'Health care costs of five small municipalities in 2013.',
      ],
    }),
  ];
  if (inChart.length === 0) return gaps.slice(0, 1);
  gaps.push(
    gap('net-costs-2013-outside', 'missing', outside.length, {
      what: [
        `Vuoden 2013 kaaviossa ei ole näitä nykyisen alueen kuntia: ${names('fi')}.`,
        `Diagrammet för 2013 saknar dessa av områdets nuvarande kommuner: ${names('sv')}.`,
        `The chart of 2013 lacks these municipalities of today's county: ${names('en')}.`,
      ],
      weakens: [
        'Kustannusvertailu kunnittain.',
        'Kostnadsjämförelse per kommun.',
        'Comparison of costs by municipality.',
      ],
    }),
    gap('net-costs-old', 'old', inChart.length, {
      what: [
        'Kuntakohtaiset nettokustannukset ovat vuodelta 2013, ennen hyvinvointialueita.',
        'Nettokostnaderna per kommun är från 2013, före välfärdsområdena.',
        'Net costs by municipality are of 2013, before the counties.',
      ],
      weakens: [
        'Kustannukset kunnittain nykyhetkessä.',
        'Kostnader per kommun i dag.',
        'Costs by municipality today.',
      ],
    }),
  );
  return gaps;
}

function peopleGaps(ground: GapGround): Gap[] {
  const years = ground.byYear?.dimensions[1]?.members ?? [];
  const last = years.length - 1;
  const total = ground.municipalities.reduce((sum, _, index) => {
    const value = ground.byYear?.values[index * years.length + last] ?? Number.NaN;
    return sum + value;
  }, 0);
  return [
    gap('ages-withheld', 'suppressed', ground.withheldAreas, {
      what: [
        `Pienten postinumeroalueiden ikä- ja sukupuolijakaumaa ei julkaista (${ground.withheldResidents} asukasta). Ne on täydennetty kunnan muun jakauman mukaan ja merkitty.`,
        `Ålders- och könsfördelningen i små postnummerområden publiceras inte (${ground.withheldResidents} invånare). De har fyllts ut efter kommunens övriga fördelning och märkts.`,
        `Ages and sexes of small postcode areas are withheld (${ground.withheldResidents} residents). They are filled in by the profile of the rest of the municipality, and marked.`,
      ],
      weakens: [
        'Ikäryhmien luvut näillä alueilla; kunnan tasolla vähän.',
        'Åldersgruppernas tal i dessa områden; föga på kommunnivå.',
        'Age groups in those areas; little for a municipality.',
      ],
    }),
    gap('age-by-sex', 'missing', 1, {
      what: [
        'Ikää ja sukupuolta ei julkaista postinumeroittain ristiin.',
        'Ålder och kön publiceras inte i korstabell per postnummer.',
        'Age and sex are not published crossed by postcode.',
      ],
      weakens: [
        'Sukupuolen mukaan eriteltyä tarvetta ei lasketa.',
        'Behovet räknas inte efter kön.',
        'Need is not computed by sex.',
      ],
    }),
    gap(
      'population-sources-differ',
      'old',
      Number.isFinite(total) && last >= 0 ? ground.municipalities.length : 0,
      {
        what: [
          `Väestölähteet eroavat: Paavo ${ground.residents} asukasta, Sotkanet ${total} (${years[last] ?? ''}). Eri vuosi, ja Paavosta puuttuvat asukkaat ilman tarkkaa osoitetta.`,
          `Befolkningskällorna skiljer sig: Paavo ${ground.residents} invånare, Sotkanet ${total} (${years[last] ?? ''}). Olika år, och Paavo saknar invånare utan noggrann adress.`,
          `The sources of population differ: Paavo ${ground.residents} residents, Sotkanet ${total} (${years[last] ?? ''}). Another year, and Paavo lacks residents without an exact address.`,
        ],
        weakens: [
          'Asukasta kohti lasketut luvut prosentin luokkaa.',
          'Tal per invånare med omkring en procent.',
          'Figures per inhabitant, by about a per cent.',
        ],
      },
    ),
  ];
}
