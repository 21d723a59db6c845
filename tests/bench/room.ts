import { BUILT_EDGE, type EdgeProcess, startEdge } from '../support/edge-process.ts';
import { tempDir } from '../support/temp-dir.ts';
import { makeEvening } from './evening-on-disk.ts';

/** An edge on the data of a long evening, with so many entries in its logs. */
export async function openRoom(entries: number): Promise<{ edge: EdgeProcess } & AsyncDisposable> {
  const data = await tempDir('bench');
  await makeEvening(data.path, entries);
  const edge = await startEdge({ entry: BUILT_EDGE, dataDir: data.path });
  return {
    edge,
    async [Symbol.asyncDispose]() {
      await edge.dispose();
      await data.remove();
    },
  };
}
