import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTongue } from '../messages/context.ts';
import { WhyText } from './why-text.tsx';
import type { Told } from './why.ts';
import './why-number.css';

type Open = (from: HTMLElement, tell: () => Told) => void;

const OpenWhy = createContext<Open | undefined>(undefined);

/**
 * Where the whys of the numbers inside open, one at a time. Nothing of a why is made before its number is pressed, and
 * opening one draws nothing else anew.
 */
export function WhyPlace({ children }: Readonly<{ children: ReactNode }>) {
  const from = useRef<HTMLElement>(null);
  const [tell, setTell] = useState<() => Told>();
  const open = useCallback<Open>((button, telling) => {
    from.current = button;
    setTell(() => telling);
  }, []);
  const close = () => setTell(undefined);
  const told = useMemo(() => tell?.(), [tell]);
  return (
    <OpenWhy value={open}>
      {children}
      <Popover
        className="why"
        triggerRef={from}
        isOpen={told !== undefined}
        onOpenChange={(now) => !now && close()}
        offset={4}
        containerPadding={12}
      >
        {told !== undefined && (
          <Dialog className="why-dialog">
            <WhyText why={told.why} mark={told.mark} onLeave={close} />
          </Dialog>
        )}
      </Popover>
    </OpenWhy>
  );
}

type Props = Readonly<{
  /** Made when the number is pressed. */
  tell: () => Told;
  className?: string;
  /** Outside a table the Tab key stops here; in a table the arrow keys lead here. */
  inTable?: boolean;
  children: ReactNode;
}>;

/** A number that opens its why; looks like the bare number until it is pointed at or focused. */
export function WhyNumber({ tell, className = '', inTable = true, children }: Props) {
  const say = useTongue().messages.frame;
  const open = use(OpenWhy);
  if (open === undefined) throw new Error('a number that opens its why stands outside the place of whys');
  return (
    <button
      type="button"
      className={`why-number ${className}`}
      aria-haspopup="dialog"
      title={say.whyNumber}
      tabIndex={inTable ? -1 : 0}
      onClick={(event) => {
        // Not every browser focuses a pressed button, and the focus comes back to what had it.
        event.currentTarget.focus();
        open(event.currentTarget, tell);
      }}
    >
      {children}
    </button>
  );
}
