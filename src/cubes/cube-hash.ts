import { canonicalJson, numberBytes, sha256Hex } from '#kit/hash.ts';
import type { Cube } from './cube.ts';

/** SHA-256 of the cube's header as canonical JSON, its values as little-endian doubles, and its states. */
export function cubeHash(cube: Omit<Cube, 'hash'>): string {
  const { id, title, unit, source, dimensions } = cube;
  const header = new TextEncoder().encode(`${canonicalJson({ id, title, unit, source, dimensions })}\n`);
  const values = numberBytes(cube.values);
  const bytes = new Uint8Array(header.length + values.length + cube.states.length);
  bytes.set(header);
  bytes.set(values, header.length);
  bytes.set(cube.states, header.length + values.length);
  return sha256Hex(bytes);
}
