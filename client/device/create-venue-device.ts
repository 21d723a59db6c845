import { createSignal } from 'solid-js';
import type { DeviceStatus, VenueDeviceStart } from './types.ts';

/** This browser as a device of the venue that serves the page. */
export function createVenueDevice(): VenueDeviceStart {
  const [status] = createSignal<DeviceStatus>({ type: 'opening' });
  return { status, enrol: async () => ({ type: 'failed', cause: 'unreachable' }) };
}
