import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Service } from '#region/region.ts';

/** What levers about people, leaks and bases say no to; `at` is the setting, relative to the pull. */
export const personProblems = {
  noVisitsLeft: (at: string, service: Service): Problem =>
    makeProblem({
      code: 'no-visits-left',
      at,
      value: 1,
      message: {
        fi: `${service.name.fi}: toimipisteisiin ei jäisi yhtään käyntiä.`,
        sv: `${service.name.sv}: inte ett enda besök skulle bli kvar på verksamhetsställena.`,
        en: `${service.name.en}: no visit would be left at the sites that offer it.`,
      },
      remedy: {
        fi: 'Anna osuus, joka on alle 1, tai poista palvelu toimipisteistä.',
        sv: 'Ange en andel under 1, eller ta bort tjänsten från ställena.',
        en: 'Give a share below 1, or remove the service from its sites.',
      },
    }),
  leaksOverAll: (at: string, sum: number): Problem =>
    makeProblem({
      code: 'leaks-over-all',
      at,
      value: sum,
      message: {
        fi: `Vuodot ovat yhteensä ${percent(sum)} %, enemmän kuin kaikki käynnit.`,
        sv: `Läckagen är sammanlagt ${percent(sum)} %, mer än alla besök.`,
        en: `The leaks sum to ${percent(sum)} %, more than all visits.`,
      },
      remedy: {
        fi: 'Pienennä osuuksia niin, että ne ovat yhteensä enintään 1.',
        sv: 'Minska andelarna så att summan är högst 1.',
        en: 'Lower the shares so that they sum to 1 at most.',
      },
    }),
  noEmergencyService: (at: string): Problem =>
    makeProblem({
      code: 'emergency-service-missing',
      at,
      message: {
        fi: 'Alueella ei ole päivystyksen palvelua, johon vuotavat käynnit tulisivat.',
        sv: 'Regionen har ingen jourtjänst dit de läckande besöken skulle komma.',
        en: 'The region has no emergency service for the visits that leak there.',
      },
      remedy: {
        fi: 'Nimeä palvelu, johon käynnit tulevat, tai anna päivystyksen osuudeksi 0.',
        sv: 'Ange tjänsten dit besöken kommer, eller ge jouren andelen 0.',
        en: 'Name the service that gets the visits, or give 0 as the emergency’s share.',
      },
    }),
  evidenceMissing: (at: string): Problem =>
    makeProblem({
      code: 'evidence-missing',
      at,
      message: {
        fi: 'Vuoto on oletus ihmisistä, eikä sen näyttöä ole kerrottu.',
        sv: 'Ett läckage är ett antagande om människor, och belägget saknas.',
        en: 'A leak is an assumption about people, and its evidence is not told.',
      },
      remedy: {
        fi: 'Kirjoita, mihin osuudet perustuvat: tutkimus, seuranta tai lausunto.',
        sv: 'Skriv vad andelarna bygger på: forskning, uppföljning eller ett utlåtande.',
        en: 'Write what the shares lean on: a study, monitoring or a statement.',
      },
    }),
  unknownBase: (at: string, told: { value: string; known: readonly string[] }): Problem => {
    const { known } = told;
    const list = known.join(', ');
    return makeProblem({
      code: 'unknown-base',
      at,
      value: told.value,
      message: {
        fi: `Lähtöpistettä ${told.value} ei ole.`,
        sv: `Det finns ingen utgångspunkt ${told.value}.`,
        en: `There is no base ${told.value}.`,
      },
      remedy:
        known.length > 0
          ? {
              fi: `Käytä jotakin näistä: ${list}.`,
              sv: `Använd någon av dessa: ${list}.`,
              en: `Use one of these: ${list}.`,
            }
          : {
              fi: 'Kerro lähtöpiste ensin: aiemmat kohdat eivät ole asettaneet yhtään.',
              sv: 'Ange först utgångspunkten: tidigare punkter har inte ställt ut någon.',
              en: 'Tell the base first: earlier pulls have set none.',
            },
    });
  },
} as const;

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
