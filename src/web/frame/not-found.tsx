import { Link, useLocation } from 'react-router';
import type { ReaderProblem } from '../client.ts';
import { useTongue } from '../messages/context.ts';
import { ProblemList } from '../parts/problem-list.tsx';
import { useTitle } from './use-title.ts';
import './not-found.css';

/** The page for an address that has none. */
export function NotFound({ problems = [] }: Readonly<{ problems?: readonly ReaderProblem[] }>) {
  const say = useTongue().messages.frame;
  const { pathname } = useLocation();
  useTitle(say.notFound);
  return (
    <div className="not-found">
      <h1>{say.notFound}</h1>
      <p>{say.notFoundText(pathname)}</p>
      <ProblemList problems={problems} />
      <p>
        <Link className="button primary" to="/alueet">
          {say.toRegions}
        </Link>
      </p>
    </div>
  );
}
