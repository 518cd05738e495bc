import type { Network } from '#region/network.ts';
import type { Lever, Settings } from '../lever.ts';
import { baseWords, vehicleAssumption, vehicleEuros } from './base-costs.ts';
import { personProblems } from './person-problems.ts';
import { checkAssumptions } from './standing.ts';

/** Close a base that an earlier pull told: its units end and with them their cost. */
export const closeBase: Lever = {
  id: 'close-base',
  group: 'mobile',
  title: { fi: 'Lakkauta lähtöpiste', sv: 'Lägg ner en utgångspunkt', en: 'Close a base' },
  explanation: {
    fi: 'Aiemmassa kohdassa kerrottu lähtöpiste lakkaa yksiköineen, ja niiden oletettu kustannus säästyy. Tehtävät hoitaa silloin lähin jäljellä oleva.',
    sv: 'En utgångspunkt som en tidigare punkt angett läggs ner med sina enheter, och deras antagna kostnad sparas. Uppdragen sköts då av den närmaste som är kvar.',
    en: 'A base that an earlier pull told ends with its units, and their assumed cost is saved. The nearest of those left then takes its missions.',
  },
  settings: [
    {
      id: 'base',
      kind: 'text',
      required: true,
      maxLength: 80,
      title: { fi: 'Lähtöpisteen tunnus', sv: 'Utgångspunktens beteckning', en: 'Id of the base' },
      help: {
        fi: 'Muodossa base-40100-ambulance: postinumero ja laji.',
        sv: 'I formen base-40100-ambulance: postnummer och slag.',
        en: 'Written base-40100-ambulance: postcode and kind.',
      },
    },
  ],
  summary: (settings, network) => {
    const base = findBase(settings, network);
    const name = base?.name ?? String(settings['base']);
    const words = base && baseWords[base.kind];
    return {
      fi: `Lakkauta lähtöpiste ${name}${words ? `: ${words.fi}` : ''}`,
      sv: `Lägg ner utgångspunkten ${name}${words ? `: ${words.sv}` : ''}`,
      en: `Close the base ${name}${words ? `: ${words.en}` : ''}`,
    };
  },
  check: (settings, network) => {
    const base = findBase(settings, network);
    if (base) return checkAssumptions(network, [vehicleAssumption(base.kind)]);
    const known = (network.bases ?? []).map(({ id }) => id);
    return [personProblems.unknownBase('base', { value: String(settings['base']), known })];
  },
  pull: (settings, network) => {
    const base = findBase(settings, network)!;
    const { bases: before = [], ...others } = network;
    const bases = before.filter((one) => one !== base);
    return {
      ...others,
      ...(bases.length > 0 ? { bases } : {}),
      addedEurosPerYear: network.addedEurosPerYear - vehicleEuros(network, base),
    };
  },
};

function findBase(settings: Settings, network: Network) {
  return network.bases?.find(({ id }) => id === String(settings['base']).trim());
}
