/** A full room with a phone for each of its players: 324 sit, 400 wait, the others look on. */
import type { EdgeOptions } from '../../support/edge-process.ts';
import { enrolPhone, type PhoneClient } from '../../support/phone-client.ts';
import { postJson, type SyncClient } from '../../support/sync-client.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

export const PHONES = 1_000;
const GAMES = 9;
const TABLES = 4;
const SEATS = 9;
const SEATED = GAMES * TABLES * SEATS;
const WAITING = 400;
/** Requests at once while the phones are enrolled. */
const AT_ONCE = 32;
const PATIENCE_MS = 120_000;

export interface Room extends AsyncDisposable {
  readonly venue: VenueUnderTest;
  readonly host: SyncClient;
  readonly phones: readonly PhoneClient[];
}

export const gameOf = (index: number): string => `g${index % GAMES}`;
export const idleFrom = SEATED + WAITING;

/** Where the phone of this index sits: all of them in turn, table by table. */
export function seatOf(index: number): { table: string; seat: number } {
  const table = Math.floor(index / SEATS);
  return { table: `t${table}`, seat: (index % SEATS) + 1 };
}

export async function fullRoom(options: EdgeOptions = {}): Promise<Room> {
  const venue = await startVenue({ ...options, env: { PVM_CODE_TRIES: '100000', PVM_LOG: 'warn' } });
  const host = await venue.tablet('Ana');
  const players = Array.from({ length: PHONES }, (_, i) => `p-${i}`);
  for (const [i, player] of players.entries())
    await host.act('floor', 'player.added', { player }, { name: `Player ${i}` });
  for (let game = 0; game < GAMES; game++) {
    await host.act('floor', 'game.added', { game: `g${game}`, name: `Game ${game}`, stakes: '1/2', seats: SEATS });
    for (let table = 0; table < TABLES; table++)
      await host.act('floor', 'cashtable.opened', { table: `t${game * TABLES + table}`, game: `g${game}` });
  }
  for (const [i, player] of players.slice(0, SEATED).entries())
    await host.act('floor', 'cash.seated', { player, ...seatOf(i) });
  await host.allAcked(PATIENCE_MS);
  const phones = await inTurn(players, (player) => phoneOf(venue, host, player));
  await inTurn(phones, async (phone) => {
    phone.connect();
    phone.follow(`player.${phone.player}`);
    phone.follow('room');
    await phone.act('session.opened', { user: phone.player, proof: 'password' }, 'access');
    await phone.allAcked(PATIENCE_MS);
  });
  await inTurn([...phones.slice(SEATED, idleFrom).entries()], async ([i, phone]) => {
    await phone.onFloor('waitlist.joined', { game: gameOf(i), origin: 'phone' });
    await phone.allAcked(PATIENCE_MS);
  });
  await waitFor(() => phones.every((phone) => phone.caughtUp), { timeout: PATIENCE_MS, message: 'all phones' });
  return {
    ...{ venue, host, phones },
    async [Symbol.asyncDispose]() {
      for (const phone of phones) phone.close();
      await venue.dispose();
    },
  };
}

async function phoneOf(venue: VenueUnderTest, host: SyncClient, player: string): Promise<PhoneClient> {
  const { origin } = venue.edge;
  const { body } = await postJson<{ code: string }>(`${origin}/api/v1/player-codes`, { player }, host.identity.token);
  return enrolPhone(origin, 'accounts/claim', { code: body.code });
}

/** A few at a time; in the order of `all`. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const queue = [...all.entries()];
  const loop = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) done[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
  return done;
}
