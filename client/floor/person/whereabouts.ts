import { type Accessor, createMemo } from 'solid-js';
import { playerCard, tableLabel } from '../../../src/floor/select.ts';
import type { FloorTables } from '../../../src/floor/state.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import { floorText } from '../../text/floor.ts';
import { useDesk } from '../desk.tsx';
import { isOver, useTournaments } from '../tournaments.tsx';

const text = floorText.person;

/** Where a player is just now, in a few words: "Main Event, table 2, seat 4 · waits for NLH 1/3". */
export function createWhereabouts(player: Accessor<string>): Accessor<string> {
  const desk = useDesk();
  const tournaments = useTournaments();
  return createMemo(() => {
    const inTournaments = tournaments().flatMap((tournament) => {
      const row = tournament.state().get('players', player());
      const name = tournament.row()?.name;
      if (!row || !name || row.status === 'withdrawn' || isOver(tournament)) return [];
      if (row.status === 'out') return [text.outOf(name)];
      return [row.seat ? text.inAt(name, desk.words(tournament.subject).seat(row.seat)) : text.unseatedIn(name)];
    });
    const state = desk.view('floor').state as Reader<FloorTables>;
    const { seat, lists } = playerCard(state, player());
    const table = seat && state.get('tables', seat.table);
    const cash =
      seat && table
        ? [text.cashAt(desk.words('floor').game(table.game), tableLabel(seat.table, table), seat.seat)]
        : [];
    const waits = lists.map(({ position, entry }) => text.waits(desk.words('floor').game(entry.game), position));
    return [...inTournaments, ...cash, ...waits].join(' · ');
  });
}
