import type { Assumption } from '#region/region.ts';
import { assumption } from './assumption-draft.ts';

/** How people travel and choose where to go. */
export const travelAssumptions: readonly Assumption[] = [
  assumption({
    id: 'speed.urban',
    value: 34,
    unit: 'km/h',
    range: [10, 70],
    grade: [3, 4],
    title: ['Ajonopeus, kaupunki', 'Körhastighet, stad', 'Driving speed, urban'],
    why: [
      'Ovelta ovelle, pysäköinti mukana. Sovitettu Helsingin seudun mitattuihin automatkoihin 0,5–15 km:n päästä keskustaan: 2 995 pois jätetyssä ruudussa keskivirhe 5,0 min ja harha −1,5 min 25 minuutin matkoilla. Alle 10 km:n matkoilla sovitus antaisi 27 km/h. Muu kaupunki voi poiketa.',
      'Från dörr till dörr, med parkering. Anpassad till uppmätta bilresor i Helsingforsregionen 0,5–15 km från centrum: i 2 995 utelämnade rutor medelfel 5,0 min och skevhet −1,5 min vid 25 minuters resor. Under 10 km skulle anpassningen ge 27 km/h. En annan stad kan avvika.',
      'Door to door, with parking. Fitted to measured car trips of the Helsinki region from 0.5–15 km to the centre: on 2995 held-back cells a mean error of 5.0 min and a bias of −1.5 min at trips of 25 minutes. Under 10 km the fit would give 27 km/h. Another town may differ.',
    ],
    source: 'helsinki-travel-times',
  }),
  assumption({
    id: 'speed.semi-urban',
    value: 48,
    unit: 'km/h',
    range: [20, 90],
    grade: [2, 4],
    title: ['Ajonopeus, taajama', 'Körhastighet, tätort', 'Driving speed, semi-urban'],
    why: [
      'Keskinopeus taajamasta tai sen liepeiltä lähtevällä automatkalla: osa taajamakatua, osa maantietä.',
      'Medelhastighet för bilresor som börjar i eller vid en tätort: dels gator, dels landsväg.',
      'Mean speed of a car trip that starts in or by a built-up area: part streets, part main road.',
    ],
  }),
  assumption({
    id: 'speed.rural',
    value: 70,
    unit: 'km/h',
    range: [30, 100],
    grade: [2, 5],
    title: ['Ajonopeus, maaseutu', 'Körhastighet, landsbygd', 'Driving speed, rural'],
    why: [
      'Maanteiden rajoitus on 80–100 km/h, mutta matkan alku ja loppu ajetaan yksityisteitä ja kyläteitä. Suunnittelussa käytetty väli on 60–70; yläpää, koska pitkä matka on enimmäkseen maantietä.',
      'Hastighetsgränsen på landsväg är 80–100 km/h, men resans början och slut går på enskilda vägar och byvägar. Vid planering används 60–70; den övre gränsen, eftersom en lång resa mest går på landsväg.',
      'Main roads allow 80–100 km/h, but a trip begins and ends on private and village roads. Planners use 60–70; the upper end, as a long trip is mostly main road.',
    ],
  }),
  assumption({
    id: 'detour',
    value: 1.35,
    unit: 'ratio',
    range: [1, 2],
    grade: [2, 4],
    title: ['Mutkakerroin', 'Omvägsfaktor', 'Detour factor'],
    why: [
      'Tiekilometriä linnuntien kilometriä kohti. Järvialueella 1,2–1,6; tulosten vaihteluväli lasketaan näillä.',
      'Vägkilometer per kilometer fågelvägen. I sjörika trakter 1,2–1,6; resultatens intervall räknas med dem.',
      'Road kilometres for a straight kilometre. Among lakes 1.2–1.6; the ranges of results are computed with these.',
    ],
  }),
  assumption({
    id: 'choice.per-minute',
    value: 0.25,
    unit: '1/min',
    range: [0, 5],
    grade: [1, 3],
    title: [
      'Matka-ajan paino toimipisteen valinnassa',
      'Restidens vikt vid valet av verksamhetsställe',
      'Weight of travel time in choosing a site',
    ],
    why: [
      'Logit-mallin parametri: neljä minuuttia pidempi matka pudottaa toimipisteen osuuden noin kolmannekseen.',
      'Logitmodellens parameter: fyra minuter längre resa sänker ställets andel till ungefär en tredjedel.',
      'Parameter of the logit model: four minutes more bring a site down to about a third of its share.',
    ],
  }),
  assumption({
    id: 'choice.window-minutes',
    value: 20,
    unit: 'min',
    range: [0, 240],
    grade: [2, 2],
    title: [
      'Kuinka paljon lähintä kauemmas mennään',
      'Hur mycket längre än till det närmaste man reser',
      'How much farther than the nearest people go',
    ],
    why: [
      'Tätä enemmän lähintä kauempana olevat toimipisteet jätetään valinnasta pois.',
      'Ställen som ligger längre bort än det närmaste med mer än så räknas inte med i valet.',
      'Sites farther than the nearest by more than this are left out of the choice.',
    ],
  }),
  assumption({
    id: 'choice.overload-minutes',
    value: 15,
    unit: 'min',
    range: [0, 120],
    grade: [1, 3],
    title: [
      'Ruuhkan vaikutus valintaan',
      'Överbelastningens inverkan på valet',
      'How overload turns visits away',
    ],
    why: [
      'Kaksinkertainen kysyntä kapasiteettiin nähden vastaa valinnassa näin montaa lisäminuuttia; 0 jättää ruuhkan pois.',
      'Dubbel efterfrågan mot kapaciteten motsvarar så många extra minuter i valet; 0 bortser från överbelastning.',
      'Demand at twice the capacity weighs as this many more minutes in the choice; 0 ignores overload.',
    ],
  }),
  assumption({
    id: 'travel.euros-per-km',
    value: 0.35,
    unit: '€/km',
    range: [0, 2],
    grade: [2, 2],
    title: ['Asiakkaan matkakustannus', 'Klientens resekostnad', "Client's cost of travel"],
    why: [
      'Oman auton muuttuvat kulut kilometriltä. Näytetään säästön rinnalla, ei koskaan vähennetä siitä.',
      'Rörliga kostnader per kilometer för egen bil. Visas bredvid besparingen, dras aldrig av från den.',
      "Running cost of one's own car per kilometre. Shown beside savings, never netted against them.",
    ],
  }),
];
