import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { marksOf, type PaperMarks, type WordsDiffer } from '#decision/paper/compare-words.ts';
import type { PaperParameters } from '#decision/paper/gather.ts';
import { computePaper } from '#decision/paper/compute-paper.ts';
import { readPaper } from '#decision/paper/read-words.ts';
import { findPaperRow } from '#decision/paper/records.ts';
import { verifyWords } from '#decision/paper/verify.ts';
import { ProblemError, type Problem } from '#kit/result.ts';
import type { Language } from '#kit/text.ts';
import type { Context, FileAnswer } from '#operations/operation.ts';
import { answerOf } from '#operations/problem-answer.ts';
import { openHouse } from '#server/open-house.ts';
import { root } from '#server/places.ts';
import { getOperation } from '#server/stages.ts';
import { getStoredRegion } from '#situation/records.ts';
import { Refusal, type Ask } from '../ask.ts';
import type { Outcome, Wish } from '../run.ts';
import { UsageFault } from '../usage-fault.ts';
import { findAlternative } from './find-alternative.ts';
import { verifyByTag, type ByTag } from './paper-by-tag.ts';
import { paperProblems, paperWords } from './paper-words.ts';

const usage = 'savotta paper make REGION ALTERNATIVE FILE.html|FILE.docx';

/** `paper make REGION ALTERNATIVE FILE`: a decision paper of a stored alternative, kept in the database and as a file. */
export async function makePaper(ask: Ask, { words, language }: Wish): Promise<Outcome> {
  const [region, wanted, file] = words;
  const format = /\.(html|docx)$/.exec(file ?? '')?.[1];
  if (region === undefined || wanted === undefined || file === undefined || format === undefined)
    throw new UsageFault(usage);
  const { id } = await findAlternative(ask, { region, word: wanted, language });
  // A paper is of what is stored: a file of pulls has nothing that a decision could name.
  if (id === undefined) throw new UsageFault(usage);
  const { version } = await ask<{ version: number }>('alternatives.get-alternative', { id });
  const made = await ask<{ id: string; wordsHash: string }>('decision.make-paper', {
    region,
    alternative: id,
    alternativeVersion: version,
  });
  const { bytes } = await ask<FileAnswer>('decision.get-paper', { id: made.id, format, language });
  writeFileSync(file, bytes);
  return { json: { ...made, file }, text: `${paperWords.made[language]}: ${file}\n${made.id}\n` };
}

/**
 * `paper verify PAPER --region ZIP`: reads the paper as a reader sees it, brings the archive into an empty database, computes the
 * paper again there, and names every place where the words differ. A paper that another engine made is verified by the
 * program of its own tag too, and what this engine would say otherwise is named. Needs no database of one's own.
 */
export async function verifyPaper({ words, flags, language }: Wish): Promise<Outcome> {
  const [file] = words;
  const zip = flags['region'];
  if (file === undefined || typeof zip !== 'string')
    throw new UsageFault('savotta paper verify PAPER.html|PAPER.docx --region REGION.zip');
  const [paper, archive] = [readBytes(file), readBytes(zip)];
  try {
    const found = await inEmptyDatabase((context) => verify(context, { paper, archive }));
    if (found.sameEngine) return outcomeOf(found, language);
    const files = { paper: resolve(file), archive: resolve(zip) };
    const byTag = await verifyByTag({ root, programVersion: found.marks.programVersion, files });
    return outcomeOf(found, language, byTag);
  } catch (fault) {
    throw fault instanceof ProblemError ? new Refusal(answerOf(fault, language).problems) : fault;
  }
}

/** What this program's engine finds of a paper. */
type Found = Readonly<{
  marks: PaperMarks;
  ours: { engineVersion: string; programVersion: string };
  sameEngine: boolean;
  places: number;
  differing: readonly WordsDiffer[];
}>;

async function verify(context: Context, told: { paper: Uint8Array; archive: Uint8Array }): Promise<Found> {
  const marks = marksOf(readPaper(told.paper) ?? []);
  if (!marks) throw new ProblemError([paperProblems.notAPaper]);
  const importing = getOperation('situation.import-region');
  const imported = (await importing.run(context, { file: told.archive, replace: false })) as {
    region: string;
  };
  const row = await findPaperRow(context.store.db, marks.id);
  const { region } = await getStoredRegion(context.store.db, imported.region);
  const problems: Problem[] = [];
  if (!row) problems.push(paperProblems.notInArchive(marks.id));
  if (region.hash !== marks.regionHash)
    problems.push(paperProblems.otherRegion({ paper: marks.regionHash, archive: region.hash }));
  if (!row || problems.length > 0) throw new ProblemError(problems);
  const parameters = JSON.parse(row.parameters) as PaperParameters;
  const computed = computePaper({ id: row.id, region, parameters, versions: context });
  const { places, differing } = (await verifyWords(told.paper, computed))!;
  const ours = { engineVersion: context.paperVersion, programVersion: context.programVersion };
  // By the row, which nobody can change: a paper whose own mark was changed by hand differs in that place.
  const sameEngine = row.engine_version === ours.engineVersion;
  return {
    marks,
    ours,
    sameEngine,
    places,
    // What the paper was computed by is the one thing that a later program rightly says otherwise.
    differing: differing.filter(
      ({ paper, computed }) =>
        !(paper?.endsWith(` ${row.engine_version}`) && computed?.endsWith(` ${ours.engineVersion}`)) ||
        sameEngine,
    ),
  };
}

function outcomeOf(found: Found, language: Language, byTag?: ByTag): Outcome {
  const { marks, ours, sameEngine, places, differing } = found;
  const linesOf = (rows: readonly WordsDiffer[]) =>
    rows.map(
      ({ place, paper, computed }) =>
        `${place}: ${paperWords.says[language]} ”${paper ?? '–'}”, ${paperWords.computed[language]} ”${computed ?? '–'}”`,
    );
  const verdictOf = (rows: readonly WordsDiffer[]) =>
    (rows.length === 0 ? paperWords.holds(places) : paperWords.differs(rows.length, places))[language];
  const json = { paper: marks.id, places, sameEngine, differing };
  const engine = paperWords.otherEngine({ theirs: marks, ours })[language];
  if (byTag?.kind === 'verified') {
    // The program that made the paper judges it; what ours would print otherwise is the difference of the versions.
    const between = paperWords.between(differing.length, byTag.tag)[language];
    const own = [...linesOf(byTag.differing), verdictOf(byTag.differing)];
    const lines = [engine, paperWords.byTag(byTag.tag)[language], ...own, between, ...linesOf(differing)];
    return { json: { ...json, byTag }, text: `${lines.join('\n')}\n`, refused: byTag.differing.length > 0 };
  }
  const told = byTag ? [engine, paperWords.notByTag(byTag)[language]] : [];
  const lines = [...told, ...linesOf(differing), verdictOf(differing)];
  return {
    json: byTag ? { ...json, byTag } : json,
    text: `${lines.join('\n')}\n`,
    refused: differing.length > 0,
  };
}

async function inEmptyDatabase<Answer>(work: (context: Context) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'savotta-verify-'));
  const context = await openHouse({ folder, regions: null });
  try {
    return await work(context);
  } finally {
    await context.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (fault) {
    throw new UsageFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
