import { describe, expect, it } from 'vitest';
import { signerFrom } from '../../tests/support/signing-device.ts';
import { signHead, verifyHead } from './head.ts';
import { nobleVerify } from './signing-noble.ts';

const head = { subject: 'floor', segment: '1.abcd.0', n: 7, hash: new Uint8Array(32).fill(3) };
const signed = await signHead('v1', head, await signerFrom(1));

describe("a primary's word on how far a log goes", () => {
  it('verifies', async () => {
    expect(await verifyHead('v1', signed, nobleVerify)).toBe(true);
    expect(signed).toMatchObject(head);
  });

  it('is of its venue only', async () => {
    expect(await verifyHead('v2', signed, nobleVerify)).toBe(false);
  });

  it.each([
    ['subject', { subject: 'screens' }],
    ['segment', { segment: '2.abcd.0' }],
    ['count', { n: 8 }],
    ['hash', { hash: new Uint8Array(32).fill(4) }],
    ['signature', { signature: new Uint8Array(64) }],
  ])('fails with another %s', async (_what, change) => {
    expect(await verifyHead('v1', { ...signed, ...change }, nobleVerify)).toBe(false);
  });

  it("fails under another's key", async () => {
    const { publicKey } = await signerFrom(2);
    expect(await verifyHead('v1', { ...signed, publicKey }, nobleVerify)).toBe(false);
  });
});
