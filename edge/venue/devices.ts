/** Enrolled devices by their bearer tokens, as the access log knows them. */
import type { AccessTables, Device } from '../../src/access/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import { hex } from '../../src/sync/directory.ts';
import type { Primary } from '../../src/sync/primary.ts';
import { tokenHash } from '../ids.ts';

export interface KnownDevice extends Device {
  readonly id: string;
}

export class Devices {
  private readonly primary: Primary;
  private readonly byHash = new Map<string, string>();
  /** Devices whose token is in `byHash`, or that have none: a device keeps its token for life. */
  private readonly indexed = new Set<string>();
  private stale = true;
  /** As they were given last: every socket keeps one. */
  private readonly known = new Map<string, { readonly row: Device; readonly device: KnownDevice }>();

  constructor(primary: Primary) {
    this.primary = primary;
  }

  /** Revoked devices included: what they may still do is for the caller to say. */
  byToken(token: string): KnownDevice | undefined {
    if (this.stale) this.index();
    const id = this.byHash.get(hex(tokenHash(token)));
    return id === undefined ? undefined : this.get(id);
  }

  get(id: string): KnownDevice | undefined {
    const row = this.access.get('devices', id);
    if (!row) return undefined;
    const known = this.known.get(id);
    if (known?.row === row) return known.device;
    const device = { ...row, id };
    this.known.set(id, { row, device });
    return device;
  }

  /** The access log has grown. */
  changed(): void {
    this.stale = true;
  }

  /** Anyone enrolled who can act for the floor. */
  get hasTablet(): boolean {
    for (const device of this.access.rows('devices'))
      if (device.sort === 'tablet' && device.standing === 'enrolled') return true;
    return false;
  }

  private get access(): Reader<AccessTables> {
    return this.primary.fold('access').root as unknown as Reader<AccessTables>;
  }

  /** Only what is new: with a thousand phones, one that comes must not cost what all of them did. */
  private index(): void {
    this.stale = false;
    for (const [id, { tokenHash }] of this.access.entries('devices')) {
      if (this.indexed.has(id)) continue;
      this.indexed.add(id);
      if (tokenHash) this.byHash.set(hex(tokenHash), id);
    }
  }
}
