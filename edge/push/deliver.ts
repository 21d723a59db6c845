/** One Web Push message on its way: encrypted and signed by the library, sent over a connection that stays out of private networks. */
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { endpointOf, publicLookup } from './endpoints.ts';
import type { Subscription } from './subscription.ts';

export interface Vapid {
  /** Base64url, as `generateVAPIDKeys` of web-push gives them. */
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface Parcel {
  /** JSON, 3 KB at most. */
  readonly payload: string;
  /** Names what it tells: a service keeps the latest of one topic. */
  readonly topic: string;
  /** How long it is worth something, seconds. */
  readonly ttl: number;
}

/** `gone`: this phone takes no messages any more. `refused`: sent again, it would be refused again. `later`: try once more. */
export type Delivery =
  | { readonly type: 'sent' | 'gone' | 'refused' }
  | { readonly type: 'later'; readonly afterMs: number };

export interface DeliverOptions {
  readonly vapid: Vapid;
  /** Whom a push service writes to when something is wrong: `mailto:` or an https address. */
  readonly contact: string;
  /** Services on this machine, for tests. */
  readonly local: boolean;
}

const TIMEOUT_MS = 10_000;
const AT_ONCE = 16;
const agents = {
  'https:': new Agent({ keepAlive: true, maxSockets: AT_ONCE, timeout: TIMEOUT_MS }),
  'http:': new HttpAgent({ keepAlive: true, maxSockets: AT_ONCE, timeout: TIMEOUT_MS }),
};

export async function deliver(to: Subscription, parcel: Parcel, options: DeliverOptions): Promise<Delivery> {
  const url = endpointOf(to.endpoint, options.local);
  if (!url) return { type: 'refused' };
  // Loaded here: a venue without phones never needs it.
  const { default: webPush } = await import('web-push');
  const { vapid, contact } = options;
  const details = webPush.generateRequestDetails(to, parcel.payload, {
    vapidDetails: { subject: contact, ...vapid },
    ...{ TTL: parcel.ttl, urgency: 'high', topic: parcel.topic, contentEncoding: 'aes128gcm' },
  });
  return post(url, details.headers as Record<string, string>, details.body as Buffer, options.local);
}

function post(url: URL, headers: Record<string, string>, body: Buffer, local: boolean): Promise<Delivery> {
  const plain = url.protocol === 'http:';
  const agent = plain ? agents['http:'] : agents['https:'];
  const guard = local ? {} : { lookup: publicLookup };
  return new Promise((resolve) => {
    const sending = (plain ? httpRequest : request)(
      url,
      { method: 'POST', headers, agent, timeout: TIMEOUT_MS, signal: AbortSignal.timeout(TIMEOUT_MS), ...guard },
      (answer) => {
        // What it says beside its status is nobody's business here, and may be long.
        answer.destroy();
        resolve(judge(answer.statusCode ?? 0, answer.headers['retry-after']));
      },
    );
    sending.on('timeout', () => sending.destroy());
    sending.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EPRIVATE' ? { type: 'refused' } : { type: 'later', afterMs: 0 }),
    );
    sending.end(body);
  });
}

/** Statuses of RFC 8030. */
export function judge(status: number, retryAfter: string | undefined): Delivery {
  if (status >= 200 && status < 300) return { type: 'sent' };
  if (status === 404 || status === 410) return { type: 'gone' };
  if (status === 408 || status === 429 || status >= 500)
    return { type: 'later', afterMs: /^\d{1,5}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0 };
  return { type: 'refused' };
}
