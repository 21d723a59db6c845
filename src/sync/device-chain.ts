/**
 * How far the primary has each device's chain of acts, over all subjects.
 *
 * A meeting brings one subject's log at a time, and with it acts that a device made after others which
 * stand in logs that are still lacking. Those stand *ahead*: beyond a gap. The device is asked for its
 * acts from the gap on; what stands ahead is not committed a second time.
 *
 *     committed   1 2 3 4 . . 7 . 9        head 4, ahead 7 and 9; the device gives 5, 6, 8 (and 7, 9 again)
 */
import { NO_HEAD } from './gate.ts';
import type { StoredDevice } from './store.ts';

export interface DeviceChain extends StoredDevice {
  /** When the primary last had everything of that device, ms; 0 when never. */
  readonly contact: number;
  readonly ahead: ReadonlyMap<number, StoredDevice>;
}

export const NO_CHAIN: DeviceChain = { ...NO_HEAD, effective: 0, contact: 0, ahead: new Map() };

/** A primary's own starts have no outbox: nobody could give their acts again, so no gap of theirs is waited for. */
const isPrimarysDevice = (device: string): boolean => device.startsWith('edge-');

export const standsIn = (chain: DeviceChain, seq: number): boolean => seq <= chain.seq || chain.ahead.has(seq);

/** One more act of the device stands in a log. */
export function withAct(chain: DeviceChain, device: string, act: StoredDevice): DeviceChain {
  if (act.seq <= chain.seq) return chain;
  if (isPrimarysDevice(device)) return { ...chain, ...headOf(act) };
  if (act.seq > chain.seq + 1) return { ...chain, ahead: new Map(chain.ahead).set(act.seq, act) };
  let head = act;
  for (let next = chain.ahead.get(head.seq + 1); next; next = chain.ahead.get(head.seq + 1))
    head = { ...next, effective: Math.max(head.effective, next.effective) };
  if (head === act && chain.ahead.size === 0) return { ...chain, ...headOf(act) };
  const ahead = new Map([...chain.ahead].filter(([seq]) => seq > head.seq));
  return { ...chain, ...headOf(head), ahead };
}

const headOf = ({ seq, hash, effective }: StoredDevice): StoredDevice => ({ seq, hash, effective });

export const toStored = (chain: StoredDevice): StoredDevice => headOf(chain);
