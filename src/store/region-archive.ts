import { createHash } from 'node:crypto';
import { ok, refuse, type Problem, type Result } from '#kit/result.ts';
import { z } from 'zod';
import {
  archiveUnreadable,
  badManifest,
  fileChanged,
  fileMissing,
  fileUnexpected,
  missingManifest,
} from './archive-problems.ts';
import type { RegionRows } from './region-rows.ts';

const formatName = 'savotta-region';
const formatVersion = 1;
const folder = 'region/';

/** What both databases can hold: PostgreSQL has no NUL in texts, and its whole numbers end here. */
const text = z
  .string()
  .refine((words) => !words.includes('\u0000') && words.isWellFormed(), 'characters that cannot be stored');
const whole = z.int().max(2_147_483_646);
const lowerHex = /^[0-9a-f]{64}$/;
const editsSchema = z.array(
  z.strictObject({
    assumption_id: text,
    value: z.number(),
    reasoning: text,
    edited_at: text,
    edited_by: text,
    version: whole.min(1),
  }),
);

const pullSchema = z.strictObject({ lever: text, settings: z.record(text, z.unknown()), rationale: text });

const alternativesSchema = z.array(
  z.strictObject({
    id: text.min(1).max(100),
    region_hash: text,
    number: whole.min(0),
    name: text.max(200),
    pulls: z.array(pullSchema),
    rule: z.record(text, z.unknown()).nullable(),
    parent_id: text,
    ready: z.union([z.literal(0), z.literal(1)]),
    created_at: text,
    updated_at: text,
    version: whole.min(1),
  }),
);

const manifestSchema = z.strictObject({
  format: z.literal(formatName),
  formatVersion: z.literal(formatVersion),
  region: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  hash: text.regex(lowerHex),
  createdAt: text,
  version: whole.min(1),
  engineVersion: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
});

/** Everything of a region as the texts of an archive, with a manifest of their hashes. */
export function archiveOf(rows: RegionRows, engineVersion: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const file of rows.files) texts[`${folder}${file.name}`] = file.content;
  texts['edits.json'] = pretty(rows.edits.map(({ region_id: _, ...edit }) => edit));
  texts['alternatives.json'] = pretty(
    rows.alternatives.map(({ region_id: _, pulls, rule, ...row }) => ({
      ...row,
      pulls: JSON.parse(pulls) as unknown,
      rule: rule === '' ? null : (JSON.parse(rule) as unknown),
    })),
  );
  const files = Object.entries(texts).map(([name, content]) => ({ name, sha256: sha256(content) }));
  const { id, hash, created_at: createdAt, version } = rows.region;
  const manifest = {
    format: formatName,
    formatVersion,
    region: id,
    hash,
    createdAt,
    version,
    engineVersion,
    files,
  };
  return { 'manifest.json': pretty(manifest), ...texts };
}

/** The rows of an archive's texts; refuses what its manifest does not name or what was changed after it was made. */
export function rowsOfArchive(texts: Readonly<Record<string, string>>): Result<RegionRows> {
  const manifest = readManifest(texts['manifest.json']);
  if (!manifest.ok) return manifest;
  const edits = readPart(editsSchema, 'edits.json', texts);
  const alternatives = readPart(alternativesSchema, 'alternatives.json', texts);
  const problems = [
    ...fileProblems(manifest.value.files, texts),
    ...(edits.ok ? [] : edits.problems),
    ...(alternatives.ok ? [] : alternatives.problems),
  ];
  if (problems.length > 0 || !edits.ok || !alternatives.ok) return refuse(...problems);
  const { region: id, hash, createdAt, version } = manifest.value;
  return ok({
    region: { id, hash, created_at: createdAt, version },
    files: Object.entries(texts)
      .filter(([name]) => name.startsWith(folder))
      .map(([name, content]) => ({
        region_id: id,
        name: name.slice(folder.length),
        content,
        sha256: sha256(content),
      })),
    edits: edits.value.map((edit) => ({ region_id: id, ...edit })),
    alternatives: alternatives.value.map(({ pulls, rule, ...row }) => ({
      region_id: id,
      ...row,
      pulls: JSON.stringify(pulls),
      rule: rule === null ? '' : JSON.stringify(rule),
    })),
  });
}

/** SHA-256 of a text's UTF-8 bytes, as the database and the manifest name files. */
export function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

type Manifest = z.output<typeof manifestSchema>;

function readManifest(content: string | undefined): Result<Manifest> {
  if (content === undefined) return refuse(missingManifest);
  const parsed = manifestSchema.safeParse(parseJson(content));
  if (parsed.success) return ok(parsed.data);
  return refuse(
    ...parsed.error.issues.map((issue) =>
      badManifest(['manifest.json', ...issue.path].join('.'), issue.message),
    ),
  );
}

function readPart<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  texts: Readonly<Record<string, string>>,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(texts[name] ?? ''));
  if (parsed.success) return ok(parsed.data);
  return refuse(
    ...parsed.error.issues.map((issue) => archiveUnreadable([name, ...issue.path].join('.'), issue.message)),
  );
}

function fileProblems(files: Manifest['files'], texts: Readonly<Record<string, string>>): Problem[] {
  const problems: Problem[] = [];
  const named = new Map(files.map((file) => [file.name, file.sha256]));
  for (const [name, content] of Object.entries(texts)) {
    if (name === 'manifest.json') continue;
    const promised = named.get(name);
    if (promised === undefined) problems.push(fileUnexpected(name));
    else if (promised !== sha256(content)) problems.push(fileChanged(name, sha256(content)));
  }
  for (const name of named.keys()) if (texts[name] === undefined) problems.push(fileMissing(name));
  return problems;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
