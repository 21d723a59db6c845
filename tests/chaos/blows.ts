/** What is done to the edge itself: its process, its disk, its data. Each ends with one edge that serves. */
import { existsSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { STORE_FILE } from '../../edge/store/connection.ts';
import type { Dice } from '../simulation/dice.ts';
import { killAtNextSync } from '../support/strace.ts';
import { tearLastTransaction } from '../support/torn-wal.ts';
import { FailingCalls } from './failing-calls.ts';
import { CLEAR } from './link.ts';
import type { Tablet } from './tablet.ts';
import type { Venue } from './venue.ts';
import type { VenueEdge } from './venue-edge.ts';

export type Blow = (venue: Venue, dice: Dice) => Promise<void>;

/** How an edge ends itself when its store is broken (edge/edge.ts). */
const BROKEN = 70;
/** Acts acknowledged after which a failure is taken to have passed. */
const SPARED_ACKS = 200;

/** It is dead: its disk is compared with what it told, and it starts again. */
async function revive(venue: Venue, edge: VenueEdge = venue.edge): Promise<void> {
  await venue.witness.lookAtDisk(edge, venue.tablets);
  await venue.restart(edge);
}

async function killNow(venue: Venue, edge: VenueEdge = venue.edge): Promise<void> {
  venue.witness.note('the edge is killed');
  venue.totals.kills++;
  await edge.process.kill();
}

const kill: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 60));
  await killNow(venue);
  await revive(venue);
  await venue.untilAcked(10);
};

/** The power goes with the process: what was written and not synced is there in part only. */
async function perhapsTear(venue: Venue, dice: Dice): Promise<void> {
  const share = dice.below(100) / 100;
  const wal = join(venue.edge.process.dataDir, `${STORE_FILE}-wal`);
  // One that ended by itself may have put all of its log in place, and removed it.
  if (dice.oneIn(3) || !existsSync(wal)) return;
  const lost = await tearLastTransaction(wal, share);
  venue.witness.note(`${lost} bytes of its last transaction are gone`);
  if (lost > 0) venue.totals.tornTransactions++;
}

const killInSync: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 30));
  const { process } = venue.edge;
  venue.witness.note('the edge is killed as it begins to sync');
  venue.totals.kills++;
  await killAtNextSync(process.pid!);
  await venue.until(() => !process.running, 'the edge to sync');
  await process.exited();
  await perhapsTear(venue, dice);
  await revive(venue);
  await venue.untilAcked(10);
};

const syncError: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 30));
  const { process } = venue.edge;
  const which = dice.oneIn(2) ? 'once' : 'for good';
  venue.witness.note(`an fsync fails ${which}`);
  const calls = await FailingCalls.sync(process.pid!, dice.below(4), which);
  const acks = venue.acksFrom(venue.edge);
  // One that fails while the log is put in place harms nothing: the log stays, and that is done again.
  const spared = () => which === 'once' && acks() >= SPARED_ACKS;
  await venue.until(() => !process.running || spared(), 'the edge to end itself');
  await calls.end();
  if (process.running) return venue.witness.note('which harmed nothing');
  const { code, signal } = await process.exited();
  venue.witness.demand(code === BROKEN, () => `after a failed fsync the edge ended with ${code ?? signal}`);
  await perhapsTear(venue, dice);
  await revive(venue);
  await venue.untilAcked(10);
};

const diskFull: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 30));
  const calls = await FailingCalls.space(venue.edge.process.pid!, dice.below(6));
  venue.witness.note('there is no space left');
  await wait(venue, dice, () => calls.end());
};

const smallDisk: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 30));
  const filler = join(venue.edge.folder, 'filler');
  await fill(venue.edge.folder, filler);
  venue.witness.note('the disk is filled up');
  await wait(venue, dice, () => rm(filler));
};

/** The edge says that its disk is full; it goes on by itself when there is room again, or is killed before. */
async function wait(venue: Venue, dice: Dice, makeRoom: () => Promise<void>): Promise<void> {
  const store = async () => (await venue.edge.health()).store;
  await venue.until(async () => (await store()) === 'full', 'the edge to say that its disk is full');
  await venue.untilMade(dice.between(5, 40));
  const killed = dice.oneIn(3);
  if (killed) await killNow(venue);
  await makeRoom();
  venue.witness.note('there is space again');
  if (killed) await revive(venue);
  await venue.until(async () => (await store()) === 'ok', 'the edge to take writes again');
  await venue.untilAcked(10);
}

/** Takes all the room there is on this folder's disk. */
async function fill(folder: string, filler: string): Promise<void> {
  for (;;) {
    const { bavail, bsize } = await statfs(folder);
    const full = await writeFile(filler, new Uint8Array(Math.max(bsize, bavail * bsize)), { flag: 'a' }).then(
      () => bavail === 0,
      () => true,
    );
    if (full && (await statfs(folder)).bavail === 0) return;
  }
}

const slowDisk: Blow = async (venue, dice) => {
  const ms = dice.between(20, 150);
  venue.witness.note(`every fsync takes ${ms} ms more`);
  const calls = await FailingCalls.slow(venue.edge.process.pid!, ms);
  await venue.untilAcked(dice.between(10, 60));
  const killed = dice.oneIn(3);
  if (killed) await killNow(venue);
  await calls.end();
  if (killed) await revive(venue);
};

