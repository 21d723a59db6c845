/**
 * A player's phone as a device of the venue, whole, without a framework. It folds no logs: what is shown are boards, and
 * what it does is kept here first and judged by the venue.
 *
 *   act ──▶ record (disk) ──▶ outbox ══▶ venue ══▶ the player's board says what became of it ──▶ shown as done
 *   venue ══▶ boards ──▶ kept here ──▶ shown, with their age while nothing is reached
 */
import { type RoomBoard, readRoom } from '../../../src/player/read-room.ts';
import type { BoardContent } from '../../../src/sync/board.ts';
import { signerOf } from '../../device/device-key.ts';
import { BROWSER_TICKS, type Clock, makeClock, type Ticks } from '../../device/make-clock.ts';
import { makeLink, type Reach } from '../../device/make-link.ts';
import { openDatabase } from '../../device/store/database.ts';
import type { Enrolment } from '../../device/store/enrolment.ts';
import { readKept } from '../../device/store/kept.ts';
import { makeKeeper } from '../../device/store/make-keeper.ts';
import { makeRecord } from '../../device/store/make-record.ts';
import type { VenueFacts } from '../../device/types.ts';
import { type AskVenue, makeAsk } from './ask-venue.ts';
import { type PhoneKindName, phoneDraft } from './phone-acts.ts';
import { type PhoneBoard, playerView, ROOM_VIEW } from './phone-board.ts';
import { openPhoneLink, type PhoneLink } from './phone-link.ts';
import { isWaiting, type PhoneAct, phoneActs } from './select-acts.ts';

export type PhoneChange = 'boards' | 'acts' | 'sync';

export interface PhoneOptions {
  /** The venue's address without a path: `https://…`. */
  readonly origin: string;
  readonly enrolment: Enrolment;
  readonly ticks?: Ticks;
  onChange(change: PhoneChange): void;
}

export interface Phone {
  readonly device: string;
  readonly player: { readonly id: string; readonly name: string };
  readonly clock: Clock;
  readonly facts: VenueFacts;
  reach(): Reach;
  /** False once the browser could not keep an act, until it keeps one again. */
  keeps(): boolean;
  /** Undefined before the venue has told it for the first time. */
  board(): PhoneBoard | undefined;
  room(): RoomBoard | undefined;
  /** Acts that wait, and refused ones that nobody has read yet; the first made first. */
  acts(): readonly PhoneAct[];
  /** Keeps an act on this phone; false when the browser could not. What the venue makes of it shows in `acts`. */
  act(kind: PhoneKindName, body: object): Promise<boolean>;
  /** The player has read why this act was refused. */
  dismiss(seq: number): void;
  /** The venue's HTTP, as this phone. */
  readonly ask: AskVenue;
  connect(): void;
  retry(): void;
  save(): void;
  close(): void;
}

/** Rejected with when the browser has thrown away what it knew of this phone. */
export class PhoneForgotten extends Error {}

/** So many of the latest acts are looked at: the board tells what became of the last twenty. */
const LOOK_BACK = 25;
/** Acts that the venue has are kept so long, ms. */
const KEEP_ACTS_MS = 30 * 24 * 3_600_000;

/** Shows what the browser holds: resolves without any network. Rejects when the store can't be read. */
export async function makePhone(options: PhoneOptions): Promise<Phone> {
  const { venue, device } = options.enrolment;
  const db = await openDatabase(venue, device);
  const kept = await readKept(db);
  if (!kept?.player) throw new PhoneForgotten();
  const { identity, player } = kept;
  const keeper = makeKeeper(db);
  const clock = makeClock(kept.offset, options.ticks ?? BROWSER_TICKS);
  const changed = options.onChange;
  let boards = kept.boards ?? {};
  let acknowledged = kept.acknowledged ?? 0;
  let dismissed = kept.dismissed ?? [];
  let sockets: PhoneLink | undefined;
  let closed = false;
  let keeps = true;

  const link = makeLink({
    now: () => clock.now(),
    heard: kept.heard,
    onChange() {
      const { heard } = link.reach;
      if (heard !== undefined) keeper.keep('heard', heard);
      changed('sync');
    },
  });
  const record = await makeRecord({
    ...{ db, device, signer: signerOf(identity), from: acknowledged + 1 },
    onChange() {
      sockets?.pump();
      changed('acts');
    },
  });
  await record.recall(Math.max(1, record.head.seq - LOOK_BACK + 1));
  const board = () => boards[playerView(player.id)] as unknown as PhoneBoard | undefined;

  async function append(kind: PhoneKindName, body: object): Promise<void> {
    const offset = clock.offset();
    const maker = { venue, device, actor: player.id, offset, now: clock.now() - offset };
    await record.append({ draft: phoneDraft(kind, player.id, body, clock.now()), maker, seen: 0 });
  }

  // The first act of a phone: whoever holds it signed in by a password or a code that the floor gave out.
  if (record.head.seq === 0) await append('session.opened', {});

  function told(view: string, content: BoardContent | undefined): void {
    const { [view]: _, ...others } = boards;
    boards = content ? { ...others, [view]: content } : others;
    keeper.keep('boards', boards);
    changed('boards');
    changed('acts');
  }

  function acts(): readonly PhoneAct[] {
    const made = record.since(record.head.seq - LOOK_BACK + 1).map(({ event }) => {
      const { seq, kind, subject, body, at } = event;
      return { seq, kind, subject, body, at: at[0] };
    });
    const all = phoneActs(made, { device, acknowledged, outcomes: board()?.acts ?? [] });
    return all.filter((act) => isWaiting(act) || (act.state === 'refused' && !dismissed.includes(act.seq)));
  }

  function connect(): void {
    if (sockets || closed) return;
    sockets = openPhoneLink({
      ...{ server: `${options.origin.replace(/^http/, 'ws')}/sync`, identity, record, clock, link },
      ...{ start: kept?.start, views: [playerView(player.id), ROOM_VIEW], onBoard: told },
      onStart: (start) => keeper.keep('start', start),
      onTime: () => keeper.keep('offset', clock.offset()),
      onAck(ack) {
        acknowledged = ack.seq;
        keeper.keep('acknowledged', ack.seq);
        const from = Math.min(ack.seq, record.head.seq - LOOK_BACK) + 1;
        void record.release(from, ack.cloud, clock.now() - KEEP_ACTS_MS).catch(() => {});
        changed('acts');
      },
    });
  }

  return {
    ...{ device, player, clock, facts: kept.facts ?? { venue, name: '', timeZone: 'UTC' } },
    ask: makeAsk(options.origin, identity.token),
    reach: () => link.reach,
    keeps: () => keeps,
    board,
    room: () => readRoom(boards[ROOM_VIEW]),
    acts,
    async act(kind, body) {
      try {
        await append(kind, body);
        keeps = true;
      } catch (error) {
        console.warn('this phone could not keep an act', error);
        keeps = false;
      }
      changed('acts');
      changed('sync');
      return keeps;
    },
    dismiss(seq) {
      dismissed = [...dismissed, seq].slice(-LOOK_BACK);
      keeper.keep('dismissed', dismissed);
      changed('acts');
    },
    connect,
    retry: () => sockets?.retry(),
    save: () => {},
    close() {
      closed = true;
      sockets?.destroy();
      link.stop();
      record.close();
      void keeper.idle().then(() => db.close());
    },
  };
}
