/**
 * The app that answers requests is loaded when the venue listens already. Its routes, their schemas and Node's own `fetch`
 * classes take a third of a start, and tablets and screens come back by their sockets. Requests wait for it, a moment;
 * only whether the node serves is told at once, since by then it does.
 */
import type { RequestListener } from 'node:http';

export class LateApp {
  private readonly load: () => Promise<RequestListener>;
  private readonly health: () => object;
  private loading: Promise<void> | undefined;
  private loaded: RequestListener | undefined;

  constructor(load: () => Promise<RequestListener>, health: () => object) {
    this.load = load;
    this.health = health;
  }

  readonly answer: RequestListener = (request, response) => {
    if (this.loaded) this.loaded(request, response);
    else if (request.method === 'GET' && request.url === '/health')
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(this.health()));
    else void this.ready().then(() => this.loaded?.(request, response));
  };

  /** Resolves when it is loaded. Rejects when the program's own files cannot be read, which ends the process. */
  ready(): Promise<void> {
    this.loading ??= this.load().then((loaded) => {
      this.loaded = loaded;
    });
    return this.loading;
  }
}
