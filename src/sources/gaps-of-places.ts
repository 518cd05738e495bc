import { networkInferredGap, publicTransportMissingGap } from '#region/known-gaps.ts';
import type { Gap } from '#region/region.ts';
import type { GapGround } from './build-gaps.ts';
import { gap } from './gap-draft.ts';

/** What is not known of the sites themselves. */
export function siteGaps(ground: GapGround): Gap[] {
  return [
    gap('staff-and-hours', 'assumed', ground.sites.length, {
      what: [
        'Toimipisteiden henkilöstöä, aukioloaikoja ja tiloja ei julkaista. Ne on arvioitu väestöpohjasta.',
        'Verksamhetsställenas personal, öppettider och lokaler publiceras inte. De har uppskattats av befolkningsunderlaget.',
        'Staff, hours and premises of sites are not published. They are estimated from the catchment.',
      ],
      weakens: [
        'Kapasiteetti, ylitykset ja toimipisteen kustannus.',
        'Kapacitet, överskridningar och verksamhetsställets kostnad.',
        'Capacity, overflow and the cost of a site.',
      ],
    }),
    gap('site-costs', 'assumed', ground.sites.length, {
      what: [
        'Toimipisteiden vuokria ja muita kustannuksia ei julkaista.',
        'Verksamhetsställenas hyror och andra kostnader publiceras inte.',
        'Rents and other costs of sites are not published.',
      ],
      weakens: ['Sulkemisen säästö.', 'Besparingen vid en stängning.', 'What a closure saves.'],
    }),
    gap('leases-assumed', 'assumed', ground.sites.length, {
      what: [
        'Toimipisteiden tilasopimuksia ei julkaista: alku, kausi, irtisanomisaika ja lähtökustannus ovat oletuksia. Rakennusten kunto ja esteettömyys puuttuvat.',
        'Verksamhetsställenas lokalavtal publiceras inte: början, period, uppsägningstid och kostnaden för att lämna är antaganden. Byggnadernas skick och tillgänglighet saknas.',
        'Contracts of the sites’ premises are not published: start, term, notice and exit cost are assumed. Condition and accessibility of buildings are missing.',
      ],
      weakens: [
        'Milloin tiloista pääsee, mitä lähtö maksaa ja mistä säästö alkaa.',
        'När lokalerna kan lämnas, vad det kostar och när besparingen börjar.',
        'When premises can be left, what leaving costs and when the saving begins.',
      ],
    }),
    gap('services-by-site', 'assumed', ground.sites.length, {
      what: [
        'Palvelut on päätelty toimipisteen lajista; luetteloa toimipisteittäin ei ollut.',
        'Tjänsterna har härletts av ställets slag; någon förteckning per ställe fanns inte.',
        'Services are inferred from the kind of site; there was no list by site.',
      ],
      weakens: [
        'Matka-ajat palveluun, jota toimipiste ei oikeasti anna.',
        'Restider till en tjänst som stället i själva verket inte ger.',
        'Travel to a service that a site does not in truth give.',
      ],
    }),
    gap(networkInferredGap, 'old', ground.networkInferred ? ground.sites.length : 0, {
      what: [
        'Verkko on päätelty Eurostatin sairaaloista ja terveyskeskuksista 1.1.2019; terveysasemia ja palvelupisteitä puuttuu.',
        'Nätverket har härletts av Eurostats sjukhus och hälsovårdscentraler 1.1.2019; hälsostationer och servicepunkter saknas.',
        "The network is inferred from Eurostat's hospitals and health centres of 1 January 2019; stations and service points are lacking.",
      ],
      weakens: [
        'Kaikki matka-ajat ja kuormat: todellinen verkko on tiheämpi ja uudempi.',
        'Alla restider och belastningar: det verkliga nätverket är tätare och nyare.',
        'All travel times and loads: the real network is denser and newer.',
      ],
    }),
    gap('service-tiers-borrowed', 'assumed', ground.borrowedTiers, {
      what: [
        'Palvelujen tasot ovat Keski-Suomen esityksestä vuodelta 2015; tämän alueen omaa jakoa ei ollut lähteissä.',
        'Tjänsternas nivåer är ur Mellersta Finlands presentation från 2015; regionens egen indelning fanns inte i källorna.',
        'The tiers of services are from a presentation of Central Finland of 2015; the sources held no division of this region’s own.',
      ],
      weakens: [
        'Palvelut tasoittain; matka-aikoihin, kuormiin ja kustannuksiin se ei vaikuta.',
        'Tjänsterna per nivå; restider, belastning och kostnader påverkas inte.',
        'Services by tier; travel, load and costs do not rest on it.',
      ],
    }),
    gap('places-missing', 'missing', ground.sites.length, {
      what: [
        'Toimipisteiden ympärivuorokautisia paikkoja ja vuodepaikkoja ei ollut lähteissä. Ne jätetään puuttuviksi, ei nollaksi.',
        'Verksamhetsställenas heldygnsplatser och vårdplatser fanns inte i källorna. De lämnas som saknade, inte som noll.',
        'Round-the-clock places and beds of sites were not in the sources. They are left missing, not zero.',
      ],
      weakens: [
        'Paikat 75 vuotta täyttäneitä kohti ja paikkojen henkilöstö: ne lasketaan vain paikoista, jotka suunnitelma kertoo.',
        'Platser per 75 år fyllda och platsernas personal: de räknas bara av de platser som en plan berättar.',
        'Places for those of 75 and over, and their staff: counted only of the places that a plan tells.',
      ],
    }),
    gap('bases-missing', 'missing', ground.municipalities.length, {
      what: [
        'Ensihoidon asemapaikkoja ja kotihoidon lähtöpisteitä ei ollut lähteissä.',
        'Ambulansstationer och hemvårdens utgångspunkter fanns inte i källorna.',
        'Ambulance stations and home care bases were not in the sources.',
      ],
      weakens: [
        'Vasteajat ja yksiköiden kuormitus: niitä ei lasketa ennen kuin lähtöpisteet on kerrottu.',
        'Svarstider och enheternas belastning: de räknas inte förrän utgångspunkterna har angetts.',
        'Response times and the load of units: not computed until the bases are told.',
      ],
    }),
    gap(
      'site-positions',
      'assumed',
      ground.sites.filter(({ precision }) => /postcode/.test(precision)).length,
      {
        what: [
          'Toimipisteet on sijoitettu postinumeron pisteeseen, 1–10 km todellisesta paikasta.',
          'Verksamhetsställena står på postnumrets punkt, 1–10 km från sin verkliga plats.',
          'Sites stand on the point of their postcode, 1–10 km off their true place.',
        ],
        weakens: [
          'Matka-ajat lähellä toimipistettä ja kaupungin asemien väliset erot.',
          'Restider nära stället och skillnader mellan stadens stationer.',
          'Travel times near a site, and differences between stations of a town.',
        ],
      },
    ),
  ];
}

