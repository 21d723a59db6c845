import type { JSX } from 'solid-js';
import { FloorSurface } from '../floor-surface.tsx';
import type { Place } from '../places.ts';
import { playEvening } from './evening.ts';
import { type FakeDevice, makeFakeDevice } from './fake-device.ts';

let device: FakeDevice | undefined;

/** The floor over an evening in memory. `window.fake` is its device, so that a script can take the network away. */
export function FakeFloor(props: { place: Place; players: number }): JSX.Element {
  if (!device) {
    device = makeFakeDevice(Date.now());
    if (props.players > 0) playEvening(device, props.players, Math.max(200, props.players * 2));
    void device.unlock('ana', '1234');
    Object.assign(window, { fake: device });
  }
  return <FloorSurface device={device} place={props.place} />;
}
