import type { Leaks, Network } from '#region/network.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { Lever, Setting, Settings } from '../lever.ts';
import { leverProblems } from './lever-problems.ts';
import { personProblems } from './person-problems.ts';
import { numberOf } from './read-settings.ts';
import { checkAssumptions } from './standing.ts';

const kinds = ['emergency', 'digital', 'unmet'] as const;

/** Say what becomes of visits whose site gave the service up, beside going elsewhere; nothing until somebody says. */
export const setLeak: Lever = {
  id: 'set-leak',
  group: 'assumptions',
  title: { fi: 'Aseta vuoto', sv: 'Ange läckage', en: 'Set leaks' },
  explanation: {
    fi: 'Kun toimipiste luopuu palvelusta, osa sen käynneistä voi päätyä päivystykseen, muuttua digitaalisiksi tai jäädä tekemättä. Osuudet ovat oletus ihmisistä ja vaativat näytön. Myöhempi korvaa aiemman.',
    sv: 'När ett ställe upphör med en tjänst kan en del av besöken hamna på jouren, bli digitala eller aldrig göras. Andelarna är ett antagande om människor och kräver belägg. En senare ersätter en tidigare.',
    en: 'When a site gives a service up, some of its visits may end in the emergency department, become digital or never be made. The shares are an assumption about people and need evidence. A later one replaces an earlier one.',
  },
  settings: [
    share(
      'emergency',
      { fi: 'Päivystykseen', sv: 'Till jouren', en: 'To the emergency department' },
      {
        fi: 'Osuus käynneistä, jotka päätyvät päivystykseen.',
        sv: 'Andel av besöken som hamnar på jouren.',
        en: 'Share of the visits that end in the emergency department.',
      },
    ),
    share(
      'digital',
      { fi: 'Digitaalisiksi', sv: 'Blir digitala', en: 'Become digital' },
      {
        fi: 'Osuus käynneistä, jotka hoidetaan etänä.',
        sv: 'Andel av besöken som sköts på distans.',
        en: 'Share of the visits that are handled remotely.',
      },
    ),
    share(
      'unmet',
      { fi: 'Jäävät tekemättä', sv: 'Görs aldrig', en: 'Never made' },
      {
        fi: 'Osuus käynneistä, joita ei tehdä: tyydyttämätön tarve.',
        sv: 'Andel av besöken som inte görs: otillfredsställt behov.',
        en: 'Share of the visits that are not made: unmet need.',
      },
    ),
    {
      id: 'emergencyService',
      kind: 'service',
      required: false,
      title: { fi: 'Päivystyksen palvelu', sv: 'Jourens tjänst', en: 'Service of the emergency department' },
      help: {
        fi: 'Mihin palveluun päivystykseen päätyvät käynnit tulevat; tyhjänä alueen päivystys.',
        sv: 'Vilken tjänst som får besöken som hamnar på jouren; tomt: regionens jour.',
        en: 'The service that gets the visits that end there; left empty, the region’s emergency care.',
      },
    },
    {
      id: 'evidence',
      kind: 'text',
      required: false,
      maxLength: 500,
      title: { fi: 'Näyttö', sv: 'Belägg', en: 'Evidence' },
      help: {
        fi: 'Mihin osuudet perustuvat: tutkimus, seuranta, lausunto. Vaaditaan, kun jokin osuus on yli 0.',
        sv: 'Vad andelarna bygger på: forskning, uppföljning, utlåtande. Krävs när någon andel är över 0.',
        en: 'What the shares lean on: a study, monitoring, a statement. Required when a share is above 0.',
      },
    },
  ],
  summary: (settings) => {
    const percent = (kind: (typeof kinds)[number]) => `${Math.round(shareOf(settings, kind) * 1000) / 10} %`;
    const [emergency, digital, unmet] = kinds.map(percent);
    return {
      fi: `Vuoto: päivystykseen ${emergency}, digitaalisiksi ${digital}, tekemättä ${unmet}`,
      sv: `Läckage: till jouren ${emergency}, digitala ${digital}, ogjorda ${unmet}`,
      en: `Leaks: to emergency ${emergency}, digital ${digital}, unmet ${unmet}`,
    };
  },
  check: (settings, network) => {
    const sum = sumOf(settings);
    if (sum === 0) return network.leaks ? [] : [leverProblems.nothingChanges('emergency')];
    return [
      // Halves and tenths do not sum to 1 exactly: 0.7 + 0.2 + 0.1 is a plan, not a mistake.
      ...(sum > 1 + 1e-9 ? [personProblems.leaksOverAll('', sum)] : []),
      ...checkEmergency(settings, network),
      ...(String(settings['evidence'] ?? '').trim() === ''
        ? [personProblems.evidenceMissing('evidence')]
        : []),
      ...checkCosts(settings, network),
      ...(same(settings, network) ? [leverProblems.nothingChanges('emergency')] : []),
    ];
  },
  pull: (settings, network, pull) => {
    const { leaks: _, ...others } = network;
    return sumOf(settings) === 0 ? others : { ...others, leaks: leaksOf(settings, { network, pull }) };
  },
};

function share(id: string, ...[title, help]: [title: Text, help: Text]): Setting {
  const unit = { fi: 'osuus 0–1', sv: 'andel 0–1', en: 'share 0–1' };
  return { id, kind: 'number', required: false, min: 0, max: 1, default: 0, unit, title, help };
}

function shareOf(settings: Settings, kind: (typeof kinds)[number]): number {
  return numberOf(settings, kind) ?? 0;
}

function sumOf(settings: Settings): number {
  return kinds.reduce((sum, kind) => sum + shareOf(settings, kind), 0);
}

/** The service that the emergency's leaks go to; undefined where none is named and the region has none of that id. */
function emergencyOf(settings: Settings, { region }: Network): number | undefined {
  const named = settings['emergencyService'];
  const index = region.services.findIndex(({ id }) => id === (named ?? 'emergency'));
  return index < 0 ? undefined : index;
}

function leaksOf(settings: Settings, told: { network: Network; pull: number }): Leaks {
  const emergencyService = emergencyOf(settings, told.network);
  return {
    pull: told.pull,
    emergency: shareOf(settings, 'emergency'),
    digital: shareOf(settings, 'digital'),
    unmet: shareOf(settings, 'unmet'),
    ...(emergencyService === undefined ? {} : { emergencyService }),
  };
}

function same(settings: Settings, network: Network): boolean {
  const { leaks } = network;
  return (
    leaks !== undefined &&
    kinds.every((kind) => leaks[kind] === shareOf(settings, kind)) &&
    leaks.emergencyService === emergencyOf(settings, network)
  );
}

function checkEmergency(settings: Settings, network: Network): readonly Problem[] {
  if (shareOf(settings, 'emergency') === 0 || emergencyOf(settings, network) !== undefined) return [];
  return [personProblems.noEmergencyService('emergencyService')];
}

function checkCosts(settings: Settings, network: Network): readonly Problem[] {
  const remote = network.region.services.map(({ id }) => `remote-euros-per-visit.${id}`);
  return checkAssumptions(network, [
    ...(shareOf(settings, 'digital') > 0 ? remote : []),
    ...(shareOf(settings, 'emergency') > 0 ? ['leak.emergency-euros-per-visit'] : []),
  ]);
}
