import type { Text } from '#kit/text.ts';
import type { Measure } from '#situation/measures/measure.ts';

const site: Text = { fi: 'Toimipiste', sv: 'Verksamhetsställe', en: 'Site' };
const service: Text = { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' };
const area: Text = { fi: 'Alue', sv: 'Område', en: 'Area' };
const ages: Text = { fi: 'Ikä', sv: 'Ålder', en: 'Ages' };
const visits: Text = { fi: 'Käynnit/v', sv: 'Besök/år', en: 'Visits/year' };

/** Titles and headings of an evaluation's tables. */
export const headings = {
  measures: {
    title: { fi: 'Mittarit', sv: 'Mått', en: 'Measures' },
    columns: [
      { fi: 'Mittari', sv: 'Mått', en: 'Measure' },
      service,
      ages,
      area,
      { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
      { fi: 'Arvo', sv: 'Värde', en: 'Value' },
      { fi: 'Pienin', sv: 'Minst', en: 'Low' },
      { fi: 'Suurin', sv: 'Störst', en: 'High' },
      { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
    ],
  },
  sites: {
    title: { fi: 'Toimipisteet', sv: 'Verksamhetsställen', en: 'Sites' },
    columns: [
      site,
      { fi: 'Tila', sv: 'Status', en: 'Status' },
      service,
      { fi: 'Tehtävät (htv)', sv: 'Tjänster (årsverken)', en: 'Posts' },
      { fi: 'Kapasiteetti, käyntiä/v', sv: 'Kapacitet, besök/år', en: 'Capacity, visits/year' },
      visits,
      { fi: 'Ylitys, käyntiä/v', sv: 'Överskott, besök/år', en: 'Overflow, visits/year' },
    ],
  },
  flows: {
    title: { fi: 'Siirtymät', sv: 'Flöden', en: 'Flows' },
    columns: [
      { fi: 'Mistä', sv: 'Från', en: 'From' },
      { fi: 'Minne', sv: 'Till', en: 'To' },
      service,
      visits,
    ],
  },
  fares: {
    title: { fi: 'Kenen matka muuttuu', sv: 'Vems resa förändras', en: 'Whose trips change' },
    columns: [
      area,
      ages,
      { fi: 'Asukkaat', sv: 'Invånare', en: 'Residents' },
      { fi: 'Matka ennen, min', sv: 'Resa före, min', en: 'Trip before, min' },
      { fi: 'Matka jälkeen, min', sv: 'Resa efter, min', en: 'Trip after, min' },
      { fi: 'Matka pitenee yli minuutin', sv: 'Resan förlängs över en minut', en: 'Longer by over a minute' },
      {
        fi: 'Matka lyhenee yli minuutin',
        sv: 'Resan förkortas över en minut',
        en: 'Shorter by over a minute',
      },
    ],
  },
  plans: {
    title: { fi: 'Suunniteltu ja mallinnettu', sv: 'Planerat och modellerat', en: 'Planned and modelled' },
    columns: [
      site,
      service,
      { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Receiver' },
      { fi: 'Suunniteltu osuus', sv: 'Planerad andel', en: 'Planned share' },
      { fi: 'Mallinnettu osuus', sv: 'Modellerad andel', en: 'Modelled share' },
      { fi: 'Suunnitellut käynnit', sv: 'Planerade besök', en: 'Planned visits' },
      { fi: 'Mallinnetut käynnit', sv: 'Modellerade besök', en: 'Modelled visits' },
      { fi: 'Suunniteltu matka, min', sv: 'Planerad resa, min', en: 'Planned trip, min' },
      { fi: 'Mallinnettu matka, min', sv: 'Modellerad resa, min', en: 'Modelled trip, min' },
      { fi: 'Suunniteltu ylitys', sv: 'Planerat överskott', en: 'Planned overflow' },
      { fi: 'Mallinnettu ylitys', sv: 'Modellerat överskott', en: 'Modelled overflow' },
    ],
  },
  effects: {
    title: { fi: 'Muutosten vaikutukset', sv: 'Ändringarnas effekter', en: 'Effects of pulls' },
    columns: [
      { fi: 'Nro', sv: 'Nr', en: 'No.' },
      { fi: 'Vuosi', sv: 'År', en: 'Year' },
      { fi: 'Muutos', sv: 'Ändring', en: 'Pull' },
      { fi: 'Perustelu', sv: 'Motivering', en: 'Rationale' },
      { fi: 'Tila', sv: 'Status', en: 'Status' },
      { fi: 'Käyntimatkan muutos, min', sv: 'Ändring i besöksresan, min', en: 'Change of trip, min' },
      { fi: 'Kustannuksen muutos, €/v', sv: 'Ändring i kostnaden, €/år', en: 'Change of cost, €/year' },
      { fi: 'Huomautukset', sv: 'Anmärkningar', en: 'Remarks' },
    ],
  },
  costs: {
    title: { fi: 'Kustannukset', sv: 'Kostnader', en: 'Costs' },
    columns: [
      { fi: 'Osa', sv: 'Del', en: 'Part' },
      { fi: 'Ennen, €/v', sv: 'Före, €/år', en: 'Before, €/year' },
      { fi: 'Jälkeen, €/v', sv: 'Efter, €/år', en: 'After, €/year' },
      { fi: 'Muutos, €/v', sv: 'Ändring, €/år', en: 'Change, €/year' },
    ],
  },
  'site-costs': {
    title: { fi: 'Toimipisteiden kustannukset', sv: 'Verksamhetsställenas kostnader', en: 'Costs of sites' },
    columns: [
      site,
      { fi: 'Tilat, €/v', sv: 'Lokaler, €/år', en: 'Premises, €/year' },
      { fi: 'Tuki, €/v', sv: 'Stöd, €/år', en: 'Support, €/year' },
      { fi: 'Henkilöstö, €/v', sv: 'Personal, €/år', en: 'Staff, €/year' },
      { fi: 'Käyntien muuttuva osa, €/v', sv: 'Besökens rörliga del, €/år', en: 'Variable part, €/year' },
      { fi: 'Yhteensä, €/v', sv: 'Totalt, €/år', en: 'Total, €/year' },
    ],
  },
  blockers: {
    title: { fi: 'Esteet', sv: 'Hinder', en: 'Blockers' },
    columns: [
      { fi: 'Nro', sv: 'Nr', en: 'No.' },
      site,
      { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
      { fi: 'Irtisanotaan', sv: 'Sägs upp', en: 'Notice given on' },
      { fi: 'Päättyy aikaisintaan', sv: 'Upphör tidigast', en: 'Ends at the earliest' },
      { fi: 'Viimeinen irtisanomispäivä', sv: 'Sista uppsägningsdag', en: 'Last day of notice' },
      { fi: 'Varma arkipäivä', sv: 'Säker vardag', en: 'Safe working day' },
      { fi: 'Vuokraa tyhjästä, €', sv: 'Hyra för tomma lokaler, €', en: 'Rent while empty, €' },
      { fi: 'Lähtökustannus, €', sv: 'Kostnad för att lämna, €', en: 'Exit cost, €' },
      { fi: 'Säästö, €/v', sv: 'Besparing, €/år', en: 'Saving, €/year' },
      { fi: 'Säästö alkaa', sv: 'Besparingen börjar', en: 'Saving from' },
      { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
    ],
  },
  left: {
    title: {
      fi: 'Toimipisteistä poistuvat käynnit',
      sv: 'Besök som lämnar ställena',
      en: 'Visits that leave the sites',
    },
    columns: [
      service,
      { fi: 'Etänä, käyntiä/v', sv: 'På distans, besök/år', en: 'Remote, visits/year' },
      { fi: 'Päivystykseen, käyntiä/v', sv: 'Till jouren, besök/år', en: 'To emergency, visits/year' },
      { fi: 'Digiin, käyntiä/v', sv: 'Digitalt, besök/år', en: 'Digital, visits/year' },
      { fi: 'Jää käymättä, käyntiä/v', sv: 'Ogjorda, besök/år', en: 'Never made, visits/year' },
    ],
  },
  timeline: {
    title: { fi: 'Aikajana', sv: 'Tidslinje', en: 'Timeline' },
    columns: [
      { fi: 'Vuosi', sv: 'År', en: 'Year' },
      { fi: 'Alkavat muutokset', sv: 'Ändringar som börjar', en: 'Pulls that begin' },
      { fi: 'Käynnin keskimatka, min', sv: 'Besökets medelresa, min', en: 'Mean trip, min' },
      {
        fi: 'Toimipisteiden kustannukset, €/v',
        sv: 'Ställenas kostnader, €/år',
        en: 'Cost of sites, €/year',
      },
      {
        fi: 'Tyhjät tilat, joita vielä maksetaan, €',
        sv: 'Tomma lokaler som ännu betalas, €',
        en: 'Empty premises still paid for, €',
      },
      {
        fi: 'Luopumisen kertakulut, €',
        sv: 'Engångskostnader för att lämna, €',
        en: 'One-off costs of leaving, €',
      },
    ],
  },
} as const satisfies Record<string, { title: Text; columns: readonly Text[] }>;

/** Units of measures; shares are written 0–1, so that a spreadsheet can go on computing with them. */
export const units = {
  min: { fi: 'min', sv: 'min', en: 'min' },
  share: { fi: 'osuus 0–1', sv: 'andel 0–1', en: 'share 0–1' },
  people: { fi: 'asukasta', sv: 'invånare', en: 'residents' },
  visits: { fi: 'käyntiä/v', sv: 'besök/år', en: 'visits/year' },
  euros: { fi: '€/v', sv: '€/år', en: '€/year' },
  ratio: { fi: 'suhde', sv: 'kvot', en: 'ratio' },
  perThousand: {
    fi: 'käyntiä/v 1 000 asukasta kohti',
    sv: 'besök/år per 1 000 invånare',
    en: 'visits/year per 1,000 residents',
  },
  perHundred: {
    fi: 'sataa 75 vuotta täyttänyttä kohti',
    sv: 'per hundra som fyllt 75 år',
    en: 'for a hundred of 75 and over',
  },
  posts: { fi: 'htv', sv: 'årsverken', en: 'posts' },
} as const satisfies Record<Measure['unit'], Text>;

/** Words of cells. */
export const words = {
  all: { fi: 'kaikki', sv: 'alla', en: 'all' },
  children: { fi: 'alle 18', sv: 'under 18', en: 'under 18' },
  working: { fi: '18–64', sv: '18–64', en: '18–64' },
  aged65: { fi: '65 ja yli', sv: '65 och över', en: '65 and over' },
  aged75: { fi: '75 ja yli', sv: '75 och över', en: '75 and over' },
  observed: { fi: 'havaittu', sv: 'observerat', en: 'observed' },
  estimated: { fi: 'arvioitu', sv: 'uppskattat', en: 'estimated' },
  assumed: { fi: 'oletettu', sv: 'antaget', en: 'assumed' },
  missing: { fi: 'puuttuu', sv: 'saknas', en: 'missing' },
  unchanged: { fi: 'ennallaan', sv: 'oförändrat', en: 'unchanged' },
  closed: { fi: 'suljettu', sv: 'stängt', en: 'closed' },
  lightened: { fi: 'kevennetty', sv: 'lättat', en: 'lightened' },
  opened: { fi: 'avattu', sv: 'öppnat', en: 'opened' },
  changed: { fi: 'muutettu', sv: 'ändrat', en: 'changed' },
  moved: { fi: 'muuttanut', sv: 'flyttat', en: 'moved' },
  merged: { fi: 'yhdistetty', sv: 'sammanslaget', en: 'merged' },
  later: { fi: 'myöhemmin', sv: 'senare', en: 'later' },
  applied: { fi: 'toteutettu', sv: 'genomförd', en: 'carried out' },
  refused: { fi: 'hylätty', sv: 'avvisad', en: 'refused' },
  premises: { fi: 'Tilat', sv: 'Lokaler', en: 'Premises' },
  support: { fi: 'Tuki', sv: 'Stöd', en: 'Support' },
  staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  variable: { fi: 'Käyntien muuttuva osa', sv: 'Besökens rörliga del', en: 'Variable part of visits' },
  added: {
    fi: 'Paikat, ajoneuvot ja lähtöpisteet',
    sv: 'Platser, fordon och utgångspunkter',
    en: 'Places, vehicles and bases',
  },
  total: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  clientTravel: {
    fi: 'Asiakkaiden omat matkat (ei sisälly)',
    sv: 'Klienternas egna resor (ingår inte)',
    en: 'Clients’ own travel (not included)',
  },
} as const satisfies Record<string, Text>;
