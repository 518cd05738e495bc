import type { ReactNode } from 'react';
import type { ReaderProblem } from '../client.ts';
import { useTongue } from '../messages/context.ts';
import './problem-list.css';

type Props = Readonly<{ problems: readonly ReaderProblem[]; title?: string; children?: ReactNode }>;

/** Every problem of an answer: what is wrong, where, the value and what to do. Read out as soon as it appears. */
export function ProblemList({ problems, title, children }: Props) {
  const say = useTongue().messages.frame;
  if (problems.length === 0) return null;
  return (
    <section className="problems" role="alert">
      <h2>{title ?? say.problems(problems.length)}</h2>
      <ul>
        {problems.map((problem, index) => (
          <li key={index} data-code={problem.code}>
            <p>
              <b>{problem.message}</b> {problem.remedy}
            </p>
            {(problem.at !== undefined || problem.value !== undefined) && (
              <div className="fine">
                {problem.at !== undefined && (
                  <>
                    {say.problemAt}: <code>{problem.at}</code>{' '}
                  </>
                )}
                {problem.value !== undefined && (
                  <>
                    {say.problemValue}: <Value text={problem.value} />
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/** More than this of a value helps nobody at once. */
const shownCharacters = 160;

/** A value as it was; a long one, as the pairs that a table lacks, is cut and opens. */
function Value({ text }: Readonly<{ text: string }>) {
  if (text.length <= shownCharacters) return <code>{text}</code>;
  return (
    <details className="long-value">
      <summary>
        <code>{text.slice(0, shownCharacters)}…</code>
      </summary>
      <code>{text}</code>
    </details>
  );
}
