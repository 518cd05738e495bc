import { z } from 'zod';
import { tableFile, tableFormats } from '#documents/table-file.ts';
import { operation, type Operation } from '#operations/operation.ts';
import { languageSchema, nameSchema } from '#operations/schemas.ts';
import { getStoredRegion } from '#situation/records.ts';
import { evaluatePulls, getStored } from '../evaluations/operations.ts';
import { evaluationTable, evaluationTableIds } from '../evaluation-tables.ts';
import { pullYears } from '../lever.ts';

const exportEvaluation = operation({
  name: 'alternatives.export-evaluation',
  title: {
    fi: 'Vie arvion taulukko',
    sv: 'Exportera en tabell av bedömningen',
    en: "Export an evaluation's table",
  },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    alternative: nameSchema(),
    table: z.enum(evaluationTableIds),
    /** The picture at the end of this year; after every pull when left out. */
    year: z.int().min(pullYears.min).max(pullYears.max).optional(),
    format: z.enum(tableFormats).default('csv'),
    language: languageSchema.default('fi'),
  }),
  output: 'file',
  run: async (context, { region: id, alternative, table, year, format, language }) => {
    const { region } = await getStoredRegion(context.store.db, id);
    const { number, pulls, rule } = await getStored(context, { region, id: alternative });
    const evaluation = evaluatePulls(context, { region, pulls, rule, year });
    const made = evaluationTable(table, { evaluation, region, language });
    return tableFile(made, {
      name: `${id}-${number}-${table}${year === undefined ? '' : `-${year}`}`,
      format,
    });
  },
});

export const alternativeExports: readonly Operation[] = [exportEvaluation];
