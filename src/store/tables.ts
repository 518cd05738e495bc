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
  /** What people made of entries of registers, one row each time; the newest `version` of an entry holds. */
  register_edits: {
    region_id: string;
    register_id: string;
    entry_id: string;
    kind: 'set' | 'removed' | 'restored';
    /** Every field that people have set by now, `{ [field]: { value, state, reasoning } }` as JSON. */
    fields: string;
    /** Why this time. */
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
  /** What a body decided; the database refuses to change or remove a row. */
  decisions: {
    id: string;
    region_id: string;
    /** Hash of the region, with its edits, that it was decided on. */
    region_hash: string;
    kind: 'direction' | 'decision';
    body: string;
    /** ISO date. */
    decided_on: string;
    alternative_id: string;
    alternative_number: number;
    alternative_version: number;
    alternative_name: string;
    /** The alternative as it was then: `Pull[]` and `VisitRule` (empty for the region's own) as JSON. */
    pulls: string;
    rule: string;
    evaluation_hash: string;
    engine_version: string;
    reason: string;
    /** `{ for, against, abstained }` as JSON, or empty when nobody voted. */
    votes: string;
    /** `[{ who, position }]` as JSON; who is a role or a group. */
    dissent: string;
    /** The decision that this one corrects, or empty. */
    corrects_id: string;
    /** Hash of the words of the paper that it was made on, or empty. */
    paper_hash: string;
    created_at: string;
    created_by: string;
  };
  /** A decision paper as it was made; the database refuses to change or remove a row. */
  papers: {
    id: string;
    region_id: string;
    region_hash: string;
    alternative_id: string;
    alternative_version: number;
    /** What it was computed from beside the region, as JSON: enough to compute it again. */
    parameters: string;
    /** The document in every language, as JSON. */
    words: string;
    words_hash: string;
    engine_version: string;
    created_at: string;
    created_by: string;
  };
  /** What carries out a decision. */
  programmes: {
    id: string;
    region_id: string;
    decision_id: string;
    name: string;
    state: 'open' | 'closed';
    /** ISO date and words of its end; empty while it is open. */
    closed_on: string;
    closing_words: string;
    created_at: string;
    updated_at: string;
    updated_by: string;
    version: number;
  };
  programme_actions: {
    id: string;
    region_id: string;
    programme_id: string;
    position: number;
    /** An action as JSON. */
    content: string;
    updated_at: string;
    updated_by: string;
    version: number;
  };
  /** Reports are added, not changed. */
  programme_reports: {
    id: string;
    region_id: string;
    action_id: string;
    reported_on: string;
    /** A report as JSON. */
    content: string;
    created_at: string;
    created_by: string;
  };
  /** Criteria of decisions; `set_id` names a set in its region, `default` being the one that every region has. */
  criteria_sets: CriteriaRow;
  /** Who weighs the criteria of a set, and how. */
  stakeholders: CriteriaRow;
};

type CriteriaRow = {
  id: string;
  region_id: string;
  set_id: string;
  name: string;
  /** Criteria and targets, or a weighing and its slack, as JSON. */
  content: string;
  created_at: string;
  updated_at: string;
  updated_by: string;
  version: number;
};
