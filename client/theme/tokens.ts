import { inkOn, mix, readable } from './contrast.ts';

/** What a theme sets by hand; everything else is worked out from it, so that a venue's own colours stay readable. */
export interface BaseColours {
  ground: string;
  panel: string;
  raised: string;
  /** Hairlines between things; decoration, so no contrast is asked of it. */
  line: string;
  /** Outline of something that can be pressed or typed into: 3:1 on every ground (WCAG 1.4.11). */
  edge: string;
  text: string;
  quiet: string;
  accent: string;
  running: string;
  paused: string;
  break: string;
  conflict: string;
}

export const DARK: BaseColours = {
  ground: '#0c0d0f',
  panel: '#14161a',
  raised: '#1c1f25',
  line: '#2b303a',
  edge: '#6b7280',
  text: '#f3f4f6',
  quiet: '#a7adb8',
  accent: '#2dd4bf',
  running: '#3ddc84',
  paused: '#ffb020',
  break: '#5aa9ff',
  conflict: '#ff6b6b',
};

export const LIGHT: BaseColours = {
  ground: '#f5f6f8',
  panel: '#ffffff',
  raised: '#e9ecf1',
  line: '#cdd2da',
  edge: '#6f7682',
  text: '#14161a',
  quiet: '#3d434e',
  accent: '#0f766e',
  running: '#12803f',
  paused: '#a86400',
  break: '#1f6fd1',
  conflict: '#c92a2a',
};

/** Colours that carry a meaning; each also has an ink (its words) and a wash (its background). */
export const MEANINGS = ['accent', 'running', 'paused', 'break', 'conflict'] as const;

/** Text on the floor and on TVs: 7:1 (UX: accessibility); elsewhere 4.5:1 would do. */
export const TEXT_RATIO = 7;

/** All colour tokens of one theme, by custom property name without its dashes. */
export function colourTokens(base: BaseColours): Record<string, string> {
  const tokens: Record<string, string> = { ...base };
  for (const meaning of MEANINGS) {
    const wash = mix(base[meaning], base.panel, 0.14);
    tokens[`${meaning}-wash`] = wash;
    tokens[`${meaning}-ink`] = readable(base[meaning], [base.ground, base.panel, base.raised, wash], TEXT_RATIO);
    tokens[`on-${meaning}`] = inkOn(base[meaning]);
  }
  // Tentative: an act that the venue has not got yet reads at three quarters of full text.
  tokens.tentative = mix(base.text, base.ground, 0.75);
  return tokens;
}

const declarations = (tokens: Record<string, string>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/**
 * The style sheet of both themes. Dark unless the page says otherwise: `data-theme="auto"` follows the system,
 * `data-theme="light"` is light always.
 */
export function themeCss(dark: BaseColours = DARK, light: BaseColours = LIGHT): string {
  const lightRules = `color-scheme:light;${declarations(colourTokens(light))}`;
  return [
    `:root{color-scheme:dark;${declarations(colourTokens(dark))}}`,
    `:root[data-theme=light]{${lightRules}}`,
    `@media (prefers-color-scheme:light){:root[data-theme=auto]{${lightRules}}}`,
  ].join('\n');
}

/** What the shell paints before any style sheet has arrived, so that a dim room sees no white flash. */
export function firstPaintCss(): string {
  const paint = (base: BaseColours) => `background:${base.ground};color:${base.text}`;
  return [
    `html{${paint(DARK)};color-scheme:dark}`,
    `html[data-theme=light]{${paint(LIGHT)};color-scheme:light}`,
    `@media (prefers-color-scheme:light){html[data-theme=auto]{${paint(LIGHT)};color-scheme:light}}`,
  ].join('');
}
