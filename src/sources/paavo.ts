import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { AgeGroup } from '#region/region.ts';
import { csvComplaints } from './csv-complaints.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-csv.ts';

/** The age groups of Paavo, the last one open. */
export const paavoAges: readonly AgeGroup[] = [
  [0, 2],
  [3, 6],
  [7, 12],
  [13, 15],
  [16, 17],
  [18, 19],
  ...Array.from({ length: 13 }, (_, step) => [20 + step * 5, 24 + step * 5] as const),
  [85, 120],
].map(([fromAge, toAge]) => ({ id: `${fromAge}-${toAge}`, fromAge: fromAge!, toAge: toAge! }));

/** One postcode area. Ages or sexes are null where the publisher withholds them for the area's smallness. */
export type PaavoArea = Readonly<{
  postcode: string;
  name: string;
  /** Municipality by its Finnish name, as the area's name carries it in brackets. */
  municipality: string;
  residents: number;
  ages: readonly number[] | null;
  sexes: readonly [males: number, females: number] | null;
}>;

/**
 * Open postcode statistics (Paavo) of Statistics Finland as CSV with a byte-order mark and counts like `376.0`.
 * In areas under the publisher's limit the groups stand as 0 beside a total: those are withheld, not zeros.
 */
export function readPaavo(bytes: Uint8Array, file: string): Result<readonly PaavoArea[]> {
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns, problems });
  const lines = new Map<string, number>();
  const areas: PaavoArea[] = [];
  for (const row of table?.rows ?? []) {
    const area = readArea(row, problems);
    const first = lines.get(area.postcode);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('Postinumero'), value: area.postcode, first }));
    lines.set(area.postcode, row.line);
    areas.push(area);
  }
  return problems.length > 0 ? refuse(...problems) : ok(areas);
}

function readArea(row: CsvRow, problems: Problem[]): PaavoArea {
  const before = problems.length;
  const postcode = row.text('Postinumero').padStart(5, '0');
  const full = row.text('Alueen_nimi');
  const brackets = /^(.*?)\s*\(([^()]*)\)$/.exec(full);
  const residents = row.count(total);
  const ages = paavoAges.map((age) => row.count(ageColumn(age)));
  const sexes = [row.count('Miehet (HE)'), row.count('Naiset (HE)')] as const;
  if (problems.length === before) {
    for (const groups of [ages, sexes]) {
      const sum = groups.reduce((one, other) => one + other, 0);
      if (sum !== residents && sum !== 0) problems.push(notSumming({ at: row.at(total), residents, sum }));
    }
  }
  const withheld = (groups: readonly number[]): boolean =>
    residents > 0 && groups.every((count) => count === 0);
  return {
    postcode,
    name: brackets?.[1] ?? full,
    municipality: brackets?.[2] ?? '',
    residents,
    ages: withheld(ages) ? null : ages,
    sexes: withheld(sexes) ? null : sexes,
  };
}

function ageColumn({ fromAge, toAge }: AgeGroup): string {
  return toAge === 120 ? '85 vuotta täyttäneet (HE)' : `${fromAge}-${toAge}-vuotiaat (HE)`;
}

function notSumming(told: { at: string; residents: number; sum: number }): Problem {
  const { at, residents, sum } = told;
  return makeProblem({
    code: 'paavo-sum',
    at,
    value: residents,
    message: {
      fi: `Ryhmien summa on ${sum}, mutta asukkaita on ${residents}.`,
      sv: `Gruppernas summa är ${sum}, men invånarna är ${residents}.`,
      en: `The groups sum to ${sum}, but there are ${residents} residents.`,
    },
    remedy: {
      fi: 'Hae tilasto uudelleen; luvut ovat vaihtaneet saraketta tai katkenneet.',
      sv: 'Hämta statistiken på nytt; talen har bytt kolumn eller klippts av.',
      en: 'Fetch the statistics again; figures have moved between columns or been cut.',
    },
  });
}

const total = 'Asukkaat yhteensä (HE)';
const columns = [
  'Postinumero',
  'Alueen_nimi',
  total,
  'Miehet (HE)',
  'Naiset (HE)',
  ...paavoAges.map(ageColumn),
];
