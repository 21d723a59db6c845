/** The edge's own facts, made at its first start: venue id, the primary's key, how often it started. */
import { createECDH } from 'node:crypto';
import type { Signer } from '../../src/sync/signing.ts';
import { randomId } from '../ids.ts';
import type { Vapid } from '../push/deliver.ts';
import { nodeSigner } from '../signing.ts';
import type { EdgeStore } from '../store/store.ts';
import type { PinVerifier } from './pin.ts';

export interface Facts {
  readonly venue: string;
  /** Random id of this start: names its segments, its directory, its boards. */
  readonly start: string;
  /** Starts so far, this one included. */
  readonly starts: number;
  /** The primary's key. */
  readonly signer: Signer;
  /** Names this edge to push services. */
  readonly vapid: Vapid;
  /** Undefined until the venue is set up. */
  readonly pin: PinVerifier | undefined;
}

const NAMES = {
  venue: 'venue',
  publicKey: 'public-key',
  privateKey: 'private-key',
  starts: 'starts',
  pin: 'pin',
  vapid: 'vapid',
};
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);

export async function openFacts(store: EdgeStore): Promise<Facts> {
  const kept = await store.meta();
  const starts = Number(text(kept[NAMES.starts]) ?? 0) + 1;
  const venue = text(kept[NAMES.venue]) ?? `v${randomId()}`;
  const keys =
    kept[NAMES.publicKey] && kept[NAMES.privateKey]
      ? { publicKey: kept[NAMES.publicKey]!, privateKey: kept[NAMES.privateKey]! }
      : await newKeys();
  const vapid = text(kept[NAMES.vapid]) ?? JSON.stringify(newVapid());
  await store.setMeta({
    [NAMES.vapid]: utf8(vapid),
    [NAMES.venue]: utf8(venue),
    [NAMES.starts]: utf8(String(starts)),
    [NAMES.publicKey]: keys.publicKey,
    [NAMES.privateKey]: keys.privateKey,
  });
  const pin = text(kept[NAMES.pin]);
  return {
    ...{ venue, start: randomId(8), starts, vapid: JSON.parse(vapid) as Vapid },
    signer: nodeSigner(keys.publicKey, keys.privateKey),
    pin: pin ? JSON.parse(pin) : undefined,
  };
}

export const keepPin = (store: EdgeStore, pin: PinVerifier): Promise<void> =>
  store.setMeta({ [NAMES.pin]: utf8(JSON.stringify(pin)) });

/** An ECDH key of P-256, in the form that web-push takes (RFC 8292): loading that library would slow a start. */
function newVapid(): Vapid {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url');
  // A private key that begins with zeros is given without them.
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString('base64url');
  return { publicKey, privateKey };
}

interface Keys {
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** PKCS#8. */
  readonly privateKey: Uint8Array;
}

async function newKeys(): Promise<Keys> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  return { publicKey: new Uint8Array(raw), privateKey: new Uint8Array(pkcs8) };
}
