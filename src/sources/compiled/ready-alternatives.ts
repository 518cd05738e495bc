import type { Gap, ReadyAlternative } from '#region/region.ts';

type Pull = ReadyAlternative['pulls'][number];

/** What is published of a county's network and its alternatives, by the county's code. */
export type CountyRecord = Readonly<{
  /** Id of the region when it is not to go by its county's name. */
  id?: string;
  /** What people call sites, beside the compiled short names. */
  shortNames?: Readonly<Record<string, string>>;
  /** ISO date of the network in the county's network table. */
  networkDate: string;
  /** Who publishes the network, as it calls itself. */
  networkPublisher?: string;
  alternatives: readonly ReadyAlternative[];
  exceptions: readonly Readonly<{
    /** Postcodes from which the pair holds. */
    from: readonly string[];
    to: string;
    minutes: number;
    km: number;
    reason: ReadyAlternative['name'];
  }>[];
  /** What only this county's past makes weak. */
  gaps: readonly Gap[];
}>;

export const countyRecords: Readonly<Record<string, CountyRecord>> = {
  '15': {
    networkDate: '2025-10-08',
    networkPublisher: 'Keski-Suomen hyvinvointialueen tiedotteet',
    alternatives: [
      {
        id: 'network-autumn-2025',
        number: 0,
        name: {
          fi: 'Verkko syksyllä 2025 ennen päätöstä 9.12.2025',
          sv: 'Nätverket hösten 2025 före beslutet 9.12.2025',
          en: 'The network of autumn 2025, before the decision of 9 December 2025',
        },
        asOf: '2025-10-08',
        source: 'network-central-finland-2025',
        pulls: [],
      },
      {
        id: 'proposal-2025-10-08',
        number: 1,
        name: {
          fi: 'Verkkoesitys 8.10.2025',
          sv: 'Nätverksförslaget 8.10.2025',
          en: 'The network proposal of 8 October 2025',
        },
        asOf: '2025-10-08',
        source: 'network-central-finland-2025',
        pulls: [
          close('huhtasuo', 'Esitys: Jyväskylän terveysasemat seitsemästä neljään; Huhtasuo suljetaan.'),
          close('tikkakoski', 'Esitys: Jyväskylän terveysasemat seitsemästä neljään; Tikkakoski suljetaan.'),
          close('korpilahti', 'Esitys: Jyväskylän terveysasemat seitsemästä neljään; Korpilahti suljetaan.'),
          close('multia', 'Esitys: Multian sosiaali- ja terveysasema suljetaan.'),
          close('luhanka', 'Esitys: Luhangan sosiaali- ja terveysasema suljetaan.'),
          lighten('konnevesi', 'Esitys: Konnevesi kevennetään palvelupisteeksi.'),
          lighten('kuorevesi', 'Esitys: Kuorevesi kevennetään palvelupisteeksi.'),
          lighten('pihtipudas', 'Esitys: Pihtipudas kevennetään palvelupisteeksi.'),
          lighten('kinnula', 'Esitys: Kinnula kevennetään palvelupisteeksi.'),
        ],
      },
    ],
    exceptions: [
      // The eastern shore of lake Päijänne; the town of Jämsä lies 16–25 km off across the water.
      acrossPaijanne({ from: ['19950'], minutes: 65, km: 75 }),
      acrossPaijanne({ from: ['19910'], minutes: 72, km: 84 }),
      acrossPaijanne({ from: ['41870'], minutes: 53, km: 60 }),
    ],
    gaps: [
      {
        id: 'kuhmoinen-left',
        kind: 'old',
        what: {
          fi: 'Kuhmoinen siirtyi Pirkanmaahan 2021. Vanhoissa maakunnan luvuissa se on mukana, tässä alueessa ei.',
          sv: 'Kuhmoinen övergick till Birkaland 2021. Äldre landskapssiffror omfattar kommunen, detta område inte.',
          en: 'Kuhmoinen moved to Pirkanmaa in 2021. Older figures of the region hold it, this region does not.',
        },
        weakens: {
          fi: 'Vertailu vuoden 2013 maakuntalukuihin.',
          sv: 'Jämförelse med landskapssiffrorna för 2013.',
          en: 'Comparison with the regional figures of 2013.',
        },
        count: 1,
      },
    ],
  },
};

function close(site: string, rationale: string): Pull {
  return { lever: 'close-site', settings: { site }, rationale };
}

function lighten(site: string, rationale: string): Pull {
  return { lever: 'lighten-site', settings: { site }, rationale };
}

function acrossPaijanne(told: { from: readonly string[]; minutes: number; km: number }) {
  return {
    ...told,
    to: 'jamsa',
    reason: {
      fi: 'Päijänne on välissä: tie kiertää Kärkistensalmen sillan ja Korpilahden kautta. Arvio yleisestä karttatuntemuksesta; tarkistetaan tieverkosta.',
      sv: 'Päijänne ligger emellan: vägen går runt över Kärkistensalmi bro och Korpilahti. Uppskattning av allmän kartkännedom; ska kontrolleras mot vägnätet.',
      en: 'Lake Päijänne lies between: the road goes round by the Kärkistensalmi bridge and Korpilahti. An estimate from general knowledge of the map, to be checked on a road network.',
    },
  };
}
