import { mount, StartClient } from '@solidjs/start/client';

/** Starts the router with the file routes: every surface but the display. */
export function mountPages(app: HTMLElement): void {
  mount(() => <StartClient />, app);
}
