import { Component } from 'react';
import type { ReactNode } from 'react';
import { TongueContext } from '../messages/context.ts';

type Props = Readonly<{ children: ReactNode }>;

/** Our own faults end here: said plainly, and reported on the console for whoever mends them. */
export class FaultWall extends Component<Props, { broken: boolean }> {
  static override contextType = TongueContext;
  declare context: React.ContextType<typeof TongueContext>;
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const say = this.context.messages.frame;
    return (
      <main className="not-found" role="alert">
        <h1>{say.broken}</h1>
        <p>{say.brokenText}</p>
      </main>
    );
  }
}
