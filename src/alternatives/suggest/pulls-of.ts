import type { Pull } from '../lever.ts';
import type { Candidates } from './candidates.ts';

/** What a network changes: indexes of sites closed, and of new places opened. */
export type Changes = Readonly<{ closed: readonly number[]; opened: readonly number[] }>;

export function changesOf({ existing }: Candidates, open: Uint8Array): Changes {
  const closed: number[] = [];
  const opened: number[] = [];
  open.forEach((is, at) => {
    if (at < existing && !is) closed.push(at);
    if (at >= existing && is) opened.push(at);
  });
  return { closed, opened };
}

/**
 * A network as pulls on the region: first what opens, so that visits and posts may go there, then what closes, `first` before the
 * others. Receivers are left open, so visits go by the rule, as everywhere where nobody has planned otherwise.
 */
export function pullsOf(
  candidates: Candidates,
  open: Uint8Array,
  told: Readonly<{
    rationale?: (site: number) => string;
    /** Sites to close before others: lists that begin alike are evaluated together. */
    first?: readonly number[];
  }> = {},
): Pull[] {
  const { network, existing, openings } = candidates;
  const { rationale = () => '', first = [] } = told;
  const { closed, opened } = changesOf(candidates, open);
  const inOrder = [
    ...first.filter((at) => closed.includes(at)),
    ...closed.filter((at) => !first.includes(at)),
  ];
  return [
    ...opened.map((at): Pull => ({ ...openings[at - existing]!, rationale: rationale(at) })),
    ...inOrder.map((at): Pull => ({
      lever: 'close-site',
      settings: { site: network.sites[at]!.id },
      rationale: rationale(at),
    })),
  ];
}
