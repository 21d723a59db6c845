/** A device by protocol, with its own record and replica, that acts as a tablet does. */
import { SyncClient } from '../../support/sync-client.ts';
import { waitFor } from '../../support/wait.ts';
import { ackOf, eachAct } from '../act-times.ts';
import { STAFF, TOURNAMENT } from '../evening-on-disk.ts';
import { signerOf, type Venue } from './acts.ts';

let client: SyncClient | undefined;

/** Of the same device at each call: its chain goes on. */
export async function ackTimes(port: number, venue: Venue): Promise<number[]> {
  client ??= await signedIn(port, venue);
  return eachAct(client, ackOf);
}

async function signedIn(port: number, { venue, user, devices }: Venue): Promise<SyncClient> {
  const { device, token, privateKey } = devices.at(-1)!;
  const signer = { publicKey: new Uint8Array(), sign: await signerOf(privateKey) };
  const users = [{ user, name: STAFF, roles: ['admin'] }];
  const made = new SyncClient(`http://127.0.0.1:${port}`, { device, token, venue, signer, users }).connect();
  await made.signIn(STAFF);
  await made.allAcked();
  await waitFor(() => made.replica.view(TOURNAMENT).complete && made.replica.fold(TOURNAMENT).count > 0);
  return made;
}
