/**
 * A phone's sockets: its outbox and the boards that it reads. Opened once the first picture stands: what was kept of the
 * room is shown without them.
 */
import type { BoardContent } from '../../../src/sync/board.ts';
import type { Ack } from '../../../src/sync/protocol.ts';
import type { Clock } from '../../device/make-clock.ts';
import type { Link } from '../../device/make-link.ts';
import type { Identity } from '../../device/store/database.ts';
import type { DeviceRecord } from '../../device/store/make-record.ts';
import { type FollowedBoard, makeBoard } from '../../device/sync/make-board.ts';
import { makeOutbox } from '../../device/sync/make-outbox.ts';

export interface PhoneLinkOptions {
  /** `ws://…/sync` or `wss://…/sync`. */
  readonly server: string;
  readonly identity: Identity;
  readonly record: DeviceRecord;
  readonly clock: Clock;
  readonly link: Link;
  /** The server's start that was heard of last. */
  readonly start: string | undefined;
  /** Boards to follow; the first is the player's own: who may not read that is nobody's phone any more. */
  readonly views: readonly [own: string, ...others: string[]];
  onStart(start: string): void;
  onBoard(view: string, content: BoardContent | undefined): void;
  onAck(ack: Ack): void;
  /** The venue's time was learnt (again). */
  onTime(): void;
}

export interface PhoneLink {
  /** The record has grown, or an act has been signed. */
  pump(): void;
  retry(): void;
  destroy(): void;
}

export function openPhoneLink(options: PhoneLinkOptions): PhoneLink {
  const { server, identity, record, clock, link, views } = options;
  const { venue, device, token } = identity;
  const params = () => ({ token, pvm: '1' });
  let start = options.start;
  const boards = views.map((view): FollowedBoard => {
    const own = view === views[0];
    return makeBoard({
      ...{ server, venue, view, params },
      onContent(content) {
        if (own) link.revoke(false);
        options.onBoard(view, content);
      },
      // The outbox stays open to a phone that was taken out of service: what it made before is still taken, and held.
      onForbidden: () => own && link.revoke(true),
    });
  });
  const follow = (next: string) => {
    for (const board of boards) board.follow(next);
  };
  if (start !== undefined) follow(start);
  const outbox = makeOutbox({
    ...{ server, venue, device, record, clock, params },
    // A phone holds no logs: it knows of nobody's chain but its own.
    heads: () => [],
    onHead: () => {},
    onChainWanted: () => {},
    onHello(hello) {
      if (hello.start === start) return;
      start = hello.start;
      options.onStart(start);
      follow(start);
    },
    onAck(ack) {
      link.up();
      options.onAck(ack);
    },
    onState: (state) => link.told(state),
    onTime: options.onTime,
    onHeard: () => link.heard(),
    onDown: () => link.down(),
    onRevoked: () => link.revoke(true),
    onForked: () => link.fork(),
  });

  return {
    pump: () => outbox.pump(),
    retry() {
      outbox.retry();
      for (const board of boards) board.retry();
    },
    destroy() {
      outbox.destroy();
      for (const board of boards) board.destroy();
    },
  };
}
