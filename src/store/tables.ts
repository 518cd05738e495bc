/** The rows of the database as both kinds hold them: text ids, ISO instants as text, JSON as text, never bigint. */
export type Tables = {
  /** A region as its folder's files; `hash` is the region's without edits. */
  regions: { id: string; hash: string; created_at: string; version: number };
  /** One file of a region folder, its text as it is. */
  region_files: { region_id: string; name: string; content: string; sha256: string };
  /** What people changed in a region's assumptions; the newest `version` holds. */
  assumption_edits: {
    region_id: string;
    assumption_id: string;
    value: number;
    reasoning: string;
    edited_at: string;
    edited_by: string;
    version: number;
  };
  alternatives: {
    id: string;
    region_id: string;
    /** Hash of the region it was made on. */
    region_hash: string;
    number: number;
    name: string;
    /** `Pull[]` as JSON. */
    pulls: string;
    /** `VisitRule` as JSON, or empty for the region's own. */
    rule: string;
    /** The alternative it was branched from, or empty. */
    parent_id: string;
    /** 1 for those that came with the region: they are read-only. */
    ready: number;
    created_at: string;
    updated_at: string;
    version: number;
  };
};
