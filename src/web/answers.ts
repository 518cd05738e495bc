import type { Text } from '#kit/text.ts';
import type { EntryEdit } from '#region/with-entries.ts';

/** What `situation.list-regions` answers. */
export type RegionsAnswer = Readonly<{
  regions: readonly Readonly<{
    id: string;
    name: Text;
    /** Its names and figures are made up, for tests and first tries. */
    invented: boolean;
    asOf: Readonly<{ network: string; population: string }>;
    hash: string;
    version: number;
    municipalities: number;
    sites: number;
    residents: number;
  }>[];
}>;

/** What `situation.get-region` answers: the files to read the region from, and this county's edits on it. */
export type RegionAnswer = Readonly<{
  id: string;
  hash: string;
  files: Readonly<Record<string, string>>;
  edits: readonly Readonly<{ assumption: string; value: number; reasoning: string }>[];
  /** What this county has made of entries of registers. */
  entries: readonly EntryEdit[];
  version: number;
}>;

/** What `situation.import-region` answers. */
export type ImportedRegion = Readonly<{
  region: string;
  alternatives: number;
  /** False when the database held exactly the same already. */
  changed: boolean;
}>;

/** What `situation.import-matrix` answers. */
export type ImportedMatrix = Readonly<{
  pairs: number;
  connections: number;
  missingPairs: readonly string[];
}>;

/** What `situation.import-register` answers. */
export type ImportedRegister = Readonly<{ added: number; changed: number; unchanged: number }>;

/** What `situation.entry-history` answers. */
export type EntryHistoryAnswer = Readonly<{
  changes: readonly Readonly<{
    version: number;
    kind: 'set' | 'removed' | 'restored';
    fields: EntryEdit['fields'];
    reasoning: string;
    editedAt: string;
    editedBy: string;
  }>[];
}>;
