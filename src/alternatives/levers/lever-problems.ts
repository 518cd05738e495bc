import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Service } from '#region/region.ts';
import { isGone } from '#region/network.ts';
import type { NetworkSite } from '#region/network.ts';

/** What the network as earlier pulls left it says no to; `at` is the setting, relative to the pull. */
export const leverProblems = {
  siteClosed: (at: string, site: NetworkSite): Problem =>
    makeProblem({
      code: 'site-closed',
      at,
      value: site.id,
      message: {
        fi: `${site.shortName} on jo suljettu aiemmassa kohdassa.`,
        sv: `${site.shortName} är redan stängt i en tidigare punkt.`,
        en: `${site.shortName} was already closed by an earlier pull.`,
      },
      remedy: {
        fi: 'Poista toinen muutoksista tai vaihda niiden järjestystä.',
        sv: 'Ta bort den ena ändringen eller byt ordningen.',
        en: 'Remove one of the pulls or change their order.',
      },
    }),
  lastSite: (at: string, told: { site: NetworkSite; service: Service }): Problem =>
    makeProblem({
      code: 'last-site-of-service',
      at,
      value: told.service.id,
      message: {
        fi: `${told.site.shortName} on viimeinen toimipiste, jossa on palvelu ${told.service.name.fi}.`,
        sv: `${told.site.shortName} är det sista verksamhetsstället med tjänsten ${told.service.name.sv}.`,
        en: `${told.site.shortName} is the last site that offers ${told.service.name.en}.`,
      },
      remedy: {
        fi: 'Avaa palvelu ensin muualla tai jätä tämä toimipiste auki.',
        sv: 'Öppna först tjänsten någon annanstans eller låt stället vara öppet.',
        en: 'Open the service elsewhere first, or leave this site open.',
      },
    }),
  siteIsReceiver: (at: string, told: { site: NetworkSite; from: readonly string[] }): Problem =>
    makeProblem({
      code: 'site-is-receiver',
      at,
      value: told.site.id,
      message: {
        fi: `${told.site.shortName} on nimetty vastaanottajaksi: sinne on ohjattu ${told.from.join(', ')}.`,
        sv: `${told.site.shortName} har utsetts till mottagare av besöken från ${told.from.join(', ')}.`,
        en: `${told.site.shortName} is the named receiver of ${told.from.join(', ')}.`,
      },
      remedy: {
        fi: 'Nimeä vastaanottajat, joille käynnit siirtyvät edelleen, tai muuta aiempaa kohtaa.',
        sv: 'Ange mottagare dit besöken flyttas vidare, eller ändra den tidigare punkten.',
        en: 'Name receivers to which the visits go on, or change the earlier pull.',
      },
    }),
  receiverIsItself: (at: string, site: NetworkSite): Problem =>
    makeProblem({
      code: 'receiver-is-itself',
      at,
      value: site.id,
      message: {
        fi: `${site.shortName} ei voi vastaanottaa omia käyntejään.`,
        sv: `${site.shortName} kan inte ta emot sina egna besök.`,
        en: `${site.shortName} cannot receive its own visits.`,
      },
      remedy: {
        fi: 'Valitse vastaanottajaksi toinen toimipiste.',
        sv: 'Välj ett annat ställe som mottagare.',
        en: 'Choose another site as the receiver.',
      },
    }),
  receiverLacks: (at: string, told: { site: NetworkSite; services: readonly Service[] }): Problem => {
    const closed = isGone(told.site);
    const list = (language: 'fi' | 'sv' | 'en') =>
      told.services.map(({ name }) => name[language].toLowerCase()).join(', ');
    return makeProblem({
      code: closed ? 'receiver-closed' : 'receiver-lacks-service',
      at,
      value: told.site.id,
      message: closed
        ? {
            fi: `Vastaanottaja ${told.site.shortName} on suljettu tai yhdistetty toiseen aiemmassa kohdassa.`,
            sv: `Mottagaren ${told.site.shortName} är stängd eller sammanslagen i en tidigare punkt.`,
            en: `The receiver ${told.site.shortName} was closed or merged by an earlier pull.`,
          }
        : {
            fi: `Vastaanottajalla ${told.site.shortName} ei ole palvelua: ${list('fi')}.`,
            sv: `Mottagaren ${told.site.shortName} har inte tjänsten: ${list('sv')}.`,
            en: `The receiver ${told.site.shortName} does not offer: ${list('en')}.`,
          },
      remedy: {
        fi: 'Valitse vastaanottaja, jossa palvelut ovat.',
        sv: 'Välj en mottagare som har tjänsterna.',
        en: 'Choose a receiver that offers the services.',
      },
    });
  },
  tooManyPosts: (at: string, told: { site: NetworkSite; asked: number; posts: number }): Problem =>
    makeProblem({
      code: 'too-many-posts',
      at,
      value: told.asked,
      message: {
        fi: `Kohteessa ${told.site.shortName} on ${told.posts} tehtävää, vähemmän kuin ${told.asked}.`,
        sv: `${told.site.shortName} har ${told.posts} tjänster, färre än ${told.asked}.`,
        en: `${told.site.shortName} has ${told.posts} posts, fewer than ${told.asked}.`,
      },
      remedy: {
        fi: `Anna enintään ${told.posts}.`,
        sv: `Ange högst ${told.posts}.`,
        en: `Give ${told.posts} at most.`,
      },
    }),
  serviceWouldEnd: (at: string, told: { site: NetworkSite; service: Service }): Problem =>
    makeProblem({
      code: 'service-would-end',
      at,
      value: '0',
      message: {
        fi: `${told.service.name.fi} päättyisi: ${told.site.shortName} ei voisi ottaa yhtään käyntiä.`,
        sv: `${told.service.name.sv} skulle upphöra: ${told.site.shortName} kunde inte ta emot ett enda besök.`,
        en: `${told.service.name.en} would end: ${told.site.shortName} could take no visit.`,
      },
      remedy: {
        fi: 'Anna nollaa suurempi luku, tai kevennä tai sulje toimipiste.',
        sv: 'Ge ett tal större än noll, eller lätta eller stäng stället.',
        en: 'Give a number above zero, or lighten or close the site.',
      },
    }),
  notOffered: (at: string, told: { site: NetworkSite; service: Service }): Problem =>
    makeProblem({
      code: 'service-not-offered',
      at,
      value: told.service.id,
      message: {
        fi: `Kohteessa ${told.site.shortName} ei ole palvelua ${told.service.name.fi}.`,
        sv: `${told.site.shortName} har inte tjänsten ${told.service.name.sv}.`,
        en: `${told.site.shortName} does not offer ${told.service.name.en}.`,
      },
      remedy: {
        fi: 'Valitse palvelu, joka toimipisteessä on.',
        sv: 'Välj en tjänst som finns på stället.',
        en: 'Choose a service that the site offers.',
      },
    }),
  nothingChanges: (at: string): Problem =>
    makeProblem({
      code: 'nothing-changes',
      at,
      message: {
        fi: 'Muutos ei muuta mitään.',
        sv: 'Ändringen ändrar ingenting.',
        en: 'The pull changes nothing.',
      },
      remedy: {
        fi: 'Anna ainakin yksi uusi arvo tai poista muutos.',
        sv: 'Ange minst ett nytt värde eller ta bort ändringen.',
        en: 'Give at least one new value, or remove the pull.',
      },
    }),
} as const;
