/** How the room's screens fare: who follows the own board now, who did last when, and what each says of itself. Lost with the process. */

import { readStatus, type ScreenState, type ScreenStatesBoard, type ScreenStatus } from '../../src/screens/status.ts';
import { BadBytes } from '../../src/sync/any.ts';
import { MESSAGE, readMessage } from '../../src/sync/protocol.ts';
import { LiveDocument } from '../sync/live-document.ts';
import type { SyncSocket } from '../sync/socket.ts';

/** Bytes of a status: four fields and their names. */
const MAX_STATUS_BYTES = 128;
/** Values in it, with room for a later version's. */
const MAX_VALUES = 16;

interface Known {
  seenAt: number;
  status: ScreenStatus | undefined;
}

export class ScreenStates {
  private readonly known = new Map<string, Known>();
  private readonly now: () => number;

  /** `now`: a monotone clock, ms. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  seen(device: string, status?: ScreenStatus): void {
    this.known.set(device, { seenAt: this.now(), status: status ?? this.known.get(device)?.status });
  }

  /** `live`: devices that follow their boards now. */
  read(live: Iterable<string>): ScreenStatesBoard {
    const following = new Set(live);
    for (const device of following) this.seen(device);
    const screens: Record<string, ScreenState> = {};
    for (const [device, { seenAt, status }] of this.known)
      screens[device] = { ...status, live: following.has(device), unseen: Math.round(this.now() - seenAt) };
    return { screens };
  }
}

/** A display's own board: its screen may say how it fares, and its coming and going is noticed. */
export class ScreenDocument extends LiveDocument {
  private readonly device: string;
  private readonly states: ScreenStates;

  constructor(device: string, states: ScreenStates) {
    super();
    this.device = device;
    this.states = states;
  }

  override receive(socket: SyncSocket, bytes: Uint8Array): void {
    if (bytes[0] === MESSAGE.status) this.hear(socket, bytes);
    else super.receive(socket, bytes);
  }

  override leave(socket: SyncSocket): void {
    super.leave(socket);
    if (socket.device.id === this.device) this.states.seen(this.device);
  }

  /** Throws `BadBytes`. */
  private hear(socket: SyncSocket, bytes: Uint8Array): void {
    if (bytes.length > MAX_STATUS_BYTES) throw new BadBytes('message.status');
    const status = readStatus(readMessage(bytes.subarray(1), MAX_VALUES));
    if (!status) throw new BadBytes('message.status');
    // Staff may look at the board too; they are no screen.
    if (socket.device.id === this.device) this.states.seen(this.device, status);
  }
}
