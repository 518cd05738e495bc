import type { Language } from '#kit/text.ts';

/** Words of a paragraph; a part may be strong or lead somewhere. */
export type Inline = string | Readonly<{ text: string; strong?: boolean; href?: string }>;

export type Block =
  | Readonly<{ kind: 'heading'; level: 1 | 2 | 3; text: string }>
  /** `lead`: the sentence that answers; `small`: sources, notes. */
  | Readonly<{ kind: 'paragraph'; words: readonly Inline[]; tone?: 'lead' | 'small' }>
  | Readonly<{ kind: 'list'; items: readonly (readonly Inline[])[]; ordered?: boolean }>
  /** Cells are texts as the reader sees them; `number` columns stand right. The first column heads its row. */
  | Readonly<{
      kind: 'table';
      title: string;
      columns: readonly Readonly<{ title: string; number?: boolean }>[];
      rows: readonly (readonly string[])[];
      note?: string;
    }>
  /** A picture as SVG without outside parts; `description` says what it shows to those who do not see it. */
  | Readonly<{
      kind: 'figure';
      title: string;
      description: string;
      svg: string;
      widthMm: number;
      heightMm: number;
      note?: string;
    }>
  | Readonly<{ kind: 'new-page' }>;

/** A document as a value, before it becomes a file: the same value gives the same words in every form. */
export type DocumentValue = Readonly<{
  title: string;
  language: Language;
  /** Stands at the foot of every page: what the document is, of which date and state. */
  footer: string;
  blocks: readonly Block[];
}>;

export function plainWords(words: readonly Inline[]): string {
  return words.map((word) => (typeof word === 'string' ? word : word.text)).join('');
}
