import type { Assumption } from '#region/region.ts';
import { assumption, serviceWords } from './assumption-draft.ts';

/** What visits cost that no longer come to sites: remote ones, and those that end in the emergency department. */
export const leftAssumptions: readonly Assumption[] = [
  ...Object.entries({ gp: 50, nurse: 20, dental: 40, emergency: 25 }).map(([service, value]) => {
    const words = serviceWords[service]!;
    return assumption({
      id: `remote-euros-per-visit.${service}`,
      value,
      unit: '€/visit',
      range: [0, 1000],
      grade: [1, 3],
      title: [
        `Etäkäynnin kustannus, ${words[0]}`,
        `Kostnad för ett distansbesök, ${words[1]}`,
        `Cost of a remote visit, ${words[2]}`,
      ],
      why: [
        'Noin 40 % vastaanottokäynnin valtakunnallisesta yksikkökustannuksesta (lääkäri 125 €, hoitaja 51 €); työ mukana, tilat eivät.',
        'Ungefär 40 % av den nationella enhetskostnaden för ett mottagningsbesök (läkare 125 €, sjukskötare 51 €); arbetet ingår, lokalerna inte.',
        'Some 40 % of the national unit cost of a visit (GP €125, nurse €51); work included, premises not.',
      ],
    });
  }),
  assumption({
    id: 'leak.emergency-euros-per-visit',
    value: 250,
    unit: '€/visit',
    range: [0, 5000],
    grade: [1, 3],
    title: [
      'Päivystykseen vuotavan käynnin kustannus',
      'Kostnad för ett besök som hamnar på jouren',
      'Cost of a visit that leaks to the emergency department',
    ],
    why: [
      'Päivystyskäynnin koko kustannus, ei vain sen muuttuva osa; julkaistuissa yksikkökustannuksissa hinta vaihtelee päivystyksen lajin mukaan.',
      'Hela kostnaden för ett jourbesök, inte bara dess rörliga del; i publicerade enhetskostnader varierar priset med jourens art.',
      'The whole cost of an emergency visit and not only its variable part; in published unit costs it varies with the kind of emergency care.',
    ],
  }),
];
