import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitSilent } from './silent-connections.ts';

const MOST = 10;

class Line extends EventEmitter {
  destroyed = false;
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

let http: EventEmitter;
let dropped: number;

beforeEach(() => {
  vi.useFakeTimers();
  dropped = 0;
  http = Object.assign(new EventEmitter(), { setTimeout: () => {} });
  limitSilent(http as unknown as Server, () => dropped++, MOST);
});
afterEach(() => vi.useRealTimers());

function come(count: number): Line[] {
  const lines = Array.from({ length: count }, () => new Line());
  for (const line of lines) http.emit('connection', line);
  return lines;
}

function ask(socket: Line): EventEmitter {
  const response = new EventEmitter();
  http.emit('request', { socket, headers: {} }, response);
  return response;
}

const standing = (lines: readonly Line[]) => lines.filter(({ destroyed }) => !destroyed).length;

describe('connections that say nothing', () => {
  it('make no room for the first who ask among as many as come in one turn: what they said is read in the next', () => {
    const [first] = come(1);
    const others = come(MOST * 2);
    expect([first!.destroyed, dropped]).toEqual([false, 0]);
    ask(first!);
    vi.advanceTimersByTime(1_000);
    expect([first!.destroyed, standing(others), dropped]).toEqual([false, MOST, MOST]);
  });

  it('make room at once where far too many come, the longest silent first', () => {
    const lines = come(MOST * 5);
    expect(standing(lines)).toBe(MOST * 3);
    expect(lines[0]!.destroyed).toBe(true);
    expect(lines.at(-1)!.destroyed).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(standing(lines)).toBe(MOST);
  });

  it('are those that were answered longest ago: an answer begins the silence anew', () => {
    const [first] = come(1);
    const response = ask(first!);
    vi.advanceTimersByTime(1_000);
    const others = come(MOST);
    vi.advanceTimersByTime(1_000);
    response.emit('close');
    expect([first!.destroyed, others[0]!.destroyed, dropped]).toEqual([false, true, 1]);
  });
});
