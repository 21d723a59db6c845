import { type ArchiveFile, decodeArchive } from '../../../src/archive/archive.ts';
import { type Proved, proveArchive } from '../../../src/archive/prove.ts';
import { subjectOf } from '../../../src/subjects.ts';
import { BadBytes } from '../../../src/sync/any.ts';
import { verification } from '../../device/device-key.ts';

export type Opened =
  | { readonly type: 'proved'; readonly file: ArchiveFile; readonly proved: Proved }
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'cancelled' };

/** Reads and checks a file. `progress` is told the share of signatures that are verified, 0 to 1. */
export async function openFile(chosen: Blob, progress: (share: number) => void, signal: AbortSignal): Promise<Opened> {
  try {
    const file = decodeArchive(new Uint8Array(await chosen.arrayBuffer()));
    const proved = await proveArchive(file, {
      ...{ verify: await verification(), subjectOf },
      async progress(share) {
        signal.throwIfAborted();
        progress(share);
        // The page paints in between.
        await new Promise((resolve) => setTimeout(resolve));
      },
    });
    return { type: 'proved', file, proved };
  } catch (error) {
    if (signal.aborted) return { type: 'cancelled' };
    if (error instanceof BadBytes) return { type: 'refused', code: error.code };
    throw error;
  }
}
