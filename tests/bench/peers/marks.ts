/**
 * Counting acts in a stream of bytes without reading its messages: the load generator must cost less than the servers.
 * Every act of the load is of one kind, and its name stands once in each, whatever a server wraps around it.
 */
export const ACT_KIND = 'chips.counted';

const MARK = Buffer.from(ACT_KIND);
const FIRST = MARK[0]!;

export class MarkCounter {
  /** The end of what came, while it may be the beginning of a mark. */
  private rest: Buffer | undefined;

  /** Marks that ended in this chunk. The chunk is not kept. */
  feed(chunk: Buffer): number {
    let found = 0;
    if (this.rest) {
      const seam = Buffer.concat([this.rest, chunk.subarray(0, MARK.length - 1)]);
      if (seam.includes(MARK)) found++;
    }
    let after = 0;
    for (let at = chunk.indexOf(MARK); at >= 0; at = chunk.indexOf(MARK, after)) {
      found++;
      after = at + MARK.length;
    }
    this.keep(chunk, Math.max(after, chunk.length - MARK.length + 1));
    return found;
  }

  private keep(chunk: Buffer, from: number): void {
    const before = chunk.length < MARK.length - 1 ? this.rest : undefined;
    const at = before ? 0 : chunk.indexOf(FIRST, from);
    this.rest = undefined;
    if (before) this.rest = Buffer.concat([before, chunk]).subarray(-(MARK.length - 1));
    else if (at >= 0) this.rest = Buffer.from(chunk.subarray(at));
  }
}
