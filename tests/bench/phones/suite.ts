/**
 * A thousand phones with three sockets each follow the room while a hundred acts a minute are committed; then an access
 * point restarts, and all of them come back within ten seconds. One run: it takes about three minutes.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EDGE_FLAGS } from '../../../scripts/setup.mjs';
import { BUILT_EDGE } from '../../support/edge-process.ts';
import type { PhoneClient } from '../../support/phone-client.ts';
import { postJson, type SyncClient } from '../../support/sync-client.ts';
import { waitFor } from '../../support/wait.ts';
import { type Figure, median, percentile } from '../measure.ts';
import { fullRoom, gameOf, idleFrom, PHONES, type Room, seatOf } from './room.ts';
import { Tapping } from './tapping.ts';

const SUITE = 'phones';
const ACTS = 100;
const EVERY_MS = 600;
const BACK_WITHIN_MS = 10_000;

export async function* phonesSuite(): AsyncGenerator<Figure> {
  await using room = await fullRoom({ entry: BUILT_EDGE, nodeArgs: [...EDGE_FLAGS] });
  using memory = watchMemory(room);
  yield one('edge with 1,000 phones on 3,000 sockets: resident memory', 'MB', memory.now(), '< 300');

  const taps = new Tapping({ origin: room.venue.edge.origin, code: await codeOf(room) });
  const processor = processorOf(room);
  const { own, everyone } = await aMinute(room);
  yield one('edge, meanwhile: of one processor', '%', processor());
  yield* spread('act to the phone that it concerns', own, '< 300');
  yield* spread('act to board `room` of every phone', everyone, '< 300');
  yield* spread('meanwhile, a tablet’s tap to acknowledgement', taps.take(), '≤ 50');

  yield one('all phones back within 10 s: until every one has caught up', 's', (await comeBack(room)) / 1000, '≤ 15');
  yield* spread('meanwhile, a tablet’s tap to acknowledgement (reconnect)', await taps.stop(), '≤ 50');
  yield one('edge, at the most: resident memory', 'MB', memory.most(), '< 300');
}

const one = (name: string, unit: string, value: number, aim?: string): Figure => ({
  ...{ suite: SUITE, name, value, unit, runs: [value] },
  ...(aim && { aim }),
});

function* spread(name: string, values: readonly number[], aim: string): Generator<Figure> {
  yield { suite: SUITE, name: `${name}, p50`, value: median(values), unit: 'ms', runs: [] };
  yield { suite: SUITE, name: `${name}, p99`, value: percentile(values, 0.99), unit: 'ms', runs: [], aim };
}

/** One act every 600 ms, each with a phone that sees it on its own board: joins, calls, answers, seats left. */
async function aMinute(room: Room): Promise<{ own: number[]; everyone: number[] }> {
  const own: number[] = [];
  const everyone: number[] = [];
  let begun = performance.now();
  let waiting = new Set<PhoneClient>();
  for (const phone of room.phones)
    phone.onBoard = (view) => {
      if (view === 'room' && waiting.delete(phone)) everyone.push(performance.now() - begun);
    };
  for (let i = 0; i < ACTS; i++) {
    const next = sleep(EVERY_MS);
    // A call names no seat here: it concerns one phone, and changes nothing of what the others see of the room.
    waiting = new Set(i % 3 === 1 ? [] : room.phones);
    begun = performance.now();
    const seen = await theAct(room, i);
    await waitFor(seen, { interval: 1, timeout: 30_000, message: `act ${i}` });
    own.push(performance.now() - begun);
    await waitFor(() => waiting.size === 0, { interval: 1, timeout: 30_000, message: `act ${i} on every phone` });
    await next;
  }
  for (const phone of room.phones) phone.onBoard = () => {};
  return { own, everyone };
}

/** Makes it, and gives what tells that the phone whom it concerns has seen it. */
async function theAct({ host, phones }: Room, i: number): Promise<() => unknown> {
  const round = Math.floor(i / 3);
  const game = gameOf(round);
  const joining = phones[idleFrom + round]!;
  switch (i % 3) {
    case 0:
      await joining.onFloor('waitlist.joined', { game, origin: 'phone' });
      return () => joining.own.lists?.length === 1;
    case 1: {
      const order = host.replica.view('floor').state.get('lists', game)!.order as string[];
      const saw = order.find((player) => entryOf(host, game, player).status.type === 'waiting')!;
      const called = phones.find((phone) => phone.player === saw)!;
      await host.act('floor', 'waitlist.called', { game, saw });
      return () => called.own.lists?.[0]?.call;
    }
    default: {
      const sitting = phones[round]!;
      await host.act('floor', 'cash.left', { player: sitting.player, ...seatOf(round) });
      return () => sitting.own.seat === null;
    }
  }
}

const entryOf = (host: SyncClient, game: string, player: string) =>
  host.replica.view('floor').state.get('entries', `${game}.${player}`);

/** From the first that comes back until all boards and outboxes have answered, ms; what they missed included. */
async function comeBack({ host, phones }: Room): Promise<number> {
  for (const phone of phones) phone.drop();
  for (let i = 0; i < 20; i++)
    await host.act('floor', 'waitlist.joined', { game: gameOf(i), player: `p-${i}`, origin: 'floor' });
  await host.allAcked();
  const begun = performance.now();
  const coming = phones.map(async (phone, i) => {
    await sleep((i / PHONES) * BACK_WITHIN_MS);
    phone.persistent = true;
    phone.connect();
  });
  await Promise.all(coming);
  await waitFor(() => phones.every((phone) => phone.caughtUp), {
    interval: 5,
    timeout: 120_000,
    message: 'all phones',
  });
  return performance.now() - begun;
}

async function codeOf({ venue, host }: Room): Promise<string> {
  const url = `${venue.edge.origin}/api/v1/enrolment-codes`;
  return (await postJson<{ code: string }>(url, {}, host.identity.token)).body.code;
}

/** What the edge has used of one processor since then, in hundredths. */
function processorOf({ venue }: Room): () => number {
  const used = () => {
    const [, fields = ''] = readFileSync(`/proc/${venue.edge.pid}/stat`, 'utf8').split(') ');
    const ticks = fields.split(' ');
    // Fields 14 and 15 of the whole line, in hundredths of a second.
    return (Number(ticks[11]) + Number(ticks[12])) * 10;
  };
  const [before, begun] = [used(), performance.now()];
  return () => ((used() - before) / (performance.now() - begun)) * 100;
}

/** Resident memory of the edge, MB, looked at twice a second. */
function watchMemory({ venue }: Room) {
  const now = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${venue.edge.pid}/status`, 'utf8'))![1]) / 1024;
  let most = now();
  const timer = setInterval(() => {
    most = Math.max(most, now());
  }, 500);
  return {
    now,
    most: () => Math.max(most, now()),
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
