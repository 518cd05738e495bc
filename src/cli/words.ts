import type { Language, Text } from '#kit/text.ts';

/** What the command line says to people. */
export const words = {
  number: { fi: 'Nro', sv: 'Nr', en: 'No.' },
  id: { fi: 'Tunnus', sv: 'Beteckning', en: 'Id' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  asOf: { fi: 'Tilanne', sv: 'Läge', en: 'As of' },
  municipalities: { fi: 'Kuntia', sv: 'Kommuner', en: 'Municipalities' },
  sites: { fi: 'Toimipisteitä', sv: 'Enheter', en: 'Sites' },
  site: { fi: 'Toimipiste', sv: 'Enhet', en: 'Site' },
  cells: { fi: 'Postinumeroalueita', sv: 'Postnummerområden', en: 'Postcode areas' },
  residents: { fi: 'Asukkaita', sv: 'Invånare', en: 'Residents' },
  measure: { fi: 'Mittari', sv: 'Mått', en: 'Measure' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  situation: { fi: 'Tilanne', sv: 'Läge', en: 'Situation' },
  alternative: { fi: 'Vaihtoehto', sv: 'Alternativ', en: 'Alternative' },
  change: { fi: 'Muutos', sv: 'Ändring', en: 'Change' },
  range: { fi: 'Vaihteluväli', sv: 'Intervall', en: 'Range' },
  pulls: { fi: 'Muutokset', sv: 'Ändringar', en: 'Pulls' },
  trip: { fi: 'Matka, min', sv: 'Resa, min', en: 'Trip, min' },
  cost: { fi: 'Kustannus, €/v', sv: 'Kostnad, €/år', en: 'Cost, €/year' },
  left: { fi: 'Poistuu toimipisteistä', sv: 'Lämnar ställena', en: 'Leaving the sites' },
  remote: { fi: 'Etänä', sv: 'På distans', en: 'Remote' },
  emergency: { fi: 'Päivystykseen', sv: 'Till jouren', en: 'To emergency' },
  digital: { fi: 'Digiin', sv: 'Digitalt', en: 'Digital' },
  unmet: { fi: 'Käymättä', sv: 'Ogjorda', en: 'Never made' },
  year: { fi: 'Vuosi', sv: 'År', en: 'Year' },
  begins: { fi: 'Alkaa', sv: 'Börjar', en: 'Begins' },
  later: { fi: 'myöhemmin', sv: 'senare', en: 'later' },
  refused: { fi: 'EI TOTEUDU', sv: 'GENOMFÖRS INTE', en: 'REFUSED' },
  premises: { fi: 'Tilat', sv: 'Lokaler', en: 'Premises' },
  support: { fi: 'Tukipalvelut', sv: 'Stöd', en: 'Support' },
  staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  variable: { fi: 'Muuttuva', sv: 'Rörlig', en: 'Variable' },
  placesAndVehicles: { fi: 'Paikat ja ajoneuvot', sv: 'Platser och fordon', en: 'Places and vehicles' },
  total: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  travel: {
    fi: 'Asiakkaiden matkat (ei netotettu)',
    sv: 'Klienternas resor (ej nettade)',
    en: "Clients' travel (not netted)",
  },
  over: { fi: 'Yli kapasiteetin', sv: 'Över kapaciteten', en: 'Over capacity' },
  visits: { fi: 'Käyntejä', sv: 'Besök', en: 'Visits' },
  capacity: { fi: 'Kapasiteetti', sv: 'Kapacitet', en: 'Capacity' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  invented: { fi: 'keksitty', sv: 'påhittad', en: 'invented' },
  gaps: { fi: 'Aukot', sv: 'Luckor', en: 'Gaps' },
  count: { fi: 'Lukuja', sv: 'Antal tal', en: 'Figures' },
  blockers: { fi: 'Este', sv: 'Hinder', en: 'Blocker' },
  contract: { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
  noticeBy: { fi: 'Irtisano viimeistään', sv: 'Säg upp senast', en: 'Notice by' },
  savesFrom: { fi: 'Säästö alkaa', sv: 'Sparar från', en: 'Saves from' },
  leavingCost: { fi: 'Lähtö maksaa', sv: 'Att lämna kostar', en: 'Leaving costs' },
  savesYearly: { fi: 'Säästö, €/v', sv: 'Besparing, €/år', en: 'Saving, €/year' },
  assumed: { fi: 'oletettu', sv: 'antaget', en: 'assumed' },
  version: { fi: 'Versio', sv: 'Version', en: 'Version' },
  time: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  person: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  reasoning: { fi: 'Perustelu', sv: 'Motivering', en: 'Reasoning' },
  added: { fi: 'Lisätty', sv: 'Tillagda', en: 'Added' },
  changed: { fi: 'Muutettu', sv: 'Ändrade', en: 'Changed' },
  same: { fi: 'Ennallaan', sv: 'Oförändrade', en: 'Unchanged' },
  written: { fi: 'Kirjoitettu', sv: 'Skriven', en: 'Written' },
  imported: { fi: 'Tuotu', sv: 'Importerad', en: 'Imported' },
  unchanged: {
    fi: 'Ennallaan: tietokannassa oli sama alue',
    sv: 'Oförändrat: databasen hade samma region',
    en: 'Unchanged: the database held the same region',
  },
  measuredPairs: {
    fi: 'Matka-aikoja taulukosta',
    sv: 'Restider ur tabellen',
    en: 'Travel times from the table',
  },
  estimatedPairs: {
    fi: 'Taulukosta puuttuu, käytetään arviota',
    sv: 'Saknas i tabellen, uppskattning används',
    en: 'Missing from the table, estimated',
  },
  connections: {
    fi: 'joukkoliikenteen yhteyksiä',
    sv: 'förbindelser med kollektivtrafik',
    en: 'connections by public transport',
  },
  changeFromSituation: { fi: 'Ero tilanteeseen', sv: 'Skillnad mot läget', en: 'Change' },
  interval: { fi: '90 %:n väli', sv: '90 % intervall', en: '90% interval' },
  unsure: { fi: 'epävarma', sv: 'osäker', en: 'not certain' },
  draws: { fi: 'Arvontoja', sv: 'Dragningar:', en: 'Draws:' },
  weights: { fi: 'Painot', sv: 'Vikter', en: 'Weights' },
  weight: { fi: 'Paino', sv: 'Vikt', en: 'Weight' },
  criterion: { fi: 'Kriteeri', sv: 'Kriterium', en: 'Criterion' },
  points: { fi: 'Pisteet', sv: 'Poäng', en: 'Points' },
  first: { fi: 'Ensimmäinen', sv: 'Etta', en: 'First' },
  seed: { fi: 'siemen', sv: 'frö', en: 'seed' },
  drawnWhat: {
    fi: 'Matka-ajat ja oletukset vaihtelevat laatunsa mukaan, kaikilla vaihtoehdoilla samoin.',
    sv: 'Restider och antaganden varierar efter sin kvalitet, lika för alla alternativ.',
    en: 'Travel and assumptions vary by their quality, the same for every alternative.',
  },
  altered: {
    fi: 'muutoksia toteutuu eri tavalla arvonnoissa',
    sv: 'ändringar genomförs annorlunda i dragningar',
    en: 'pulls are carried out differently in draws',
  },
  place: { fi: 'kohta', sv: 'plats', en: 'at' },
  value: { fi: 'arvo', sv: 'värde', en: 'value' },
} as const satisfies Record<string, Text>;

export type Say = (word: keyof typeof words) => string;

export function sayIn(language: Language): Say {
  return (word) => words[word][language];
}

export function help(leverUsages: readonly string[]): string {
  return `Savotta — palveluverkon suunnittelu · planering av servicenätet · planning of the service network

savotta region list                          regions of the database
savotta region show REGION                   one region: sites, alternatives, gaps
savotta region build SOURCES FOLDER --county COUNTY    a region folder from public source files
savotta register list REGION [REGISTER]      buildings and contracts; entries of one
savotta register set REGION REGISTER ENTRY field=value … --reasoning WHY [--assumed] [--new]
savotta register remove|restore|history REGION REGISTER ENTRY [--reasoning WHY]
savotta register export REGION REGISTER FILE.csv|xlsx    … and back:
savotta register import REGION REGISTER FILE.csv --reasoning WHY
savotta evaluate REGION ALTERNATIVE [pulls]  what an alternative gives, beside the situation
savotta compare REGION A B …                 alternatives side by side
        --certainty [N] [--seed S]           … with how sure the differences are, by N draws (100)
savotta suggest REGION --p N | --changes K   up to three good, different networks, with reasons
savotta judge REGION A B …                   which is best by the criteria, how surely, and what would turn it
        [--criteria SET] [--draws N] [--worlds N] [--seed S]   … by N weightings (2000) in N drawn worlds (100)
savotta solve MODEL < problem.json > answer.json    where services should be, with a proved bound: p-median, p-center,
        capacitated-p-median, capacitated, uncapacitated, covering-max, covering-set, mix; --schema tells the form
        [--format orlib-pmed|orlib-cap|pmedcap] [--capacity N] [--single-source] [--open P] [--seed N] [--iterations N]
        [--gap FRACTION] [--time-limit SECONDS]; beside it --prices of locks and rules, --near M answers within --loss
        FRACTION that --differ in N sites, --front meanMinutes,worstMinutes,costs
savotta export REGION FILE.zip               everything of a region in one file
savotta import FILE.zip|FOLDER [--replace]   … and back, or a folder that region build made
savotta paper make REGION ALTERNATIVE FILE.html|FILE.docx   a decision paper, kept and written
savotta paper verify PAPER --region FILE.zip  whether its figures come out the same again
savotta matrix REGION FILE.csv [--accept-holes]  measured travel times in place of the estimate

ALTERNATIVE is its number, its name, its id, or a JSON file: a list of pulls or {"pulls": […], "rule": …}.

Pulls, added in their order:
${leverUsages.map((usage) => `  ${usage}`).join('\n')}

Suggest: --p N sites stay, --changes K at most, --lock-open a,b  --lock-closed c  --weigh gp,nurse  --main gp  --weight-75 W
  --may-open  --minutes-per-thousand-euros M  --minutes-per-overflow M  --seed S  --rounds R; Ctrl-C gives the best so far

--json                 for programs
--language fi|sv|en    fi unless told
--rule nearest|home-first    where visits go, in place of the alternative's own rule
--year YYYY            the picture at the end of that year (evaluate, compare); pulls of later years are left out

SAVOTTA_DATA  folder of the database     DATABASE_URL  PostgreSQL in its place
Exit codes: 0 done, 1 refused (every problem is told), 2 the command line is wrong.
`;
}
