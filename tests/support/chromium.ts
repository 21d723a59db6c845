import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Sizes at which the surfaces are judged, in CSS pixels. */
export const VIEWPORTS = {
  tablet: { width: 1180, height: 820 },
  phone: { width: 390, height: 844 },
  tv: { width: 1920, height: 1080 },
} as const;

/** A Chromium that talks to nobody but the page's own server. Extra `args` come after the usual flags. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install it, or set PVM_CHROMIUM to its path.');
  return chromium.launch({ executablePath, ...options, args: [...FLAGS, ...(options.args ?? [])] });
}
