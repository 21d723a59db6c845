/**
 * A token that this edge doesn't know may be that of a device which enrolled after the copy was made that
 * this edge was restored from. Its heads, signed by this venue's primary, prove it: then it is asked for
 * the chains, and enrolled by them.
 */
import type { WebSocket } from 'ws';
import { StrictReader } from '../../src/sync/any.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import type { DocumentName } from '../../src/sync/names.ts';
import { encodeMessage, MESSAGE } from '../../src/sync/protocol.ts';
import type { VenueNode } from '../venue/node.ts';
import { Allowance } from './allowance.ts';
import { readIncoming } from './messages.ts';
import { readHeads } from './outbox.ts';

/** How long a stranger has to say what it holds, and then to bring it, ms. */
const WORD_MS = 5_000;
const CHAIN_MS = 60_000;
const MAX_STRANGERS = 50;
/** Times that one may say what it holds. */
const MAX_WORDS = 4;
/** Providers come back after this one by themselves. */
const CLOSE_RESTART = 1012;

interface Stranger {
  readonly token: string;
  /** It stated heads that we want the chains of. */
  proved: boolean;
  refuse(): void;
}

export class Strangers {
  private readonly node: VenueNode;
  private readonly waiting = new Map<WebSocket, Stranger>();

  constructor(node: VenueNode) {
    this.node = node;
  }

  /** True when the socket is being looked after. */
  receive(
    ws: WebSocket,
    name: DocumentName,
    query: URLSearchParams,
    { hello, refuse }: { hello: Uint8Array; refuse: () => void },
  ): boolean {
    if (name.type !== 'outbox' || query.get('pvm') !== '1' || !this.makeRoom()) return false;
    const stranger: Stranger = { token: query.get('token') ?? '', proved: false, refuse };
    this.waiting.set(ws, stranger);
    const words = new Allowance(MAX_WORDS, 0);
    let patience = setTimeout(refuse, WORD_MS);
    ws.on('close', () => {
      clearTimeout(patience);
      this.waiting.delete(ws);
    });
    ws.send(hello, { binary: true });
    ws.on('message', (data) => {
      if (ws.readyState !== ws.OPEN) return;
      const heads = headsIn(new Uint8Array(data as Buffer));
      if (!heads) return;
      if (!words.take()) return refuse();
      clearTimeout(patience);
      patience = setTimeout(refuse, CHAIN_MS);
      this.ask(ws, heads).then((asked) => {
        stranger.proved ||= asked;
        if (!asked) refuse();
      }, refuse);
    });
    return true;
  }

  /** The access log has changed: whoever it knows now may come in properly. */
  lookAgain(): void {
    for (const [ws, { token }] of this.waiting)
      if (this.node.devices.byToken(token)) ws.close(CLOSE_RESTART, 'known now');
  }

  /** The one that has proved nothing for longest gives way: whoever brings something says so at once. */
  private makeRoom(): boolean {
    if (this.waiting.size < MAX_STRANGERS) return true;
    for (const [ws, { proved, refuse }] of this.waiting) {
      if (proved) continue;
      this.waiting.delete(ws);
      refuse();
      return true;
    }
    return false;
  }

  private async ask(ws: WebSocket, heads: readonly SignedHead[]): Promise<boolean> {
    const wanted = await this.node.meetings.chainsWanted(heads);
    for (const one of wanted) ws.send(encodeMessage('chainWanted', one), { binary: true });
    return wanted.length > 0;
  }
}

function headsIn(bytes: Uint8Array): SignedHead[] | undefined {
  try {
    if (new StrictReader(bytes).uint() !== MESSAGE.hello) return undefined;
    const message = readIncoming(bytes);
    return message.type === 'hello' ? readHeads(message.body.heads) : undefined;
  } catch {
    return [];
  }
}
