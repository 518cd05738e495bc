import { cellStates } from '#cubes/cube.ts';
import type { Language } from '#kit/text.ts';
import { publicTransportMissingGap } from '#region/known-gaps.ts';
import type { Gap, Region } from '#region/region.ts';
import { isUsed } from './marks.ts';
import { hasPublicTransport, municipalitiesWithoutRows } from './modes/public-transport.ts';
import { assumedLeasesGap, missingContracts, withKnownContracts } from './register-gaps.ts';
import { matrixMode } from './travel-columns.ts';

/** A row of the ledger: what is missing, suppressed, old or assumed, and which results it weakens. */
export type LedgerRow = Gap & Readonly<{ origin: 'declared' | 'counted' }>;

/**
 * Everything that is known not to be known: the gaps that the region's build declared, and those counted from the
 * region as it is now (imputed ages, pairs that the matrix lacks, values that people changed). Rows that count nothing
 * are left out, withheld ages are not counted where the build has told of them in its own words, and a matrix of public
 * transport fills the gap of having none.
 */
export function gapsOf(region: Region): readonly LedgerRow[] {
  const filled = hasPublicTransport(region) ? [publicTransportMissingGap] : [];
  const declared = region.gaps
    .filter(({ id }) => !filled.includes(id))
    .map((gap): LedgerRow => ({ ...withKnownContracts(region, gap), origin: 'declared' }))
    .filter(({ id, count }) => count > 0 || id !== assumedLeasesGap);
  const counted = [
    imputedAges(region),
    matrixHoles(region),
    untoldMunicipalities(region),
    otherModes(region),
    missingContracts(region),
    guesses(region),
    edits(region),
    idleEdits(region),
  ];
  const told = region.gaps.some(({ kind }) => kind === 'suppressed');
  return [
    ...declared,
    ...counted
      .filter(({ kind, count }) => count > 0 && !(told && kind === 'suppressed'))
      .map((gap): LedgerRow => ({ ...gap, origin: 'counted' })),
  ];
}

function imputedAges(region: Region): Gap {
  const cube = region.cubes['population-by-age'];
  const states = [...(cube?.states ?? [])].map((state) => cellStates[state]!);
  return {
    id: 'counted-imputed-ages',
    kind: 'suppressed',
    count: states.filter((state) => state !== 'observed').length,
    what: {
      fi: 'Postinumeroalueen ikäryhmän koko on salattu tai puuttuu ja on arvioitu.',
      sv: 'En åldersgrupps storlek i ett postnummerområde är hemlig eller saknas och har uppskattats.',
      en: 'The size of an age group in a postcode area is withheld or missing and was estimated.',
    },
    weakens: {
      fi: 'Lasten ja 75 vuotta täyttäneiden matkat ja käynnit pienissä postinumeroalueissa.',
      sv: 'Barns och 75 år fylldas resor och besök i små postnummerområden.',
      en: 'Travel and visits of children and people of 75 and over in small postcode areas.',
    },
  };
}

/** Pairs of a cell and a site that have no measured minutes although the region has a matrix. */
export function countMatrixHoles(region: Region): number {
  const mode = matrixMode(region);
  if (mode === undefined) return 0;
  const sites = new Set(region.sites.map(({ id }) => id));
  const measured = region.matrix.filter((entry) => entry.mode === mode && sites.has(entry.to)).length;
  return region.cells.length * region.sites.length - measured;
}

function matrixHoles(region: Region): Gap {
  return {
    id: 'counted-matrix-holes',
    kind: 'missing',
    count: countMatrixHoles(region),
    what: {
      fi: 'Matka-aikamatriisista puuttuu postinumeroalueen ja toimipisteen väli; se on arvioitu.',
      sv: 'Restidsmatrisen saknar ett par av postnummerområde och ställe; det har uppskattats.',
      en: 'The travel matrix lacks a pair of postcode area and site; it was estimated.',
    },
    weakens: {
      fi: 'Kaikki matka-ajat näistä postinumeroalueista.',
      sv: 'Alla restider från dessa postnummerområden.',
      en: 'All travel times from these postcode areas.',
    },
  };
}

