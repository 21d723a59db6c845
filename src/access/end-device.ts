import type { Draft } from '../kernel/layer.ts';
import type { AccessTables, Device } from './state.ts';

/** The device's acts are held from now on, whenever they were made; its sessions end. */
export function endDevice(
  draft: Draft<AccessTables>,
  device: string,
  standing: Exclude<Device['standing'], 'enrolled'>,
  now: number,
): void {
  draft.patch('devices', device, { standing });
  const open = [...draft.entries('sessions')].filter(
    ([key, session]) => key.startsWith(`${device}.`) && session.closedAt === undefined,
  );
  for (const [key, session] of open) draft.patch('sessions', key, { closedAt: Math.max(now, session.since) });
}
