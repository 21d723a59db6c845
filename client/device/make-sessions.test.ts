import { expect, it } from 'vitest';
import type { Replica } from '../../src/sync/replica.ts';
import type { Acts } from './make-acts.ts';
import type { Clock } from './make-clock.ts';
import { makeSessions } from './make-sessions.ts';
import type { PinVerifier } from './pin.ts';

const PIN = '2580';

async function verifier(): Promise<PinVerifier> {
  const salt = new Uint8Array(16);
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(PIN), 'PBKDF2', false, ['deriveBits']);
  const hash = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1 }, key, 256);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { algorithm: 'PBKDF2-SHA256', iterations: 1, salt: base64(salt), hash: base64(new Uint8Array(hash)) };
}

// Found by a test that loaded the page again as soon as the floor was shown: it stood before the PIN once more.
it('shows who has the tablet only when a page loaded anew would know it too', async () => {
  const writes: { user: string | undefined; done(): void }[] = [];
  const nowhere = { view: () => ({ state: { has: () => false, get: () => undefined } }) };
  const sessions = makeSessions({
    ...{ device: 't1', user: undefined, tries: {}, pin: await verifier() },
    staff: [{ user: 'ana', name: 'Ana', roles: [] }],
    replica: nowhere as unknown as Replica,
    acts: { make: async () => ({ type: 'made' }) } as unknown as Acts,
    clock: { now: () => 0 } as Clock,
    ...{ keepTries: () => {}, name: () => undefined, onChange: () => {} },
    keepUser: (user) => new Promise((done) => writes.push({ user, done })),
  });
  const written = async (count: number) => {
    while (writes.length < count) await new Promise((resume) => setImmediate(resume));
    return writes[count - 1]!;
  };

  const unlocked = sessions.unlock('ana', PIN);
  const opening = await written(1);
  expect([opening.user, sessions.user()]).toEqual(['ana', undefined]);
  opening.done();
  expect(await unlocked).toBe('ok');
  expect(sessions.user()?.user).toBe('ana');

  const locked = sessions.lock();
  const closing = await written(2);
  expect([closing.user, sessions.user()?.user]).toEqual([undefined, 'ana']);
  closing.done();
  await locked;
  expect(sessions.user()).toBeUndefined();
});
