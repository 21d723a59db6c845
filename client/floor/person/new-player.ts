import type { Desk } from '../desk.tsx';

/** Makes somebody known to the venue by name; their id, or undefined when that was refused (and said). */
export async function newPlayer(desk: Desk, name: string): Promise<string | undefined> {
  const player = desk.device.newId();
  const added = await desk.act('floor', 'player.added', { player }, { person: { name }, quiet: true });
  return added.type === 'done' ? player : undefined;
}
