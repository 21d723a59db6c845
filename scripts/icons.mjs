// Draws the PNG icons from client/public/icons/mark.svg: `node scripts/icons.mjs`, after a change of the mark. The PNGs are
// kept in the tree, so that a build needs no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const FOLDER = new URL('../client/public/icons/', import.meta.url);
const mark = readFileSync(new URL('mark.svg', FOLDER), 'utf8');

/** A maskable icon may be cut to a circle: its corners are filled, and what matters stays in the middle 80 %. */
const maskable = mark.replace(' rx="112"', '').replace('viewBox="0 0 512 512"', 'viewBox="-48 -48 608 608"');
const filled = maskable.replace('<rect width="512" height="512"', '<rect x="-48" y="-48" width="608" height="608"');

const ICONS = [
  { file: 'icon-192.png', size: 192, svg: mark },
  { file: 'icon-512.png', size: 512, svg: mark },
  { file: 'maskable-512.png', size: 512, svg: filled },
];

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const { file, size, svg } of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block;width:100vw}</style>${svg}`);
    writeFileSync(new URL(file, FOLDER), await page.screenshot({ omitBackground: true }));
    console.log(`${file}  ${size} × ${size}`);
  }
} finally {
  await browser.close();
}
