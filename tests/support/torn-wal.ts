/** What a power cut does that `kill -9` does not: the last transaction, written and not yet synced, is only partly on the disk. */
import { readFile, truncate } from 'node:fs/promises';

const HEADER = 32;
const FRAME_HEADER = 24;
const SALTS = { inHeader: 16, inFrame: 8, length: 8 };

/**
 * Cuts the write-ahead log of a dead database inside its last transaction, at `share` (0 to 1) of its bytes.
 * Returns how many bytes of that transaction were lost; 0 when the log holds none.
 */
export async function tearLastTransaction(walPath: string, share: number): Promise<number> {
  const wal = await readFile(walPath);
  const ends = transactionEnds(wal);
  const end = ends.at(-1);
  if (end === undefined) return 0;
  const begin = ends.at(-2) ?? HEADER;
  const at = begin + Math.max(1, Math.floor((end - begin) * share));
  await truncate(walPath, at);
  return end - at;
}

/** Offsets at which the log's transactions end, in order. Frames of an earlier round of the log have other salts. */
function transactionEnds(wal: Buffer): number[] {
  if (wal.length < HEADER) return [];
  const frame = FRAME_HEADER + wal.readUInt32BE(8);
  const salts = wal.subarray(SALTS.inHeader, SALTS.inHeader + SALTS.length);
  const ends: number[] = [];
  for (let at = HEADER; at + frame <= wal.length; at += frame) {
    if (!wal.subarray(at + SALTS.inFrame, at + SALTS.inFrame + SALTS.length).equals(salts)) break;
    const isCommit = wal.readUInt32BE(at + 4) !== 0;
    if (isCommit) ends.push(at + frame);
  }
  return ends;
}
