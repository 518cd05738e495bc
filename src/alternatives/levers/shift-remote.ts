import type { Lever } from '../lever.ts';
import { serviceSetting } from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { personProblems } from './person-problems.ts';
import { inSentence, numberOf, serviceIndex } from './read-settings.ts';
import { checkAssumptions } from './standing.ts';

/** Turn a share of a service's visits into remote ones: nobody travels for them, and they cost a remote visit. */
export const shiftRemote: Lever = {
  id: 'shift-remote',
  group: 'mobile',
  title: {
    fi: 'Siirrä käyntejä etänä hoidettaviksi',
    sv: 'Gör besök till distansbesök',
    en: 'Shift visits to remote',
  },
  explanation: {
    fi: 'Osa palvelun jäljellä olevista käynneistä hoidetaan etänä koko alueella. Niistä ei matkusteta, ja ne maksavat etäkäynnin oletetun kustannuksen; tehtävät ja huoneet eivät muutu itsestään.',
    sv: 'En del av tjänstens återstående besök sköts på distans i hela regionen. För dem reser ingen, och de kostar ett distansbesöks antagna kostnad; personal och rum ändras inte av sig själva.',
    en: 'A share of the visits that a service has left is handled remotely in the whole region. Nobody travels for them and they cost the assumed cost of a remote visit; posts and rooms do not change by themselves.',
  },
  settings: [
    serviceSetting,
    {
      id: 'share',
      kind: 'number',
      required: true,
      min: 0,
      max: 1,
      unit: { fi: 'osuus 0–1', sv: 'andel 0–1', en: 'share 0–1' },
      title: { fi: 'Osuus käynneistä', sv: 'Andel av besöken', en: 'Share of visits' },
      help: {
        fi: 'Osuus käynneistä, jotka aiemmat kohdat jättivät; alle 1.',
        sv: 'Andel av de besök som tidigare punkter lämnade kvar; under 1.',
        en: 'Share of the visits that earlier pulls left; below 1.',
      },
    },
  ],
  summary: (settings, network) => {
    const { name } = network.region.services[serviceIndex(network, settings['service'])]!;
    const percent = Math.round((numberOf(settings, 'share') ?? 0) * 1000) / 10;
    return {
      fi: `Etänä ${percent} %: ${inSentence(name.fi)}`,
      sv: `På distans ${percent} %: ${inSentence(name.sv)}`,
      en: `Remote ${percent} %: ${inSentence(name.en)}`,
    };
  },
  check: (settings, network) => {
    const service = network.region.services[serviceIndex(network, settings['service'])]!;
    const share = numberOf(settings, 'share')!;
    if (share === 0) return [leverProblems.nothingChanges('share')];
    const cost = checkAssumptions(network, [`remote-euros-per-visit.${service.id}`]);
    return share < 1 ? cost : [personProblems.noVisitsLeft('share', service), ...cost];
  },
  pull: (settings, network, pull) => ({
    ...network,
    remote: [
      ...(network.remote ?? []),
      {
        pull,
        service: serviceIndex(network, settings['service']),
        share: numberOf(settings, 'share')!,
      },
    ],
  }),
};
