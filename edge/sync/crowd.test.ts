import { describe, expect, it } from 'vitest';
import { Backlog, toGiveWay } from './crowd.ts';
import type { SyncSocket } from './socket.ts';

const MB = 1024 * 1024;
const socket = (id: string, waiting = 0) => ({ device: { id }, waiting }) as unknown as SyncSocket;

describe('who gives way when there is no room', () => {
  it('the oldest socket of the device that holds most', () => {
    const greedy = [socket('a'), socket('a'), socket('a')];
    expect(toGiveWay([socket('b'), ...greedy, socket('b')], 'c')).toBe(greedy[0]);
  });

  it('nobody, when the newcomer itself would hold most', () => {
    expect(toGiveWay([socket('a'), socket('a'), socket('b')], 'a')).toBeUndefined();
    expect(toGiveWay([socket('a'), socket('a'), socket('b')], 'b')).toBeUndefined();
  });
});

describe('what waits for readers', () => {
  it('is let be while it is bearable', () => {
    const sockets = new Set(Array.from({ length: 90 }, () => socket('a', MB)));
    expect(new Backlog().excess(sockets, 1_000)).toEqual([]);
  });

  it('past that costs those their line who hold most, down to half', () => {
    const slow = Array.from({ length: 100 }, () => socket('a', MB));
    const quick = Array.from({ length: 50 }, () => socket('b', 10));
    const excess = new Backlog().excess(new Set([...quick, ...slow]), 1_000);
    expect(excess).toHaveLength(53);
    expect(excess.every((one) => slow.includes(one))).toBe(true);
  });

  it('is not looked at with every message', () => {
    const backlog = new Backlog();
    const sockets = new Set([socket('a', 200 * MB)]);
    expect(backlog.excess(sockets, 1_000)).toHaveLength(1);
    expect(backlog.excess(sockets, 1_050)).toEqual([]);
    expect(backlog.excess(sockets, 1_100)).toHaveLength(1);
  });
});
