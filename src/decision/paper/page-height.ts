import type { Block, Inline } from '#documents/document.ts';
import { textWidthPx } from '#kit/text-width.ts';

/**
 * How tall blocks come out when a paper is printed to A4, so that lists can be cut before a page runs over: the same words give
 * the same cut everywhere, also where nothing is drawn. Measures are those of `document-css.ts`; a test prints and compares.
 */
const page = { widthMm: 178, heightMm: 263 };
/** What an estimate may be short of before the page runs over, mm. */
const spareMm = 0.5;
const mmPerPoint = 25.4 / 72;
const basePoints = 9.4;
const kinds = {
  title: { points: 1.9 * basePoints, lineMm: 7.6 },
  lead: { points: 1.24 * basePoints, lineMm: 5.55 },
  text: { points: basePoints, lineMm: 4.65 },
  small: { points: 0.86 * basePoints, lineMm: 4 },
  cell: { points: 0.9 * basePoints, lineMm: 4.2 },
} as const;
type Kind = keyof typeof kinds;
/** The widths known are of weight 600; text of weight 400 is this much of them. */
const lightShare = 0.967;

/** A block's own height and its margins above and below; of two margins that meet the larger holds. */
type Height = Readonly<{ above: number; own: number; below: number }>;

/** Whether blocks stay on one printed page. */
export function fitsOnPage(blocks: readonly Block[]): boolean {
  return printedMm(blocks) <= page.heightMm - spareMm;
}

/** From the top of a new page to the lower edge of the last block, mm. */
export function printedMm(blocks: readonly Block[]): number {
  let [bottom, margin] = [0, 0];
  for (const { above, own, below } of blocks.map(heightOf)) {
    // A heading keeps its margin at the top of a page too.
    bottom += Math.max(margin, above) + own;
    margin = below;
  }
  return bottom;
}

function heightOf(block: Block): Height {
  switch (block.kind) {
    case 'heading':
      if (block.level === 1) return { above: 0, own: linesMm(block.text, { kind: 'title' }), below: 2 };
      return block.level === 2 ? { above: 4.5, own: 5.3, below: 2 } : { above: 3.5, own: 4.4, below: 2 };
    case 'paragraph':
      return {
        above: 0,
        own: linesMm(block.words, { kind: block.tone ?? 'text' }),
        below: 2.5,
      };
    case 'list': {
      const items = block.items.map((item) => linesMm(item, { kind: 'text', widthMm: page.widthMm - 5 }));
      return { above: 0, own: sum(items) + items.length - 1, below: 3 };
    }
    case 'table':
      return tableHeight(block);
    case 'figure': {
      const { title, note = '', widthMm, heightMm } = block;
      // A printed picture is never taller than this.
      const caption = linesMm([{ text: title, strong: true }, ` ${note}`], { kind: 'small', widthMm });
      return { above: 3, own: Math.min(80, heightMm) + caption, below: 3 };
    }
    case 'new-page':
      return { above: 0, own: 0, below: 0 };
  }
}

/** Title, head of one line, and rows as tall as their first cell; the note stands a millimetre under it. */
function tableHeight({ columns, rows, note }: Extract<Block, { kind: 'table' }>): Height {
  const padding = 1.45;
  // Columns beside the first one hold numbers and short words.
  const firstMm = page.widthMm - 18 * (columns.length - 1);
  const body = rows.map(([first = '']) => linesMm(first, { kind: 'cell', widthMm: firstMm }) + padding);
  const own = 11.3 + sum(body);
  if (note === undefined) return { above: 2, own, below: 1 };
  return { above: 2, own: own + 1 + linesMm(note, { kind: 'small' }), below: 4 };
}

/** Lines break between words; strong parts are wider. */
function linesMm(words: string | readonly Inline[], told: { kind: Kind; widthMm?: number }): number {
  const { points, lineMm } = kinds[told.kind];
  const most = (told.widthMm ?? page.widthMm) / mmPerPoint;
  const parts = typeof words === 'string' ? [words] : words;
  const placed = parts.flatMap((part) => {
    const { text, strong = told.kind === 'title' } = typeof part === 'string' ? { text: part } : part;
    const share = strong ? 1 : lightShare;
    const trimmed = text.trim().split(' ');
    return trimmed.map((word) => share * textWidthPx(word, points));
  });
  const space = (told.kind === 'title' ? 1 : lightShare) * textWidthPx(' ', points);
  let [lines, used] = [1, 0];
  for (const width of placed) {
    const beside = used === 0 ? width : used + space + width;
    if (beside <= most) used = beside;
    else [lines, used] = [lines + 1, width];
  }
  return lines * lineMm;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
