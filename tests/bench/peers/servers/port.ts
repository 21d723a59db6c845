/** The one thing that a server of this suite must say: where it listens, as soon as it does. */
import type { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';

/** Listens on a free port of the loopback interface. */
export function announcePort(http: Server): void {
  http.listen(0, '127.0.0.1', () => sayPort((http.address() as AddressInfo).port));
}

export function sayPort(port: number): void {
  console.log(`ready ${port}`);
  // Written at the end otherwise, and these are killed.
  flushCompileCache();
}
