import type { OpenAPIHono } from '@hono/zod-openapi';
import pino from 'pino';
import { makeApp } from '../../edge/http/app.ts';
import { toBase64 } from '../../edge/http/fields.ts';
import { readSettings } from '../../edge/settings.ts';
import { VenueNode } from '../../edge/venue/node.ts';
import { setUpVenue } from '../../edge/venue/setup.ts';
import { tempDir } from './temp-dir.ts';

export interface NodeUnderTest {
  readonly node: VenueNode;
  readonly app: OpenAPIHono;
  /** Asks in-process: status, headers, and the body as JSON where it is that. */
  ask(path: string, init?: Omit<RequestInit, 'body'> & { body?: unknown; token?: string }): Promise<Answer>;
  /** Enrols a device and gives its token. */
  token(sort?: 'tablet' | 'tv'): Promise<string>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at the shape that they expect.
  readonly body: any;
}

/** A node in this process, with its routes, on data that goes when it is closed. `PVM_*` settings by `env`. */
export async function openNode(
  options: { env?: Record<string, string>; setUp?: boolean; client?: string } = {},
): Promise<NodeUnderTest> {
  const data = await tempDir('node');
  const settings = readSettings({ PVM_DATA: data.path, PVM_DUE_MS: '3600000', ...options.env });
  const broken = (error: unknown) => {
    throw error;
  };
  const node = await VenueNode.open(settings, pino({ level: 'silent' }), broken);
  if (options.setUp ?? true) await setUpVenue(node, VENUE);
  const app = makeApp(node, { sockets: () => 0, addresses: ['http://localhost'], client: options.client });

  async function ask(path: string, init: Parameters<NodeUnderTest['ask']>[1] = {}): Promise<Answer> {
    const { body, token, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    const binary = body instanceof Uint8Array;
    if (body !== undefined) headers.set('content-type', binary ? 'application/octet-stream' : 'application/json');
    const content = body === undefined || binary ? (body as BodyInit | undefined) : JSON.stringify(body);
    const method = rest.method ?? (body === undefined ? 'GET' : 'POST');
    const response = await app.request(path, { ...rest, method, headers, body: content ?? null });
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? await response.json() : response };
  }

  async function token(sort: 'tablet' | 'tv' = 'tablet'): Promise<string> {
    const publicKey = toBase64(crypto.getRandomValues(new Uint8Array(32)));
    const { body } = await ask('/api/v1/enrolments', { body: { code: node.codes.issue().code, publicKey, sort } });
    return body.token as string;
  }

  return {
    ...{ node, app, ask, token },
    async close() {
      await node.close();
      await data.remove();
    },
  };
}

export const VENUE = {
  ...{ name: 'Riverside', timeZone: 'Europe/Vienna', pin: '1234' },
  staff: [{ name: 'Ana', roles: ['admin'] }],
} as const;
