/** How well a number is known, the weakest ground that it stands on. `example` is for invented figures. */
export type Mark = 'observed' | 'estimated' | 'assumed' | 'missing' | 'example';

/** What opens from a number: what it is, how it was computed, on what, from when. */
export type Why = Readonly<{
  title: string;
  /** The number itself, as the page shows it. */
  value?: string;
  /** Of whom and where: municipality or site, service, people. */
  about?: string;
  sentence: string;
  formula?: string;
  /** Assumptions that it rests on, with their values; `to` leads to the assumption's row. */
  assumptions?: readonly Readonly<{ title: string; value: string; to?: string; edited?: boolean }>[];
  sources?: readonly Readonly<{ title: string; url?: string }>[];
  date?: string;
  range?: string;
  /** How the figures that were counted came to their values. */
  states?: string;
}>;

/** A why with the mark of its number; made when it is opened, not for every cell of a table. */
export type Told = Readonly<{ mark: Mark; why: Why }>;
