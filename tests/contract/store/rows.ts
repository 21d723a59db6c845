/** Rows of a small venue, made by hand: what a primary would give its store. */
import { encodeEvent, eventHash, prevOf } from '../../../src/sync/event.ts';
import { chainHash, encodeEntry, segmentSeed } from '../../../src/sync/log-entry.ts';
import { detach } from '../../../src/sync/roster.ts';
import type {
  CommitTransaction,
  EntryRow,
  SegmentRow,
  StoredCheckpoint,
  StoredDevice,
} from '../../../src/sync/store.ts';

export const NOW = 1_700_000_000_000;

export function entry(
  { subject = 'floor', segment = '1.aaaaaaaa.0', n = 1, device = 't1', seq = 1 } = {},
  { kind = 'player.added', body = { player: `p${device}${seq}` }, committedAt = NOW + n } = {},
): EntryRow {
  const event = encodeEvent({
    ...{ v: 1, venue: 'v', subject, device, seq, prev: prevOf(new Uint8Array(8)) },
    ...{ at: [NOW, 0], offset: 0, actor: 'u1', kind, kv: 1, body },
  });
  const signature = new Uint8Array(64).fill(seq);
  const bytes = encodeEntry({ n, committedAt, effective: committedAt - 5, verdict: 'ok', event, signature });
  return { subject, segment, n, bytes, device, seq, hash: eventHash(event) };
}

export const segment = (name = '1.aaaaaaaa.0', position = 0, subject = 'floor'): SegmentRow => ({
  ...{ subject, segment: name, position },
});

export function commit(
  entries: readonly EntryRow[],
  { segments = [] as SegmentRow[], term = 1, heads = headsOf(entries) } = {},
): CommitTransaction {
  return { term, segments, entries, detached: [], heads, effective: new Map() };
}

/** As if every device's chain went to its newest entry. */
export function headsOf(entries: readonly EntryRow[]): Map<string, StoredDevice> {
  return new Map(entries.map(({ device, seq, hash }) => [device, { seq, hash, effective: NOW + seq }]));
}

export const name = (event: string, of: string, person: string) => ({
  ...{ event, kind: 'player.added', of },
  bytes: detach({ name: person }, new Uint8Array(16)).detached,
});

export const chained = (name: string, rows: readonly EntryRow[]): Uint8Array =>
  rows.reduce((hash, row) => chainHash(hash, row.bytes), segmentSeed(name));

export const checkpoint = (of: string, count: number, fill: number, foldVersion = 1): StoredCheckpoint => ({
  ...{ subject: 'floor', segment: of, count, foldVersion },
  ...{ bytes: new Uint8Array(300).fill(fill), hash: new Uint8Array(32).fill(fill) },
  ...{ publicKey: new Uint8Array(32).fill(1), signature: new Uint8Array(64).fill(2) },
});
