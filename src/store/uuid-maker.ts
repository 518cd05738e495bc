export type UuidParts = Readonly<{
  /** Milliseconds since 1970. */
  milliseconds: () => number;
  /** Fresh random bytes, as many as asked. */
  randomBytes: (count: number) => Uint8Array;
}>;

const sequenceLimit = 0x1000;

/**
 * Makes UUIDs of version 7 (RFC 9562): they sort by the time they were made, and those of the same millisecond
 * from one maker sort in the order of making (12 bits of sequence, then the next millisecond is borrowed).
 */
export function uuidMaker({ milliseconds, randomBytes }: UuidParts): () => string {
  let lastTime = 0;
  let sequence = 0;
  return () => {
    const now = milliseconds();
    if (now > lastTime) {
      lastTime = now;
      sequence = 0;
    } else if (++sequence === sequenceLimit) {
      lastTime += 1;
      sequence = 0;
    }
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const time = lastTime.toString(16).padStart(12, '0');
    const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const third = `7${sequence.toString(16).padStart(3, '0')}`;
    return `${time.slice(0, 8)}-${time.slice(8)}-${third}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
