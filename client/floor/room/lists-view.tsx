import type { JSX } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { ViewHead } from '../view-head.tsx';
import { useRoom } from './create-room.tsx';
import { Waitlists } from './waitlists.tsx';

const text = floorText.room;

/** All waitlists side by side. */
export function ListsView(): JSX.Element {
  const room = useRoom();
  const waiting = () => room.games().reduce((sum, game) => sum + game.list.length, 0);
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={text.lists} note={room.games().length > 0 ? text.waiting(waiting()) : ''} />
      <Waitlists class="grid grid-cols-[repeat(auto-fill,minmax(20rem,1fr))] items-start gap-3 max-md:grid-cols-1" />
    </div>
  );
}
