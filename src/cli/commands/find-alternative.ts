import { existsSync, readFileSync } from 'node:fs';
import type { Pull } from '#alternatives/lever.ts';
import { readPulls } from '#alternatives/read-pulls.ts';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError, unwrap } from '#kit/result.ts';
import type { Language, Text } from '#kit/text.ts';
import { answerOf } from '#operations/problem-answer.ts';
import { Refusal, type Ask } from '../ask.ts';

export type ListedAlternative = Readonly<{
  id: string;
  number: number;
  name: Text;
  pulls: readonly Pull[];
  rule: unknown;
  ready: boolean;
  version: number;
}>;

export type FoundAlternative = Readonly<{
  title: string;
  id?: string;
  pulls: readonly Pull[];
  rule?: unknown;
}>;

/** An alternative as a person names it: its number, name or id, or a JSON file of pulls. */
export async function findAlternative(
  ask: Ask,
  told: Readonly<{ region: string; word: string; language: Language }>,
): Promise<FoundAlternative> {
  const { region, word, language } = told;
  const { alternatives } = await ask<{ alternatives: readonly ListedAlternative[] }>(
    'alternatives.list-alternatives',
    {
      region,
    },
  );
  const found = alternatives.find((one) => isNamed(one, word));
  if (found !== undefined) {
    const { id, name, number, pulls, rule } = found;
    return { id, title: `${number} ${name[language]}`, pulls, ...(rule === null ? {} : { rule }) };
  }
  if (word.endsWith('.json') && existsSync(word)) return refusing(language, () => readAlternativeFile(word));
  return refusing(language, () => {
    throw new ProblemError([notFound(word, alternatives)]);
  });
}

function isNamed({ id, number, name }: ListedAlternative, word: string): boolean {
  const lower = word.toLowerCase();
  return (
    id === word ||
    String(number) === word ||
    Object.values(name).some((title) => title.toLowerCase() === lower)
  );
}

/** A list of pulls, or an object with `pulls` and perhaps a `rule`. */
function readAlternativeFile(path: string): FoundAlternative {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (fault) {
    throw new ProblemError([malformed(path, fault)]);
  }
  if (Array.isArray(content)) return { title: path, pulls: unwrap(readPulls(content)) };
  const { pulls, rule } = (content ?? {}) as { pulls?: unknown; rule?: unknown };
  return { title: path, pulls: unwrap(readPulls(pulls)), ...(rule ? { rule } : {}) };
}

function refusing<Answer>(language: Language, work: () => Answer): Answer {
  try {
    return work();
  } catch (fault) {
    throw fault instanceof ProblemError ? new Refusal(answerOf(fault, language).problems) : fault;
  }
}

function malformed(path: string, fault: unknown) {
  return makeProblem({
    code: 'json-malformed',
    at: path,
    value: fault instanceof Error ? fault.message : String(fault),
    message: {
      fi: 'Tiedosto ei ole kelvollista JSONia.',
      sv: 'Filen är inte giltig JSON.',
      en: 'The file is not valid JSON.',
    },
    remedy: {
      fi: 'Korjaa tiedosto; se on lista muutoksista tai {"pulls": […]}.',
      sv: 'Rätta filen; den är en lista med ändringar eller {"pulls": […]}.',
      en: 'Correct the file; it is a list of pulls or {"pulls": […]}.',
    },
  });
}

function notFound(word: string, alternatives: readonly ListedAlternative[]) {
  const list = (language: Language) =>
    alternatives.map(({ number, name }) => `${number} ${name[language]}`).join('; ');
  return makeProblem({
    code: 'alternative-not-found',
    at: 'ALTERNATIVE',
    value: word,
    message: {
      fi: 'Vaihtoehtoa ei löydy, eikä tiedostoa.',
      sv: 'Alternativet hittas inte, och inte heller filen.',
      en: 'There is no such alternative and no such file.',
    },
    remedy: {
      fi: `Valitse jokin: ${list('fi')}, tai anna JSON-tiedosto.`,
      sv: `Välj något av: ${list('sv')}, eller ange en JSON-fil.`,
      en: `Choose one of: ${list('en')}, or give a JSON file.`,
    },
  });
}
