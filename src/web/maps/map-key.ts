import type { DotClass } from './dots.ts';
import type { KeySize } from './lay-out.ts';
import type { MarkKind, MarkState } from './site-marks.ts';
import { textWidthPx } from '#kit/text-width.ts';

export type KeyRow =
  | Readonly<{ kind: 'dot'; dot: DotClass; text: string }>
  | Readonly<{ kind: 'people'; residents: number; text: string }>
  | Readonly<{ kind: 'flow'; visits: number; text: string }>
  | Readonly<{ kind: 'site'; site: MarkKind; state: MarkState; locked?: boolean; text: string }>;

/** One heading of the key with its rows; `note` stands under them in lighter ink. */
export type KeyGroup = Readonly<{ title: string; rows: readonly KeyRow[]; note?: string }>;

export const keyRowPx = 21;
const columnGapPx = 24;
const groupGapPx = 12;
const titlePx = 22;

/** How wide a row's own sign is, with the gap to its words. */
function signPx(row: KeyRow): number {
  return row.kind === 'flow' ? 66 : 20;
}

/** The key's size in as many columns as it has groups, then in fewer, the tallest last. */
export function keySizes(groups: readonly KeyGroup[]): readonly KeySize[] {
  const sizes: KeySize[] = [];
  for (let columns = groups.length; columns >= 1; columns--) {
    const perColumn = keyColumns(groups, columns);
    const width =
      perColumn.reduce((sum, column) => sum + Math.max(...column.map(groupWidth)), 0) +
      columnGapPx * (perColumn.length - 1);
    const height = Math.max(
      ...perColumn.map((column) => column.reduce((sum, group) => sum + groupHeight(group), -groupGapPx)),
    );
    sizes.push({ columns, width: Math.ceil(width) + 2, height: Math.ceil(height) });
  }
  return sizes;
}

/** Groups dealt to columns in reading order, the columns about equally tall. */
export function keyColumns(groups: readonly KeyGroup[], columns: number): readonly (readonly KeyGroup[])[] {
  const total = groups.reduce((sum, group) => sum + groupHeight(group), 0);
  const dealt: KeyGroup[][] = [[]];
  let height = 0;
  groups.forEach((group, index) => {
    const left = groups.length - index;
    const wanted = columns - dealt.length;
    const full = height >= total / columns - 1 && wanted > 0;
    if (dealt.at(-1)!.length > 0 && (full || left <= wanted)) {
      dealt.push([]);
      height = 0;
    }
    dealt.at(-1)!.push(group);
    height += groupHeight(group);
  });
  return dealt;
}

function groupWidth(group: KeyGroup): number {
  const rows = group.rows.map((row) => signPx(row) + textWidthPx(row.text, 13));
  return Math.max(textWidthPx(group.title, 13), group.note ? textWidthPx(group.note, 13) : 0, ...rows);
}

function groupHeight(group: KeyGroup): number {
  return titlePx + keyRowPx * (group.rows.length + (group.note ? 1 : 0)) + groupGapPx;
}
