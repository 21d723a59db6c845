import type { CDPSession } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { waitFor } from '../support/wait.ts';
import { Venue } from './support/venue.ts';

let venue: Venue | undefined;
afterEach((test) => venue?.close(test));

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly path: string;
}

it('[LIST-9] a call is shown by the service worker while no page is open', async () => {
  venue = await Venue.open();
  const phone = await venue.phone('Mia Lindqvist');
  await phone.context.grantPermissions(['notifications'], { origin: phone.link.origin });
  await phone.workerReady();
  // A page that is none of the venue's: there must be a browser to speak with.
  const elsewhere = await phone.context.newPage();
  const session = await phone.context.newCDPSession(elsewhere);
  const registration = await registrationOf(session, phone.link.origin);
  const [worker] = phone.context.serviceWorkers();
  await phone.page.close();

  const message = {
    web_push: 8030,
    notification: { title: 'You’re called', body: 'Table 11, seat 8', navigate: `${phone.link.origin}/` },
    pvm: { kind: 'called', venue: 'v1', player: 'p1', call: 'd1.7', deadline: 1 },
  };
  const deliver = (data: string) =>
    session.send('ServiceWorker.deliverPushMessage', { origin: phone.link.origin, registrationId: registration, data });
  const shown = (): Promise<Shown[]> =>
    worker!.evaluate(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      const all = await registration.getNotifications();
      return all.map(({ title, body, tag, data }) => ({ title, body, tag, path: data.path }));
    });
  await deliver(JSON.stringify(message));
  const called: Shown = { title: 'You’re called', body: 'Table 11, seat 8', tag: 'called.d1.7', path: '/' };
  await waitFor(async () => (await shown()).length > 0, { timeout: 20_000, message: 'the notification' });
  expect(await shown()).toEqual([called]);
  // The same call again replaces it; what can't be read is shown all the same.
  await deliver(JSON.stringify(message));
  await deliver('not a message');
  await waitFor(async () => (await shown()).length > 1, { timeout: 20_000, message: 'the second notification' });
  expect((await shown()).filter(({ tag }) => tag === called.tag)).toEqual([called]);
});

async function registrationOf(session: CDPSession, origin: string): Promise<string> {
  let found: string | undefined;
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    found = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))?.registrationId ?? found;
  });
  await session.send('ServiceWorker.enable');
  return waitFor(() => found, { timeout: 20_000, message: 'the worker’s registration' });
}
