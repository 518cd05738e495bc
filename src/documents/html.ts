import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentCss } from './document-css.ts';
import type { Block, DocumentValue, Inline } from './document.ts';

/** The pages' typeface within the file: lines and pages then break alike on every machine. */
const typeface = `@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: url(data:font/woff2;base64,${readFileSync(
  fileURLToPath(
    import.meta.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  ),
).toString('base64')}) format('woff2'); }`;

/**
 * A document as one HTML file with nothing outside it: read on a screen, printed to A4 with its foot on every page, and
 * read aloud (headings, captions, row heads, descriptions of pictures).
 */
export function htmlOf(document: DocumentValue): string {
  const { title, language, footer, blocks } = document;
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)}</title>`,
    `<style>${typeface}${documentCss}${pageFoot(footer)}</style></head>`,
    `<body><main>`,
    ...blocks.map(blockHtml),
    `</main><footer>${escaped(footer)}</footer></body></html>`,
    '',
  ].join('\n');
}

/** The foot of a printed page: the words on the left, the page of pages on the right. */
function pageFoot(footer: string): string {
  const words = `"${footer.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('<', '\\3c ').replaceAll('\n', ' ')}"`;
  const look = 'font: 8.5pt "Source Sans 3", sans-serif; color: #435359;';
  return `@page { size: A4; margin: 16mm 16mm 18mm; @bottom-left { content: ${words}; ${look} }
@bottom-right { content: counter(page) " / " counter(pages); ${look} } }`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${inline(block.words)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((words) => `<li>${inline(words)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block);
    case 'new-page':
      return '<div class="new-page"></div>';
  }
}

function tableHtml({ title, columns, rows, note }: Extract<Block, { kind: 'table' }>): string {
  const look = (at: number) => (columns[at]?.number ? ' class="number"' : '');
  const head = columns.map((column, at) => `<th scope="col"${look(at)}>${escaped(column.title)}</th>`);
  const body = rows.map((cells) => {
    const made = cells.map((cell, at) =>
      at === 0 ? `<th scope="row"${look(at)}>${escaped(cell)}</th>` : `<td${look(at)}>${escaped(cell)}</td>`,
    );
    return `<tr>${made.join('')}</tr>`;
  });
  return [
    `<table><caption>${escaped(title)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table>`,
    ...(note === undefined ? [] : [`<p class="note">${escaped(note)}</p>`]),
  ].join('\n');
}

/** The picture is one image to a screen reader, so that its labels are not read letter by letter. */
function figureHtml(figure: Extract<Block, { kind: 'figure' }>): string {
  const { title, description, svg, widthMm, note } = figure;
  const named = svg.replace(/^<svg/, `<svg role="img" aria-label="${escaped(description)}"`);
  const words = `<b>${escaped(title)}</b>${note === undefined ? '' : ` ${escaped(note)}`}`;
  return `<figure style="max-width: ${widthMm}mm">${named}<figcaption>${words}</figcaption></figure>`;
}

function inline(words: readonly Inline[]): string {
  return words
    .map((word) => {
      if (typeof word === 'string') return escaped(word);
      const text = word.strong ? `<b>${escaped(word.text)}</b>` : escaped(word.text);
      return word.href === undefined ? text : `<a href="${escaped(word.href)}">${text}</a>`;
    })
    .join('');
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
