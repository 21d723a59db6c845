// The service worker: bundled by Vite, then given the list of what it keeps by workbox-build. It comes after the shells are written,
// because they are on that list.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { injectManifest } from 'workbox-build';

/** Alphabets that few names need, and what only a browser's own installer reads, are fetched when they are asked for. */
const NOT_KEPT = ['**/*greek*', '**/icon-512.png', '**/maskable-512.png'];

/**
 * Writes `service-worker.js` into `client`.
 * @param {string} client   dist/client
 * @param {string} scratch  a folder that may be made and removed
 */
export async function buildServiceWorker(client, scratch) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: scratch,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: 'client/shell/service-worker.ts',
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
  const { count, size, warnings } = await injectManifest({
    swSrc: join(scratch, 'service-worker.js'),
    swDest: join(client, 'service-worker.js'),
    globDirectory: client,
    globPatterns: ['**/*.{html,js,css,woff2,svg,webmanifest,png}'],
    globIgnores: NOT_KEPT,
    // Vite's names carry a hash of their content: they need no revision, and are not fetched past the browser's cache.
    dontCacheBustURLsMatching: /_build\/assets\//,
    maximumFileSizeToCacheInBytes: 3 * 1024 * 1024,
  });
  await rm(scratch, { recursive: true, force: true });
  if (warnings.length > 0) throw new Error(`the service worker would miss files:\n${warnings.join('\n')}`);
  return { count, size };
}
