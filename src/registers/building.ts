import type { Register } from './register.ts';

/** Buildings that sites are in. */
export const building: Register = {
  id: 'building',
  title: { fi: 'Rakennukset', sv: 'Byggnader', en: 'Buildings' },
  entry: { fi: 'rakennus', sv: 'byggnad', en: 'building' },
  explanation: {
    fi: 'Rakennukset, joissa toimipisteet ovat: kenen ne ovat, kuinka suuria ja missä kunnossa.',
    sv: 'Byggnaderna där verksamhetsställena finns: vems de är, hur stora och i vilket skick.',
    en: 'The buildings that sites are in: whose they are, how large and in what condition.',
  },
  fields: [
    {
      id: 'site',
      kind: 'site',
      required: true,
      title: { fi: 'Toimipiste', sv: 'Verksamhetsställe', en: 'Site' },
      help: {
        fi: 'Toimipiste, joka rakennuksessa on.',
        sv: 'Verksamhetsstället som finns i byggnaden.',
        en: 'The site that is in the building.',
      },
    },
    {
      id: 'name',
      kind: 'text',
      maxLength: 200,
      required: true,
      title: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
      help: {
        fi: 'Millä nimellä rakennus tunnetaan.',
        sv: 'Under vilket namn byggnaden är känd.',
        en: 'What the building is called.',
      },
    },
    {
      id: 'owner',
      kind: 'choice',
      required: false,
      options: [
        { id: 'county', title: { fi: 'hyvinvointialue', sv: 'välfärdsområdet', en: 'county' } },
        {
          id: 'municipality',
          title: {
            fi: 'kunta tai sen yhtiö',
            sv: 'kommunen eller dess bolag',
            en: 'municipality or its company',
          },
        },
        { id: 'private', title: { fi: 'yksityinen', sv: 'privat', en: 'private' } },
      ],
      title: { fi: 'Omistaja', sv: 'Ägare', en: 'Owner' },
      help: {
        fi: 'Kenelle tiloista maksetaan.',
        sv: 'Vem lokalerna betalas till.',
        en: 'To whom the premises are paid.',
      },
    },
    {
      id: 'floorSqm',
      kind: 'number',
      unit: { fi: 'm²', sv: 'm²', en: 'm²' },
      min: 0,
      max: 500_000,
      required: false,
      title: { fi: 'Pinta-ala', sv: 'Yta', en: 'Floor area' },
      help: {
        fi: 'Toimipisteen käytössä oleva huoneistoala.',
        sv: 'Lokalytan som verksamhetsstället använder.',
        en: 'The floor area that the site uses.',
      },
    },
    {
      id: 'condition',
      kind: 'number',
      unit: { fi: '1–5', sv: '1–5', en: '1–5' },
      min: 1,
      max: 5,
      whole: true,
      required: false,
      title: { fi: 'Kunto', sv: 'Skick', en: 'Condition' },
      help: {
        fi: '1 heikko … 5 uuden veroinen. Tyhjä: ei tiedossa.',
        sv: '1 dåligt … 5 som ny. Tomt: inte känt.',
        en: '1 poor … 5 as new. Empty: not known.',
      },
    },
    {
      id: 'accessibility',
      kind: 'choice',
      required: false,
      options: [
        { id: 'full', title: { fi: 'esteetön', sv: 'tillgänglig', en: 'accessible' } },
        { id: 'partly', title: { fi: 'osittain', sv: 'delvis', en: 'partly' } },
        { id: 'not', title: { fi: 'ei', sv: 'nej', en: 'not' } },
      ],
      title: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Accessibility' },
      help: {
        fi: 'Kartoituksen tulos. Tyhjä: ei tiedossa.',
        sv: 'Kartläggningens resultat. Tomt: inte känt.',
        en: 'What a survey found. Empty: not known.',
      },
    },
    {
      id: 'runningEuros',
      kind: 'number',
      unit: { fi: '€/v', sv: '€/år', en: '€/year' },
      min: 0,
      max: 1e9,
      required: false,
      title: { fi: 'Käyttökustannus', sv: 'Driftskostnad', en: 'Running cost' },
      help: {
        fi: 'Vuokra tai sisäinen vuokra ja ylläpito vuodessa. Kun sopimuksen kustannus on annettu, lasketaan sillä.',
        sv: 'Hyra eller internhyra och underhåll per år. När avtalets kostnad är given räknas med den.',
        en: 'Rent or internal rent and upkeep in a year. Where the contract’s cost is given, that one counts.',
      },
    },
  ],
};
