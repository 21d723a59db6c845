/** `@hocuspocus/server` with its SQLite extension, all else as it comes. */
import { join } from 'node:path';
import { packageOf } from './package-of.ts';
import { sayPort } from './port.ts';

const { Server } = packageOf('@hocuspocus/server');
const { SQLite } = packageOf('@hocuspocus/extension-sqlite');

const server = new Server({
  ...{ address: '127.0.0.1', port: 0, quiet: true },
  extensions: [new SQLite({ database: join(process.env.PEERS_DATA!, 'hocuspocus.sqlite') })],
});
await server.listen();
sayPort(server.address.port);
