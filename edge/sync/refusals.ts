/** What was refused is logged: who, where, why. A flood of it must not fill the disk, so past a few it is only counted. */
import { CLOSE } from '../../src/sync/protocol.ts';
import type { Log } from '../log.ts';
import { Allowance } from './allowance.ts';

/** Lines for one reason about one device, or one route of the API, at once, and each second after. */
const BURST = 10;
const A_SECOND = 0.5;
/** Those that are counted at once; beyond that the longest unheard of begins anew. */
const MAX_KEPT = 2_000;

const LOGGED: ReadonlySet<number> = new Set([...[CLOSE.refused, CLOSE.unauthorised, CLOSE.forbidden, CLOSE.tryLater]]);

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
  private readonly kept = new Map<string, { readonly allowance: Allowance; unsaid: number }>();

  constructor(log: Log) {
    this.log = log;
  }

  /** A socket was closed by us; one that says where the document stands now is no refusal. */
  closed(close: number, refused: Refused): void {
    if (LOGGED.has(close)) this.note(refused);
  }

  note(refused: Refused): void {
    // Everyone whose token is not known counts as one.
    const key = `${refused.device ?? refused.route ?? ''} ${refused.code}`;
    const known = this.kept.get(key) ?? { allowance: new Allowance(BURST, A_SECOND), unsaid: 0 };
    this.kept.delete(key);
    this.kept.set(key, known);
    if (this.kept.size > MAX_KEPT) this.kept.delete(this.kept.keys().next().value!);
    if (!known.allowance.take()) {
      known.unsaid++;
      return;
    }
    this.log.warn({ ...refused, ...(known.unsaid > 0 ? { unsaid: known.unsaid } : {}) }, 'refused');
    known.unsaid = 0;
  }
}
