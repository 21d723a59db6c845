import { createMemo, type JSX } from 'solid-js';
import { gamesInOrder, waitlistOf } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { ViewHead } from '../view-head.tsx';
import { useRoom } from './create-room.tsx';
import { Crossings } from './crossings.tsx';
import { Waitlists } from './waitlists.tsx';

/** All waitlists side by side. */
export function ListsView(): JSX.Element {
  const room = useRoom();
  const games = createMemo(() => gamesInOrder(room.state()));
  const waiting = () => games().reduce((sum, { id }) => sum + waitlistOf(room.state(), id).length, 0);
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={text.lists} note={games().length > 0 ? text.waiting(waiting()) : ''} />
      <Crossings />
      <Waitlists class="grid grid-cols-[repeat(auto-fill,minmax(20rem,1fr))] items-start gap-3 max-md:grid-cols-1" />
    </div>
  );
}
