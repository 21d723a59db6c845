/** Names that the venue lost with its data, brought back as this device kept them: chains carry none. */
import type { NamedRow } from '../../../src/sync/roster.ts';
import type { VenueApi } from '../venue-api.ts';

/** Of one request; the venue takes 16 KiB. A letter may take six bytes as JSON has it. */
const MOST_LETTERS = 2_000;
const MOST_NAMES = 200;

/** Stops at the first request that fails: whoever connects next brings the rest. */
export async function bringNames(
  api: Pick<VenueApi, 'ask'>,
  names: readonly (readonly [id: string, row: NamedRow])[],
): Promise<void> {
  for (const batch of batches(names)) {
    const answer = await api.ask('/api/v1/names', { names: batch.map(([id, row]) => ({ id, ...row })) });
    if (answer.type !== 'done') return;
  }
}

function batches<T extends readonly [string, NamedRow]>(names: readonly T[]): T[][] {
  const all: T[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const one of names) {
    const [id, { name, note = '' }] = one;
    letters += id.length + name.length + note.length;
    if (letters > MOST_LETTERS || all.at(-1)!.length === MOST_NAMES) {
      all.push([]);
      letters = id.length + name.length + note.length;
    }
    all.at(-1)!.push(one);
  }
  return all;
}
