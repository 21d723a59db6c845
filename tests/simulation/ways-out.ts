/** One-tap ways out of a conflict, whatever its subject. */
import { waysToSettle as floorWays } from '../../src/floor/settle.ts';
import type { Act } from '../../src/kernel/kind.ts';
import type { EventId, Layer } from '../../src/kernel/layer.ts';
import { waysToSettle as screenWays } from '../../src/screens/index.ts';
import { waysToSettle as tournamentWays } from '../../src/tournament/settle.ts';

const SEED = '0123456789abcdef0123456789abcdef';

export function waysOut(subject: string, state: Layer, conflict: EventId): readonly Act[] {
  switch (subject.split('/')[0]) {
    case 'floor':
      return floorWays(state, conflict).map((way) => way.act);
    case 'tournament':
      return tournamentWays(state, conflict, { seed: SEED, now: 0 }).map((way) => way.act);
    case 'screens':
      return screenWays(state, conflict).map((way) => way.act);
    default:
      return [];
  }
}
