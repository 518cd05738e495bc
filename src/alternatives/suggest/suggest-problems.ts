import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';

type Told = Readonly<{ code: string; at: string; value?: unknown; message: Text; remedy: Text }>;
const problem = (told: Told): Problem => makeProblem(told);
const list = (names: readonly string[]) => names.join(', ');

/** What can be wrong with an ask; every problem names the sites and numbers that it is about. */
export const suggestProblems = {
  unknownSite: (at: string, id: string) =>
    problem({
      code: 'site-not-found',
      at,
      value: id,
      message: {
        fi: `Toimipistettä ${id} ei ole.`,
        sv: `Det finns inget verksamhetsställe ${id}.`,
        en: `There is no site ${id}.`,
      },
      remedy: {
        fi: 'Valitse toimipiste alueen luettelosta.',
        sv: 'Välj ett ställe ur regionens lista.',
        en: 'Choose a site from the region’s list.',
      },
    }),
  unknownService: (at: string, told: { id: string; known: readonly string[] }) =>
    problem({
      code: 'service-not-found',
      at,
      value: told.id,
      message: {
        fi: `Palvelua ${told.id} ei ole.`,
        sv: `Det finns ingen tjänst ${told.id}.`,
        en: `There is no service ${told.id}.`,
      },
      remedy: {
        fi: `Valitse näistä: ${list(told.known)}.`,
        sv: `Välj bland dessa: ${list(told.known)}.`,
        en: `Choose from these: ${list(told.known)}.`,
      },
    }),
  nothingWeighed: () =>
    problem({
      code: 'nothing-weighed',
      at: 'services',
      message: {
        fi: 'Mitään palvelua ei punnita.',
        sv: 'Ingen tjänst vägs.',
        en: 'No service is weighed.',
      },
      remedy: {
        fi: 'Valitse vähintään yksi palvelu.',
        sv: 'Välj minst en tjänst.',
        en: 'Choose at least one service.',
      },
    }),
  mainNotWeighed: (name: Text) =>
    problem({
      code: 'main-not-weighed',
      at: 'main',
      value: name.fi,
      message: {
        fi: `Palvelua ${name.fi} ei punnita, joten sen toimipisteistä ei voi valita.`,
        sv: `Tjänsten ${name.sv} vägs inte, och därför kan man inte välja bland dess ställen.`,
        en: `${name.en} is not weighed, so its sites cannot be chosen among.`,
      },
      remedy: {
        fi: 'Punnitse myös sitä, tai laske toisen palvelun toimipisteet.',
        sv: 'Väg också den, eller räkna en annan tjänsts ställen.',
        en: 'Weigh it too, or count the sites of another service.',
      },
    }),
  nothingToChoose: () =>
    problem({
      code: 'nothing-to-choose',
      at: 'services',
      message: {
        fi: 'Punnittuja palveluja antaa kutakin vain yksi toimipiste tai ei mikään: valittavaa ei ole.',
        sv: 'De vägda tjänsterna ges vardera av högst ett ställe: det finns inget att välja.',
        en: 'Each weighed service has one site or none: there is nothing to choose.',
      },
      remedy: {
        fi: 'Punnitse palvelua, jota antaa useampi toimipiste.',
        sv: 'Väg en tjänst som flera ställen ger.',
        en: 'Weigh a service that several sites give.',
      },
    }),
  noLimit: () =>
    problem({
      code: 'limit-missing',
      at: 'sites',
      message: {
        fi: 'Ei ole sanottu, montako toimipistettä jää tai montako muutosta saa tehdä.',
        sv: 'Det är inte sagt hur många ställen som blir kvar eller hur många ändringar som får göras.',
        en: 'It is not said how many sites stay or how many changes may be made.',
      },
      remedy: {
        fi: 'Anna toimipisteiden määrä tai muutosten enimmäismäärä.',
        sv: 'Ange antalet ställen eller det högsta antalet ändringar.',
        en: 'Give the number of sites, or the most changes.',
      },
    }),
  tooFewAims: (aims: readonly string[]) =>
    problem({
      code: 'aims-too-few',
      at: 'aims',
      value: list(aims),
      message: {
        fi: 'Vaihtokauppaan tarvitaan vähintään kaksi eri tavoitetta.',
        sv: 'En avvägning behöver minst två olika mål.',
        en: 'A trade-off needs at least two different aims.',
      },
      remedy: {
        fi: 'Valitse kaksi tai kolme: keskimatka, pisin matka, eurot.',
        sv: 'Välj två eller tre: medelresa, längsta resa, euro.',
        en: 'Choose two or three: mean trip, longest trip, euros.',
      },
    }),
  frontOfOne: () =>
    problem({
      code: 'front-of-one',
      at: 'sites',
      message: {
        fi: 'Kun euroja ei katsota eikä uusia avata, paras verkko on nykyinen: sulkeminen ei lyhennä matkoja.',
        sv: 'Utan euro och utan nya ställen är det nuvarande nätverket bäst: att stänga förkortar ingen resa.',
        en: 'Without euros and without new sites today’s network is best: closing shortens no trip.',
      },
      remedy: {
        fi: 'Anna toimipisteiden määrä, salli uusien avaaminen tai ota eurot tavoitteeksi.',
        sv: 'Ange antalet ställen, tillåt nya, eller ta euro som mål.',
        en: 'Give the number of sites, allow new ones, or take euros as an aim.',
      },
    }),
  changesGainNothing: () =>
    problem({
      code: 'changes-gain-nothing',
      at: 'changes',
      message: {
        fi: 'Pelkkä sulkeminen ei lyhennä kenenkään matkaa, joten paras verkko olisi nykyinen.',
        sv: 'Att bara stänga förkortar ingens resa, så det bästa nätverket vore det nuvarande.',
        en: 'Closing alone shortens nobody’s trip, so the best network would be today’s.',
      },
      remedy: {
        fi: 'Anna toimipisteiden määrä, salli uusien avaaminen tai punnitse euroja.',
        sv: 'Ange antalet ställen, tillåt nya, eller väg euro.',
        en: 'Give the number of sites, allow new ones, or weigh euros.',
      },
    }),
  tooSmall: (at: 'sites' | 'changes', value: number) =>
    problem({
      code: 'number-too-small',
      at,
      value,
      message: {
        fi:
          at === 'sites' ? 'Vähintään yhden toimipisteen on jäätävä.' : 'Nolla muutosta on nykyinen verkko.',
        sv:
          at === 'sites' ? 'Minst ett ställe måste bli kvar.' : 'Noll ändringar är det nuvarande nätverket.',
        en: at === 'sites' ? 'At least one site must stay.' : 'No change at all is today’s network.',
      },
      remedy: { fi: 'Anna vähintään 1.', sv: 'Ange minst 1.', en: 'Give 1 at least.' },
    }),
  outOfRange: (at: string, { value, min, max }: { value: number; min: number; max: number }) => {
    const comma = (number: number) => String(number).replace('.', ',');
    return problem({
      code: 'number-out-of-range',
      at,
      value,
      message: {
        fi: `Luku ${comma(value)} ei ole välillä ${comma(min)}–${comma(max)}.`,
        sv: `Talet ${comma(value)} är inte mellan ${comma(min)} och ${comma(max)}.`,
        en: `The number ${value} is not between ${min} and ${max}.`,
      },
      remedy: {
        fi: `Anna vähintään ${comma(min)} ja enintään ${comma(max)}.`,
        sv: `Ange minst ${comma(min)} och högst ${comma(max)}.`,
        en: `Give ${min} at least and ${max} at most.`,
      },
    });
  },
  openAndClosed: (site: string) =>
    problem({
      code: 'lock-contradicts',
      at: 'lockClosed',
      value: site,
      message: {
        fi: `${site} on lukittu sekä auki että kiinni.`,
        sv: `${site} är låst både öppet och stängt.`,
        en: `${site} is locked both open and closed.`,
      },
      remedy: {
        fi: 'Poista toinen lukituksista.',
        sv: 'Ta bort den ena låsningen.',
        en: 'Remove one of the locks.',
      },
    }),
  hospitalClosed: (site: string) =>
    problem({
      code: 'lock-contradicts',
      at: 'lockClosed',
      value: site,
      message: {
        fi: `${site} on keskussairaala, ja se pysyy auki.`,
        sv: `${site} är centralsjukhuset och förblir öppet.`,
        en: `${site} is the central hospital and stays open.`,
      },
      remedy: {
        fi: 'Poista lukitus kiinni.',
        sv: 'Ta bort låsningen stängt.',
        en: 'Remove the lock that closes it.',
      },
    }),
  serviceWithoutSite: (told: { service: Text; sites: readonly string[] }) =>
    problem({
      code: 'service-without-site',
      at: 'lockClosed',
      value: list(told.sites),
      message: {
        fi: `${told.service.fi}: yhtään toimipistettä ei jäisi, kun kiinni on lukittu ${list(told.sites)}.`,
        sv: `${told.service.sv}: inget ställe skulle bli kvar, när ${list(told.sites)} är låst stängt.`,
        en: `${told.service.en}: no site would be left with ${list(told.sites)} locked closed.`,
      },
      remedy: {
        fi: 'Vapauta ainakin yksi näistä.',
        sv: 'Lås upp minst ett av dem.',
        en: 'Unlock at least one of these.',
      },
    }),
  fewerThanLocked: (told: { asked: number; sites: readonly string[] }) =>
    problem({
      code: 'fewer-than-locked',
      at: 'sites',
      value: told.asked,
      message: {
        fi: `Auki on lukittu ${told.sites.length} (${list(told.sites)}), enemmän kuin ${told.asked}.`,
        sv: `${told.sites.length} är låsta öppna (${list(told.sites)}), fler än ${told.asked}.`,
        en: `${told.sites.length} are locked open (${list(told.sites)}), more than ${told.asked}.`,
      },
      remedy: {
        fi: `Anna vähintään ${told.sites.length} tai vapauta lukituksia.`,
        sv: `Ange minst ${told.sites.length} eller lås upp några.`,
        en: `Give ${told.sites.length} at least, or unlock some.`,
      },
    }),
  moreThanThere: (told: { asked: number; most: number; service: Text; mayOpen: boolean }) =>
    problem({
      code: 'more-than-there-are',
      at: 'sites',
      value: told.asked,
      message: {
        fi: `${told.service.fi}: toimipisteitä voi olla enintään ${told.most}, vähemmän kuin ${told.asked}.`,
        sv: `${told.service.sv}: det kan finnas högst ${told.most} ställen, färre än ${told.asked}.`,
        en: `${told.service.en}: there can be ${told.most} sites at most, fewer than ${told.asked}.`,
      },
      remedy: told.mayOpen
        ? {
            fi: `Anna enintään ${told.most} tai vapauta kiinni lukittuja.`,
            sv: `Ange högst ${told.most} eller lås upp stängda.`,
            en: `Give ${told.most} at most, or unlock closed ones.`,
          }
        : {
            fi: `Anna enintään ${told.most}, vapauta kiinni lukittuja tai salli uusien avaaminen.`,
            sv: `Ange högst ${told.most}, lås upp stängda eller tillåt nya ställen.`,
            en: `Give ${told.most} at most, unlock closed ones, or allow new sites.`,
          },
    }),
  fewerThanForced: (told: { asked: number; least: number; today: number; sites?: number }) =>
    problem({
      code: 'changes-too-few',
      at: 'changes',
      value: told.asked,
      message: {
        fi: `Lukitukset ja toimipisteiden määrä vaativat vähintään ${told.least} muutosta (nyt ${told.today} toimipistettä), enemmän kuin ${told.asked}.`,
        sv: `Låsningarna och antalet ställen kräver minst ${told.least} ändringar (nu ${told.today} ställen), fler än ${told.asked}.`,
        en: `Locks and the number of sites need ${told.least} changes at least (${told.today} sites today), more than ${told.asked}.`,
      },
      remedy: {
        fi: `Anna vähintään ${told.least} muutosta.`,
        sv: `Ange minst ${told.least} ändringar.`,
        en: `Give ${told.least} changes at least.`,
      },
    }),
  noNetwork: () =>
    problem({
      code: 'no-network',
      at: 'sites',
      message: {
        fi: 'Yhtään kaikki ehdot täyttävää verkkoa ei löytynyt, eikä sitä voitu todistaa mahdottomaksi.',
        sv: 'Inget nätverk som uppfyller alla villkor hittades, och att inget finns kunde inte bevisas.',
        en: 'No network that meets every condition was found, and that there is none could not be proved.',
      },
      remedy: {
        fi: 'Anna suurempi määrä toimipisteitä, pidempi enimmäismatka tai vapauta lukituksia.',
        sv: 'Ange ett större antal ställen, en längre längsta resa, eller lås upp några.',
        en: 'Give a larger number of sites or longer trips at most, or unlock some.',
      },
    }),
} as const;
