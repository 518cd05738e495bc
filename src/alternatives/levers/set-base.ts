import type { Base, BaseKind, Network } from '#region/network.ts';
import type { Lever, Settings } from '../lever.ts';
import { baseWords, vehicleAssumption, vehicleEuros } from './base-costs.ts';
import { leverProblems } from './lever-problems.ts';
import { cellIndex, numberOf } from './read-settings.ts';
import { checkAssumptions } from './standing.ts';

/** Tell a base of a service that comes to the person, or change one: an ambulance station, a home care base. */
export const setBase: Lever = {
  id: 'set-base',
  group: 'mobile',
  title: { fi: 'Aseta lähtöpiste', sv: 'Ange en utgångspunkt', en: 'Set a base' },
  explanation: {
    fi: 'Paikka, josta palvelu tulee asukkaan luo: ensihoidon asemapaikka tai kotihoidon lähtöpiste. Vasteajat ja kuormitus lasketaan niistä lähtöpisteistä, jotka suunnitelma kertoo. Samaan paikkaan annettu korvaa aiemman.',
    sv: 'En plats varifrån tjänsten kommer till invånaren: en ambulansstation eller hemvårdens utgångspunkt. Svarstider och belastning räknas av de utgångspunkter som planen anger. En ny på samma plats ersätter den förra.',
    en: 'A place from which a service comes to the resident: an ambulance station or a home care base. Response times and loads are counted from the bases that the plan tells. Another on the same place replaces it.',
  },
  settings: [
    {
      id: 'kind',
      kind: 'choice',
      required: true,
      default: 'ambulance',
      options: (['ambulance', 'home-care'] as const).map((id) => ({ id, title: baseWords[id] })),
      title: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
      help: {
        fi: 'Ensihoito vai kotihoito.',
        sv: 'Akutsjukvård eller hemvård.',
        en: 'Emergency care or home care.',
      },
    },
    {
      id: 'name',
      kind: 'text',
      required: true,
      maxLength: 60,
      title: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
      help: { fi: 'Näkyy taulukoissa.', sv: 'Syns i tabellerna.', en: 'Shown in tables.' },
    },
    {
      id: 'cell',
      kind: 'cell',
      required: true,
      title: { fi: 'Postinumeroalue', sv: 'Postnummerområde', en: 'Postcode area' },
      help: { fi: 'Mistä lähdetään.', sv: 'Varifrån man åker.', en: 'Where it starts from.' },
    },
    {
      id: 'vehicles',
      kind: 'number',
      required: false,
      min: 0.1,
      max: 500,
      default: 1,
      unit: { fi: 'yksikköä', sv: 'enheter', en: 'units' },
      title: { fi: 'Yksiköitä', sv: 'Enheter', en: 'Units' },
      help: {
        fi: 'Ambulansseja tai kotihoidon kierroksia, jotka ovat valmiina yhtä aikaa.',
        sv: 'Ambulanser eller hemvårdsrundor som är beredda samtidigt.',
        en: 'Ambulances or home care rounds that are ready at the same time.',
      },
    },
    {
      id: 'standsAlready',
      kind: 'boolean',
      required: false,
      default: false,
      title: { fi: 'On jo nyt', sv: 'Finns redan', en: 'Stands already' },
      help: {
        fi: 'Nykyinen lähtöpiste ei lisää kustannusta; ne eivät ole aineistossa, joten kerro ne ensin.',
        sv: 'En nuvarande utgångspunkt ökar inte kostnaden; de finns inte i materialet, så ange dem först.',
        en: 'A present base adds no cost; none is in the sources, so tell these first.',
      },
    },
  ],
  summary: (settings, network) => {
    const vehicles = vehiclesOf(settings);
    const place = network.region.cells[cellIndex(network, settings['cell'])]!.name;
    const words = baseWords[kindOf(settings)];
    const name = String(settings['name']).trim();
    return {
      fi: `Lähtöpiste ${name} (${place}): ${words.fi}, ${vehicles}`,
      sv: `Utgångspunkt ${name} (${place}): ${words.sv}, ${vehicles}`,
      en: `Base ${name} (${place}): ${words.en}, ${vehicles}`,
    };
  },
  check: (settings, network) => {
    const before = findBase(settings, network);
    const base = baseOf(settings, { network, pull: 0 });
    const same = before && before.vehicles === base.vehicles && before.name === base.name;
    return [
      ...checkAssumptions(network, [vehicleAssumption(base.kind)]),
      ...(same ? [leverProblems.nothingChanges('vehicles')] : []),
    ];
  },
  pull: (settings, network, pull) => {
    const before = findBase(settings, network);
    const base = baseOf(settings, { network, pull });
    const more = base.vehicles - (before?.vehicles ?? 0);
    const stands = settings['standsAlready'] === true && before === undefined;
    const euros = stands ? 0 : vehicleEuros(network, { kind: base.kind, vehicles: more });
    const others = (network.bases ?? []).filter((one) => one !== before);
    return { ...network, bases: [...others, base], addedEurosPerYear: network.addedEurosPerYear + euros };
  },
};

function kindOf(settings: Settings): BaseKind {
  return settings['kind'] as BaseKind;
}

function vehiclesOf(settings: Settings): number {
  return numberOf(settings, 'vehicles') ?? 1;
}

function idOf(settings: Settings): string {
  return `base-${String(settings['cell'])}-${kindOf(settings)}`;
}

function findBase(settings: Settings, network: Network): Base | undefined {
  return network.bases?.find(({ id }) => id === idOf(settings));
}

function baseOf(settings: Settings, told: { network: Network; pull: number }): Base {
  const { network, pull } = told;
  const cell = cellIndex(network, settings['cell']);
  const { municipality, location } = network.region.cells[cell]!;
  return {
    id: idOf(settings),
    name: String(settings['name']).trim(),
    pull,
    kind: kindOf(settings),
    municipality,
    cell,
    location,
    vehicles: vehiclesOf(settings),
  };
}
