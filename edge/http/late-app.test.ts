import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { LateApp } from './late-app.ts';

let server: Server;
afterEach(() => new Promise((closed) => server.close(closed)));

it('says at once how the node is; what else is asked waits until the app is there', async () => {
  let load!: () => void;
  const loaded = new Promise<void>((resolve) => {
    load = resolve;
  });
  const app = new LateApp(
    async () => {
      await loaded;
      return (request, response) => response.end(`by the app: ${request.url}`);
    },
    () => ({ store: 'ok' }),
  );
  server = createServer(app.answer).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

  const early = ask('/api/v1/venue');
  expect(JSON.parse(await ask('/health'))).toEqual({ store: 'ok' });
  load();
  expect(await early).toBe('by the app: /api/v1/venue');
  expect(await ask('/health')).toBe('by the app: /health');
});
