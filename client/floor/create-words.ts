import { tableLabel } from '../../src/floor/select.ts';
import type { FloorTables } from '../../src/floor/state.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { ScreensTables } from '../../src/screens/state.ts';
import { levelNumberAt, rowAt } from '../../src/tournament/clock.ts';
import { numberOfSeat, tableOfSeat } from '../../src/tournament/seating.ts';
import { THIS, type TournamentTables } from '../../src/tournament/state.ts';
import type { VenueDevice } from '../device/types.ts';
import { floorText as text } from '../text/floor.ts';
import type { Formats } from '../text/format.ts';
import type { Words } from '../text/words.ts';

/** How things of a subject are named here and now. Reads reactively: inside a computation, names follow the roster. */
export function createWords(device: VenueDevice, formats: () => Formats, subject: string): Words {
  const room = () => device.view('floor').state as Reader<FloorTables>;
  const own = () => device.view(subject).state as Reader<TournamentTables>;
  const inTournament = subject.startsWith('tournament/');

  function table(id: string): string {
    if (!inTournament) {
      const row = room().get('tables', id);
      return text.table(row ? tableLabel(id, row) : id);
    }
    // A table that was broken is gone from the state; its id says its number.
    return text.table(String(own().get('tables', id)?.number ?? id.replace(/^t/, '')));
  }

  const cashSeat = (id: string, seat: number): string => text.seatAt(table(id), seat);
  return {
    name: (id) => device.name(id),
    names: (ids) => formats().list(ids.map((id) => device.name(id))),
    table,
    cashSeat,
    seat: (key) => text.seatAt(table(tableOfSeat(key)), numberOfSeat(key)),
    game(id) {
      const row = room().get('games', id);
      return row ? `${row.name} ${row.stakes}` : id;
    },
    row(index) {
      const rows = own().get('structure', THIS)?.rows;
      const number = rows ? Math.max(1, levelNumberAt(rows, index)) : index + 1;
      return rows && rowAt(rows, index).type === 'break' ? text.breakAfter(number) : text.level(number);
    },
    display: (id) => (device.view('screens').state as Reader<ScreensTables>).get('displays', id)?.name ?? text.aScreen,
    number: (value) => formats().number(value),
    ordinal: (value) => formats().ordinal(value),
    time: (ms) => formats().timeOfDay(ms),
    duration: text.duration,
    countdown: (ms) => formats().countdown(ms),
  };
}
