import { type Accessor, createContext, createMemo, type JSX, useContext } from 'solid-js';
import { type FloorTables, firstToCall } from '../../../src/floor/index.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import type { ActResult } from '../../device/types.ts';
import { floorText } from '../../text/floor.ts';
import { createRows } from '../create-rows.ts';
import { type Desk, useDesk } from '../desk.tsx';
import { newPlayer } from '../person/new-player.ts';
import { type ListEntry, type RoomGame, selectRoom } from './select-room.ts';

const text = floorText.did;

/** The cash room as the views read it, and what is done there. */
export interface Room {
  readonly games: Accessor<readonly RoomGame[]>;
  readonly state: Accessor<Reader<FloorTables>>;
  act(kind: string, body: object, say?: () => string | undefined): Promise<ActResult>;
  /** [LIST-4] The first who is present, for a seat or for none yet. */
  callNext(game: string, at?: { readonly table: string; readonly seat: number }): Promise<ActResult | undefined>;
  join(game: string, player: string): Promise<ActResult>;
  joinNew(game: string, name: string): Promise<void>;
  seatEntry(entry: ListEntry, at: { readonly table: string; readonly seat: number }): Promise<ActResult>;
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
  const join: Room['join'] = (game, player) => act('waitlist.joined', { game, player, origin: 'floor' });
  return {
    games: createRows(() => selectRoom(state(), view().pending)),
    state,
    act,
    join,
    async callNext(game, at) {
      const saw = firstToCall(state(), game);
      if (saw === undefined) return undefined;
      const place = () =>
        at ? text.calledTo(words.name(called()), words.cashSeat(at.table, at.seat)) : text.called(words.name(called()));
      // Another may have been called than the one seen: the open call for this seat says who.
      const called = () =>
        [...state().rows('calls')].find((call) =>
          at ? call.table === at.table && call.seat === at.seat : call.player === saw,
        )?.player ?? saw;
      return act('waitlist.called', { game, saw, ...at }, place);
    },
    async joinNew(game, name) {
      const player = await newPlayer(desk, name);
      if (player !== undefined) await join(game, player);
    },
    seatEntry: (entry, at) => act('cash.seated', { player: entry.id, ...at }),
  };
}
