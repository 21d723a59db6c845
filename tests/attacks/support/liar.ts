/** Stands in the edge's place: passes everything on, but may hand out other bytes than the edge gave. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';

/** What it gives in place of the body of a closed segment or a checkpoint. Undefined: nothing is there. */
export type Lie = (path: string, body: Uint8Array) => Promise<Uint8Array | undefined> | Uint8Array | undefined;

export interface Liar {
  readonly origin: string;
  /** How often it was asked for something to lie about. */
  readonly lies: number;
  /** From now on it passes on what it is given; all lines are cut, so that everything is asked for again. */
  behave(): void;
  close(): Promise<void>;
}

const LIED_ABOUT = /^\/(segments|api\/v1\/checkpoints)\//;

export async function openLiar(port: number, lie: Lie): Promise<Liar> {
  const lines = new Set<Socket>();
  let honest = false;
  let lies = 0;
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { authorization, 'content-type': type } = request.headers;
    const path = request.url ?? '/';
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: request.method ?? 'GET',
      headers: { ...(authorization ? { authorization } : {}), ...(type ? { 'content-type': type } : {}) },
      body: parts.length > 0 ? Buffer.concat(parts) : null,
    });
    let body: Uint8Array | undefined = new Uint8Array(await answer.arrayBuffer());
    if (!honest && answer.ok && LIED_ABOUT.test(path)) {
      lies++;
      body = await lie(path, body);
    }
    const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
    response.writeHead(body ? answer.status : 404, { 'content-type': contentType }).end(body);
  }

  server.on('upgrade', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const edge = connect(port, '127.0.0.1');
    const cut = () => {
      client.destroy();
      edge.destroy();
    };
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    edge.write(`GET ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    edge.write(head);
    for (const line of [client, edge]) line.on('error', cut).on('close', cut);
    client.pipe(edge).pipe(client);
    lines.add(client);
    client.once('close', () => lines.delete(client));
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutAll = () => {
    for (const line of lines) line.destroy();
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    get lies() {
      return lies;
    },
    behave() {
      honest = true;
      cutAll();
    },
    close() {
      cutAll();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
