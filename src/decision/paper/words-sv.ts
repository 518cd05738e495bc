import type { PaperWords } from './words-fi.ts';

/** What a decision paper says in Swedish. */
export const swedish: PaperWords = {
  title: (called) => `Beslutsförslag: ${called}`,
  called: (number, name) => `ALT${number} ${name}`,
  footer: ({ region, called, day, id }) => `${region} · ${called} · ${day} · förslag ${id}`,
  what: 'Vad som föreslås',
  lead: ({ changes, visits, minutes }) =>
    `${changes} flyttar ${visits} besök om året till andra ställen och ändrar besöksresan med i medeltal ${minutes}.`,
  changes: (count) => (count === 1 ? 'En ändring' : `${count} ändringar`),
  nothing: 'Förslaget ändrar inte nätverket: det är nätverket före ändringarna.',
  from: (year) => `från år ${year}`,
  noReason: 'motivering saknas',
  others: (count) =>
    count === 1
      ? 'Och en till, med motivering i bilaga G.'
      : `Och ${count} till, med motiveringar i bilaga G.`,
  othersNamed: ({ count, names }) =>
    count === 1
      ? `Och en till, med motivering i bilaga G: ${names}.`
      : `Och ${count} till, med motiveringar i bilaga G: ${names}.`,
  wholeReasons: 'Motiveringarna finns i sin helhet i bilaga G.',
  refused: (count) => `${count} ändringar kan inte genomföras; de har lämnats bort.`,
  whom: 'Vem det gäller',
  people: ({ worse, better, all }) =>
    `Resan i medeltal förlängs med över en minut för ${worse} invånare och förkortas med över en minut för ${better}; i regionen bor ${all} människor.`,
  old: ({ worse, all }) => `Av dem som fyllt 75 år förlängs resan för ${worse} av ${all}.`,
  most: 'Kommuner där resan ändras mest',
  municipality: 'Kommun',
  residents: 'Invånare',
  before: 'Före',
  after: 'Efter',
  change: 'Ändring',
  worse: 'Förlängs över 1 min, invånare',
  better: 'Förkortas över 1 min, invånare',
  minutesNote:
    'Minuterna gäller det genomsnittliga besöket, alla tjänster sammanlagt. Restiderna är uppskattningar.',
  map: 'Nätverket efter förslaget',
  mapNote: ({ closed, lightened, opened }) =>
    `Stängs ${closed}, lättas ${lightened}, öppnas eller flyttas ${opened}. Gränser: Statistikcentralen.`,
  mapDescription: ({ region, closed }) =>
    `Karta: ${region}. Ställen som stängs: ${closed}. Samma uppgifter finns i tabellen.`,
  tripChart: 'Besöksresan före och efter, min',
  tripChartDescription:
    'Diagram: varje kommuns besöksresa i medeltal före och efter förslaget. Samma tal finns i nästa tabell.',
  tripChartNote: 'Den ihåliga punkten är före, den fyllda efter; orange förlängs, blå förkortas.',
  none: 'inget',
  choice: 'Valet och hur säkert det är',
  noVerdict: 'Alternativen har inte ordnats med vikter i detta förslag.',
  firsts: 'Hur stor del av vikterna som gör alternativet till det första',
  alternative: 'Alternativ',
  share: 'Andel, %',
  error: '±, %-enh.',
  differences: 'Förslaget jämfört med nätverket före ändringarna',
  figure: 'Mått',
  interval: '90 % intervall',
  sure: 'Är det säkert',
  yes: 'ja',
  no: 'nej: intervallet innehåller noll',
  unit: { min: 'min', share: '%', euros: '1 000 €/år', visits: 'besök/år', other: '' },
  drawn: ({ draws, seed }) =>
    `Intervallen: ${draws} dragningar av hela världen (frö ${seed}); varje antagande varierar enligt sin kvalitet, körhastigheten ± 20 % och omvägsfaktorn 1,2–1,6. Alternativen möter samma värld.`,
  costs: 'Pengar och hinder',
  saving: (euros) =>
    `Nätverkets kostnad per år ändras med ${euros} när allt är gjort och avtalen har upphört.`,
  travel: (euros) =>
    `Klienternas egna resor ändras med ${euros} om året; detta har inte dragits av från besparingen.`,
  blockers: 'Avtal som avgör när det kan börja',
  allBlockers: 'Alla avtal som avgör när det kan börja',
  site: 'Verksamhetsställe',
  contract: 'Avtal',
  ends: 'Upphör tidigast',
  exit: 'Kostnad för att lämna, €',
  savingFrom: 'Besparingen börjar',
  noContract: 'okänt',
  otherContracts: (count) =>
    count === 1 ? 'Ett avtal finns bara i bilaga G.' : `${count} avtal finns bara i bilaga G.`,
  overflow: (names) => `Kapaciteten överskrids eller överskridningen växer: ${names}.`,
  noOverflow: 'Överskridningen av kapaciteten växer inte på något ställe.',
  notes: {
    pros: 'För',
    cons: 'Emot',
    dependencies: 'Beroenden av andra projekt och beslut',
    others: 'Verkningar på andra tjänsteproducenter',
    hearing: 'Hörandet och vad det ledde till',
  },
  unwritten: 'Inte antecknat.',
  annex: (letter, title) => `Bilaga ${letter}. ${title}`,
  annexes: {
    municipalities: 'Kommuner',
    sites: 'Verksamhetsställen',
    assumptions: 'Antaganden med motiveringar',
    gaps: 'Luckor',
    sources: 'Material',
    proof: 'Så granskas talen',
    whole: 'Ändringar och avtal i sin helhet',
  },
  compared: (name) => `Besöksresan i medeltal, min (${name})`,
  service: 'Tjänst',
  visits: 'Besök/år',
  capacity: 'Kapacitet',
  load: 'Belastning, %',
  status: 'Status',
  assumption: 'Antagande',
  value: 'Värde',
  quality: 'Kvalitet 1–5',
  reasoning: 'Motivering',
  bySite: (count) =>
    `Dessutom ${count} antaganden per ställe (tjänster, rum, lokaler, öppettider); de finns i regionens tabell över antaganden.`,
  edited: 'ändrat här',
  changeMade: 'Föreslagen ändring',
  changesMade: 'Alla ändringar med motiveringar',
  gap: 'Vad som saknas eller antas',
  weakens: 'Vad det försvagar',
  source: 'Material',
  publisher: 'Utgivare',
  date: 'Dag',
  licence: 'Licens',
  proof: ({ command }) =>
    `Talen kan räknas på nytt ur regionens paket: ${command}. Granskningen läser talen i detta förslag, räknar dem på nytt i en tom databas och nämner varje skillnad.`,
  proofRow: {
    paper: 'Förslag',
    region: 'Regionens kontrollsumma',
    alternative: 'Alternativ, version och bedömningens kontrollsumma',
    compared: 'Jämförda alternativ',
    engine: 'Program och beräkningens kontrollsumma',
    draws: 'Dragningar och frö',
  },
  item: 'Beteckning',
};
