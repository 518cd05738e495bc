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
              <p className="fine">
                {problem.at !== undefined && (
                  <>
                    {say.problemAt}: <code>{problem.at}</code>{' '}
                  </>
                )}
                {problem.value !== undefined && (
                  <>
                    {say.problemValue}: <code>{problem.value}</code>
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
