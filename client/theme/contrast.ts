/** Colour arithmetic of WCAG 2: relative luminance, contrast ratio, and a colour made readable on given grounds. */

type Rgb = readonly [number, number, number];

/** `#rrggbb` only: every token and venue colour is written that way. Throws on anything else. */
export function parseHex(hex: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) throw new RangeError(`not a #rrggbb colour: ${hex}`);
  return [Number.parseInt(digits[1]!, 16), Number.parseInt(digits[2]!, 16), Number.parseInt(digits[3]!, 16)];
}

const toHex = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** WCAG relative luminance, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [r, g, b] = parseHex(hex);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** WCAG contrast ratio, 1 to 21, whichever way round. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `share` (0 to 1) of `over` laid on `under`. */
export function mix(over: string, under: string, share: number): string {
  const a = parseHex(over);
  const b = parseHex(under);
  return toHex([0, 1, 2].map((i) => a[i]! * share + b[i]! * (1 - share)) as unknown as Rgb);
}

/**
 * `colour`, moved towards white or black in small steps until it reaches `ratio` on every ground.
 * A venue may choose any accent; its words must still be read from across a dim room.
 */
export function readable(colour: string, grounds: readonly string[], ratio: number): string {
  const passes = (candidate: string) => grounds.every((ground) => contrast(candidate, ground) >= ratio);
  const dark = grounds.every((ground) => luminance(ground) < 0.18);
  const pole = dark ? '#ffffff' : '#000000';
  for (let share = 0; share <= 1; share += 0.04) {
    const candidate = mix(pole, colour, share);
    if (passes(candidate)) return candidate;
  }
  return pole;
}

/** Black or white ink for a filled area, whichever reads better. */
export const inkOn = (fill: string): string =>
  contrast('#0c0d0f', fill) >= contrast('#ffffff', fill) ? '#0c0d0f' : '#ffffff';
