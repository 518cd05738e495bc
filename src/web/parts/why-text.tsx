import { Heading } from 'react-aria-components';
import { Link, useLocation } from 'react-router';
import { useTongue } from '../messages/context.ts';
import { MarkGlyph } from './mark-glyph.tsx';
import type { Mark, Why } from './why.ts';
import './why-text.css';

type Props = Readonly<{ why: Why; mark: Mark; onLeave: () => void }>;

/** What a why says, inside the dialog that opens from a number or its mark. */
export function WhyText({ why, mark, onLeave }: Props) {
  const say = useTongue().messages.frame;
  return (
    <>
      <Heading slot="title" level={3}>
        {why.title}
      </Heading>
      {why.about !== undefined && <p className="why-about">{why.about}</p>}
      <p className="why-mark">
        {why.value !== undefined && <b>{why.value}</b>}
        <span>
          <MarkGlyph mark={mark} /> {say.marks[mark]}
        </span>
      </p>
      <p>{why.sentence}</p>
      <dl>
        {why.formula !== undefined && <Line term={say.whyFormula}>{why.formula}</Line>}
        {why.range !== undefined && <Line term={say.whyRange}>{why.range}</Line>}
        {why.assumptions !== undefined && why.assumptions.length > 0 && (
          <Line term={say.whyAssumptions}>
            <Assumptions assumptions={why.assumptions} onLeave={onLeave} />
          </Line>
        )}
        {why.states !== undefined && <Line term={say.whyStates}>{why.states}</Line>}
        {why.sources !== undefined && why.sources.length > 0 && (
          <Line term={say.whySource}>
            <ul>
              {why.sources.map((each) => (
                <li key={each.title}>
                  {each.url === undefined ? each.title : <a href={each.url}>{each.title}</a>}
                </li>
              ))}
            </ul>
          </Line>
        )}
        {why.date !== undefined && <Line term={say.whyDate}>{why.date}</Line>}
      </dl>
    </>
  );
}

type AssumptionsProps = Readonly<{
  assumptions: NonNullable<Why['assumptions']>;
  onLeave: () => void;
}>;

/** Each assumption with its value; its name leads to its row and keeps the page's view. */
function Assumptions({ assumptions, onLeave }: AssumptionsProps) {
  const { search } = useLocation();
  const say = useTongue().messages.frame;
  return (
    <ul>
      {assumptions.map((each) => (
        <li key={each.title}>
          {each.to === undefined ? (
            each.title
          ) : (
            <Link to={each.to.startsWith('#') ? { search, hash: each.to } : each.to} onClick={onLeave}>
              {each.title}
            </Link>
          )}
          : {each.value}
          {each.edited && ` (${say.whyEdited})`}
        </li>
      ))}
    </ul>
  );
}

function Line({ term, children }: Readonly<{ term: string; children: React.ReactNode }>) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
