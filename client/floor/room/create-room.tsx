import { type Accessor, createContext, createMemo, type JSX, useContext } from 'solid-js';
import { type FloorTables, firstToCall, type Origin } from '../../../src/floor/index.ts';
import type { EventId, Reader } from '../../../src/kernel/layer.ts';
import type { ActResult } from '../../device/types.ts';
import { floorText } from '../../text/floor.ts';
import { type Desk, useDesk } from '../desk.tsx';
import { newPlayer } from '../person/new-player.ts';

const text = floorText.did;

/** The cash room, and what is done there. What its views draw they select themselves (create-games.ts). */
export interface Room {
  readonly state: Accessor<Reader<FloorTables>>;
  /** Own acts that the venue has not got yet. */
  readonly pending: Accessor<ReadonlySet<EventId>>;
  act(kind: string, body: object, say?: () => string | undefined): Promise<ActResult>;
  /** [LIST-4] The first who is present, for a seat or for none yet. */
  callNext(game: string, at?: Place, anyway?: boolean): Promise<ActResult | undefined>;
  /** [LIST-2] At the desk, or somebody who telephones. */
  join(game: string, player: string, origin?: DeskOrigin): Promise<ActResult>;
  joinNew(game: string, name: string, origin?: DeskOrigin): Promise<void>;
  seat(player: string, at: Place): Promise<ActResult>;
}

/** What the floor itself takes down. */
export type DeskOrigin = Extract<Origin, 'floor' | 'callin'>;

export interface Place {
  readonly table: string;
  readonly seat: number;
}

const Context = createContext<Room>();

export function RoomProvider(props: { children: JSX.Element }): JSX.Element {
  return <Context.Provider value={createRoom(useDesk())}>{props.children}</Context.Provider>;
}

export function useRoom(): Room {
  const room = useContext(Context);
  if (!room) throw new Error('useRoom was called outside of a RoomProvider');
  return room;
}

function createRoom(desk: Desk): Room {
  const view = createMemo(() => desk.view('floor'));
  const state = createMemo(() => view().state as Reader<FloorTables>, undefined, { equals: false });
  const words = desk.words('floor');
  const act: Room['act'] = (kind, body, say) => desk.act('floor', kind, body, say ? { say } : {});
  const join: Room['join'] = (game, player, origin = 'floor') => act('waitlist.joined', { game, player, origin });
  return {
    state,
    pending: () => view().pending,
    act,
    join,
    async callNext(game, at, anyway = false) {
      const saw = firstToCall(state(), game);
      if (saw === undefined) return undefined;
      const place = () =>
        at ? text.calledTo(words.name(called()), words.cashSeat(at.table, at.seat)) : text.called(words.name(called()));
      // Another may have been called than the one seen: the open call for this seat says who.
      const called = () =>
        [...state().rows('calls')].find((call) =>
          at ? call.table === at.table && call.seat === at.seat : call.player === saw,
        )?.player ?? saw;
      return act('waitlist.called', { game, saw, ...at, ...(anyway ? { anyway } : {}) }, place);
    },
    async joinNew(game, name, origin) {
      const player = await newPlayer(desk, name);
      if (player !== undefined) await join(game, player, origin);
    },
    seat: (player, at) => act('cash.seated', { player, ...at }),
  };
}
