/** Rows written one after another into arrays that are kept from one answer to the next and grow when they must. */
export class RowWriter {
  sites: Int32Array;
  shares: Float64Array;
  length = 0;
  constructor(expected: number) {
    this.sites = new Int32Array(expected);
    this.shares = new Float64Array(expected);
  }

  add(sites: Int32Array, shares: Float64Array, count: number): void {
    this.makeRoom(count);
    for (let entry = 0; entry < count; entry++) {
      this.sites[this.length + entry] = sites[entry]!;
      this.shares[this.length + entry] = shares[entry]!;
    }
    this.length += count;
  }
  copy(from: Readonly<{ rowSite: Int32Array; rowShare: Float64Array }>, start: number, end: number): void {
    this.makeRoom(end - start);
    this.sites.set(from.rowSite.subarray(start, end), this.length);
    this.shares.set(from.rowShare.subarray(start, end), this.length);
    this.length += end - start;
  }
  /** Room for so many more entries; `sites` and `shares` may be other arrays after. */
  makeRoom(more: number): void {
    if (this.length + more <= this.sites.length) return;
    const size = Math.max(this.length + more, this.sites.length * 2);
    const sites = new Int32Array(size);
    sites.set(this.sites);
    const shares = new Float64Array(size);
    shares.set(this.shares);
    this.sites = sites;
    this.shares = shares;
  }
}

const writers: RowWriter[] = [];

/** An empty writer; it is the same one each time, so take copies of what was written before asking again. */
export function startRows(cellCount: number): RowWriter {
  const writer = (writers[0] ??= new RowWriter(cellCount * 4));
  writer.length = 0;
  return writer;
}
