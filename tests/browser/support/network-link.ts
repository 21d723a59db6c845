import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../../support/ports.ts';

/**
 * The cable between one device and the edge. It has a port of its own, so that it can be pulled while the rest of the
 * room stays in touch; what was open breaks off, and nothing new gets through until it is put back.
 */
export class NetworkLink {
  readonly origin: string;
  private readonly server: Server;
  private readonly open = new Set<Socket>();
  private isWhole = true;

  private constructor(server: Server, port: number, edgePort: number) {
    this.server = server;
    this.origin = `http://localhost:${port}`;
    server.on('connection', (near) => this.join(near, edgePort));
  }

  static async lay(edgePort: number): Promise<NetworkLink> {
    const port = await freePort();
    const server = createServer();
    const link = new NetworkLink(server, port, edgePort);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, 'localhost', () => resolve());
    });
    return link;
  }

  /** Nothing is cut. */
  get whole(): boolean {
    return this.isWhole;
  }

  cut(): void {
    this.isWhole = false;
    for (const socket of this.open) socket.destroy();
  }

  restore(): void {
    this.isWhole = true;
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private join(near: Socket, edgePort: number): void {
    if (!this.isWhole) {
      near.destroy();
      return;
    }
    const far = connect(edgePort, '127.0.0.1');
    this.tie(near, far);
    this.tie(far, near);
    near.pipe(far);
    far.pipe(near);
  }

  /** What breaks at one end breaks at the other. */
  private tie(socket: Socket, other: Socket): void {
    this.open.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => {
      this.open.delete(socket);
      other.destroy();
    });
  }
}
