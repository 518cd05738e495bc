import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** Words as a reader meets them, and where: `Kunnat / Kinnula / Jälkeen, min`. */
export type ReadWords = Readonly<{ place: string; words: string }>;

/** A paper's file larger than this is not read. */
const largestBytes = 40 * 1024 * 1024;

/**
 * What a reader sees of a paper, in its order: the text of an HTML file, or of `word/document.xml` in a DOCX one; styles, scripts
 * and pictures are not read. Undefined when the bytes are neither.
 */
export function readPaper(bytes: Uint8Array): readonly ReadWords[] | undefined {
  if (bytes.length > largestBytes) return undefined;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readDocx(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /<html[\s>]/i.test(text) ? readHtml(text) : undefined;
  } catch {
    return undefined;
  }
}

function readDocx(bytes: Uint8Array): ReadWords[] | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize <= largestBytes,
    });
    const document = files['word/document.xml'];
    return document && readDocxXml(strFromU8(document));
  } catch {
    return undefined;
  }
}

/** Where the reading stands: headings above, the table and its head, the row and the column. */
class Place {
  #headings: string[] = [];
  #counts = new Map<string, number>();
  table: { title: string; columns: string[]; row: string[] } | undefined;
  lastBlock = '';

  heading(level: number, words: string): void {
    this.#headings = [...this.#headings.slice(0, level - 1), words];
  }

  /** The name of the next words here; the second of the same name is told apart by its number. */
  next(): string {
    const parts = this.#headings.slice(1);
    if (this.table) {
      const { title, columns, row } = this.table;
      parts.push(title, row[0] ?? '', row.length > 0 ? (columns[row.length] ?? '') : '');
    }
    const name = parts.filter((part) => part !== '').join(' / ') || this.#headings[0] || '';
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }
}

const unread = new Set(['style', 'script', 'svg', 'title', 'footer']);
const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'caption', 'th', 'td', 'figcaption']);

function readHtml(text: string): ReadWords[] {
  const found: ReadWords[] = [];
  const place = new Place();
  let skipping = 0;
  let words = '';
  let inHead = false;
  const parser = new Parser({
    onopentag: (name) => {
      if (unread.has(name)) skipping++;
      if (blocks.has(name)) words = '';
      if (name === 'table') place.table = { title: '', columns: [], row: [] };
      if (name === 'thead') inHead = true;
      if (name === 'tr' && place.table) place.table.row = [];
    },
    ontext: (part) => {
      if (skipping === 0) words += part;
    },
    onclosetag: (name) => {
      if (unread.has(name)) skipping--;
      if (name === 'thead') inHead = false;
      if (name === 'table') place.table = undefined;
      if (!blocks.has(name) || skipping > 0) return;
      take(found, { place, kind: name, words: plain(words), inHead });
      words = '';
    },
  });
  parser.end(text);
  return found;
}

function readDocxXml(xml: string): ReadWords[] {
  const found: ReadWords[] = [];
  const place = new Place();
  let words = '';
  let style = '';
  let inText = false;
  let isHead = false;
  let cell: string | undefined;
  let last = '';
  const parser = new Parser(
    {
      onopentag: (name, { 'w:val': value = '' }) => {
        if (name === 'w:t') inText = true;
        if (name === 'w:p') [words, style] = ['', ''];
        if (name === 'w:pStyle') style = value;
        if (name === 'w:tbl') place.table = { title: last, columns: [], row: [] };
        if (name === 'w:tr') {
          isHead = false;
          if (place.table) place.table.row = [];
        }
        if (name === 'w:tblHeader') isHead = true;
        if (name === 'w:tc') cell = '';
      },
      ontext: (part) => {
        if (inText) words += part;
      },
      onclosetag: (name) => {
        if (name === 'w:t') inText = false;
        if (name === 'w:p') {
          if (cell !== undefined) cell += words;
          else if (plain(words) !== '') {
            last = plain(words);
            const level = /^Heading([1-3])$/.exec(style)?.[1];
            take(found, { place, kind: level ? `h${level}` : 'p', words: last, inHead: false });
          }
        }
        if (name === 'w:tc') {
          take(found, { place, kind: 'td', words: plain(cell ?? ''), inHead: isHead });
          cell = undefined;
        }
        if (name === 'w:tbl') place.table = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

function take(
  found: ReadWords[],
  told: { place: Place; kind: string; words: string; inHead: boolean },
): void {
  const { place, kind, words, inHead } = told;
  const level = /^h([1-3])$/.exec(kind)?.[1];
  if (level) place.heading(Number(level), words);
  if (kind === 'caption' && place.table) place.table.title = words;
  const isCell = kind === 'td' || kind === 'th';
  if (isCell && place.table && inHead) {
    place.table.columns.push(words);
    found.push({ place: `${place.table.title} / ${place.table.columns.length}`, words });
    return;
  }
  found.push({ place: place.next(), words });
  if (isCell && place.table) place.table.row.push(words);
}

/** One kind of space, and none at the ends: how a line breaks is not what it says. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
