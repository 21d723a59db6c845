import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../device/types.ts';
import type { AskVenue } from '../phone/ask-venue.ts';
import { ALL_WANTS, checkPush, pushTrouble, turnOn } from './make-push.ts';

afterEach(() => void vi.unstubAllGlobals());

interface Browser {
  secure?: boolean;
  permission?: NotificationPermission;
  agent?: string;
  endpoint?: string | undefined;
  subscribe?: () => Promise<unknown>;
}

const subscription = (endpoint: string) => ({
  endpoint,
  toJSON: () => ({ endpoint, keys: { p256dh: 'a', auth: 'b' } }),
  unsubscribe: async () => true,
});

function browser({ secure = true, permission = 'granted', agent = 'Chrome', endpoint, subscribe }: Browser): void {
  const pushManager = {
    getSubscription: async () => (endpoint ? subscription(endpoint) : null),
    subscribe: subscribe ?? (async () => subscription('https://push.example/new')),
  };
  vi.stubGlobal('isSecureContext', secure);
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('Notification', { permission, requestPermission: async () => permission });
  vi.stubGlobal('navigator', {
    ...{ userAgent: agent, maxTouchPoints: 1 },
    serviceWorker: { getRegistration: async () => ({ pushManager }) },
  });
}

/** A venue that knows this endpoint, and what it was asked. */
function venue(known: string | undefined): { ask: AskVenue; asked: string[] } {
  const asked: string[] = [];
  const ask: AskVenue = async (method, path, body): Promise<Answer> => {
    const { endpoint } = (body ?? {}) as { endpoint?: string };
    asked.push([method, path.replace('/api/v1/push/', ''), endpoint].filter(Boolean).join(' '));
    if (path.endsWith('/key')) return { type: 'done', body: { publicKey: 'BAAA' } };
    if (method !== 'GET') return { type: 'done', body: undefined };
    return known
      ? { type: 'done', body: { endpoint: known, wants: { ...ALL_WANTS, tableBreaks: false } } }
      : { type: 'refused', code: 'subscription.unknown' };
  };
  return { ask, asked };
}

describe('messages with the page closed, looked at when the page is opened', () => {
  it('are on where browser and venue know of one subscription', async () => {
    browser({ endpoint: 'https://push.example/1' });
    const { ask, asked } = venue('https://push.example/1');
    expect(await checkPush(ask)).toEqual({ type: 'on', wants: { ...ALL_WANTS, tableBreaks: false } });
    expect(asked).toEqual(['GET subscription']);
  });

  it('are told to the venue again when it has lost them, or the browser has moved', async () => {
    browser({ endpoint: 'https://push.example/2' });
    for (const known of [undefined, 'https://push.example/1']) {
      const { ask, asked } = venue(known);
      expect(await checkPush(ask)).toMatchObject({ type: 'on' });
      expect(asked).toEqual(['GET subscription', 'PUT subscription https://push.example/2']);
    }
  });

  it('are no longer counted on when the permission was taken away', async () => {
    browser({ permission: 'denied' });
    const { ask, asked } = venue('https://push.example/1');
    expect(await checkPush(ask)).toEqual({ type: 'denied' });
    expect(asked).toEqual(['GET subscription', 'DELETE subscription']);
  });

  it('can’t be on over plain http, nor on an iPhone before the page is installed', () => {
    browser({ secure: false });
    expect(pushTrouble()).toBe('insecure');
    browser({ agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X)' });
    expect(pushTrouble()).toBe('ios');
  });

  it('are turned on by a tap; a message service that can’t be reached is said', async () => {
    browser({});
    const { ask, asked } = venue(undefined);
    expect(await turnOn(ask)).toEqual({ type: 'on', wants: ALL_WANTS });
    expect(asked).toEqual(['GET key', 'PUT subscription https://push.example/new']);
    browser({ subscribe: () => Promise.reject(new Error('push service error')) });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await turnOn(ask)).toEqual({ type: 'failed' });
  });
});
