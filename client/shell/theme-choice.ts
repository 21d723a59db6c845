import type { Surface } from './surface.ts';

/** `auto` follows the system; the floor and TVs start dark, since rooms are dim whatever the system says. */
export type ThemeChoice = 'dark' | 'light' | 'auto';

const KEY = 'pvm.theme';

export const startingTheme = (surface: Surface): ThemeChoice =>
  surface === 'floor' || surface === 'display' ? 'dark' : 'auto';

/**
 * Runs in the shell's head before the first paint, so that a chosen theme never flashes. It is written out as text
 * into each shell, and its hash into dist/csp.json: no other inline script is allowed.
 */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${KEY}');if(t)document.documentElement.dataset.theme=t}catch{}`;

/** Applies a theme to this page and keeps it for this device; where storage is refused it holds until the page is left. */
export function chooseTheme(choice: ThemeChoice): void {
  document.documentElement.dataset.theme = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Private windows may refuse storage: the choice then lasts as long as the page, which is all that was promised.
  }
}

export function chosenTheme(): ThemeChoice {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'auto' ? theme : 'dark';
}
