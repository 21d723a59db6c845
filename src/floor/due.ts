/** What time brings on the floor: acts that the primary commits, each idempotent by what it names. */
import type { Act } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import { expiresAt } from './calls.ts';
import { gamingDay } from './day.ts';
import { floorPolicy } from './policy.ts';
import type { FloorTables } from './state.ts';

/** What has fallen due by `now` (ms since 1970), the earliest first. */
export function floorDue(state: Reader<FloorTables>, now: number): Act[] {
  const due: { when: number; key: string; act: Act }[] = [];
  for (const [call, row] of state.entries('calls')) {
    const when = expiresAt(row);
    if (row.comingAt === undefined && when <= now)
      due.push({ when, key: call, act: { kind: 'call.expired', body: { call, deadline: row.deadline } } });
  }
  for (const [key, entry] of state.entries('entries')) {
    const { game, player, checkinBy } = entry;
    if (!entry.present && checkinBy !== undefined && checkinBy <= now)
      due.push({ when: checkinBy, key, act: { kind: 'checkin.expired', body: { game, player, checkinBy } } });
  }
  for (const [key, seat] of state.entries('seats')) {
    if (seat.type !== 'away' || seat.told !== undefined || seat.awayUntil > now) continue;
    const [table, number] = key.split('.') as [string, string];
    const body = { player: seat.player, table, seat: Number(number), awayUntil: seat.awayUntil };
    due.push({ when: seat.awayUntil, key, act: { kind: 'away.expired', body } });
  }
  const acts = due.sort((a, b) => a.when - b.when || (a.key < b.key ? -1 : 1)).map(({ act }) => act);
  const day = nextDay(state, now);
  return day === undefined ? acts : [...acts, { kind: 'day.turned', body: { day } }];
}

function nextDay(state: Reader<FloorTables>, now: number): string | undefined {
  const { timeZone, dayTurnsAtMinutes } = floorPolicy(state);
  if (timeZone === undefined) return undefined;
  const day = gamingDay(now, timeZone, dayTurnsAtMinutes);
  const running = state.get('day', 'day')?.day;
  return running === undefined || running < day ? day : undefined;
}

/** When something falls due next, in ms since 1970: until then `floorDue` lists nothing but the turn of the day. */
export function nextDueAt(state: Reader<FloorTables>): number | undefined {
  let next: number | undefined;
  const note = (when: number): void => {
    next = next === undefined ? when : Math.min(next, when);
  };
  for (const row of state.rows('calls')) if (row.comingAt === undefined) note(expiresAt(row));
  for (const row of state.rows('entries')) if (!row.present && row.checkinBy !== undefined) note(row.checkinBy);
  for (const row of state.rows('seats')) if (row.type === 'away' && row.told === undefined) note(row.awayUntil);
  return next;
}
