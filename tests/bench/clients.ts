/** Devices for a measurement: enrolled by codes as an edge prints and gives them, signed in. */
import type { EdgeProcess } from '../support/edge-process.ts';
import { postJson, SyncClient } from '../support/sync-client.ts';
import { waitFor } from '../support/wait.ts';
import { STAFF, TOURNAMENT } from './evening-on-disk.ts';

const tokens = new WeakMap<EdgeProcess, string>();

/** A one-time code: the printed one first, then those that a device of the room asks for. */
export async function enrolmentCode(edge: EdgeProcess): Promise<string> {
  let token = tokens.get(edge);
  if (!token) {
    const printed = [...edge.logs.matchAll(/code=(\w+)/g)].at(-1)?.[1];
    if (!printed) throw new Error(`the edge printed no code; it wrote:\n${edge.logs}`);
    token = (await SyncClient.enrol(edge.origin, printed)).identity.token;
    tokens.set(edge, token);
  }
  const { body } = await postJson<{ code: string }>(`${edge.origin}/api/v1/enrolment-codes`, {}, token);
  return body.code;
}

/** In step with the tournament's log. */
export async function enrolledClient(edge: EdgeProcess): Promise<SyncClient> {
  const client = (await SyncClient.enrol(edge.origin, await enrolmentCode(edge))).connect();
  await client.signIn(STAFF);
  await client.allAcked();
  await waitFor(() => client.replica.view(TOURNAMENT).complete && client.replica.fold(TOURNAMENT).count > 0, {
    timeout: 60_000,
  });
  return client;
}
