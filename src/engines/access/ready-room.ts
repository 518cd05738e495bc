/**
 * Room for answers to come. New memory is handed out page by page as it is first touched, which takes several times as
 * long as what is then written into it: whoever has nobody waiting may fetch as much as was last taken.
 */
const ready = new Map<number, ArrayBuffer[]>();
/** Per size in bytes: how many were taken and not fetched again. */
const owed = new Map<number, number>();
const held = { bytes: 0 };

const mostHeldBytes = 32e6;
/** Smaller ones are not worth it. */
const leastBytes = 16_384;
/** What is fetched at once: a millisecond or two. */
const stepBytes = 2e6;

/** A copy of the values, in room that is ready if there is some. */
export function copyOf<Values extends Float64Array | Int32Array | Int16Array | Uint16Array>(
  values: Values,
): Values {
  const size = values.byteLength;
  if (size < leastBytes) return values.slice() as Values;
  owed.set(size, (owed.get(size) ?? 0) + 1);
  const room = ready.get(size)?.pop();
  if (!room) return values.slice() as Values;
  held.bytes -= size;
  const copy = new (values.constructor as new (room: ArrayBuffer) => Values)(room);
  copy.set(values);
  return copy;
}

/** Fetches some of the room that was taken; says whether more is wanting. */
export function fetchRoom(): boolean {
  let fetched = 0;
  for (const [size, count] of owed) {
    for (let left = count; left > 0; left--) {
      if (held.bytes + size > mostHeldBytes) break;
      if (fetched > 0 && fetched + size > stepBytes) return true;
      const room = new ArrayBuffer(size);
      // Touched, or it would be fetched when it is written.
      new Uint8Array(room).fill(1);
      const others = ready.get(size);
      if (others) others.push(room);
      else ready.set(size, [room]);
      held.bytes += size;
      fetched += size;
      owed.set(size, left - 1);
    }
    owed.delete(size);
  }
  return false;
}

/** Gives all of it up, as when answers of another size are to come. */
export function leaveRoom(): void {
  ready.clear();
  owed.clear();
  held.bytes = 0;
}
