import { afterEach, expect, it, vi } from 'vitest';
import { nobleVerify } from '../../src/sync/signing-noble.ts';

const bytes = new TextEncoder().encode('an act');

async function keyMaking() {
  vi.resetModules();
  return import('./device-key.ts');
}
afterEach(() => void vi.unstubAllGlobals());

it('signs inside the browser where it has Ed25519; the private half cannot be read out', async () => {
  const { makeDeviceKey, signerOf, verification } = await keyMaking();
  const made = await makeDeviceKey();
  expect(made.key).toMatchObject({ type: 'webcrypto', privateKey: { extractable: false } });
  const signature = await signerOf(made).sign(bytes);
  expect(await (await verification())(made.publicKey, signature, bytes)).toBe(true);
  expect(await nobleVerify(made.publicKey, signature, bytes)).toBe(true);
});

it('signs by itself on plain http, where there is no WebCrypto', async () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const { makeDeviceKey, signerOf, verification } = await keyMaking();
  const made = await makeDeviceKey();
  expect(made.key.type).toBe('bytes');
  const signature = await signerOf(made).sign(bytes);
  expect(await (await verification())(made.publicKey, signature, bytes)).toBe(true);
  expect(await (await verification())(made.publicKey, signature, bytes.slice(1))).toBe(false);
});
