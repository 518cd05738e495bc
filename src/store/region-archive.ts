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
import { regionParts, storable, whole, type PartName, type RegionPart } from './region-parts.ts';
import type { RegionRows } from './region-rows.ts';

const formatName = 'savotta-region';
const formatVersion = 1;
const folder = 'region/';

const lowerHex = /^[0-9a-f]{64}$/;

const manifestSchema = z.strictObject({
  format: z.literal(formatName),
  formatVersion: z.literal(formatVersion),
  region: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  hash: storable.regex(lowerHex),
  createdAt: storable,
  version: whole.min(1),
  engineVersion: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
});

/** Everything of a region as the texts of an archive, with a manifest of their hashes. */
export function archiveOf(rows: RegionRows, engineVersion: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const file of rows.files) texts[`${folder}${file.name}`] = file.content;
  for (const part of regionParts) {
    const own: readonly object[] = rows.parts[part.table];
    texts[part.file] = pretty(own.map((row) => archivedRow(row, part)));
  }
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
  const problems = fileProblems(manifest.value.files, texts);
  const parts: Partial<Record<PartName, readonly object[]>> = {};
  for (const part of regionParts) {
    const read = readPart(part, texts);
    if (read.ok)
      parts[part.table] = read.value.map((row) => storedRow(row, { part, region: manifest.value.region }));
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return refuse(...problems);
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
    parts: parts as RegionRows['parts'],
  });
}

/** A row without its region, and its JSON as values. */
function archivedRow(row: object, part: RegionPart): object {
  const { region_id: _, ...rest } = row as Record<string, unknown>;
  for (const column of part.json)
    rest[column] = rest[column] === '' ? null : JSON.parse(String(rest[column]));
  return rest;
}

function storedRow(row: object, told: { part: RegionPart; region: string }): object {
  const stored: Record<string, unknown> = { region_id: told.region, ...row };
  for (const column of told.part.json)
    stored[column] = stored[column] === null ? '' : JSON.stringify(stored[column]);
  return stored;
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

function readPart(
  { row, file, isLate }: RegionPart,
  texts: Readonly<Record<string, string>>,
): Result<readonly object[]> {
  if (isLate && texts[file] === undefined) return ok([]);
  const parsed = z.array(row).safeParse(parseJson(texts[file] ?? ''));
  if (parsed.success) return ok(parsed.data as readonly object[]);
  return refuse(
    ...parsed.error.issues.map((issue) => archiveUnreadable([file, ...issue.path].join('.'), issue.message)),
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
