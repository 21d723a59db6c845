/** Plausible bodies for property tests and the simulator. */
import type { Random } from '../kernel/kind.ts';
import { ROOM_VIEWS, type SingleView, TOURNAMENT_VIEWS, type View } from './views.ts';

const oneOf = <T>(random: Random, among: readonly T[]): T => among[random(among.length)]!;

function sampleSingle(random: Random): SingleView {
  if (random(2) === 0) return { type: oneOf(random, TOURNAMENT_VIEWS), tournament: `x${random(3)}` };
  const type = oneOf(random, ROOM_VIEWS);
  return random(2) === 0 ? { type } : { type, game: `g${random(3)}` };
}

export function sampleView(random: Random): View {
  if (random(3) > 0) return sampleSingle(random);
  return { type: 'rotation', views: [sampleSingle(random), sampleSingle(random)], seconds: 5 + random(30) };
}
