import { chosenTheme } from '../../shell/theme-choice.ts';

/** The tokens that are worked out from the accent. */
const OF_ACCENT = ['accent', 'accent-ink', 'accent-wash', 'on-accent'];

/**
 * The venue's own accent, readable in the theme that is shown. Loaded when a venue has one: most have the default, which
 * the style sheet brings.
 */
export async function showAccent(accent: string): Promise<void> {
  try {
    const { colourTokens, DARK, LIGHT } = await import('../../theme/tokens.ts');
    const tokens = colourTokens({ ...(chosenTheme() === 'light' ? LIGHT : DARK), accent });
    for (const name of OF_ACCENT) document.documentElement.style.setProperty(`--${name}`, tokens[name]!);
  } catch {
    // No #rrggbb, or the part did not load: the default accent stays, which is readable too.
  }
}
