/**
 * A push service on this machine: phones subscribe with keys of their own, messages are taken as a real service takes
 * them, and opened as a browser opens them. Written from RFC 8030, 8188, 8291 and 8292, not from the library that the
 * edge sends with.
 */
import { createDecipheriv, createECDH, createHmac, createPublicKey, type ECDH, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Message {
  /** As the service worker would read it. */
  readonly json: {
    readonly web_push: number;
    readonly notification: {
      readonly title: string;
      readonly body: string;
      readonly navigate: string;
      readonly tag: string;
    };
    readonly pvm: {
      readonly kind: string;
      readonly player: string;
      readonly call?: string;
      readonly tournament?: string;
      readonly deadline: number;
    };
  };
  readonly ttl: number;
  readonly urgency: string;
  readonly topic: string;
}

/** What a browser gives a page that subscribes. */
export interface PushSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

interface Subscriber {
  readonly ecdh: ECDH;
  readonly auth: Buffer;
  readonly messages: Message[];
  /** Statuses with which the next messages are answered, then 201. */
  readonly answers: number[];
  /** How often something was sent to it. */
  tries: number;
}

export class PushService {
  readonly origin: string;
  /** What was wrong with messages that were refused. */
  readonly faults: string[] = [];
  private readonly server: Server;
  private readonly vapid: string;
  private readonly subscribers = new Map<string, Subscriber>();

  private constructor(server: Server, vapid: string) {
    this.server = server;
    this.vapid = vapid;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => void this.take(request, response));
  }

  /** `vapid`: the key that subscriptions are bound to, base64url. */
  static async open(vapid: string): Promise<PushService> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PushService(server, vapid);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  subscribe(): PushSubscription {
    const ecdh = createECDH('prime256v1');
    const p256dh = ecdh.generateKeys('base64url');
    const auth = randomBytes(16);
    const id = randomBytes(12).toString('hex');
    this.subscribers.set(id, { ecdh, auth, messages: [], answers: [], tries: 0 });
    return { endpoint: `${this.origin}/push/${id}`, keys: { p256dh, auth: auth.toString('base64url') } };
  }

  messagesOf({ endpoint }: PushSubscription): readonly Message[] {
    return this.of(endpoint).messages;
  }

  triesOf({ endpoint }: PushSubscription): number {
    return this.of(endpoint).tries;
  }

  /** The next messages to this subscription are answered so. */
  answer({ endpoint }: PushSubscription, ...statuses: readonly number[]): void {
    this.of(endpoint).answers.push(...statuses);
  }

  private of(url: string): Subscriber {
    const found = this.subscribers.get(url.slice(url.lastIndexOf('/') + 1));
    if (!found) throw new Error(`no subscription at ${url}`);
    return found;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const to = this.of(request.url ?? '');
      this.checkVapid(request.headers.authorization ?? '');
      const message = read(request, Buffer.concat(chunks), to);
      to.tries++;
      const status = to.answers.shift() ?? 201;
      if (status === 201) to.messages.push(message);
      response.writeHead(status).end();
    } catch (error) {
      this.faults.push(String(error));
      response.writeHead(400).end();
    }
  }

  /** RFC 8292: signed by the key that the subscription is bound to, for this service, for a day at most. */
  private checkVapid(header: string): void {
    const [, token = '', key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
    if (key !== this.vapid) throw new Error('another VAPID key');
    const [head = '', body = '', signature = ''] = token.split('.');
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
    const signed = Buffer.from(`${head}.${body}`);
    const good = verify(
      'sha256',
      signed,
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    if (!good) throw new Error('a VAPID signature that is wrong');
    const { alg } = jsonOf(head) as { alg: string };
    const { aud, exp, sub } = jsonOf(body) as { aud: string; exp: number; sub: string };
    const left = exp - Date.now() / 1000;
    if (alg !== 'ES256' || aud !== this.origin || left <= 0 || left > 86_400 || !/^(mailto:|https:)/.test(sub))
      throw new Error(`VAPID claims ${JSON.stringify({ alg, aud, left, sub })}`);
  }
}

const jsonOf = (base64url: string): unknown => JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));

function read(request: IncomingMessage, body: Buffer, to: Subscriber): Message {
  const { headers, method } = request;
  if (method !== 'POST' || headers['content-encoding'] !== 'aes128gcm') throw new Error('no encrypted message');
  if (body.length > 4096) throw new Error(`${body.length} bytes`);
  const topic = String(headers.topic ?? '');
  if (!/^[\w-]{1,32}$/.test(topic)) throw new Error(`topic ${topic}`);
  const json = JSON.parse(open(body, to).toString('utf8')) as Message['json'];
  return { json, ttl: Number(headers.ttl), urgency: String(headers.urgency), topic };
}

/** RFC 8291 over RFC 8188, one record. */
function open(body: Buffer, { ecdh, auth }: Subscriber): Buffer {
  const salt = body.subarray(0, 16);
  const keyLength = body[20]!;
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const secret = ecdh.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const ikm = expand(hmac(auth, secret), info, 32);
  const prk = hmac(salt, ikm);
  const key = expand(prk, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = expand(prk, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0) throw new Error('no end of the last record');
  return padded.subarray(0, end);
}

const hmac = (key: Buffer, data: Buffer): Buffer => createHmac('sha256', key).update(data).digest();
/** HKDF's expand, of one block. */
const expand = (prk: Buffer, info: Buffer, length: number): Buffer =>
  hmac(prk, Buffer.concat([info, Buffer.from([1])])).subarray(0, length);