const frozen: Blow = async (venue, dice) => {
  venue.witness.note('the edge stands still');
  await venue.edge.freeze();
  await venue.untilMade(dice.between(10, 60));
  if (dice.oneIn(3)) {
    await killNow(venue);
    return revive(venue);
  }
  venue.edge.thaw();
  await venue.untilAcked(10);
};

/** Its namespace's cable is pulled: packets are gone, connections stand on either side until somebody misses the other. */
const netCut: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 30));
  const network = venue.edge.network!;
  venue.witness.note("the edge's network is cut");
  await network.cut();
  await venue.untilMade(dice.between(20, 200));
  const killed = dice.oneIn(3);
  if (killed) await killNow(venue);
  await network.mend();
  venue.witness.note('it is there again');
  if (killed) await revive(venue);
  await venue.untilAcked(10);
};

const netPoor: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 30));
  const network = venue.edge.network!;
  const kilobits = dice.between(300, 3_000);
  venue.witness.note(`the edge's network carries ${kilobits} kbit/s, and loses the rest`);
  await network.worsen(kilobits);
  await venue.untilAcked(dice.between(10, 60));
  const killed = dice.oneIn(3);
  if (killed) await killNow(venue);
  await network.improve();
  if (killed) await revive(venue);
};

const restored: Blow = async (venue, dice) => {
  await venue.untilAcked(dice.between(3, 40));
  const which = dice.oneIn(3) ? 0 : dice.below(venue.copies.length);
  const { term } = (await venue.edge.health()).node;
  await venue.apart();
  await killNow(venue);
  await venue.witness.lookAtDisk(venue.edge, venue.tablets);
  venue.witness.parted = true;
  venue.witness.note(`its data is put back to copy ${which + 1} of ${venue.copies.length}`);
  await venue.edge.putBack(venue.copies[which]!);
  await venue.restart();
  for (const group of inGroups(venue.tablets, dice)) {
    for (const { link } of group) link.turn(CLEAR);
    await venue.untilMade(dice.between(3, 30));
    if (!dice.oneIn(3)) continue;
    await killNow(venue);
    await revive(venue);
  }
  await venue.untilAcked(20);
  if ((await venue.edge.health()).node.term > term) venue.totals.termsRaised++;
};

/** They come back one after the other, or together. */
function inGroups(tablets: readonly Tablet[], dice: Dice): Tablet[][] {
  const first = dice.below(tablets.length);
  const turned = [...tablets.slice(first), ...tablets.slice(0, first)];
  const cut = dice.below(tablets.length);
  return [turned.slice(0, cut), turned.slice(cut)].filter((group) => group.length > 0);
}

const twoEdges: Blow = (venue, dice) => part(venue, dice, false);
const promoted: Blow = (venue, dice) => part(venue, dice, true);

/** A part of the room is served from a copy of the data, for a while; then one of the two edges is the only one. */
async function part(venue: Venue, dice: Dice, promote: boolean): Promise<void> {
  const folder = venue.newFolder();
  await venue.edge.copyTo(folder);
  if (promote) await raiseTerm(join(folder, 'data', STORE_FILE));
  const other = await venue.startEdge(folder);
  venue.witness.parted = true;
  const movers = inGroups(venue.tablets, dice)[0]!.slice(0, venue.tablets.length - 1);
  venue.witness.note(
    `${movers.map(({ name }) => name).join(', ')} go over to a second edge${promote ? ', promoted' : ''}`,
  );
  await venue.moveTo(other, movers);
  await venue.untilAcked(dice.between(5, 40), other);
  await venue.untilAcked(dice.between(5, 40));
  if (dice.oneIn(3)) {
    await killNow(venue, other);
    await revive(venue, other);
  }
  if (dice.oneIn(2)) {
    venue.witness.note(`${movers[0]!.name} comes back while both serve`);
    await venue.moveTo(venue.edge, movers.slice(0, 1));
    await venue.untilAcked(dice.between(5, 30));
  }
  const survivor = dice.oneIn(2) ? venue.edge : other;
  const loser = survivor === other ? venue.edge : other;
  venue.witness.note(`the ${survivor === other ? 'second' : 'first'} goes on alone`);
  await venue.apart();
  await killNow(venue, loser);
  await venue.witness.lookAtDisk(loser, venue.tablets);
  venue.edge = survivor;
  const { term } = (await survivor.health()).node;
  for (const group of inGroups(venue.tablets, dice)) {
    await venue.moveTo(survivor, group);
    await venue.untilAcked(dice.between(3, 20));
  }
  if ((await survivor.health()).node.term > term) venue.totals.termsRaised++;
}

/** What a promotion does to the promoted: there is no button for it yet. */
async function raiseTerm(file: string): Promise<void> {
  const client = createClient({ url: pathToFileURL(file).href });
  const { rows } = await client.execute("SELECT value FROM meta WHERE name = 'term' OR name LIKE 'term %'");
  const terms = rows.map(({ value }) => Number(new TextDecoder().decode(value as ArrayBuffer)));
  const raised = new TextEncoder().encode(String(Math.max(...terms) + 1));
  await client.execute({ sql: "UPDATE meta SET value = ? WHERE name = 'term'", args: [raised] });
  client.close();
}

export const BLOWS = {
  kill,
  killInSync,
  syncError,
  diskFull,
  smallDisk,
  slowDisk,
  frozen,
  netCut,
  netPoor,
  restored,
  twoEdges,
  promoted,
} satisfies Record<string, Blow>;
