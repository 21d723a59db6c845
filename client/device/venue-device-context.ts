import { createComponent, createContext, type JSX, useContext } from 'solid-js';
import type { VenueDevice } from './types.ts';

const Context = createContext<VenueDevice>();

/** Gives the enrolled device to everything below. A surface mounts it once its status is `ready`. */
export function VenueDeviceProvider(props: { device: VenueDevice; children: JSX.Element }): JSX.Element {
  // Written without JSX, so that what only asks for the time can be tested without a compiler for views.
  return createComponent(Context.Provider, {
    get value() {
      return props.device;
    },
    get children() {
      return props.children;
    },
  });
}

/** Throws outside of a `VenueDeviceProvider`: a view without one is a mistake in the surface. */
export function useVenueDevice(): VenueDevice {
  const device = useContext(Context);
  if (!device) throw new Error('useVenueDevice was called outside of a VenueDeviceProvider');
  return device;
}
