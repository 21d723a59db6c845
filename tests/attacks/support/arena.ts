import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { EdgeOptions, EdgeProcess } from '../../support/edge-process.ts';
import { enrol, postJson, type SyncClient } from '../../support/sync-client.ts';
import { startVenue } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';
import { Forger } from './forger.ts';
import { readVenue, type Venue } from './stock-reader.ts';

/** A venue at work on a real edge: Ana manages, Ben stands by and goes on committing whatever is done to the edge. */
export class Arena {
  readonly edge: EdgeProcess;
  readonly ana: SyncClient;
  readonly ben: SyncClient;
  private readonly end: () => Promise<void>;
  private acts = 0;

  private constructor(edge: EdgeProcess, ana: SyncClient, ben: SyncClient, end: () => Promise<void>) {
    this.edge = edge;
    this.ana = ana;
    this.ben = ben;
    this.end = end;
  }

  static async open(options: EdgeOptions = {}): Promise<Arena> {
    const venue = await startVenue({ ...options, env: { PVM_LOG: 'debug', ...options.env } });
    const ana = await venue.tablet('Ana');
    const ben = await venue.tablet('Ben');
    return new Arena(venue.edge, ana, ben, () => venue.dispose());
  }

  close(): Promise<void> {
    return this.end();
  }

  get venue(): string {
    return this.ana.identity.venue;
  }

  async code(): Promise<string> {
    const answer = await postJson<{ code: string }>(
      `${this.edge.origin}/api/v1/enrolment-codes`,
      {},
      this.ana.identity.token,
    );
    return answer.body.code;
  }

  /** One more device in service, in the wrong hands. */
  async forger(sort: 'tablet' | 'tv' = 'tablet'): Promise<Forger> {
    return new Forger(await enrol(this.edge.origin, await this.code(), sort));
  }

  /** A user with this name. */
  user(name: string): string {
    return this.ana.identity.users.find((user) => user.name === name)!.user;
  }

  read(): Promise<Venue> {
    return readVenue({ origin: this.edge.origin, venue: this.venue, token: this.ben.identity.token });
  }

  /** Ben acts, is acknowledged, and Ana sees it. */
  async bystander(timeout = 30_000): Promise<void> {
    const id = await this.ben.act('floor', 'player.added', { player: `bystander-${++this.acts}` });
    await this.ben.allAcked(timeout);
    await this.ana.sees('floor', id, timeout);
  }

  /**
   * Runs the attack, and holds the venue to what it was: to a fresh stock reader nothing is different but what Ben did
   * and what `others` allows; the edge is the same process; Ben goes on.
   */
  async unharmed(attack: () => Promise<unknown>, others: (device: string, kind: string) => boolean = () => false) {
    const { pid } = this.edge;
    const before = await this.read();
    await attack();
    await this.bystander();
    const after = await this.read();
    const benign = ({ device, kind }: { device: string; kind: string }) =>
      device === this.ben.identity.device || others(device, kind);
    expect([...after.logs.keys()]).toEqual([...before.logs.keys()]);
    for (const [document, entries] of after.logs) {
      const old = before.logs.get(document)!;
      expect(entries.slice(0, old.length)).toEqual(old);
      expect(entries.slice(old.length).filter((entry) => !benign(entry))).toEqual([]);
    }
    expect(after.roster).toEqual(before.roster);
    expect({ pid: this.edge.pid, running: this.edge.running }).toEqual({ pid, running: true });
  }

  /** Resolves when the edge has logged a line with these fields. */
  logged(fields: Record<string, unknown>): Promise<Record<string, unknown>> {
    const fits = (entry: Record<string, unknown>) =>
      Object.entries(fields).every(([name, value]) => entry[name] === value);
    return waitFor(() => this.edge.entries.find(fits), {
      interval: 5,
      message: () => `a log line with ${JSON.stringify(fields)}; the last ones:\n${this.edge.logs.slice(-600)}`,
    });
  }

  /** Resident memory of the edge, MB. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.edge.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
  }
}
