/** What phones are told of their own acts: the latest of each player, kept while anybody looks, read from the store when somebody begins to. */
import { type AccessTables, phonesOf } from '../../src/access/index.ts';
import type { Conflict } from '../../src/kernel/entry.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import { ACTS_TOLD, joinActs, type OwnAct, ownAct } from '../../src/player/acts.ts';
import { decodeEvent, eventId } from '../../src/sync/event.ts';
import { decodeEntry } from '../../src/sync/log-entry.ts';
import type { Committed, Primary } from '../../src/sync/primary.ts';
import type { LatestEntry } from '../store/reading.ts';

interface Ports {
  readonly primary: Primary;
  latestOf(device: string, most: number): Promise<LatestEntry[]>;
  /** What is told of this player has changed. */
  changed(player: string): void;
  failed(error: unknown): void;
}

export class OwnActs {
  private readonly ports: Ports;
  private readonly byPlayer = new Map<string, readonly OwnAct[]>();

  constructor(ports: Ports) {
    this.ports = ports;
  }

  of(player: string): readonly OwnAct[] {
    const known = this.byPlayer.get(player);
    if (known) return known;
    this.byPlayer.set(player, []);
    this.load(player).catch(this.ports.failed);
    return [];
  }

  forget(player: string): void {
    this.byPlayer.delete(player);
  }

  committed({ entries }: Committed): void {
    for (const { subject, event, entry } of entries) {
      const player = this.playerOf(event.device);
      const known = player === undefined ? undefined : this.byPlayer.get(player);
      if (!known) continue;
      const act = this.told(subject, event, entry.verdict);
      this.byPlayer.set(player!, joinActs([act], known));
      this.ports.changed(player!);
    }
  }

  /** Whatever is committed meanwhile stands before what is read. */
  private async load(player: string): Promise<void> {
    const found = await Promise.all(
      phonesOf(this.access, player).map((device) => this.ports.latestOf(device, ACTS_TOLD)),
    );
    const rows = found.flat().map(({ subject, bytes }) => {
      const { event, verdict, committedAt } = decodeEntry(bytes);
      return { subject, event: decodeEvent(event), verdict, committedAt };
    });
    rows.sort((a, b) => b.committedAt - a.committedAt || b.event.seq - a.event.seq);
    const read = rows.map(({ subject, event, verdict }) => this.told(subject, event, verdict));
    const known = this.byPlayer.get(player);
    if (!known || read.length === 0) return;
    this.byPlayer.set(player, joinActs(known, read));
    this.ports.changed(player);
  }

  private told(subject: string, event: Parameters<typeof eventId>[0] & ToldEvent, verdict: OwnVerdict): OwnAct {
    const act = eventId(event);
    const conflict = this.ports.primary.fold(subject).root.get('$conflicts', act) as Conflict | undefined;
    return ownAct({ act, kind: event.kind, at: event.at[0], verdict }, conflict);
  }

  private playerOf(device: string): string | undefined {
    const row = this.access.get('devices', device);
    return row?.sort === 'phone' ? row.users?.[0] : undefined;
  }

  private get access(): Reader<AccessTables> {
    return this.ports.primary.fold('access').root as unknown as Reader<AccessTables>;
  }
}

interface ToldEvent {
  readonly kind: string;
  readonly at: readonly [number, number];
}
type OwnVerdict = Parameters<typeof ownAct>[0]['verdict'];
