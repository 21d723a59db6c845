import { type AccessTables, devicesInOrder } from '../../src/access/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import { floorText } from '../text/floor.ts';
import type { Desk } from './desk.tsx';

const text = floorText.devices;

/** "this tablet", "tablet 2", "the venue": devices have no names of their own, so they are counted in order of enrolment. */
export function deviceName(desk: Desk, id: string): string {
  if (id === desk.device.device) return text.own;
  const devices = devicesInOrder(desk.device.view('access').state as Reader<AccessTables>);
  const found = devices.find((each) => each.id === id);
  if (!found) return text.unknown;
  const { sort } = found.device;
  if (sort === 'edge') return text.venue;
  const alike = devices.filter((each) => each.device.sort === sort);
  return text.numbered[sort](alike.indexOf(found) + 1);
}

/** "Ana · 21:04 · tablet 2": who did it, when, and on which device. The venue's own acts have no other device. */
export function whoWords(desk: Desk, act: { actor: string; at: number; device: string }, when?: string): string {
  const time = when ?? desk.formats().timeOfDay(act.at);
  if (act.actor === 'edge') return [text.venue, time].join(' · ');
  return [desk.device.name(act.actor), time, deviceName(desk, act.device)].join(' · ');
}
