/** Who is in, out and unseen, as rows to show. */
import type { EventId, Reader } from '../../../src/kernel/layer.ts';
import { placesOf } from '../../../src/tournament/places.ts';
import type { TournamentTables } from '../../../src/tournament/state.ts';

export interface Entrant {
  /** The player's id. */
  readonly id: string;
  readonly status: 'seated' | 'unseated' | 'out';
  readonly seat: string | null;
  readonly entry: number;
  readonly present: boolean;
  readonly away: boolean;
  readonly chips: number | null;
  readonly place: number | null;
  readonly registeredAt: number;
  readonly tentative: boolean;
}

/** Everyone with an entry that stands: the unseated first, then the seated by table and seat, then the latest out. */
export function selectEntrants(state: Reader<TournamentTables>, pending: ReadonlySet<EventId>): Entrant[] {
  const places = new Map(placesOf(state).map(({ player, place }) => [player, place]));
  const rows: Entrant[] = [];
  for (const [id, row] of state.entries('players')) {
    if (row.status === 'withdrawn') continue;
    const { entry, present, away, chips, registeredAt, seat } = row;
    const status = row.status === 'out' ? 'out' : seat === null ? 'unseated' : 'seated';
    const tentative = pending.size > 0 && pending.has(state.touchedBy('players', id) ?? '');
    rows.push({
      id,
      status,
      seat,
      entry,
      present,
      away,
      chips,
      place: places.get(id) ?? null,
      registeredAt,
      tentative,
    });
  }
  return rows.sort(compare);
}

const ORDER = { unseated: 0, seated: 1, out: 2 };

function compare(a: Entrant, b: Entrant): number {
  return (
    ORDER[a.status] - ORDER[b.status] ||
    (a.place ?? 0) - (b.place ?? 0) ||
    a.registeredAt - b.registeredAt ||
    (a.id < b.id ? -1 : 1)
  );
}
