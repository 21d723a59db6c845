import '../ui/base-display.css';
import '/uno-display.css';
import './display.css';
import './frame/overlay.css';
import { render } from 'solid-js/web';
import { Display } from './display.tsx';

/** Starts the TV surface. It has no router: a TV shows one thing, and its server says which. */
export function mountDisplay(app: HTMLElement): void {
  render(() => <Display />, app);
  // One touch of a remote or a mouse: the whole screen, where the browser allows it.
  app.addEventListener('click', () => void document.documentElement.requestFullscreen?.().catch(() => {}));
}
