import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Link, useLocation } from 'react-router';
import { useTongue } from '../messages/context.ts';
import type { Mark, Why } from './why.ts';
import './quality-mark.css';

type Props = Readonly<{
  mark: Mark;
  /** Made when the mark is opened, not for every cell of a table. */
  why: () => Why;
  /** What the mark belongs to, so that a reader who hears it alone knows: "Kivijärvi, matka keskimäärin". */
  of?: string;
}>;

/** The sign of how well a number is known; opens its why. */
export function QualityMark({ mark, why, of }: Props) {
  const say = useTongue().messages.frame;
  const label = say.why(say.marks[mark]);
  return (
    <DialogTrigger>
      <Button className="quality-mark" aria-label={of === undefined ? label : `${of}: ${label}`}>
        <MarkGlyph mark={mark} />
      </Button>
      <Popover className="why" offset={6} containerPadding={12}>
        <Dialog className="why-dialog">
          {({ close }) => <WhyText why={why()} mark={mark} onLeave={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type TextProps = Readonly<{ why: Why; mark: Mark; onLeave: () => void }>;

function WhyText({ why, mark, onLeave }: TextProps) {
  const { search } = useLocation();
  const say = useTongue().messages.frame;
  return (
    <>
      <Heading slot="title" level={3}>
        {why.title}
      </Heading>
      <p className="why-mark">
        <MarkGlyph mark={mark} /> {say.marks[mark]}
      </p>
      <p>{why.sentence}</p>
      <dl>
        {why.formula !== undefined && <Line term={say.whyFormula}>{why.formula}</Line>}
        {why.range !== undefined && <Line term={say.whyRange}>{why.range}</Line>}
        {why.assumptions !== undefined && why.assumptions.length > 0 && (
          <Line term={say.whyAssumptions}>
            <ul>
              {why.assumptions.map((each) => (
                <li key={each.title}>
                  {each.to === undefined ? (
                    each.title
                  ) : (
                    <Link
                      to={each.to.startsWith('#') ? { search, hash: each.to } : each.to}
                      onClick={onLeave}
                    >
                      {each.title}
                    </Link>
                  )}
                  : {each.value}
                  {each.edited && ` (${say.whyEdited})`}
                </li>
              ))}
            </ul>
          </Line>
        )}
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

function Line({ term, children }: Readonly<{ term: string; children: React.ReactNode }>) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The bare sign, 12 px: full, half, hollow, dashed, diamond. */
export function MarkGlyph({ mark }: Readonly<{ mark: Mark }>) {
  return (
    <svg className="mark-glyph" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {mark === 'observed' && <circle cx="6" cy="6" r="4.75" fill="currentColor" />}
      {mark === 'estimated' && (
        <>
          <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
        </>
      )}
      {mark === 'assumed' && (
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {mark === 'missing' && (
        <circle
          cx="6"
          cy="6"
          r="4.75"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2 1.7"
        />
      )}
      {mark === 'example' && (
        <path
          d="M6 .9 11.1 6 6 11.1.9 6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
