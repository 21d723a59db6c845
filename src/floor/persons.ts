/**
 * One person, two ids: a player whom the floor added by name, and the account that claims them. `player.merged` joins
 * the two; whatever names the one afterwards, even an act that was made before and arrives late, means the other.
 */
import type { Kind } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import type { FloorTables, PlayerId } from './state.ts';

type State = Reader<FloorTables>;

/** The id that this player goes by now. */
export function personOf(state: State, player: PlayerId): PlayerId {
  let person = player;
  // Chains of merges don't loop (player.merged), so this ends.
  for (let next = state.get('players', person)?.mergedInto; next !== undefined; ) {
    person = next;
    next = state.get('players', person)?.mergedInto;
  }
  return person;
}

/** Body fields that name one player, and several. */
const ONE = ['player', 'saw', 'after'] as const;
const SEVERAL = 'players';

/** The same kind, acting on who is meant. */
export const byPerson = <B>(kind: Kind<FloorTables, B>): Kind<FloorTables, B> => {
  const { expects, apply } = kind;
  return {
    ...kind,
    ...(expects && { expects: (state: State, body: B) => expects(state, meant(state, body)) }),
    apply: (draft, body, ctx) => apply(draft, meant(draft, body), ctx),
  };
};

const goesBy = (state: State, player: unknown): boolean =>
  typeof player !== 'string' || state.get('players', player)?.mergedInto === undefined;

function meant<B>(state: State, body: B): B {
  const named = body as Record<string, unknown>;
  // So it is nearly always, and this is asked for every act.
  if (goesBy(state, named.player) && goesBy(state, named.saw) && goesBy(state, named.after) && !named.players)
    return body;
  let changed: Record<string, unknown> | undefined;
  const put = (field: string, value: unknown): void => {
    changed = { ...(changed ?? named), [field]: value };
  };
  for (const field of ONE) {
    const player = named[field];
    if (typeof player === 'string' && personOf(state, player) !== player) put(field, personOf(state, player));
  }
  const players = named[SEVERAL];
  if (Array.isArray(players) && players.some((player) => personOf(state, player) !== player))
    put(SEVERAL, [...new Set(players.map((player) => personOf(state, player)))]);
  return (changed ?? body) as B;
}
