import { describe, expect, it } from 'vitest';
import { readAck, readChainWanted, readHead, readHello, readPong, readState } from './server-messages.ts';

const bytes = new Uint8Array([1]);
const READERS = [
  [readHello, { protocol: 1, foldVersion: 1, venue: 'v', start: 's', term: 1, now: 1 }],
  [readAck, { seq: 1, hash: bytes, cloud: 0 }],
  [readPong, { sent: 1, server: 2 }],
  [readHead, { subject: 'floor', segment: '1.aaaa.0', n: 1, hash: bytes, publicKey: bytes, signature: bytes }],
  [readState, { storage: 'ok', cloud: 'none', cloudSince: 0 }],
  [readChainWanted, { subject: 'floor', known: [{ segment: 's', count: 1 }] }],
] as const;

describe.each(READERS)('%o', (read, message) => {
  it('takes what is whole, and nothing else', () => {
    expect(read(message)).toEqual(message);
    for (const field of Object.keys(message)) {
      expect(read({ ...message, [field]: undefined })).toBeUndefined();
      expect(read({ ...message, [field]: -1.5 })).toBeUndefined();
      expect(read({ ...message, [field]: [{}] })).toBeUndefined();
    }
  });
});
