import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Contract } from './contract-terms.ts';
import { numberOf, textOf } from './register.ts';
import type { Entry, Register } from './register.ts';

/** Contracts of premises: until when they bind, how notice is given, what they cost and what leaving costs. */
export const contract: Register = {
  id: 'contract',
  title: { fi: 'Tilasopimukset', sv: 'Lokalavtal', en: 'Contracts of premises' },
  entry: { fi: 'sopimus', sv: 'avtal', en: 'contract' },
  explanation: {
    fi: 'Sopimukset toimipisteiden tiloista: mihin asti ne sitovat, miten ne irtisanotaan ja mitä lähtö maksaa.',
    sv: 'Avtal om verksamhetsställenas lokaler: hur länge de binder, hur de sägs upp och vad det kostar att lämna dem.',
    en: 'Contracts of the sites’ premises: how long they bind, how notice is given and what leaving costs.',
  },
  fields: [
    {
      id: 'site',
      kind: 'site',
      required: true,
      title: { fi: 'Toimipiste', sv: 'Verksamhetsställe', en: 'Site' },
      help: {
        fi: 'Toimipiste, jonka tiloja sopimus koskee.',
        sv: 'Verksamhetsstället vars lokaler avtalet gäller.',
        en: 'The site whose premises the contract is about.',
      },
    },
    {
      id: 'building',
      kind: 'entry',
      register: 'building',
      required: false,
      title: { fi: 'Rakennus', sv: 'Byggnad', en: 'Building' },
      help: {
        fi: 'Rakennuksen tunnus rakennusten luettelossa.',
        sv: 'Byggnadens beteckning i byggnadsregistret.',
        en: 'The building’s id in the register of buildings.',
      },
    },
    {
      id: 'kind',
      kind: 'choice',
      required: true,
      options: [
        { id: 'lease', title: { fi: 'vuokrasopimus', sv: 'hyresavtal', en: 'lease' } },
        { id: 'internal-rent', title: { fi: 'sisäinen vuokra', sv: 'internhyra', en: 'internal rent' } },
        { id: 'shared-use', title: { fi: 'yhteiskäyttö', sv: 'gemensamt bruk', en: 'shared use' } },
        { id: 'other', title: { fi: 'muu', sv: 'annat', en: 'other' } },
      ],
      title: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
      help: {
        fi: 'Mikä sopimus on.',
        sv: 'Vilket slag av avtal det är.',
        en: 'What the contract is.',
      },
    },
    {
      id: 'startsOn',
      kind: 'date',
      required: true,
      title: { fi: 'Alkaa', sv: 'Börjar', en: 'Starts on' },
      help: {
        fi: 'Ensimmäinen päivä, jona sopimus on voimassa.',
        sv: 'Den första dagen som avtalet gäller.',
        en: 'The first day on which the contract is in force.',
      },
    },
    {
      id: 'termMonths',
      kind: 'number',
      unit: { fi: 'kk', sv: 'mån', en: 'months' },
      min: 1,
      max: 1200,
      whole: true,
      required: false,
      title: { fi: 'Ensimmäinen kausi', sv: 'Första perioden', en: 'First term' },
      help: {
        fi: 'Määräajan pituus. Tyhjä: voimassa toistaiseksi.',
        sv: 'Den bestämda tidens längd. Tomt: gäller tills vidare.',
        en: 'Length of the fixed term. Empty: until further notice.',
      },
    },
    {
      id: 'renewal',
      kind: 'choice',
      required: true,
      options: [
        { id: 'ends', title: { fi: 'päättyy itsestään', sv: 'upphör av sig självt', en: 'ends by itself' } },
        {
          id: 'tacit',
          title: {
            fi: 'jatkuu kausittain, ellei irtisanota',
            sv: 'förnyas periodvis om det inte sägs upp',
            en: 'renewed by terms unless notice is given',
          },
        },
        {
          id: 'until-notice',
          title: {
            fi: 'jatkuu toistaiseksi',
            sv: 'fortsätter tills vidare',
            en: 'goes on until further notice',
          },
        },
      ],
      title: { fi: 'Kauden jälkeen', sv: 'Efter perioden', en: 'After the term' },
      help: {
        fi: 'Mitä tapahtuu, kun ensimmäinen kausi loppuu.',
        sv: 'Vad som sker när den första perioden är slut.',
        en: 'What happens when the first term is over.',
      },
    },
    {
      id: 'renewalMonths',
      kind: 'number',
      unit: { fi: 'kk', sv: 'mån', en: 'months' },
      min: 1,
      max: 1200,
      whole: true,
      required: false,
      title: { fi: 'Jatkokausi', sv: 'Förnyad period', en: 'Renewed term' },
      help: {
        fi: 'Kuinka pitkäksi kaudeksi sopimus jatkuu kerrallaan; se voi olla muu kuin ensimmäinen kausi.',
        sv: 'Hur lång period avtalet förnyas med åt gången; den kan vara en annan än den första.',
        en: 'By how long a term it is renewed at a time; it may differ from the first term.',
      },
    },
    {
      id: 'noticeMonths',
      kind: 'number',
      unit: { fi: 'kk', sv: 'mån', en: 'months' },
      min: 0,
      max: 240,
      whole: true,
      required: false,
      title: { fi: 'Irtisanomisaika', sv: 'Uppsägningstid', en: 'Notice period' },
      help: {
        fi: 'Kuukausina. Tyhjä: ei tiedossa.',
        sv: 'I månader. Tomt: inte känt.',
        en: 'In months. Empty: not known.',
      },
    },
    {
      id: 'noticeFrom',
      kind: 'choice',
      required: false,
      options: [
        {
          id: 'day',
          title: { fi: 'irtisanomispäivästä', sv: 'från uppsägningsdagen', en: 'the day of notice' },
        },
        {
          id: 'month-end',
          title: {
            fi: 'irtisanomiskuukauden lopusta',
            sv: 'från uppsägningsmånadens slut',
            en: 'the end of the month of notice',
          },
        },
      ],
      title: { fi: 'Irtisanomisaika luetaan', sv: 'Uppsägningstiden räknas', en: 'Notice counts from' },
      help: {
        fi: 'Mistä päivästä irtisanomisaika alkaa kulua.',
        sv: 'Från vilken dag uppsägningstiden löper.',
        en: 'From which day the notice period runs.',
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
        fi: 'Vuokra tai sisäinen vuokra ja ylläpito vuodessa. Kun sen antaa, se on toimipisteen tilojen kustannus.',
        sv: 'Hyra eller internhyra och underhåll per år. När den ges är den kostnaden för ställets lokaler.',
        en: 'Rent or internal rent and upkeep in a year. Once given, it is the cost of the site’s premises.',
      },
    },
    {
      id: 'exitEuros',
      kind: 'number',
      unit: { fi: '€', sv: '€', en: '€' },
      min: 0,
      max: 1e9,
      required: false,
      title: { fi: 'Lähtökustannus', sv: 'Kostnad för att lämna', en: 'Exit cost' },
      help: {
        fi: 'Kertakulu lähdettäessä: ennallistaminen, korvaukset. Jäljelle jäävää vuokraa ei lasketa tähän.',
        sv: 'Engångskostnad när man lämnar: återställande, ersättningar. Återstående hyra räknas inte hit.',
        en: 'One-off cost of leaving: restoration, compensation. Rent that remains is not counted here.',
      },
    },
    {
      id: 'reference',
      kind: 'text',
      maxLength: 300,
      required: false,
      title: { fi: 'Asiakirja', sv: 'Dokument', en: 'Document' },
      help: {
        fi: 'Mistä sopimus löytyy: asianumero tai arkistotunnus.',
        sv: 'Var avtalet finns: ärendenummer eller arkivbeteckning.',
        en: 'Where the contract is found: case or archive number.',
      },
    },
  ],
  check: ({ renewal, renewalMonths, termMonths }) => {
    const problems: Problem[] = [];
    if (renewal === 'tacit' && termMonths === undefined) problems.push(noTerm(renewal));
    if (renewal === 'ends' && termMonths === undefined) problems.push(noTerm(renewal));
    if (renewal === 'tacit' && renewalMonths === undefined) problems.push(noRenewalMonths());
    return problems;
  },
};

