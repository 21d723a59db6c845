export { createNow } from './create-now.ts';
export { createVenueDevice } from './create-venue-device.ts';
export { makeWakeLock } from './make-wake-lock.ts';
export type * from './types.ts';
export { useVenueDevice, VenueDeviceProvider } from './venue-device-context.ts';
