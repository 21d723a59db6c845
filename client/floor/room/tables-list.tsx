import { For, type JSX } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { TABLE_STATES } from '../../text/table-states.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { useStage } from '../stage.tsx';
import type { RoomGame, RoomSeat, RoomTable } from './select-room.ts';

const count = ({ seats }: RoomTable, type: RoomSeat['type']): string => {
  const found = seats.filter((seat) => seat.type === type).length;
  return found === 0 ? '–' : String(found);
};
const words = text.columns;

const COLUMNS: readonly Column<RoomTable>[] = [
  { id: 'table', head: words.table, cell: (row) => floorText.tableTitle(row.label) },
  { id: 'state', head: words.state, cell: (row) => TABLE_STATES[row.state] },
  { id: 'players', head: words.players, numeric: true, cell: (row) => `${row.players}/${row.seats.length}` },
  { id: 'open', head: words.open, numeric: true, cell: (row) => count(row, 'open') },
  { id: 'held', head: words.held, numeric: true, cell: (row) => count(row, 'held') },
  { id: 'away', head: words.away, numeric: true, cell: (row) => count(row, 'away') },
  { id: 'asks', head: words.asks, numeric: true, cell: (row) => (row.asks === 0 ? '–' : String(row.asks)) },
  { id: 'chain', head: words.chain, cell: (row) => row.feeds.map(floorText.tableTitle).join(', ') || '–' },
];

/** The same tables in rows, game by game: to compare, and to find the open seats ([CASH-1], [CASH-2]). */
export function TablesList(props: { games: readonly RoomGame[] }): JSX.Element {
  const stage = useStage();
  return (
    <For each={props.games.filter(({ tables }) => tables.length > 0)}>
      {(game) => (
        <Table
          caption={game.name}
          showCaption
          columns={COLUMNS}
          rows={game.tables}
          onChoose={(row) => stage.open({ type: 'cash-table', table: row.id })}
        />
      )}
    </For>
  );
}
