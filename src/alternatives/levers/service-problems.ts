import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { NetworkSite } from '#region/network.ts';
import type { Service } from '#region/region.ts';

type Told = Readonly<{ site: NetworkSite; service: Service }>;

/** What a site's services, hours and places say no to; `at` is the setting, relative to the pull. */
export const serviceProblems = {
  alreadyOffered: (at: string, { site, service }: Told): Problem =>
    makeProblem({
      code: 'service-already-offered',
      at,
      value: service.id,
      message: {
        fi: `Kohteessa ${site.shortName} on jo palvelu ${service.name.fi}.`,
        sv: `${site.shortName} har redan tjänsten ${service.name.sv}.`,
        en: `${site.shortName} already offers ${service.name.en}.`,
      },
      remedy: {
        fi: 'Muuta sen tehtäviä ja huoneita kapasiteetin muutoksella tai valitse toinen palvelu.',
        sv: 'Ändra dess personal och rum med kapacitetsändringen, eller välj en annan tjänst.',
        en: 'Change its posts and rooms with the capacity lever, or choose another service.',
      },
    }),
  nothingWouldStay: (at: string, { site, service }: Told): Problem =>
    makeProblem({
      code: 'nothing-stays',
      at,
      value: service.id,
      message: {
        fi: `${service.name.fi} on kohteen ${site.shortName} ainoa palvelu: mitään ei jäisi.`,
        sv: `${service.name.sv} är den enda tjänsten på ${site.shortName}: ingenting skulle bli kvar.`,
        en: `${service.name.en} is the only service of ${site.shortName}: nothing would stay.`,
      },
      remedy: {
        fi: 'Sulje toimipiste: silloin myös tiloista luovutaan.',
        sv: 'Stäng stället: då sägs också lokalerna upp.',
        en: 'Close the site: then its premises end too.',
      },
    }),
  neverOpen: (at: string, site: NetworkSite): Problem =>
    makeProblem({
      code: 'never-open',
      at,
      value: '0',
      message: {
        fi: `${site.shortName} ei olisi koskaan auki.`,
        sv: `${site.shortName} skulle aldrig vara öppet.`,
        en: `${site.shortName} would never be open.`,
      },
      remedy: {
        fi: 'Anna nollaa suurempi tuntimäärä tai sulje toimipiste.',
        sv: 'Ge ett antal timmar större än noll, eller stäng stället.',
        en: 'Give more hours than zero, or close the site.',
      },
    }),
  hoursUnknown: (at: string, site: NetworkSite): Problem =>
    makeProblem({
      code: 'hours-unknown',
      at,
      value: site.id,
      message: {
        fi: `Kohteen ${site.shortName} nykyinen aukiolo on oletuksissa 0 tuntia, joten huoneiden käyntejä ei voi suhteuttaa.`,
        sv: `Öppettiden för ${site.shortName} är nu 0 timmar i antagandena, så rummens besök kan inte ställas i proportion.`,
        en: `The hours of ${site.shortName} are now assumed to be 0, so that visits of its rooms have no proportion.`,
      },
      remedy: {
        fi: `Anna nykyinen aukiolo oletuksena site.${site.id}.hours-per-week.`,
        sv: `Ange den nuvarande öppettiden som antagandet site.${site.id}.hours-per-week.`,
        en: `Give the present hours as the assumption site.${site.id}.hours-per-week.`,
      },
    }),
  placesUnknown: (at: string, told: { site: NetworkSite; assumption: string }): Problem =>
    makeProblem({
      code: 'places-unknown',
      at,
      value: told.site.id,
      message: {
        fi: `Ei tiedetä, montako paikkaa kohteessa ${told.site.shortName} on nyt.`,
        sv: `Det är inte känt hur många platser ${told.site.shortName} har nu.`,
        en: `It is not known how many there are at ${told.site.shortName} now.`,
      },
      remedy: {
        fi: `Anna nykyinen määrä kohdassa ${at} tai oletuksena site.${told.site.id}.${told.assumption}.`,
        sv: `Ange det nuvarande antalet i ${at} eller som antagandet site.${told.site.id}.${told.assumption}.`,
        en: `Give the present number as ${at}, or as the assumption site.${told.site.id}.${told.assumption}.`,
      },
    }),
  placesKnown: (at: string, told: { site: NetworkSite; known: number; value: number }): Problem =>
    makeProblem({
      code: 'places-already-known',
      at,
      value: told.value,
      message: {
        fi: `Kohteessa ${told.site.shortName} on ${told.known}, ei ${told.value}.`,
        sv: `${told.site.shortName} har ${told.known}, inte ${told.value}.`,
        en: `${told.site.shortName} has ${told.known}, not ${told.value}.`,
      },
      remedy: {
        fi: 'Jätä nykyinen määrä tyhjäksi: se tiedetään.',
        sv: 'Lämna det nuvarande antalet tomt: det är känt.',
        en: 'Leave the present number empty: it is known.',
      },
    }),
} as const;
