/** Acts of one device, one after the other, and how long each takes until something has happened. */
import type { SyncClient } from '../support/sync-client.ts';
import { PLAYERS, TOURNAMENT } from './evening-on-disk.ts';

const ACTS = 200;
/** A tap now and then, not a race: ms between two acts. */
const GAP_MS = 8;

let count = 0;
export const nextAct = () =>
  [
    TOURNAMENT,
    'chips.counted',
    { counts: [{ player: `p${1 + (count++ % PLAYERS)}`, chips: 25_000 + count }] },
  ] as const;

/** Milliseconds from the making of each of many acts to what `until` waits for. */
export async function eachAct(
  client: SyncClient,
  until: (id: string, client: SyncClient) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < ACTS; i++) {
    const begin = performance.now();
    await until(await client.act(...nextAct()), client);
    times.push(performance.now() - begin);
    await new Promise((resume) => setTimeout(resume, GAP_MS));
  }
  return times;
}

/** Durable at the venue, by its word. */
export function ackOf(_id: string, client: SyncClient): Promise<void> {
  return new Promise((resolve) => {
    const look = () => client.acked >= client.seq && resolve();
    client.onAck = look;
    look();
  });
}

export function seenBy(client: SyncClient, id: string): Promise<void> {
  return new Promise((resolve) => {
    const leave = client.replica.subscribe(() => {
      if (!client.replica.fold(TOURNAMENT).has(id)) return;
      leave();
      resolve();
    });
    if (client.replica.fold(TOURNAMENT).has(id)) {
      leave();
      resolve();
    }
  });
}