/** What is not known of the way to them. */
export function travelGaps(ground: GapGround): Gap[] {
  return [
    gap('road-network', 'assumed', ground.municipalities.length, {
      what: [
        `Matka-ajat on arvioitu linnuntiestä, mutkakertoimesta ja nopeudesta, ei tieverkosta. Nimettyjä poikkeuksia on ${ground.exceptions}.`,
        `Restiderna har uppskattats av fågelvägen, omvägsfaktorn och hastigheten, inte av vägnätet. Namngivna undantag: ${ground.exceptions}.`,
        `Travel is estimated from straight distance, detour and speed, not from a road network. Named exceptions: ${ground.exceptions}.`,
      ],
      weakens: [
        'Matka-ajat vesistöjen ympärillä; vaihteluväli näytetään jokaisen luvun vieressä.',
        'Restider kring vattendrag; intervallet visas bredvid varje tal.',
        'Travel around waters; the range stands beside every figure.',
      ],
    }),
    gap('postcode-ground', 'assumed', ground.pointsFromPolygons + ground.discs, {
      what: [
        'Osalta postinumeroista puuttuu piste tai raja; tilalla on rajan keskikohta tai ympyrä.',
        'En del postnummer saknar punkt eller gräns; gränsens mitt eller en cirkel står i stället.',
        'Some postcodes lack a point or a polygon; the middle of the polygon or a disc stands in.',
      ],
      weakens: ['Matka-ajat näiltä alueilta.', 'Restider från dessa områden.', 'Travel from those areas.'],
    }),
    gap(publicTransportMissingGap, 'missing', ground.municipalities.length, {
      what: [
        'Joukkoliikenteen matka-aikoja tunneittain ei ollut lähteissä. Ne voi tuoda matka-aikataulukkona.',
        'Kollektivtrafikens restider per timme fanns inte i källorna. De kan importeras som en restidstabell.',
        'Times by public transport, hour by hour, were not in the sources. They can be brought in as a table of travel times.',
      ],
      weakens: [
        'Autottomien matka-aika, yhteydet ja taksimatkat: lukuja ei ole, eikä niiden tilalle panna auton lukuja.',
        'Restid, förbindelser och taxiresor för dem utan bil: talen saknas, och bilens tal sätts inte i deras ställe.',
        'Travel time, connections and taxi trips of those without a car: there are no figures, and those by car are not put in their place.',
      ],
    }),
    gap('other-modes', 'missing', 1, {
      what: [
        'Kävelyn ja pyöräilyn matka-aikoja ei ole, ei myöskään kutsuliikenteen.',
        'Restider till fots och med cykel saknas, likaså med anropsstyrd trafik.',
        'There are no times on foot or by bicycle, nor by transport on call.',
      ],
      weakens: [
        'Lähellä asuvien pääsy ilman autoa: todellinen matka voi olla lyhyempi.',
        'Tillgången utan bil för dem som bor nära: den verkliga resan kan vara kortare.',
        'Access without a car of those who live near: the real trip may be shorter.',
      ],
    }),
  ];
}
