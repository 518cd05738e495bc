import type { ReactNode } from 'react';
import './key-figure.css';

type Props = Readonly<{ title: string; value: string; children?: ReactNode }>;

/** One number that the page wants remembered, with what qualifies it under it. Stands in a `dl`. */
export function KeyFigure({ title, value, children }: Props) {
  return (
    <div className="key-figure">
      <dt>{title}</dt>
      <dd>
        <b>{value}</b> <span>{children}</span>
      </dd>
    </div>
  );
}
