/** What was refused is logged: who, where, why. A flood of it must not fill the disk, so past a few it is only counted. */
import { CLOSE } from '../../src/sync/protocol.ts';
import type { Log } from '../log.ts';
import { Allowance } from './allowance.ts';

/** Lines about one device, or one route of the API, at once, and each second after. */
const BURST = 20;
const A_SECOND = 1;
/** Devices that are counted at once; beyond that the longest unheard of begins anew. */
const MAX_DEVICES = 1_000;
/** Everyone whose token is not known counts as one. */
const NOBODY = '';

const LOGGED: ReadonlySet<number> = new Set([CLOSE.refused, CLOSE.unauthorised, CLOSE.forbidden]);

export interface Refused {
  readonly device?: string;
  readonly document?: string;
  /** Of the API. */
  readonly route?: string;
  /** Why, as the client is told. */
  readonly code: string;
}

export class Refusals {
  private readonly log: Log;
  private readonly devices = new Map<string, { readonly allowance: Allowance; unsaid: number }>();

  constructor(log: Log) {
    this.log = log;
  }

  /** A socket was closed by us; routine closes (another start, the store) are not refusals. */
  closed(close: number, refused: Refused): void {
    if (LOGGED.has(close)) this.note(refused);
  }

  note(refused: Refused): void {
    const key = refused.device ?? refused.route ?? NOBODY;
    const known = this.devices.get(key) ?? { allowance: new Allowance(BURST, A_SECOND), unsaid: 0 };
    this.devices.delete(key);
    this.devices.set(key, known);
    if (this.devices.size > MAX_DEVICES) this.devices.delete(this.devices.keys().next().value!);
    if (!known.allowance.take()) {
      known.unsaid++;
      return;
    }
    this.log.warn({ ...refused, ...(known.unsaid > 0 ? { unsaid: known.unsaid } : {}) }, 'refused');
    known.unsaid = 0;
  }
}
