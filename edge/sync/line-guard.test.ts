import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { LineGuard } from './line-guard.ts';
import type { Refused } from './refusals.ts';

class Line extends EventEmitter {
  pongs = 0;
  terminated = false;
  pong(): void {
    this.pongs++;
  }
  terminate(): void {
    this.terminated = true;
    this.emit('close');
  }
}

function guarded(): { guard: LineGuard; noted: Refused[]; line: () => Line } {
  const noted: Refused[] = [];
  const guard = new LineGuard((refused) => noted.push(refused));
  const line = () => {
    const one = new Line();
    guard.watch(one as unknown as WebSocket);
    return one;
  };
  return { guard, noted, line };
}

describe('the line below the messages', () => {
  it('frames that are none end it, and are told with what is known of it', () => {
    const { guard, noted, line } = guarded();
    const one = line();
    guard.tell(one as unknown as WebSocket, { device: 'tablet-1', document: 'desk/v' });
    one.emit('error', Object.assign(new Error('x'), { code: 'WS_ERR_INVALID_OPCODE' }));
    expect(noted).toEqual([{ device: 'tablet-1', document: 'desk/v', code: 'frame.invalid-opcode' }]);
    expect(one.terminated).toBe(true);
  });

  it('a line that broke by itself is nobody’s fault', () => {
    const { noted, line } = guarded();
    line().emit('error', Object.assign(new Error('x'), { code: 'ECONNRESET' }));
    expect(noted).toEqual([]);
  });

  it('pings are answered, a flood of them is not', () => {
    const { noted, line } = guarded();
    const one = line();
    for (let i = 0; i < 100 && !one.terminated; i++) one.emit('ping', Buffer.alloc(0));
    expect(one).toMatchObject({ pongs: 20, terminated: true });
    expect(noted).toEqual([{ code: 'frame.pings' }]);
  });

  it('of those that do not answer the farewell, the longest waiting make room', () => {
    const { guard, line } = guarded();
    const lines = Array.from({ length: 502 }, line);
    for (const one of lines) guard.farewell(one as unknown as WebSocket);
    expect(lines.filter((one) => one.terminated)).toEqual(lines.slice(0, 2));
  });
});
