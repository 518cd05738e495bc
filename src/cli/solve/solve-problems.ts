import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';

/** So many problems of one kind are told; the last says how many more there are. */
const mostTold = 20;

/** Collects problems; of many alike it tells the first and counts the rest. */
export function makeCollection() {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  return {
    problems,
    add: (problem: Problem): void => {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= mostTold) problems.push(problem);
    },
    finish: (): readonly Problem[] => {
      for (const [code, count] of counts)
        if (count > mostTold) problems.push(solveProblems.more({ code, count: count - mostTold }));
      return problems;
    },
  };
}

export type Collection = ReturnType<typeof makeCollection>;

const useNull = {
  fi: 'Anna luku, joka on vähintään 0, tai null, jos tietä ei ole.',
  sv: 'Ange ett tal som är minst 0, eller null om det inte finns någon väg.',
  en: 'Give a number of at least 0, or null where there is no way.',
};

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

export const solveProblems = {
  notJson: (value: string) =>
    makeProblem({
      code: 'not-json',
      at: 'stdin',
      value,
      message: { fi: 'Syöte ei ole JSONia.', sv: 'Indata är inte JSON.', en: 'The input is not JSON.' },
      remedy: {
        fi: 'Katso muoto: savotta solve MALLI --schema.',
        sv: 'Se formatet: savotta solve MODELL --schema.',
        en: 'See the form: savotta solve MODEL --schema.',
      },
    }),
  badFile: (told: { line: string; at: string }) =>
    makeProblem({
      code: 'bad-file',
      at: told.at,
      value: told.line,
      message: {
        fi: 'Tiedosto ei ole sitä muotoa, joka sanottiin.',
        sv: 'Filen har inte det format som angavs.',
        en: 'The file is not of the format that was named.',
      },
      remedy: {
        fi: 'Tarkista --format ja tiedoston luvut.',
        sv: 'Kontrollera --format och talen i filen.',
        en: 'Check --format and the numbers of the file.',
      },
    }),
  noWays: (at = 'minutes') =>
    makeProblem({
      code: 'empty-table',
      at,
      message: {
        fi: 'Matkataulukko on tyhjä tai puuttuu.',
        sv: 'Restabellen är tom eller saknas.',
        en: 'The table of ways is empty or missing.',
      },
      remedy: {
        fi: 'Anna minutes (rivit kysyntä, sarakkeet toimipaikat), minutesBack (päinvastoin) tai points.',
        sv: 'Ange minutes (rader efterfrågan, kolumner ställen), minutesBack (tvärtom) eller points.',
        en: 'Give minutes (rows demands, columns sites), minutesBack (the other way round) or points.',
      },
    }),
  bothWays: () =>
    makeProblem({
      code: 'two-tables',
      at: 'points',
      message: {
        fi: 'Matkat on annettu kahdesti: taulukkona ja pisteinä (points).',
        sv: 'Vägarna är angivna två gånger: som tabell och som punkter (points).',
        en: 'Ways are given twice: as a table and as points.',
      },
      remedy: { fi: 'Jätä toinen pois.', sv: 'Lämna bort det ena.', en: 'Leave one of them out.' },
    }),
  noWayBack: () =>
    makeProblem({
      code: 'needed',
      at: 'minutesBack',
      message: {
        fi: 'Matka-aika toimipaikasta ihmisen luo puuttuu.',
        sv: 'Restiden från stället till människan saknas.',
        en: 'The minutes from site to person are missing.',
      },
      remedy: {
        fi: 'Anna minutesBack (rivit toimipaikat, sarakkeet kysyntä), tai travel: to-site.',
        sv: 'Ange minutesBack (rader ställen, kolumner efterfrågan), eller travel: to-site.',
        en: 'Give minutesBack (rows sites, columns demands), or travel: to-site.',
      },
    }),
  unlikeTables: (told: { demands: number; sites: number; back: { rows: number; columns: number } }) =>
    makeProblem({
      code: 'unlike-tables',
      at: 'minutesBack',
      value: `${told.back.rows} × ${told.back.columns}`,
      message: {
        fi: `Taulukossa minutesBack on ${told.back.rows} riviä ja ${told.back.columns} saraketta; taulukon minutes mukaan toimipaikkoja on ${told.sites} ja kysyntöjä ${told.demands}.`,
        sv: `minutesBack har ${told.back.rows} rader och ${told.back.columns} kolumner; enligt minutes finns det ${told.sites} ställen och ${told.demands} efterfrågor.`,
        en: `minutesBack has ${told.back.rows} rows and ${told.back.columns} columns; minutes has ${told.sites} sites and ${told.demands} demands.`,
      },
      remedy: {
        fi: 'Anna minutesBack niin, että rivit ovat toimipaikat ja sarakkeet kysyntä.',
        sv: 'Ange minutesBack så att raderna är ställen och kolumnerna efterfrågan.',
        en: 'Give minutesBack with a row for each site and a column for each demand.',
      },
    }),
  ragged: (told: { at: string; length: number; wanted: number }) =>
    makeProblem({
      code: 'ragged-table',
      at: told.at,
      value: told.length,
      message: {
        fi: `Rivillä on ${told.length} saraketta, ensimmäisellä ${told.wanted}.`,
        sv: `Raden har ${told.length} kolumner, den första ${told.wanted}.`,
        en: `The row has ${told.length} columns, the first ${told.wanted}.`,
      },
      remedy: {
        fi: 'Anna jokaiselle riville yhtä monta saraketta; null, jos tietä ei ole.',
        sv: 'Ange lika många kolumner på varje rad; null om det inte finns någon väg.',
        en: 'Give every row as many columns; null where there is no way.',
      },
    }),
  notMinutes: (told: { at: string; value: unknown }) =>
    makeProblem({
      code: 'not-minutes',
      ...told,
      message: {
        fi: 'Matka ei ole luku, joka on vähintään 0.',
        sv: 'Vägen är inte ett tal på minst 0.',
        en: 'The way is not a number of at least 0.',
      },
      remedy: useNull,
    }),
  wrongLength: (told: { at: string; length: number; wanted: number }) =>
    makeProblem({
      code: 'wrong-length',
      at: told.at,
      value: told.length,
      message: {
        fi: `Lukuja on ${told.length}, pitäisi olla ${told.wanted}.`,
        sv: `Det finns ${told.length} tal, det ska vara ${told.wanted}.`,
        en: `There are ${told.length} numbers; there should be ${told.wanted}.`,
      },
      remedy: {
        fi: 'Anna yksi luku kullekin.',
        sv: 'Ange ett tal för var och en.',
        en: 'Give one number for each.',
      },
    }),
  noSuchSite: (told: { at: string; value: number; sites: number }) =>
    makeProblem({
      code: 'unknown-site',
      at: told.at,
      value: told.value,
      message: {
        fi: `Toimipaikkaa ei ole: niitä on ${told.sites}, numerot alkavat nollasta.`,
        sv: `Stället finns inte: de är ${told.sites}, numren börjar på noll.`,
        en: `There is no such site: there are ${told.sites}, counted from 0.`,
      },
      remedy: { fi: 'Korjaa numero.', sv: 'Rätta numret.', en: 'Correct the number.' },
    }),
  tooMany: (told: { at: string; value: number; sites: number }) =>
    makeProblem({
      code: 'too-many-open',
      at: told.at,
      value: told.value,
      message: {
        fi: `Avoinna pitäisi olla ${told.value}, mutta avata voi vain ${told.sites}.`,
        sv: `${told.value} borde vara öppna, men bara ${told.sites} kan öppnas.`,
        en: `${told.value} should be open, but only ${told.sites} can be.`,
      },
      remedy: {
        fi: 'Pienennä lukua tai poista lukkoja.',
        sv: 'Minska talet eller ta bort lås.',
        en: 'Ask for fewer, or take locks away.',
      },
    }),
  tooFew: (told: { at: string; value: number; locked: number }) =>
    makeProblem({
      code: 'too-few-open',
      at: told.at,
      value: told.value,
      message: {
        fi: `Avoinna pitäisi olla ${told.value}, mutta lukittu avoimiksi on ${told.locked}.`,
        sv: `${told.value} borde vara öppna, men ${told.locked} är låsta öppna.`,
        en: `${told.value} should be open, but ${told.locked} are locked open.`,
      },
      remedy: {
        fi: 'Suurenna lukua tai poista lukkoja.',
        sv: 'Öka talet eller ta bort lås.',
        en: 'Ask for more, or take locks away.',
      },
    }),
  lockedTwice: (told: { site: number }) =>
    makeProblem({
      code: 'locked-twice',
      at: 'locks',
      value: told.site,
      message: {
        fi: 'Toimipaikka on lukittu sekä auki että kiinni.',
        sv: 'Stället är låst både öppet och stängt.',
        en: 'The site is locked both open and closed.',
      },
      remedy: {
        fi: 'Jätä vain toinen lukko.',
        sv: 'Lämna bara det ena låset.',
        en: 'Leave only one of the locks.',
      },
    }),
  missing: (at: string) =>
    makeProblem({
      code: 'needed',
      at,
      message: {
        fi: 'Malli tarvitsee tämän tiedon.',
        sv: 'Modellen behöver denna uppgift.',
        en: 'The model needs this.',
      },
      remedy: { fi: 'Anna se.', sv: 'Ange den.', en: 'Give it.' },
    }),
  capacityShort: (told: { capacity: number; demand: number }) =>
    makeProblem({
      code: 'capacity-short',
      at: 'capacities',
      value: told.capacity,
      message: {
        fi: `Kapasiteetit ovat yhteensä ${told.capacity}, kysyntä ${told.demand}: puuttuu ${told.demand - told.capacity}.`,
        sv: `Kapaciteterna är sammanlagt ${told.capacity}, efterfrågan ${told.demand}: det fattas ${told.demand - told.capacity}.`,
        en: `Capacities sum to ${told.capacity}, demand to ${told.demand}: ${told.demand - told.capacity} are short.`,
      },
      remedy: {
        fi: 'Lisää kapasiteettia, avaa lukkoja tai anna ylikuormalle hinta (overflowPrice).',
        sv: 'Öka kapaciteten, öppna lås eller ange ett pris för överlast (overflowPrice).',
        en: 'Add capacity, take closing locks away, or price the overflow (overflowPrice).',
      },
    }),
  tooLarge: (told: { cells: number; megabytes: number; most: number }) =>
    makeProblem({
      code: 'too-large',
      at: 'points',
      value: told.cells,
      message: {
        fi: `Taulukossa olisi ${told.cells} tietä, muistia ${told.megabytes} Mt; käytettävissä on ${told.most} Mt.`,
        sv: `Tabellen skulle ha ${told.cells} vägar, ${told.megabytes} MB minne; ${told.most} MB finns.`,
        en: `The table would have ${told.cells} ways and take ${told.megabytes} MB; there are ${told.most} MB.`,
      },
      remedy: {
        fi: 'Anna points ja neighbours: kullekin kysynnälle vain lähimmät toimipaikat.',
        sv: 'Ange points och neighbours: bara de närmaste ställena för varje efterfrågan.',
        en: 'Give points with neighbours: only the nearest sites of each demand.',
      },
    }),
  textTooLarge: (told: { length: number; most: number }) =>
    makeProblem({
      code: 'too-large',
      at: 'stdin',
      value: told.length,
      message: {
        fi: `Syöte ei mahdu muistiin: ${megabytes(told.length)} Mt on jo luettu, ja luvuille on ${megabytes(told.most)} Mt.`,
        sv: `Indata ryms inte i minnet: ${megabytes(told.length)} MB är redan lästa, och för talen finns ${megabytes(told.most)} MB.`,
        en: `The input does not fit into memory: ${megabytes(told.length)} MB are read already, and there are ${megabytes(told.most)} MB for its numbers.`,
      },
      remedy: {
        fi: 'Anna points ja neighbours: kullekin kysynnälle vain lähimmät toimipaikat; tai jaa alue osiin.',
        sv: 'Ange points och neighbours: bara de närmaste ställena för varje efterfrågan; eller dela området.',
        en: 'Give points with neighbours: only the nearest sites of each demand; or part the region.',
      },
    }),
  more: (told: { code: string; count: number }) =>
    makeProblem({
      code: 'more-alike',
      at: told.code,
      value: told.count,
      message: {
        fi: `Samanlaisia ongelmia on vielä ${told.count}.`,
        sv: `Det finns ytterligare ${told.count} liknande problem.`,
        en: `There are ${told.count} more problems like it.`,
      },
      remedy: { fi: 'Korjaa ne samoin.', sv: 'Rätta dem på samma sätt.', en: 'Mend them the same way.' },
    }),
};
