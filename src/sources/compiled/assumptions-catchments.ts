import type { Assumption } from '#region/region.ts';
import { assumption } from './assumption-draft.ts';

const zoneWords = [
  ['sisin', 'innersta', 'innermost'],
  ['keskimmäinen', 'mellersta', 'middle'],
  ['uloin', 'yttersta', 'outermost'],
] as const;

/** Zones of floating catchment areas (docs/methods/catchments.md): the slow weights of Luo and Qi 2009. */
export const catchmentAssumptions: readonly Assumption[] = zoneWords.flatMap(([fi, sv, en], at) => [
  assumption({
    id: `catchment.zone-${at + 1}-minutes`,
    value: [10, 20, 30][at]!,
    unit: 'min',
    range: [0, 240],
    grade: [2, 3],
    title: [
      `Kuuluvuusalueen ${fi} vyöhyke päättyy`,
      `Upptagningsområdets ${sv} zon slutar`,
      `The ${en} zone of a catchment ends`,
    ],
    why: [
      'Luon ja Qin (2009) vyöhykkeet ovat 10, 20 ja 30 minuuttia, raja mukaan lukien. Ne ovat kaupunkiseudulta; harvaan asutulla alueella uloin voi olla liian ahdas. Muistinvaraista, tarkistettava artikkelista.',
      'Zonerna hos Luo och Qi (2009) är 10, 20 och 30 minuter, gränsen inräknad. De är från en stadsregion; i glest bebyggda områden kan den yttersta vara för snäv. Ur minnet, bör kontrolleras i artikeln.',
      'The zones of Luo and Qi (2009) are 10, 20 and 30 minutes, the limit included. They are from a city region; where people live far apart the outermost may be too tight. From memory, to be checked against the paper.',
    ],
  }),
  assumption({
    id: `catchment.weight-${at + 1}`,
    value: [1, 0.68, 0.22][at]!,
    unit: 'ratio',
    range: [0, 1],
    grade: [2, 3],
    title: [
      `Kuuluvuusalueen paino, ${fi} vyöhyke`,
      `Upptagningsområdets vikt, ${sv} zon`,
      `Weight of a catchment, ${en} zone`,
    ],
    why: [
      'Luon ja Qin (2009) hitaasti laskevat painot 1 / 0,68 / 0,22. Nopeasti laskevat ovat 1 / 0,42 / 0,09: ne sopivat, kun kauas ei lähdetä. Muistinvaraista, tarkistettava artikkelista.',
      'De långsamt fallande vikterna hos Luo och Qi (2009) är 1 / 0,68 / 0,22. De snabbt fallande är 1 / 0,42 / 0,09: de passar där man inte reser långt. Ur minnet, bör kontrolleras i artikeln.',
      'The slowly falling weights of Luo and Qi (2009), 1 / 0.68 / 0.22. The fast ones are 1 / 0.42 / 0.09: they fit where people do not go far. From memory, to be checked against the paper.',
    ],
  }),
]);
