import { render } from 'solid-js/web';
import { text } from '../text/en.ts';
import '/uno-display.css';

/** Starts the TV surface. It has no router: a TV shows one thing, and its server says which. */
export function mountDisplay(app: HTMLElement): void {
  render(() => <p class="p-8 text-lg">{text.notBuilt(text.surface.display)}</p>, app);
}
