import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveFile, decodeArchive, encodeArchive, type ProvedLog } from '../../src/archive/archive.ts';
import { proveArchive } from '../../src/archive/prove.ts';
import { stateHash } from '../../src/kernel/canonical.ts';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { subjectOf } from '../../src/subjects.ts';
import { nobleVerify } from '../../src/sync/signing-noble.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { type NodeUnderTest, openNode } from '../support/venue-node.ts';

const SUBJECT = 'tournament/t1';
const ports = { verify: nobleVerify, subjectOf };
let venue: NodeUnderTest;
let file: ArchiveFile;

async function logOf(subject: string): Promise<ProvedLog> {
  const { primary, store } = venue.node;
  const [head] = await primary.signedHeads([subject]);
  const segments = [];
  for (const { segment } of primary.logs.get(subject)!.segments)
    segments.push({ segment, entries: await store.entries(subject, segment) });
  return { head: head!, segments };
}

beforeAll(async () => {
  venue = await openNode();
  const level = { type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 };
  const plan = {
    ...{ name: 'Evening', structure: { rows: [level] }, seatsPerTable: 9, startingStack: 10_000, capacity: null },
    ...{ prizePlaces: 1, closesAfterRow: null, reentries: null, rebuys: null, addOns: null, policy: DEFAULT_POLICY },
  };
  const act = (kind: string, body: object) => ({ subject: SUBJECT, kind, body: body as never });
  await venue.node.commit([act('tournament.created', plan), act('registration.opened', {})]);
  for (let i = 1; i <= 12; i++) await venue.node.commit([act('player.registered', { player: `p${i}` })]);
  await venue.node.commit([act('table.added', { table: 't1', number: 1 }), act('clock.started', {})]);
  file = {
    ...{ venue: venue.node.facts.venue, venueName: 'Riverside', timeZone: 'Europe/Vienna', madeAt: 1_000 },
    ...{ log: await logOf(SUBJECT), access: await logOf('access'), names: new Map([['p1', 'Maya O.']]) },
    ...{ foldVersion: FOLD_VERSION, stateHash: stateHash(venue.node.primary.fold(SUBJECT).root) },
  };
});
afterAll(() => venue.close());

/** The file with one byte of something in it turned. */
const turned = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const refusal = (forged: ArchiveFile) =>
  proveArchive(forged, ports).then(
    () => 'proved',
    (error: { code?: string }) => error.code,
  );
const withLog = (log: Partial<ProvedLog>): ArchiveFile => ({ ...file, log: { ...file.log, ...log } });

describe('an archive', () => {
  it('comes back from its bytes as it was, and proves itself to another venue', async () => {
    const read = decodeArchive(encodeArchive(file));
    expect(read).toEqual(file);
    const shares: number[] = [];
    const proved = await proveArchive(read, { ...ports, progress: (share) => void shares.push(share) });
    expect(proved).toMatchObject({ subject: SUBJECT, key: venue.node.facts.signer.publicKey });
    expect(proved.acts).toBe(venue.node.primary.fold(SUBJECT).count);
    expect(proved.fold.root.get('tournament', 'this')).toMatchObject({ name: 'Evening' });
    expect(shares.at(-1)).toBe(1);
  });

  it('is refused when any act in it was changed, left out or put elsewhere', async () => {
    const { segments } = file.log;
    const segment = segments[0]!;
    const { entries } = segment;
    for (const at of [3, 40, entries[5]!.length - 1]) {
      const forged = entries.map((entry, i) => (i === 5 ? turned(entry, at) : entry));
      expect(await refusal(withLog({ segments: [{ ...segment, entries: forged }] })), `byte ${at}`).not.toBe('proved');
    }
    const cut = [{ ...segment, entries: entries.slice(0, -1) }];
    expect(await refusal(withLog({ segments: cut }))).toBe('chain.hash');
    const swapped = [entries[1]!, entries[0]!, ...entries.slice(2)];
    expect(await refusal(withLog({ segments: [{ ...segment, entries: swapped }] }))).toMatch(/^chain\./);
    expect(await refusal({ ...file, log: file.access })).toBe('archive.subject');
  });

  it('is refused when its state, its venue or its signer is another', async () => {
    expect(await refusal({ ...file, stateHash: turned(file.stateHash, 0) })).toBe('archive.state');
    expect(await refusal({ ...file, venue: 'elsewhere' })).toBe('chain.signature');
    const { head } = file.log;
    expect(await refusal(withLog({ head: { ...head, publicKey: turned(head.publicKey, 0) } }))).toBe('archive.key');
    expect(await refusal({ ...file, foldVersion: FOLD_VERSION + 1 })).toBe('archive.newer');
  });

  it('says of any other file that it is none', () => {
    const bytes = encodeArchive(file);
    const codeOf = (some: Uint8Array): string => {
      try {
        decodeArchive(some);
        return 'read';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(codeOf(new Uint8Array())).toBe('archive.none');
    expect(codeOf(new TextEncoder().encode('a,b,c\n1,2,3'))).toBe('archive.none');
    expect(codeOf(bytes.subarray(0, bytes.length - 10))).toBe('archive.none');
  });
});