function untoldMunicipalities(region: Region): Gap {
  const untold = hasPublicTransport(region) ? municipalitiesWithoutRows(region) : [];
  const names = (language: Language): string =>
    untold.map((at) => region.municipalities[at]!.name[language]).join(', ');
  return {
    id: 'counted-public-transport-untold',
    kind: 'missing',
    count: untold.length,
    what: {
      fi: `Joukkoliikenteen taulukossa ei ole yhtään riviä kunnasta: ${names('fi')}. Onko siellä liikennettä, ei tiedetä.`,
      sv: `Kollektivtrafikens tabell har inte en enda rad från kommunen: ${names('sv')}. Om det finns trafik där är okänt.`,
      en: `The table of public transport has not one row from the municipality: ${names('en')}. Whether anything runs there is not known.`,
    },
    weakens: {
      fi: 'Autottomien luvut: kunnalta puuttuvat, alueen keskiarvosta kunta on poissa ja taksien summaa ei ole. Jos siellä ei kulje mitään, kerro se yhdellä rivillä, jonka minuutit ovat suuret (999).',
      sv: 'Talen för dem utan bil: kommunen saknar dem, i områdets medeltal är den inte med, och taxisumman finns inte. Går det ingen trafik där, säg det med en rad vars minuter är många (999).',
      en: 'The figures of those without a car: the municipality has none, the mean of the region is without it, and there is no sum of taxis. If nothing runs there, say so by one row of many minutes (999).',
    },
  };
}

function otherModes(region: Region): Gap {
  const mode = matrixMode(region);
  const sites = new Set(region.sites.map(({ id }) => id));
  return {
    id: 'counted-matrix-unused',
    kind: 'missing',
    count: region.matrix.filter(
      (entry) => !sites.has(entry.to) || ![mode, 'public-transport'].includes(entry.mode),
    ).length,
    what: {
      fi: 'Matriisin rivi on muuta kulkutapaa tai paluumatka, eikä sitä käytetä.',
      sv: 'En rad i matrisen gäller ett annat färdsätt eller återresan och används inte.',
      en: 'A row of the matrix is of another mode or a way back, and is not used.',
    },
    weakens: {
      fi: 'Ei mitään tulosta; matkat lasketaan yhdellä kulkutavalla toimipisteeseen päin.',
      sv: 'Inget resultat; resorna räknas med ett färdsätt i riktning mot stället.',
      en: 'No result; travel is by one mode towards the site.',
    },
  };
}

function guesses(region: Region): Gap {
  return {
    id: 'counted-guesses',
    kind: 'assumed',
    count: region.assumptions.filter(({ quality, edited }) => quality <= 2 && edited !== true).length,
    what: {
      fi: 'Oletus, jonka laatu on 1 tai 2 viidestä: kukaan ei julkaise lukua tästä alueesta.',
      sv: 'Ett antagande med kvaliteten 1 eller 2 av 5: ingen publicerar talet för regionen.',
      en: 'An assumption of quality 1 or 2 of 5: nobody publishes the figure for this region.',
    },
    weakens: {
      fi: 'Kuormitus, kustannukset ja käyntien jakautuminen.',
      sv: 'Belastningen, kostnaderna och besökens fördelning.',
      en: 'Load, costs and where visits go.',
    },
  };
}

function edits(region: Region): Gap {
  return {
    id: 'counted-edits',
    kind: 'assumed',
    count: region.assumptions.filter(({ edited }) => edited === true).length,
    what: {
      fi: 'Oletus, jonka tämän alueen käyttäjä on muuttanut.',
      sv: 'Ett antagande som en användare i regionen har ändrat.',
      en: 'An assumption that a person of this region changed.',
    },
    weakens: {
      fi: 'Luvut, jotka nojaavat siihen; ne on merkitty oletetuiksi.',
      sv: 'Tal som stöder sig på det; de är märkta som antagna.',
      en: 'Numbers that rest on it; they are marked assumed.',
    },
  };
}

function idleEdits(region: Region): Gap {
  return {
    id: 'counted-edits-without-effect',
    kind: 'assumed',
    count: region.assumptions.filter(({ id, edited }) => edited === true && !isUsed(id)).length,
    what: {
      fi: 'Muutettu oletus, jota laskenta ei käytä: siitä tehtiin toimipisteiden omat rivit, kun alue koottiin.',
      sv: 'Ett ändrat antagande som beräkningen inte använder: av det gjordes ställenas egna rader när regionen byggdes.',
      en: 'A changed assumption that no number uses: the sites’ own rows were made from it when the region was built.',
    },
    weakens: {
      fi: 'Ei muuta yhtään lukua; muuta toimipisteen omaa riviä.',
      sv: 'Ändrar inget tal; ändra ställets egen rad.',
      en: 'Changes no number; change the site’s own row.',
    },
  };
}
