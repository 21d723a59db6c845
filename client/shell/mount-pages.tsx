import { render } from 'solid-js/web';
import App from '../app.tsx';

/**
 * Starts the router with the file routes: every surface but the display. Each surface's route brings its own style sheet.
 * Not SolidStart's own `StartClient`: it brings its development toolbar's style sheet (3.9 KiB gzip) into production.
 */
export function mountPages(app: HTMLElement): void {
  render(() => <App />, app);
}
