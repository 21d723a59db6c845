/** A table stops: who is called there waits again, who feeds it feeds what it fed. */
import type { Draft } from '../kernel/layer.ts';
import { endCall } from './calls.ts';
import { unchain } from './chain.ts';
import { type FloorTables, seatKey, type TableId } from './state.ts';

/** Its players must have got up before. */
export function shutTable(draft: Draft<FloorTables>, table: TableId, now: number): void {
  unchain(draft, table);
  const seats = draft.get('tables', table)!.seats;
  for (let number = 1; number <= seats; number++) {
    const key = seatKey(table, number);
    const seat = draft.get('seats', key);
    if (seat?.type === 'held') endCall(draft, seat.call, 'withdrawn', now);
    draft.delete('seats', key);
  }
  draft.patch('tables', table, { state: 'closed' });
}
