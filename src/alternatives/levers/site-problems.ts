import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { NetworkSite } from '#region/network.ts';

/** What locks, merges and moves of earlier pulls say no to; `at` is the setting, relative to the pull. */
export const siteProblems = {
  siteMerged: (at: string, told: { site: NetworkSite; into: NetworkSite }): Problem =>
    makeProblem({
      code: 'site-merged',
      at,
      value: told.site.id,
      message: {
        fi: `${told.site.shortName} on aiemmassa kohdassa yhdistetty toimipisteeseen ${told.into.shortName}.`,
        sv: `${told.site.shortName} har i en tidigare punkt slagits samman med ${told.into.shortName}.`,
        en: `${told.site.shortName} was merged into ${told.into.shortName} by an earlier pull.`,
      },
      remedy: {
        fi: `Valitse ${told.into.shortName} tai poista yhdistäminen.`,
        sv: `Välj ${told.into.shortName} eller ta bort sammanslagningen.`,
        en: `Choose ${told.into.shortName}, or remove the merger.`,
      },
    }),
  siteProtected: (at: string, site: NetworkSite): Problem => {
    const place = site.protectedBy! + 1;
    return makeProblem({
      code: 'site-protected',
      at,
      value: site.id,
      message: {
        fi: `${site.shortName} on suojattu luettelon kohdassa ${place}: siitä ei voi viedä mitään pois.`,
        sv: `${site.shortName} är skyddat av punkt ${place} i listan: ingenting kan tas ifrån det.`,
        en: `${site.shortName} is protected by pull ${place} of the list: nothing can be taken away from it.`,
      },
      remedy: {
        fi: `Poista suojaus kohdasta ${place} tai siirrä se tämän muutoksen jälkeen.`,
        sv: `Ta bort skyddet i punkt ${place} eller flytta det efter denna ändring.`,
        en: `Remove the lock of pull ${place}, or move it after this pull.`,
      },
    });
  },
  circularMove: (at: string, told: { site: NetworkSite; chain: readonly string[]; cell: string }): Problem =>
    makeProblem({
      code: 'circular-move',
      at,
      value: told.cell,
      message: {
        fi: `${told.site.shortName} palaisi paikkaan, josta aiempi kohta sen siirsi: ${told.chain.join(' → ')}.`,
        sv: `${told.site.shortName} skulle återvända dit varifrån en tidigare punkt flyttade det: ${told.chain.join(' → ')}.`,
        en: `${told.site.shortName} would return to where an earlier pull moved it from: ${told.chain.join(' → ')}.`,
      },
      remedy: {
        fi: 'Poista aiempi siirto tai valitse toinen paikka.',
        sv: 'Ta bort den tidigare flytten eller välj en annan plats.',
        en: 'Remove the earlier move, or choose another place.',
      },
    }),
  circularMerge: (at: string, told: { into: NetworkSite; chain: readonly string[] }): Problem =>
    makeProblem({
      code: 'circular-merge',
      at,
      value: told.into.id,
      message: {
        fi: `Yhdistäminen kiertäisi kehää: ${told.chain.join(' → ')}.`,
        sv: `Sammanslagningen skulle gå i cirkel: ${told.chain.join(' → ')}.`,
        en: `The merger would go in a circle: ${told.chain.join(' → ')}.`,
      },
      remedy: {
        fi: 'Yhdistä toimipisteeseen, joka on vielä olemassa, tai poista aiempi yhdistäminen.',
        sv: 'Slå samman med ett ställe som ännu finns, eller ta bort den tidigare sammanslagningen.',
        en: 'Merge into a site that still stands, or remove the earlier merger.',
      },
    }),
  mergeIntoItself: (at: string, site: NetworkSite): Problem =>
    makeProblem({
      code: 'merge-into-itself',
      at,
      value: site.id,
      message: {
        fi: `Toimipistettä ${site.shortName} ei voi yhdistää itseensä.`,
        sv: `${site.shortName} kan inte slås samman med sig självt.`,
        en: `${site.shortName} cannot be merged into itself.`,
      },
      remedy: {
        fi: 'Valitse toinen toimipiste, johon se yhdistetään.',
        sv: 'Välj ett annat ställe att slå samman det med.',
        en: 'Choose another site to merge it into.',
      },
    }),
  placesRemain: (at: string, site: NetworkSite): Problem =>
    makeProblem({
      code: 'places-remain',
      at,
      value: site.id,
      message: {
        fi: `Kohteessa ${site.shortName} on ympärivuorokautisia paikkoja tai vuodepaikkoja (${site.roundTheClockPlaces ?? 0} + ${site.beds ?? 0}), eikä suunnitelma sano, mihin ne siirtyvät.`,
        sv: `${site.shortName} har heldygnsplatser eller vårdplatser (${site.roundTheClockPlaces ?? 0} + ${site.beds ?? 0}), och planen säger inte vart de flyttas.`,
        en: `${site.shortName} has round-the-clock places or beds (${site.roundTheClockPlaces ?? 0} + ${site.beds ?? 0}), and the plan does not say where they go.`,
      },
      remedy: {
        fi: 'Aseta ne ensin nollaan ja lisää ne muualle paikkojen muutoksella.',
        sv: 'Sätt dem först till noll och lägg till dem på annat håll med ändringen av platser.',
        en: 'First set them to zero, and add them elsewhere, with the lever of places.',
      },
    }),
  assumptionMissing: (at: string, id: string): Problem =>
    makeProblem({
      code: 'assumption-missing',
      at,
      value: id,
      message: {
        fi: `Alueella ei ole oletusta ${id}, jota muutos tarvitsee.`,
        sv: `Regionen saknar antagandet ${id}, som ändringen behöver.`,
        en: `The region has no assumption ${id}, which the pull needs.`,
      },
      remedy: {
        fi: 'Tee alueen aineisto uudelleen nykyisellä versiolla tai lisää oletus aineistoon.',
        sv: 'Gör om regionens material med den nuvarande versionen, eller lägg till antagandet i materialet.',
        en: 'Build the region again with this version, or add the assumption to its folder.',
      },
    }),
} as const;
