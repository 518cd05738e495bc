import type { Workbench } from './use-workbench.ts';

/** Back to the picture after every pull. The button that was pressed goes away: the focus stays with the choice of years. */
export function showAll(bench: Pick<Workbench, 'lookAt'>): void {
  document.querySelector<HTMLElement>('.year-slider')?.focus({ preventScroll: true });
  bench.lookAt(undefined);
}
