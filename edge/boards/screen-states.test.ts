import { beforeEach, describe, expect, it } from 'vitest';
import type { BadBytes } from '../../src/sync/any.ts';
import { encodeMessage } from '../../src/sync/protocol.ts';
import type { SyncSocket } from '../sync/socket.ts';
import { ScreenDocument, ScreenStates } from './screen-states.ts';

const STATUS = { sound: 'blocked', width: 1920, height: 1080, up: 60_000 } as const;
const socketOf = (device: string) => ({ device: { id: device } }) as SyncSocket;

describe('how the screens fare', () => {
  let now = 0;
  let states: ScreenStates;
  let document: ScreenDocument;
  beforeEach(() => {
    now = 1_000;
    states = new ScreenStates(() => now);
    document = new ScreenDocument('tv-1', states);
  });
  const state = (live: string[] = []) => states.read(live).screens['tv-1'];

  it('[SCREEN-2] a screen that was never seen has none; one that follows is live; one that left is unseen since', () => {
    expect(state()).toBeUndefined();
    expect(state(['tv-1'])).toEqual({ live: true, unseen: 0 });
    now += 5_000;
    document.leave(socketOf('tv-1'));
    now += 60_000;
    expect(state()).toEqual({ live: false, unseen: 60_000 });
  });

  it('[CLOCK-5] it says that it may not sound, and that stays known when it leaves', () => {
    document.receive(socketOf('tv-1'), encodeMessage('status', STATUS));
    document.leave(socketOf('tv-1'));
    expect(state()).toEqual({ ...STATUS, live: false, unseen: 0 });
  });

  it('takes no other device’s word for it', () => {
    document.receive(socketOf('tablet-1'), encodeMessage('status', STATUS));
    document.leave(socketOf('tablet-1'));
    expect(state()).toBeUndefined();
  });

  it.each([{ ...STATUS, sound: 'loud' }, { ...STATUS, more: 'x'.repeat(200) }, {}])(
    'ends a socket that sends something else: %o',
    (body) => {
      const codes: string[] = [];
      try {
        document.receive(socketOf('tv-1'), encodeMessage('status', body));
      } catch (error) {
        codes.push((error as BadBytes).code);
      }
      expect(codes).toEqual(['message.status']);
    },
  );
});
