import type { Conflict } from '../kernel/entry.ts';
import type { Act } from '../kernel/kind.ts';
import type { EventId, Reader } from '../kernel/layer.ts';
import type { ScreensTables } from './state.ts';

/** One-tap ways out of a conflict of this subject. Screens clash in nothing that needs more than having been seen. */
export function waysToSettle(state: Reader<ScreensTables>, conflictId: EventId): { label: string; act: Act }[] {
  const conflict: Conflict | undefined = state.get('$conflicts', conflictId);
  if (!conflict || conflict.settledBy !== undefined) return [];
  return [{ label: 'leave-it', act: { kind: 'conflict.settled', body: { conflict: conflictId } } }];
}
