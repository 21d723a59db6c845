import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Delivery } from './deliver.ts';
import { Sending } from './sending.ts';
import type { Subscription } from './subscription.ts';

const wants = { called: true, seatReady: true, tableBreaks: true, tournamentStarts: true };
const keys = { p256dh: '', auth: '' };
const phone = (device: string): Subscription => ({
  ...{ endpoint: `https://push.example.com/${device}`, device, player: 'p-ana', keys, origin: '', wants, at: 0 },
});
const ABOUT = { topic: 't', deadline: 300_000 };

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function sendingWith(answers: Record<string, Delivery[]>) {
  const gone: string[] = [];
  const tried: number[] = [];
  const sending = new Sending({
    now: () => Date.now(),
    async deliver({ device }) {
      tried.push(Date.now());
      const [next, ...rest] = answers[device]!;
      if (rest.length > 0) answers[device] = rest;
      return next!;
    },
    async gone(device) {
      gone.push(device);
    },
  });
  const send = (...devices: string[]) =>
    sending.send(
      devices.map((one) => ({ to: phone(one), payload: '' })),
      ABOUT,
    );
  return { sending, send, gone, tried };
}

const later: Delivery = { type: 'later', afterMs: 0 };

it('tries again, later each time, and gives up while there is time to walk over', async () => {
  const { send, tried } = sendingWith({ a: [later] });
  const sent = send('a');
  await vi.runAllTimersAsync();
  expect(await sent).toBe('unreachable');
  expect(tried).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000]);
});

it('waits as long as the service asks it to', async () => {
  const { send, tried } = sendingWith({ a: [{ type: 'later', afterMs: 40_000 }, { type: 'sent' }] });
  const sent = send('a');
  await vi.runAllTimersAsync();
  expect([await sent, tried]).toEqual(['sent', [0, 40_000]]);
});

it('one phone that has it is enough; one that is gone is told of', async () => {
  const { send, gone } = sendingWith({ a: [{ type: 'gone' }], b: [{ type: 'sent' }] });
  expect([await send('a', 'b'), gone]).toEqual(['sent', ['a']]);
});

it.each([
  [['gone', 'refused'], 'refused'],
  [['gone', 'gone'], 'gone'],
] as const)('of %s the outcome is %s', async ([one, other], outcome) => {
  const { send } = sendingWith({ a: [{ type: one }], b: [{ type: other }] });
  expect(await send('a', 'b')).toBe(outcome);
});

it('stopped, it leaves open what has not arrived', async () => {
  const { sending, send } = sendingWith({ a: [later] });
  const sent = send('a');
  await vi.advanceTimersByTimeAsync(2_000);
  sending.stop();
  expect(await sent).toBeUndefined();
  await sending.settled();
});
