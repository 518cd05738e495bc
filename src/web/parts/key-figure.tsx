import type { ReactNode } from 'react';
import { MarkGlyph } from './mark-glyph.tsx';
import { WhyNumber } from './why-number.tsx';
import type { Mark, Told } from './why.ts';
import './key-figure.css';

type Props = Readonly<{
  title: string;
  value: string;
  mark: Mark;
  /** Made when the figure is pressed. */
  tell: () => Told;
  children?: ReactNode;
}>;

/** One number that the page wants remembered, with what qualifies it under it; opens its why. Stands in a `dl`. */
export function KeyFigure({ title, value, mark, tell, children }: Props) {
  return (
    <div className="key-figure">
      <dt>{title}</dt>
      <dd>
        <WhyNumber inTable={false} tell={tell}>
          <b>{value}</b>{' '}
          <span>
            {children} <MarkGlyph mark={mark} />
          </span>
        </WhyNumber>
      </dd>
    </div>
  );
}
