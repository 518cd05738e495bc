import { ProblemError, type Problem } from '#kit/result.ts';
import { languages, type Language } from '#kit/text.ts';
import { ConflictError } from './conflict.ts';

/** A problem in one language, as answers carry it. */
export type SaidProblem = Readonly<{
  code: string;
  message: string;
  remedy: string;
  at?: string;
  value?: string;
}>;

export type ProblemAnswer = Readonly<{
  problems: readonly SaidProblem[];
  current?: unknown;
  yours?: unknown;
}>;

const statusByCode: Readonly<Record<string, number>> = {
  'version-conflict': 409,
  'region-has-work': 409,
  'body-too-large': 413,
  'upload-too-large': 413,
  'media-type-unknown': 415,
  'host-not-local': 421,
  'origin-not-local': 403,
};

/** HTTP status of an answer with these problems: the gravest one's. */
export function statusOf(problems: readonly Problem[]): number {
  const statuses = problems.map(
    ({ code }) => statusByCode[code] ?? (code.endsWith('-not-found') ? 404 : 400),
  );
  return statuses.find((status) => status !== 400) ?? 400;
}

/** What an answer says of a failed wish, in the reader's language. */
export function answerOf(error: ProblemError, language: Language): ProblemAnswer {
  const problems = error.problems.map((problem) => inLanguage(problem, language));
  return error instanceof ConflictError
    ? { problems, current: error.current, yours: error.yours }
    : { problems };
}

export function inLanguage(problem: Problem, language: Language): SaidProblem {
  return {
    code: problem.code,
    message: problem.message[language],
    remedy: problem.remedy[language],
    ...(problem.at === undefined ? {} : { at: problem.at }),
    ...(problem.value === undefined ? {} : { value: problem.value.slice(0, 200) }),
  };
}

/** The best of our languages by an `Accept-Language` header; Finnish when it asks for none of them. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part, order) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters
      .map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1])
      .find((text) => text !== undefined);
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), order };
  });
  const sorted = wishes
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language } of sorted) {
    const known = languages.find((candidate) => candidate === language);
    if (known !== undefined) return known;
  }
  return 'fi';
}
