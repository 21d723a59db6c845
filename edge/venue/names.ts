/**
 * Names after a meeting. Chains carry none: who was erased in one that is taken over must be erased here too, and names
 * that an older copy of the data lacks are brought back by tablets.
 */
import type { AccessTables } from '../../src/access/index.ts';
import type { FloorTables } from '../../src/floor/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { ScreensTables } from '../../src/screens/index.ts';
import type { NamedRow } from '../../src/sync/roster.ts';
import type { VenueNode } from './node.ts';

type Recorded = Pick<VenueNode, 'primary'>;

export function* erasedIn({ primary }: Recorded): Iterable<string> {
  for (const [player, { erased }] of stateOf<FloorTables>(primary, 'floor').entries('players'))
    if (erased) yield player;
}

/**
 * Takes the names of those whom the record knows and of whom nothing is held. Resolves with how many, once they are
 * durable. Rejects with `StoreRefused`.
 */
export async function takeNames(node: VenueNode, names: ReadonlyMap<string, NamedRow>): Promise<number> {
  const wanted = new Map([...node.roster.lacking(names)].filter(([id]) => isRecorded(node, id)));
  if (wanted.size === 0) return 0;
  await node.store.keepNames([...wanted]);
  node.roster.add(wanted);
  node.boards.refresh();
  return wanted.size;
}

/** Whether the record knows whom, or what, a name would be of. */
function isRecorded({ primary }: Recorded, id: string): boolean {
  const player = stateOf<FloorTables>(primary, 'floor').get('players', id);
  if (player) return !player.erased;
  const screens = stateOf<ScreensTables>(primary, 'screens');
  const user = stateOf<AccessTables>(primary, 'access').has('users', id);
  return user || screens.has('announcements', id) || screens.has('slides', id);
}

const stateOf = <T>(primary: Recorded['primary'], subject: string): Reader<T> =>
  primary.fold(subject).root as unknown as Reader<T>;
