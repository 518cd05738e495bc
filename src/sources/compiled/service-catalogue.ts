import type { CatalogueEntry, Tier } from '#region/region.ts';

/** Code of the county whose presentation it is. */
export const catalogueCounty = '15';

/**
 * Every service name of the Central Finland presentation of 17 June 2015, by tier, and of its view of older people.
 * The presentation names four tiers; which service stands on which was inferred, and people may move it.
 */
export const serviceCatalogue: readonly CatalogueEntry[] = [
  ...onTier('everyday', false, [
    [
      'Laajakaista, tietoliikenne, ICT-tuki',
      'Bredband, datakommunikation, IKT-stöd',
      'Broadband, data links, ICT support',
    ],
    ['Kirjastot', 'Bibliotek', 'Libraries'],
    ['Ensivaste', 'Första insatsen', 'First response'],
    ['Liikuntapalvelut', 'Idrottstjänster', 'Sports services'],
    [
      'Liikenneyhteydet, kuljetuspalvelut',
      'Trafikförbindelser, färdtjänst',
      'Transport links, transport services',
    ],
    ['Yhteisöllisyys, harrastusmahdollisuudet', 'Gemenskap, fritidssysselsättning', 'Community, hobbies'],
    ['Poliisi', 'Polis', 'Police'],
    ['Puistot', 'Parker', 'Parks'],
    ['Tukihenkilötoiminta', 'Stödpersonsverksamhet', 'Support persons'],
    [
      'Kaavoitus, tonttipolitiikka, esteettömyyden edistäminen',
      'Planläggning, tomtpolitik, främjande av tillgänglighet',
      'Zoning, plot policy, promoting accessibility',
    ],
    ['Hyvinvointitupa', 'Välfärdsstuga', 'Wellbeing room'],
    ['Kauppa, Apteekki, Pankki, optikko', 'Butik, apotek, bank, optiker', 'Shop, pharmacy, bank, optician'],
    ['Vapaa-aikapalvelut', 'Fritidstjänster', 'Leisure services'],
    ['Yhteispalvelupisteet', 'Samservicekontor', 'Joint service points'],
    [
      'Tilojen käytön mahdollistaminen kuntalaisille ja järjestöille',
      'Lokaler för invånare och organisationer',
      'Rooms for residents and associations',
    ],
    ['Kulttuuripalvelut', 'Kulturtjänster', 'Cultural services'],
    ['Maahanmuuttajapalvelut', 'Tjänster för invandrare', 'Services for immigrants'],
  ]),
  ...onTier('local', false, [
    ['Suun terveydenhuollon palvelut', 'Mun- och tandvård', 'Dental care'],
    ['Päivätoiminta', 'Dagverksamhet', 'Day activities'],
    [
      'Sähköiset palvelut ja asiointi, itsehoito',
      'Elektroniska tjänster, egenvård',
      'Digital services, self-care',
    ],
    ['Ensiapu, ensihoito', 'Första hjälp, prehospital akutsjukvård', 'First aid, emergency medical services'],
    ['Palveluohjaus', 'Servicehandledning', 'Case management'],
    ['Liikkuvat palvelut kotiin', 'Mobila tjänster till hemmet', 'Mobile services to the home'],
    [
      'Kotihoito (kotisairaala, 24/7)',
      'Hemvård (hemsjukhus, dygnet runt)',
      'Home care (hospital at home, 24/7)',
    ],
    ['Omaishoidontuki', 'Stöd för närståendevård', 'Support for informal care'],
    ['Kotikuntoutus', 'Rehabilitering i hemmet', 'Rehabilitation at home'],
    ['Kuntoutus- ja terapiapalvelut', 'Rehabilitering och terapi', 'Rehabilitation and therapy'],
    ['Hyvinvointiasema', 'Välfärdsstation', 'Wellbeing station'],
    ['Perhehoito', 'Familjevård', 'Family care'],
    ['Tukiasunnot', 'Stödbostäder', 'Supported flats'],
    ['Yksilölliset asumisratkaisut', 'Individuella boendelösningar', 'Individual housing solutions'],
  ]),
  ...onTier('subregional', false, [
    ['Hyvinvointikeskus', 'Välfärdscentral', 'Wellbeing centre'],
    ['Kuvantaminen', 'Bilddiagnostik', 'Imaging'],
    ['Kuntoutusyksiköt', 'Rehabiliteringsenheter', 'Rehabilitation units'],
    ['Pitkäaikaishoito', 'Långtidsvård', 'Long-term care'],
    [
      'Erityisryhmien asumispalvelut',
      'Boendeservice för särskilda grupper',
      'Housing services for special groups',
    ],
    ['Katkaisuhoito', 'Avgiftning', 'Detoxification'],
    [
      'Vieroitus-, korvaushoito',
      'Avvänjnings- och substitutionsvård',
      'Withdrawal and substitution treatment',
    ],
    ['Kriisipalvelut', 'Kristjänster', 'Crisis services'],
    ['Tulkkipalvelut', 'Tolktjänster', 'Interpreter services'],
    ['Perhehoidon koordinointi', 'Samordning av familjevård', 'Coordination of family care'],
    ['Sosiaali- ja potilasasiamies', 'Social- och patientombudsman', 'Social and patient ombudsman'],
  ]),
  ...onTier('specialised', false, [
    ['Erikoissairaanhoito', 'Specialiserad sjukvård', 'Specialised care'],
    ['Akuutti sairaalahoito', 'Akut sjukhusvård', 'Acute hospital care'],
    [
      'Terveydenhuollon päivystys (virka-ajan ulkopuolinen)',
      'Hälso- och sjukvårdens jour (utom tjänstetid)',
      'Emergency care (out of hours)',
    ],
    [
      'Sosiaalipäivystys, virka-ajan ulkopuolinen',
      'Socialjour utom tjänstetid',
      'Social emergency services, out of hours',
    ],
    [
      'Erityisosaamista vaativa sosiaalityö (lastensuojelu, vammaiset, päihde- ja MT, gerontologia)',
      'Socialt arbete som kräver specialkunnande (barnskydd, funktionshinder, missbruk och mentalvård, gerontologi)',
      'Social work needing special skills (child protection, disability, substance use and mental health, gerontology)',
    ],
    ['Turvakoti', 'Skyddshem', 'Shelter'],
    ['Sijaishuoltoyksikkö', 'Enhet för vård utom hemmet', 'Substitute care unit'],
    ['Tulkkivälitys', 'Tolkförmedling', 'Interpreter agency'],
  ]),
  ...onTier('specialised', true, [
    ['Geriatrin palvelut', 'Geriatrikertjänster', "Geriatrician's services"],
    ['Muistipoliklinikka', 'Minnespoliklinik', 'Memory clinic'],
    ['Psykogeriatrinen osaaminen', 'Psykogeriatriskt kunnande', 'Psychogeriatric expertise'],
  ]),
  ...onTier('subregional', true, [
    ['Kuntoutusyksikkö', 'Rehabiliteringsenhet', 'Rehabilitation unit'],
    ['Pitkäaikaishoito', 'Långtidsvård', 'Long-term care'],
    ['Hyvinvointikeskus', 'Välfärdscentral', 'Wellbeing centre'],
  ]),
  ...onTier('local', true, [
    ['Ikäihmisten osavuorokautinen hoito', 'Deldygnsvård för äldre', 'Part-day care of older people'],
    [
      'Ikäihmisten kotihoito (kotisairaala 24/7)',
      'Hemvård för äldre (hemsjukhus dygnet runt)',
      'Home care of older people (hospital at home 24/7)',
    ],
    [
      'Palveluasuminen / tehostettu',
      'Serviceboende / intensifierat',
      'Sheltered housing / with 24-hour assistance',
    ],
    [
      'Yhteisöllinen asuminen / yksilölliset asumisratkaisut',
      'Gemenskapsboende / individuella boendelösningar',
      'Communal housing / individual housing solutions',
    ],
    ['Muistikoordinaattori/-hoitaja', 'Minneskoordinator/-skötare', 'Memory coordinator or nurse'],
    ['Hyvinvointiasema', 'Välfärdsstation', 'Wellbeing station'],
    ['Päivä-/seniorikeskukset', 'Dag- och seniorcenter', 'Day and senior centres'],
  ]),
  ...onTier('everyday', true, [
    ['Ennaltaehkäisevät palvelut', 'Förebyggande tjänster', 'Preventive services'],
    ['Kauppapalvelut', 'Butikstjänster', 'Shopping services'],
    ['Ateriapalvelut', 'Måltidstjänster', 'Meal services'],
    [
      'Siivous, asiointi ym. tukipalvelut',
      'Städning, ärenden och annan stödservice',
      'Cleaning, errands and other support',
    ],
    ['Hyvinvointitupa', 'Välfärdsstuga', 'Wellbeing room'],
  ]),
];

function onTier(
  tier: Tier,
  elderly: boolean,
  ...[names]: [readonly (readonly [fi: string, sv: string, en: string])[]]
): CatalogueEntry[] {
  return names.map(([fi, sv, en]) => ({
    name: { fi, sv, en },
    tier,
    inferred: true,
    elderly,
    source: 'services-2015',
  }));
}
