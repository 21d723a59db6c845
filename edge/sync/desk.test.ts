import * as decoding from 'lib0/decoding';
import { beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Desk } from './desk.ts';
import { awarenessMessage } from './messages.ts';
import type { SyncSocket } from './socket.ts';

/** A stock client at the desk: its awareness on one side, what the desk sends it on the other. */
class Client {
  readonly awareness = new Awareness(new Y.Doc());
  closed: number | undefined;
  readonly passedOver: string[] = [];
  readonly socket = {
    send: (bytes: Uint8Array) => {
      const decoder = decoding.createDecoder(bytes);
      if (decoding.readVarUint(decoder) === 1)
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'desk');
      return true;
    },
    close: (code: number) => {
      this.closed = code;
    },
    mayAsk: () => true,
    passOver: (code: string) => {
      this.passedOver.push(code);
    },
  } as unknown as SyncSocket;

  says(state: Record<string, unknown>): Uint8Array {
    this.awareness.setLocalState(state);
    return awarenessMessage(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]));
  }
  sees(other: Client) {
    return this.awareness.getStates().get(other.awareness.clientID);
  }
}

describe('the desk', () => {
  let now: number;
  let desk: Desk;
  let ana: Client;
  let ben: Client;
  beforeEach(() => {
    now = 0;
    desk = new Desk(() => now);
    [ana, ben] = [new Client(), new Client()];
    desk.join(ana.socket);
    desk.join(ben.socket);
  });

  it('tells each what the others do, and who comes later what they are doing', () => {
    desk.receive(ana.socket, ana.says({ view: 'tables' }));
    expect(ben.sees(ana)).toEqual({ view: 'tables' });
    const chloe = new Client();
    desk.join(chloe.socket);
    expect(chloe.sees(ana)).toEqual({ view: 'tables' });
  });

  it('tells that somebody has left', () => {
    desk.receive(ana.socket, ana.says({ view: 'tables' }));
    desk.leave(ana.socket);
    expect(ben.sees(ana)).toBeUndefined();
  });

  it('lets nobody speak for another', () => {
    desk.receive(ana.socket, ana.says({ view: 'tables' }));
    const forged = new Client();
    forged.awareness.clientID = ana.awareness.clientID;
    desk.receive(ben.socket, ben.says({ view: 'clock' }));
    desk.receive(ben.socket, forged.says({ view: 'forged' }));
    expect(ana.sees(ben)).toEqual({ view: 'clock' });
    expect(ana.awareness.getLocalState()).toEqual({ view: 'tables' });
  });

  it('drops what comes too often, and takes the next again', () => {
    for (let i = 0; i < 50; i++) desk.receive(ana.socket, ana.says({ i }));
    expect(ben.sees(ana)).toEqual({ i: 19 });
    expect(ana.passedOver).toEqual(Array(30).fill('awareness.many'));
    now = 1_000;
    desk.receive(ana.socket, ana.says({ i: 'newest' }));
    expect(ben.sees(ana)).toEqual({ i: 'newest' });
  });

  it('refuses a presence that is too large', () => {
    expect(() => desk.receive(ana.socket, ana.says({ text: 'x'.repeat(3_000) }))).toThrow('awareness.size');
  });

  it('refuses more of them at once than there can be at a desk', () => {
    const many = new Uint8Array([...[0xd1, 0x0f], ...Array.from({ length: 2_001 }, () => [7, 1, 2, 123, 125]).flat()]);
    expect(() => desk.receive(ana.socket, awarenessMessage(many))).toThrow('awareness.count');
  });

  it('stores nothing: whoever writes is put out', () => {
    const doc = new Y.Doc();
    doc.getMap('x').set('y', 1);
    const update = Y.encodeStateAsUpdate(doc);
    desk.receive(ana.socket, new Uint8Array([0, 2, update.length, ...update]));
    expect(ana.closed).toBe(4403);
  });
});
