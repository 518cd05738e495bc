import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTongue } from '../messages/context.ts';
import { MarkGlyph } from './mark-glyph.tsx';
import { WhyText } from './why-text.tsx';
import type { Mark, Why } from './why.ts';
import './quality-mark.css';

export { MarkGlyph } from './mark-glyph.tsx';

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
