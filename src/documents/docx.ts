import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import { docxTable } from './docx-table.ts';
import type { Block, DocumentValue, Inline } from './document.ts';
import { pngOf } from './svg-png.ts';

const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
/** A4 and its margins in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 964 } as const;
const pixelsPerMm = 96 / 25.4;
/** Pictures are drawn this many times finer than they stand on the page, for print. */
const pictureScale = 3;

/** A document as DOCX: real headings, captions, repeated table heads, described pictures, its language set. */
export async function docxOf(document: DocumentValue): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: 'Savotta',
    styles: { default: styles(locales[document.language]) },
    numbering: { config: [{ reference: 'ordered', levels: [orderedLevel] }] },
    sections: [
      {
        properties: { page: { size: page, margin: sides(page.margin) } },
        footers: { default: footer(document.footer) },
        children: document.blocks.flatMap(blockOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function styles(language: string) {
  const heading = (halfPoints: number, before: number) => ({
    run: { size: halfPoints, bold: true, color: '1B2A2F', font: 'Source Sans 3' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    document: {
      run: { font: 'Source Sans 3', size: 21, color: '1B2A2F', language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: heading(40, 0),
    heading2: heading(28, 360),
    heading3: heading(23, 240),
  };
}

const orderedLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 360 } } },
};

function sides(all: number) {
  return { top: all, bottom: all, left: all, right: all };
}

function footer(words: string): Footer {
  const small = { size: 17, color: '435359' };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: page.width - 2 * page.margin }],
        children: [
          new TextRun({ text: words, ...small }),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small }),
        ],
      }),
    ],
  });
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockOf(block: Block): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], text: block.text })];
    case 'paragraph':
      return [paragraph(block.words, block.tone)];
    case 'list':
      return block.items.map(
        (words) =>
          new Paragraph({
            ...(block.ordered ? { numbering: { reference: 'ordered', level: 0 } } : { bullet: { level: 0 } }),
            children: runs(words),
          }),
      );
    case 'table':
      return [
        new Paragraph({ children: [new TextRun({ text: block.title, bold: true })], keepNext: true }),
        docxTable(block, page.width - 2 * page.margin),
        paragraph(block.note === undefined ? [] : [block.note], 'small'),
      ];
    case 'figure':
      return figure(block);
    case 'new-page':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function paragraph(words: readonly Inline[], tone?: 'lead' | 'small'): Paragraph {
  const look = tone === 'lead' ? { size: 26 } : tone === 'small' ? { size: 18, color: '435359' } : {};
  return new Paragraph({ children: runs(words, look) });
}

function runs(words: readonly Inline[], look: { size?: number; color?: string } = {}): ParagraphChild[] {
  return words.map((word) => {
    if (typeof word === 'string') return new TextRun({ text: word, ...look });
    const run = new TextRun({ text: word.text, bold: word.strong ?? false, ...look });
    return word.href === undefined ? run : new ExternalHyperlink({ link: word.href, children: [run] });
  });
}

/** The picture as SVG for those who can read it, with a PNG of the same for those who cannot. */
function figure(block: Extract<Block, { kind: 'figure' }>): FileChild[] {
  const [width, height] = [block.widthMm * pixelsPerMm, block.heightMm * pixelsPerMm];
  const fallback = pngOf(block.svg, Math.round(width * pictureScale));
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(block.svg),
    fallback: { type: 'png', data: fallback },
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: block.title, title: block.title, description: block.description },
  });
  const note = block.note === undefined ? [] : [` ${block.note}`];
  return [
    new Paragraph({ children: [image], keepNext: true }),
    paragraph([{ text: block.title, strong: true }, ...note], 'small'),
  ];
}
