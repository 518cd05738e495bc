import type { Messages } from '../messages/fi.ts';

export type StageId = 'situation' | 'alternatives' | 'decision' | 'programme';

/** A stage of the work that has a page. A stage without one is not shown: a link that leads nowhere helps nobody. */
export type Stage = Readonly<{
  id: StageId;
  /** Last part of the address. */
  path: string;
  /** Pressed after `g`. */
  key: string;
}>;

export const stages: readonly Stage[] = [
  { id: 'situation', path: 'tilannekuva', key: 's' },
  { id: 'alternatives', path: 'vaihtoehdot', key: 'a' },
  { id: 'decision', path: 'paatos', key: 'd' },
  { id: 'programme', path: 'ohjelma', key: 'p' },
];

export function stageTitle(stage: Stage, messages: Messages): string {
  return messages.frame[stage.id];
}

/** The address of a stage of a region. */
export function stageAddress(region: string, stage: Stage): string {
  return `/alueet/${encodeURIComponent(region)}/${stage.path}`;
}
