import { defineConfig, presetIcons, presetWind3, transformerVariantGroup } from 'unocss';
import type { VitePluginConfig } from 'unocss/vite';
import { colourTokens, DARK, themeCss } from './client/theme/tokens.ts';

/** `bg-panel`, `text-quiet`, `border-line` …: each token of the theme is a colour, and only those are. */
const colors = Object.fromEntries(Object.keys(colourTokens(DARK)).map((name) => [name, `var(--${name})`]));

const fontSize = {
  sm: ['0.875rem', '1.25rem'],
  base: ['1.0625rem', '1.5rem'],
  lg: ['1.375rem', '1.75rem'],
  xl: ['1.875rem', '2.25rem'],
  '2xl': ['2.75rem', '3rem'],
} as const;

const config = defineConfig({
  presets: [presetWind3({ preflight: 'on-demand' }), presetIcons()],
  // `hover:(bg-raised text-text)`
  transformers: [transformerVariantGroup()],
  theme: {
    colors: { ...colors, transparent: 'transparent', current: 'currentColor' },
    fontSize: Object.fromEntries(Object.entries(fontSize).map(([name, size]) => [name, [...size]])),
    fontFamily: {
      sans: "'Inter Variable', system-ui, sans-serif",
      numerals: "'Barlow Condensed', 'Inter Variable', system-ui, sans-serif",
    },
    borderRadius: { DEFAULT: '10px', sm: '6px', full: '9999px', none: '0' },
    duration: { DEFAULT: '140ms' },
  },
  shortcuts: {
    // A thing that can be pressed: as tall as the surface asks (56 px on the floor, 48 px elsewhere).
    target: 'min-h-[var(--target)] min-w-[var(--target)]',
    panel: 'bg-panel border border-line rounded',
    // An act that the venue has not got yet (LOOK: dashed outline and 75 % text until committed).
    tentative: 'border-dashed! border-edge! text-tentative!',
    focusable: 'outline-none focus-visible:(outline-solid outline-3 outline-accent outline-offset-2)',
  },
  preflights: [{ getCSS: () => themeCss() }],
});

export default config;

/** Shared components that a TV shows; their classes go into its sheet too. */
const DISPLAY_USES = ['button', 'empty-state', 'progress-bar', 'status-pill', 'view-boundary'];

const DISPLAY = [
  /\/client\/display\/.*\.tsx?(?:$|\?)/,
  new RegExp(`/client/ui/(?:${DISPLAY_USES.join('|')})\\.tsx(?:$|\\?)`),
];
const PAGES = [/\/client\/.*\.tsx?(?:$|\?)/];
const TESTS = /\.test\.tsx?/;
const OTHERS = {
  display: [],
  pages: [/\/client\/(?:display|player)\//],
  player: [/\/client\/(?:display|floor|gallery)\//],
};

/**
 * One style sheet for a part of the client, imported as `/uno-display.css`, `/uno-player.css` or `/uno-pages.css`. A TV has
 * 10 KiB for all of its CSS, a phone 12, and neither must pay for every sheet and form of the floor.
 */
export function unoSheet(part: keyof typeof OTHERS): VitePluginConfig {
  const include = part === 'display' ? DISPLAY : PAGES;
  const exclude = [TESTS, ...OTHERS[part]];
  return {
    ...config,
    configFile: false,
    virtualModulePrefix: `uno-${part}`,
    content: { pipeline: { include, exclude } },
  };
}
