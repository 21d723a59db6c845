import type { Accessor } from 'solid-js';
import { createRows } from '../create-rows.ts';
import { useRoom } from './create-room.tsx';
import { type RoomGame, selectRoom } from './select-room.ts';

/** The games of the room with their tables, seats and lists, row by row stable. Made by the view that shows them. */
export function createGames(): Accessor<readonly RoomGame[]> {
  const room = useRoom();
  return createRows(() => selectRoom(room.state(), room.pending()));
}
