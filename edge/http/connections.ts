/** What is refused before it is a request that the routes can judge, or after one was answered. Each is logged. */
import type { Server } from 'node:http';
import type { Log } from '../log.ts';
import { Refusals } from '../sync/refusals.ts';
import { nameBroken } from './broken-requests.ts';
import { limitSilent } from './silent-connections.ts';
import { cutUnread } from './unread-bodies.ts';

export function guardConnections(http: Server, log: Log): void {
  const refusals = new Refusals(log);
  const note = (code: string) => refusals.note({ code });
  limitSilent(http, () => note('connection.silent'));
  cutUnread(http, () => note('body.unread'));
  nameBroken(http, note);
}