/** What contract arithmetic needs of an entry; undefined is not known. */
export function contractOf(entry: Entry): Contract {
  const termMonths = numberOf(entry, 'termMonths');
  const renewalMonths = numberOf(entry, 'renewalMonths');
  const noticeMonths = numberOf(entry, 'noticeMonths');
  const noticeFrom = textOf(entry, 'noticeFrom') as Contract['noticeFrom'];
  return {
    startsOn: textOf(entry, 'startsOn')!,
    renewal: textOf(entry, 'renewal') as Contract['renewal'],
    ...(termMonths === undefined ? {} : { termMonths }),
    ...(renewalMonths === undefined ? {} : { renewalMonths }),
    ...(noticeMonths === undefined ? {} : { noticeMonths }),
    ...(noticeFrom === undefined ? {} : { noticeFrom }),
  };
}

function noTerm(value: string): Problem {
  return makeProblem({
    code: 'contract-without-term',
    at: 'termMonths',
    value,
    message: {
      fi: 'Sopimuksella ei ole ensimmäistä kautta, joka voisi päättyä tai jatkua.',
      sv: 'Avtalet har ingen första period som kunde upphöra eller förnyas.',
      en: 'The contract has no first term that could end or be renewed.',
    },
    remedy: {
      fi: 'Anna kauden pituus kuukausina, tai valitse että sopimus jatkuu toistaiseksi.',
      sv: 'Ange periodens längd i månader, eller välj att avtalet fortsätter tills vidare.',
      en: 'Give the length of the term in months, or choose that it goes on until further notice.',
    },
  });
}

function noRenewalMonths(): Problem {
  return makeProblem({
    code: 'contract-without-renewal-months',
    at: 'renewalMonths',
    value: '',
    message: {
      fi: 'Jatkokauden pituus puuttuu.',
      sv: 'Den förnyade periodens längd saknas.',
      en: 'The length of the renewed term is missing.',
    },
    remedy: {
      fi: 'Anna jatkokauden pituus kuukausina, esimerkiksi 12.',
      sv: 'Ange den förnyade periodens längd i månader, till exempel 12.',
      en: 'Give the length of the renewed term in months, such as 12.',
    },
  });
}
