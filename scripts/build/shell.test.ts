import { describe, expect, it } from 'vitest';
import { inlineHashes, surfaceShell } from './shell.mjs';
import { SURFACES } from './surfaces.mjs';

const html =
  '<!DOCTYPE html><html lang="en" data-theme="auto"><head><title>PVM</title><style>a{}</style><script>f()</script>' +
  '<link href="/b/entry.js" rel="modulepreload"></head><body><script type="module" src="/b/entry.js"></script></body></html>';
const display = SURFACES.find((surface) => surface.name === 'display')!;

describe('surfaceShell', () => {
  const shell = surfaceShell(html, display, {
    js: ['b/entry.js', 'b/tv.js'],
    css: ['b/tv.css'],
    fonts: ['b/inter.woff2'],
  });

  it('marks the page with its surface and starting theme', () => {
    expect(shell).toContain('<html lang="en" data-surface="display" data-theme="dark">');
  });

  it('asks for scripts and fonts in the head, each once', () => {
    expect(shell).toContain('<link rel="stylesheet" href="/b/tv.css">');
    expect(shell).toContain('<link rel="modulepreload" href="/b/tv.js">');
    expect(shell.match(/entry\.js" rel="modulepreload"|modulepreload" href="\/b\/entry\.js"/g)).toHaveLength(1);
    expect(shell).toContain('<link rel="preload" href="/b/inter.woff2" as="font" type="font/woff2" crossorigin>');
    expect(shell).toContain('href="/manifest/display.webmanifest"');
  });

  it('asks for fonts after all that the first picture waits for', () => {
    const files = { js: ['b/tv.js'], css: ['b/tv.css'], fonts: ['b/inter.woff2'] };
    const pictured = surfaceShell(html, { ...display, images: ['icons/mark.svg'] }, files);
    const [mark, font] = ['<link rel="preload" href="/icons/mark.svg" as="image" fetchpriority="high">', 'as="font"'];
    expect(pictured.indexOf(mark)).toBeGreaterThan(pictured.lastIndexOf('<link rel="modulepreload"'));
    expect(pictured.indexOf(font)).toBeGreaterThan(pictured.indexOf(mark));
  });

  it('runs what the browser can do meanwhile before the style sheets, which would hold it up', () => {
    const busy = surfaceShell(html, { ...display, meanwhile: 'warm()' }, { js: [], css: ['b/tv.css'], fonts: [] });
    expect(busy.indexOf('<script>warm()</script>')).toBeGreaterThan(0);
    expect(busy.indexOf('<script>warm()</script>')).toBeLessThan(busy.indexOf('stylesheet'));
    expect(inlineHashes([busy]).script).toHaveLength(2);
  });

  it('fails loudly when SolidStart renders another shell than the one it was written for', () => {
    expect(() => surfaceShell('<html><head></head></html>', display, { js: [], css: [], fonts: [] })).toThrow(
      'data-theme',
    );
  });
});

it('hashes inline scripts and styles once each, and no script that has an address', () => {
  // printf %s 'f()' | openssl dgst -sha256 -binary | base64
  expect(inlineHashes([html, html])).toEqual({
    script: ["'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='"],
    style: ["'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"],
  });
});
