import { describe, expect, it } from 'vitest';
import { contrast, inkOn, readable } from './contrast.ts';
import { type BaseColours, colourTokens, DARK, LIGHT, MEANINGS } from './tokens.ts';

const THEMES: [string, BaseColours][] = [
  ['dark', DARK],
  ['light', LIGHT],
  ['dark with a venue accent too dim to read', { ...DARK, accent: '#3a2f8f' }],
  ['light with a venue accent too pale to read', { ...LIGHT, accent: '#ffe45c' }],
];

describe.each(THEMES)('the %s theme', (_name, base) => {
  const tokens = colourTokens(base);
  const grounds = ['ground', 'panel', 'raised'] as const;

  it.each(['text', 'quiet', 'tentative', ...MEANINGS.map((meaning) => `${meaning}-ink`)])(
    'reads %s at 7:1 on every ground',
    (ink) => {
      for (const ground of grounds) expect(contrast(tokens[ink]!, tokens[ground]!)).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(MEANINGS)('reads %s words on their own wash at 7:1', (meaning) => {
    expect(contrast(tokens[`${meaning}-ink`]!, tokens[`${meaning}-wash`]!)).toBeGreaterThanOrEqual(7);
    expect(contrast(tokens.text!, tokens[`${meaning}-wash`]!)).toBeGreaterThanOrEqual(7);
  });

  it.each(MEANINGS)('reads words on a filled %s area at 4.5:1', (meaning) => {
    expect(contrast(tokens[`on-${meaning}`]!, tokens[meaning]!)).toBeGreaterThanOrEqual(4.5);
  });

  it('outlines controls at 3:1', () => {
    for (const ground of grounds) expect(contrast(tokens.edge!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#2dd4bf', '#2dd4bf')).toBe(1);
  });

  it('leaves a colour that already reads as it is', () => {
    expect(readable('#3ddc84', [DARK.ground], 7)).toBe('#3ddc84');
  });

  it('puts dark ink on bright fills and light ink on dark ones', () => {
    expect(inkOn('#ffb020')).toBe('#0c0d0f');
    expect(inkOn('#0f766e')).toBe('#ffffff');
  });

  it('refuses colours that are not #rrggbb', () => {
    expect(() => contrast('red', '#ffffff')).toThrow(RangeError);
  });
});
