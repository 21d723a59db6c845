/** Many sockets together: what they may hold of the node's memory, and who gives way when there is no room. */
import type { SyncSocket } from './socket.ts';

/** Sockets at once. A venue has a few hundred; a flood must not take the room's memory. */
export const MAX_SOCKETS = 5_000;
/** Of one phone: three, and as many that a page left behind when its network went. The oldest gives way. */
export const MAX_PHONE_SOCKETS = 6;
/** Bytes waiting on all sockets together: past it, those that hold most are dropped, and come back with what they have. */
const MAX_BACKLOG = 96 * 1024 * 1024;
/** Between two looks at them, ms. */
const LOOK_MS = 100;

/**
 * Whose socket gives way to one more of `newcomer`'s: the oldest of the device that holds most, so that no device
 * keeps the others out. Undefined when the newcomer itself would hold most.
 */
export function toGiveWay(sockets: Iterable<SyncSocket>, newcomer: string): SyncSocket | undefined {
  const held = new Map<string, SyncSocket[]>();
  for (const socket of sockets) {
    const own = held.get(socket.device.id);
    if (own) own.push(socket);
    else held.set(socket.device.id, [socket]);
  }
  const [most] = [...held.values()].sort((a, b) => b.length - a.length);
  return most && most.length > (held.get(newcomer)?.length ?? 0) + 1 ? most[0] : undefined;
}

export class Backlog {
  private looked = 0;

  /** What waits for readers that do not read is memory: those to let go, the ones that hold most of it first. */
  excess(sockets: ReadonlySet<SyncSocket>, now = performance.now()): SyncSocket[] {
    if (now - this.looked < LOOK_MS) return [];
    this.looked = now;
    const waiting = [...sockets].map((socket) => ({ socket, bytes: socket.waiting }));
    let total = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total <= MAX_BACKLOG) return [];
    waiting.sort((a, b) => b.bytes - a.bytes);
    const slowest: SyncSocket[] = [];
    for (const { socket, bytes } of waiting) {
      if (total <= MAX_BACKLOG / 2) break;
      total -= bytes;
      slowest.push(socket);
    }
    return slowest;
  }
}
