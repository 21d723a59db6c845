/**
 * Messages with the page closed. The browser's subscription and what the venue holds are compared at every open: either
 * may have lost the other, and a browser may have changed its end without a word.
 */
import type { AskVenue } from '../phone/ask-venue.ts';
import { isInstalled, isIos } from '../phone/make-install.ts';
import { noteForPush } from '../phone/phone-hint.ts';

export interface Wants {
  readonly called: boolean;
  readonly seatReady: boolean;
  readonly tableBreaks: boolean;
  readonly tournamentStarts: boolean;
}

export const ALL_WANTS: Wants = { called: true, seatReady: true, tableBreaks: true, tournamentStarts: true };

export type PushState =
  | { readonly type: 'on'; readonly wants: Wants }
  /** It can be turned on. */
  | { readonly type: 'off' }
  | { readonly type: PushTrouble };

export type PushTrouble = 'insecure' | 'ios' | 'unsupported' | 'denied' | 'unreachable' | 'failed';

const SUBSCRIPTION = '/api/v1/push/subscription';

/** Why there can be no messages here, whatever the venue says; undefined where there can. */
export function pushTrouble(): PushTrouble | undefined {
  if (!isSecureContext) return 'insecure';
  if (isIos() && !isInstalled()) return 'ios';
  if (!('PushManager' in globalThis) || !('serviceWorker' in navigator)) return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : undefined;
}

/** How it stands; what the two ends have lost of each other is put right. */
export async function checkPush(ask: AskVenue): Promise<PushState> {
  const trouble = pushTrouble();
  if (trouble && trouble !== 'denied') return { type: trouble };
  const registration = await registered();
  const own = await registration?.pushManager.getSubscription();
  const known = await ask('GET', SUBSCRIPTION);
  if (known.type === 'failed') return { type: trouble ?? 'unreachable' };
  if (!own || Notification.permission !== 'granted') {
    // Permission or subscription was taken away outside of this page: the venue must not count on it.
    if (known.type === 'done') await ask('DELETE', SUBSCRIPTION);
    noteForPush(false);
    return { type: trouble ?? 'off' };
  }
  const { endpoint, wants = ALL_WANTS } = (known.type === 'done' ? known.body : {}) as {
    endpoint?: string;
    wants?: Wants;
  };
  return endpoint === own.endpoint ? { type: 'on', wants } : tell(ask, own, wants);
}

/** Asks the player's leave and subscribes. To be called from a tap. */
export async function turnOn(ask: AskVenue, wants: Wants = ALL_WANTS): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted')
    return { type: Notification.permission === 'denied' ? 'denied' : 'off' };
  const key = await ask('GET', '/api/v1/push/key');
  if (key.type !== 'done') return { type: 'unreachable' };
  const registration = await registered();
  if (!registration) return { type: 'unsupported' };
  try {
    const before = await registration.pushManager.getSubscription();
    // The venue's key may be another since.
    await before?.unsubscribe();
    const applicationServerKey = fromBase64Url((key.body as { publicKey: string }).publicKey);
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
    return await tell(ask, made, wants);
  } catch (error) {
    console.warn('no subscription from the browser’s message service', error);
    return { type: 'failed' };
  }
}

export async function changeWants(ask: AskVenue, wants: Wants): Promise<PushState> {
  const own = await (await registered())?.pushManager.getSubscription();
  return own ? tell(ask, own, wants) : { type: 'off' };
}

export async function turnOff(ask: AskVenue): Promise<PushState> {
  const own = await (await registered())?.pushManager.getSubscription();
  await own?.unsubscribe();
  await ask('DELETE', SUBSCRIPTION);
  noteForPush(false);
  return { type: 'off' };
}

async function tell(ask: AskVenue, subscription: PushSubscription, wants: Wants): Promise<PushState> {
  const { endpoint, keys } = subscription.toJSON();
  const answer = await ask('PUT', SUBSCRIPTION, { endpoint, keys, wants });
  noteForPush(true);
  return answer.type === 'done' ? { type: 'on', wants } : { type: 'unreachable' };
}

const registered = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration().then((found) => found ?? undefined);

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
